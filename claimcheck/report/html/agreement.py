"""How often two sources agree: of the facts both tell, those without a finding between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from claimcheck.models import Alignment, Discrepancy, Report


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sources, the facts both tell, and on how many of these they conflict."""

    left: str
    right: str
    facts: int
    conflicts: int

    @property
    def agreement(self) -> float:
        """The share of common facts told alike, 0 to 1."""
        return (self.facts - self.conflicts) / self.facts


def agreement(report: Report) -> tuple[Pair, ...]:
    """Return the pairs of sources that tell common facts, those with most conflicts first."""
    facts: Counter[tuple[str, str]] = Counter()
    conflicts: Counter[tuple[str, str]] = Counter()
    sides = _sides(report.discrepancies)
    for alignment in (one for one in report.alignments if one.compared):
        common, apart = _pairs(alignment, sides)
        facts.update(common)
        conflicts.update(apart)
    pairs = [Pair(left, right, number, conflicts[left, right]) for (left, right), number in facts.items()]
    return tuple(sorted(pairs, key=lambda pair: (-pair.conflicts, -pair.facts, pair.left, pair.right)))


def _sides(findings: Iterable[Discrepancy]) -> dict[str, dict[int, int]]:
    """Map each claim to the side it takes in each finding."""
    sides: dict[str, dict[int, int]] = {}
    for number, finding in enumerate(findings):
        for side, position in enumerate(finding.positions):
            for said in position.evidence:
                sides.setdefault(said.claim_id, {})[number] = side
    return sides


def _pairs(alignment: Alignment, sides: dict[str, dict[int, int]]) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    common, apart = set(), set()
    for one, other in combinations(alignment.claims, 2):
        if one.source == other.source:
            continue
        pair = (min(one.source, other.source), max(one.source, other.source))
        common.add(pair)
        theirs = sides.get(other.id, {})
        if any(theirs.get(finding, side) != side for finding, side in sides.get(one.id, {}).items()):
            apart.add(pair)
    return common, apart

"""Scored pairs -> those worth keeping: for a claim and an article, its best partner there.

A sentence of one article may be retold in two of the other, but one statement has one best counterpart; weaker ones of
the same pair of articles are dropped unless they come close.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf

from claimcheck.align.candidate import Candidate
from claimcheck.align.figures import NEAR_FIGURES
from claimcheck.align.main_events import MAIN_EVENT
from claimcheck.models import ClaimKind, Part

# Two sentences may retell one fact: a second partner is kept that comes so near the best, or has so many bits itself.
CLOSE, ENOUGH = 1.0, 2.5  # set by hand
_TOLD = (ClaimKind.EVENT, ClaimKind.DETAIL)  # what a sentence tells; offices and quotes are keyed already

Scored = tuple[Candidate, float, tuple[Part, ...]]


def choose(scored: Sequence[Scored]) -> list[Scored]:
    """Keep the pairs that are among the best for both of their claims, in order of the text."""
    best: dict[str, float] = {}  # of each claim: all candidates are of the same two articles
    for candidate, bits, _ in scored:
        left, right = candidate.left.id, candidate.right.id
        if bits > best.get(left, -inf):
            best[left] = bits
        if bits > best.get(right, -inf):
            best[right] = bits
    kept = [item for item in scored if item[1] >= ENOUGH or _keyed(item[0]) or _near_best(item, best)]
    return sorted(kept, key=lambda item: (item[0].left.start, item[0].left.id, item[0].right.id))


def _keyed(candidate: Candidate) -> bool:
    """Tell whether more than words brought the claims together, so that others do not stand in the way."""
    one_slot = candidate.once > 0 or candidate.state > 0
    return candidate.left.kind not in _TOLD or candidate.rule in (NEAR_FIGURES, MAIN_EVENT) or one_slot


def _near_best(item: Scored, best: Mapping[str, float]) -> bool:
    candidate, bits, _ = item
    return bits >= max(best[candidate.left.id], best[candidate.right.id]) - CLOSE

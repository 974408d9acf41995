"""Sentences that annotators said to tell one event -> how many are aligned, how many of these rightly, how surely."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from pydantic import Field

from claimcheck.evaluate.labels import Case, Sentence
from claimcheck.models import Claim, ClaimKind, Report
from claimcheck.models.frozen import Frozen

STEPS = (0.0, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9)  # where a row of the table of chances begins

Pair = tuple[Sentence, Sentence]


class Together(Frozen):
    """Two labelled sentences that were aligned: whether the labels do so too, and how."""

    right: bool
    compared: bool = Field(description="not only shown: what they say of the event is compared")
    chance: float | None = Field(description="of one fact, by the claims of events; None where none were compared")


class Aligned(Frozen):
    """What became of the labelled sentences of one case."""

    wanted: int
    pairs: tuple[Together, ...]


class AlignedRow(Frozen):
    """A folder or file, with all that was aligned or only what was compared, too."""

    name: str
    cases: int
    wanted: int
    aligned: int
    right: int


class ChanceRow(Frozen):
    """Pairs of sentences with like chances of one fact: from ``low`` up to the next row's."""

    low: float
    pairs: int
    right: int


def aligned(case: Case, report: Report) -> Aligned | None:
    """Hold the alignments of a report against the labels of its case; None where sentences are not labelled."""
    if not case.annotated:
        return None
    by_article: dict[str, list[Sentence]] = {}
    for one in sorted(case.annotated, key=lambda one: (one.article_id, one.start)):
        by_article.setdefault(one.article_id, []).append(one)
    wanted = {_pair(*pair) for pair in case.aligned}
    found: dict[Pair, list[tuple[bool, float | None]]] = {}
    for alignment in report.alignments:
        event = alignment.compared and all(claim.kind is ClaimKind.EVENT for claim in alignment.claims)
        for pair in _pairs(alignment.claims, by_article):
            found.setdefault(pair, []).append((alignment.compared, alignment.score if event else None))
    return Aligned(wanted=len(wanted), pairs=tuple(_together(pair in wanted, told) for pair, told in found.items()))


def _together(right: bool, told: Sequence[tuple[bool, float | None]]) -> Together:
    chances = [chance for _, chance in told if chance is not None]
    return Together(right=right, compared=any(compared for compared, _ in told), chance=max(chances, default=None))


def _pairs(claims: Iterable[Claim], by_article: Mapping[str, Sequence[Sentence]]) -> Iterable[Pair]:
    told = [one for claim in claims if (one := _labelled(claim, by_article.get(claim.article_id, ()))) is not None]
    return (_pair(a, b) for a, b in combinations(told, 2) if a.article_id != b.article_id)


def _labelled(claim: Claim, sentences: Iterable[Sentence]) -> Sentence | None:
    return next((one for one in sentences if one.overlaps(claim.article_id, claim.start, claim.end)), None)


def _pair(a: Sentence, b: Sentence) -> Pair:
    return (a, b) if (a.article_id, a.start) <= (b.article_id, b.start) else (b, a)


def aligned_rows(name: str, told: Sequence[Aligned]) -> tuple[AlignedRow, AlignedRow]:
    """Sum the labelled sentences of a folder or file up: all that were aligned, and those that were compared."""
    every = [pair for one in told for pair in one.pairs]
    compared = [pair for pair in every if pair.compared]
    return _row(name, told, every), _row(f"{name}, compared", told, compared)


def _row(name: str, told: Sequence[Aligned], pairs: Sequence[Together]) -> AlignedRow:
    wanted, right = sum(one.wanted for one in told), sum(pair.right for pair in pairs)
    return AlignedRow(name=name, cases=len(told), wanted=wanted, aligned=len(pairs), right=right)


def chance_rows(told: Iterable[Aligned]) -> Iterable[ChanceRow]:
    """Sort pairs by the chance that they were given, to be held against the share that is right."""
    pairs = [(pair.chance, pair.right) for one in told for pair in one.pairs if pair.chance is not None]
    for low, high in zip(STEPS, (*STEPS[1:], 2.0), strict=True):
        own = [right for chance, right in pairs if low <= chance < high]
        if own:
            yield ChanceRow(low=low, pairs=len(own), right=sum(own))

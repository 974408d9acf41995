"""Alignments -> conflicts: every detector is asked about every two claims that it looks at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.compare.apart import apart
from claimcheck.compare.verbatim import verbatim
from claimcheck.judge.rule import Context, Detector, Pairing, Sort, sort_of
from claimcheck.models import Aligned, Alignment, Claim, ClaimKind, Conflict, shown

_TOLD = (ClaimKind.EVENT, ClaimKind.DETAIL)


class Found(NamedTuple):
    """A conflict with the rule and the claims behind it."""

    rule: Detector
    left: Claim
    right: Claim
    alignment: Alignment
    conflict: Conflict


def conflicts(alignments: Iterable[Aligned], detectors: Sequence[Detector], context: Context) -> Iterator[Found]:
    """Ask every detector about every two claims that were aligned."""
    asked = _asked(tuple(detectors))
    for alignment in alignments:
        left, right = alignment.claims
        inside = left.article_id == right.article_id
        if not inside and (left.source == right.source or verbatim(left, right)):
            continue
        pairing = Pairing(left, right, alignment, context)
        for rule in asked[sort_of(pairing)]:
            conflict = rule.detect(pairing)
            if conflict is None or left_key(conflict) == right_key(conflict):
                continue
            if not _two_events(left, right):
                yield Found(rule, left, right, shown(alignment), conflict)


def _two_events(left: Claim, right: Claim) -> bool:
    return left.kind in _TOLD and right.kind in _TOLD and apart(left, right)


class _Asked(dict[Sort, list[Detector]]):
    """Which of some detectors look at each sort of pair, found out when one is met."""

    def __init__(self, detectors: Sequence[Detector]) -> None:
        super().__init__()
        self._detectors = detectors

    def __missing__(self, sort: Sort) -> list[Detector]:
        self[sort] = found = [rule for rule in self._detectors if rule.looks_at(sort)]
        return found


_asked = lru_cache(maxsize=8)(_Asked)  # for all stories: there are few sorts


def left_key(conflict: Conflict) -> str:
    """Return what tells the first answer from others."""
    return conflict.left_key or conflict.left.casefold()


def right_key(conflict: Conflict) -> str:
    """Return what tells the second answer from others."""
    return conflict.right_key or conflict.right.casefold()

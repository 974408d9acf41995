"""Alignments -> conflicts: every detector is asked about every two claims that it looks at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.compare.apart import apart
from claimcheck.compare.verbatim import verbatim
from claimcheck.judge.rule import Context, Detector, Pairing, sort_of
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
        sort = inside, *sort_of(left, right, alignment.rule)
        rules = asked.get(sort)
        if rules is None:
            rules = [rule for rule in detectors if rule.inside is inside and rule.looks_at(pairing)]
            asked[sort] = rules
        for rule in rules:
            conflict = rule.detect(pairing)
            if conflict is None or left_key(conflict) == right_key(conflict):
                continue
            if not _two_events(left, right):
                yield Found(rule, left, right, shown(alignment), conflict)


def _two_events(left: Claim, right: Claim) -> bool:
    return left.kind in _TOLD and right.kind in _TOLD and apart(left, right)


@lru_cache(maxsize=8)
def _asked(detectors: tuple[Detector, ...]) -> dict[tuple[object, ...], list[Detector]]:
    """Return which of them were asked about each sort of pair, as far as any was met."""
    return {}


def left_key(conflict: Conflict) -> str:
    """Return what tells the first answer from others."""
    return conflict.left_key or conflict.left.casefold()


def right_key(conflict: Conflict) -> str:
    """Return what tells the second answer from others."""
    return conflict.right_key or conflict.right.casefold()

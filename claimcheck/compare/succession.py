"""Whether of two opposite states one may have followed the other: opened and closed, arrested and released."""

from __future__ import annotations

from functools import cache

from claimcheck.compare.worlds import SCHEDULED, hours_later, real
from claimcheck.judge import Pairing
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim, Phase

SAME_NEWS = 24.0  # hours; from then on what was so may have become otherwise
HELD = "occurrence"  # the family of going ahead and being called off


def may_follow(pair: Pairing) -> bool:
    """Tell whether one side may have come after the other, at no one named time."""
    left, right = pair.left, pair.right
    if still_to_come(pair):
        return False
    family = left.predicate.family
    if family not in pair.context.knowledge.predicates.in_turn:
        return False
    if family in _for_good() and "copula" in (left.predicate.form, right.predicate.form):
        return _told_after(pair)
    return not (left.times and right.times)


def still_to_come(pair: Pairing) -> bool:
    """Tell whether one says that an event will take place and the other, in the same news, that it was called off."""
    left, right = pair.left, pair.right
    if not left.predicate.family == right.predicate.family == HELD or left.predicate.sense * right.predicate.sense >= 0:
        return False
    on, off = (left, right) if left.predicate.sense > 0 else (right, left)
    return _ahead(on) and real(off) and _same_news(pair)


def _ahead(claim: Claim) -> bool:
    return claim.stance.modality in SCHEDULED and claim.stance.phase is not Phase.PAST


def _told_after(pair: Pairing) -> bool:
    """Tell whether what holds for good was told later than that it did not hold yet: alive, then dead."""
    hours = hours_later(pair if pair.left.predicate.sense < 0 else pair.swapped)
    return hours is not None and hours >= SAME_NEWS


def _same_news(pair: Pairing) -> bool:
    hours = hours_later(pair)
    return hours is None or abs(hours) < SAME_NEWS


@cache
def _for_good() -> frozenset[str]:
    return frozenset(words(table("denials")["for_good"]["families"]))

"""Whether of two opposite states one may have followed the other: opened and closed, arrested and released."""

from __future__ import annotations

import datetime as dt

from claimcheck.compare.identity import nearly_the_same
from claimcheck.compare.sides import Sides
from claimcheck.compare.statements import asked_by_one
from claimcheck.compare.times import compatible, same_scale
from claimcheck.compare.worlds import SAME_NEWS, SCHEDULED, denied, hours_later, real, same_news
from claimcheck.judge import Pairing
from claimcheck.knowledge.tables import listed
from claimcheck.models import Claim, Phase

HELD = "holding"  # the question whether an event goes ahead or is called off


def may_follow(pair: Pairing, opposed: Sides) -> bool:
    """Tell whether one side may have come after the other, at no one named time."""
    left, right = pair.left, pair.right
    known = pair.context.knowledge.predicates
    own = {
        claim.predicate.family for claim in (left, right) if known.question(claim.predicate.family) == opposed.family
    }
    if (
        still_to_come(pair)
        or _both_now(pair)
        or (asked_by_one(pair) and same_news(pair))
        or ({opposed.family} | own).isdisjoint(known.in_turn)
    ):
        return False
    if opposed.family in listed("denials", "for_good", "families") and _one_moment(pair, opposed):
        return _told_after(pair, opposed)
    return not any(same_scale(a, b) and compatible(a, b) for a in left.times for b in right.times)


def done_since(pair: Pairing) -> bool:
    """Tell whether what one side denies is dated by the other to a day after that denial was told."""
    no, yes = sorted((pair.left, pair.right), key=denied, reverse=True)
    told = pair.context.articles[no.article_id].published
    if not denied(no) or denied(yes) or told is None or not yes.times:
        return False
    day = dt.datetime(told.year, told.month, told.day) + dt.timedelta(days=1)
    return all(when.earliest is not None and when.earliest >= day for when in yes.times)


def still_to_come(pair: Pairing) -> bool:
    """Tell whether one says that an event will take place and the other, in the same news, that it was called off."""
    left, right = pair.left, pair.right
    question = pair.context.knowledge.predicates.question
    if not question(left.predicate.family) == question(right.predicate.family) == HELD:
        return False
    if left.predicate.sense * right.predicate.sense >= 0:
        return False
    on, off = (left, right) if left.predicate.sense > 0 else (right, left)
    return _ahead(on) and real(off) and same_news(pair)


def _both_now(pair: Pairing) -> bool:
    """Tell whether both say how it is now, and write within a day: the harbour is closed, the harbour remains open."""
    now = pair.left.stance.phase is pair.right.stance.phase is Phase.PRESENT
    return now and hours_later(pair) is not None and same_news(pair)


def _ahead(claim: Claim) -> bool:
    return claim.stance.modality in SCHEDULED and claim.stance.phase is not Phase.PAST


def _one_moment(pair: Pairing, opposed: Sides) -> bool:
    """Tell whether one says how somebody is now, or both tell one event: who survived a crash may die of old age."""
    if "copula" in (pair.left.predicate.form, pair.right.predicate.form):
        return True
    before, after = (pair.left, pair.right) if opposed.left < 0 else (pair.right, pair.left)
    told = {word for term in after.terms for word in term.casefold().split()}
    through = (*before.patients, *before.partners)
    return nearly_the_same(pair) and all(set((one.head or one.name).casefold().split()) & told for one in through)


def _told_after(pair: Pairing, opposed: Sides) -> bool:
    """Tell whether what holds for good was told later than that it did not hold yet: alive, then dead."""
    hours = hours_later(pair if opposed.left < 0 else pair.swapped)
    return hours is not None and hours >= SAME_NEWS

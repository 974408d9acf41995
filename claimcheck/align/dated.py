"""Two articles of one story -> pairs of claims of one person or thing of which one date follows from the other.

A day of birth and an age; a life and what was done outside it; two dates of what happens once to a thing, or of two
things that come one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from claimcheck.align.entities import same, same_person
from claimcheck.compare.kinds import kind
from claimcheck.compare.milestones import by_each, in_order, milestone
from claimcheck.compare.ranks import is_rank
from claimcheck.compare.sizes import one_size, size
from claimcheck.compare.tenures import one_office, side
from claimcheck.compare.ties import tie
from claimcheck.knowledge import Knowledge, fold
from claimcheck.models import Claim, Mention
from claimcheck.remembering import ARTICLES, remembered

BIRTH, DEATH, ALIVE, AGE, AGE_THEN = "birth", "death", "alive", "age", "age then"
NAMED_WEEKDAY, WEEKDAY_OF_DATE = "weekday named", "weekday of date"


def paired_here(claim: Claim) -> bool:
    """Tell whether an attribute is compared with others than its like, so that its pairs are made here."""
    return claim.attribute in (ALIVE, AGE_THEN, NAMED_WEEKDAY, WEEKDAY_OF_DATE) or bool(
        milestone(claim) or size(claim) or side(claim) or tie(claim) or kind(claim) or is_rank(claim)
    )


def dated(left: Sequence[Claim], right: Sequence[Claim], knowledge: Knowledge) -> Iterator[tuple[Claim, Claim]]:
    """Pair births with ages, and milestones with milestones."""
    one = partial(_one_person, knowledge=knowledge)
    mine, theirs = _life(left), _life(right)
    if not any(mine) or not any(theirs):  # most articles tell of no life
        return
    yield from _pairs(mine.born, theirs.aged, one)
    yield from _pairs(mine.aged, theirs.born, one)
    yield from _pairs(mine.lived, theirs.did, lambda a, b: outside(a, b) and one(a, b))
    yield from _pairs(mine.did, theirs.lived, lambda a, b: outside(b, a) and one(a, b))
    yield from _pairs(mine.milestones, theirs.milestones, lambda a, b: _of_one(a, b, knowledge))
    yield from _pairs(mine.tenures, theirs.tenures, lambda a, b: side(a) == side(b) and one_office(a, b) and one(a, b))
    yield from _pairs(mine.sizes, theirs.sizes, lambda a, b: one_size(a, b, knowledge))


class _Life(NamedTuple):
    """What an article tells of the lives of people and things, by what it is held against."""

    born: list[Claim]
    aged: list[Claim]
    lived: list[Claim]
    did: list[Claim]
    milestones: list[Claim]
    sizes: list[Claim]
    tenures: list[Claim]


@remembered(ARTICLES)
def _life(claims: Sequence[Claim]) -> _Life:
    claims = [claim for claim in claims if claim.attribute]
    dated = [claim for claim in claims if claim.attribute in (BIRTH, DEATH) and claim.times]
    return _Life(
        born=[claim for claim in dated if claim.attribute == BIRTH],
        aged=[claim for claim in claims if claim.attribute in (AGE, AGE_THEN)],
        lived=dated,
        did=[claim for claim in claims if claim.attribute == ALIVE],
        milestones=[claim for claim in claims if milestone(claim)],
        sizes=[claim for claim in claims if size(claim)],
        tenures=[claim for claim in claims if side(claim)],
    )


def _pairs(
    left: Sequence[Claim], right: Sequence[Claim], fit: Callable[[Claim, Claim], bool]
) -> Iterator[tuple[Claim, Claim]]:
    return ((a, b) for a in left for b in right if fit(a, b))


def outside(life: Claim, deed: Claim) -> bool:
    """Tell whether a deed was done before the birth or after the death that a claim dates."""
    bound, when = life.times[0], deed.times[0]
    if not (bound.earliest and bound.latest and when.earliest and when.latest):
        return False
    return when.latest <= bound.earliest if life.attribute == BIRTH else when.earliest >= bound.latest


def _one_person(a: Claim, b: Claim, knowledge: Knowledge) -> bool:
    return same_person(a.agents[0].name, b.agents[0].name, knowledge)


def _of_one(a: Claim, b: Claim, knowledge: Knowledge) -> bool:
    if not in_order(milestone(a), milestone(b)) or not same(a.agents[0], b.agents[0], knowledge):
        return False
    if not (by_each(milestone(a)) and by_each(milestone(b))):
        return True
    return any(_may_be_one(one, other, knowledge) for one in a.partners for other in b.partners)


def _may_be_one(one: Mention, other: Mention, knowledge: Knowledge) -> bool:
    """Tell whether two who did it may be one: a firm is told with or without what sort of company it is."""
    first, then = (fold(mention.name).split()[:1] for mention in (one, other))
    return first == then or same(one, other, knowledge)

"""Two articles of one story -> pairs of claims of one person or thing of which one date follows from the other.

A day of birth and an age; two dates of what happens once to a thing, or of two things that come one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.align.entities import same, same_person
from claimcheck.compare.milestones import in_order, milestone
from claimcheck.knowledge import Knowledge
from claimcheck.models import Claim

BIRTH, AGE, AGE_THEN = "birth", "age", "age then"


def dated(left: Sequence[Claim], right: Sequence[Claim], knowledge: Knowledge) -> Iterator[tuple[Claim, Claim]]:
    """Pair births with ages, and milestones with milestones."""
    one_person = lambda a, b: same_person(a.agents[0].name, b.agents[0].name, knowledge)  # noqa: E731
    yield from _pairs(_born(left), _aged(right), one_person)
    yield from _pairs(_aged(left), _born(right), one_person)
    mine, theirs = ([claim for claim in own if milestone(claim)] for own in (left, right))
    yield from _pairs(mine, theirs, lambda a, b: _of_one(a, b, knowledge))


def _pairs(
    left: Sequence[Claim], right: Sequence[Claim], fit: Callable[[Claim, Claim], bool]
) -> Iterator[tuple[Claim, Claim]]:
    return ((a, b) for a in left for b in right if fit(a, b))


def _born(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.attribute == BIRTH and claim.times]


def _aged(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.attribute in (AGE, AGE_THEN)]


def _of_one(a: Claim, b: Claim, knowledge: Knowledge) -> bool:
    return in_order(milestone(a), milestone(b)) and same(a.agents[0], b.agents[0], knowledge)

"""Two predicates -> the question of which they take the two sides: approved and rejected, guarded and unguarded."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.compare.saying import passive
from claimcheck.judge import Pairing
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.tables import listed
from claimcheck.models import Claim
from claimcheck.remembering import CLAIMS, remembered

_PREFIXES = ("un", "in", "im", "il", "ir", "non-", "non")
SHORTEST = 4  # letters of a word behind its prefix; shorter ones are mostly other words ("in-to", "un-it")

Sense = tuple[str, int]


class Sides(NamedTuple):
    """A family of predicates, or several that answer one question, and which side of it either claim takes, 1 or -1."""

    family: str
    left: int
    right: int


def sides(pair: Pairing) -> Sides | None:
    """Return the two sides that two claims take; None if they do not oppose each other.

    A verb of several families takes the side that the other's verb, which has but one, leaves it: "sales declined".
    """
    left, right = _stand(pair.left, pair.context.knowledge), _stand(pair.right, pair.context.knowledge)
    if left.sides and right.sides:
        both = (left.certain, right.certain), (left.certain, right.possible), (left.possible, right.certain)
        for mine, theirs in both:
            for family, side in mine:
                if (family, -side) in theirs:
                    return Sides(family, side, -side)
    return _prefixed(left.state, right.state) if left.state and right.state else None


class _Stand(NamedTuple):
    """The sides that a claim surely takes, those that its verb may take, and the word for a state."""

    certain: tuple[Sense, ...]
    possible: tuple[Sense, ...]
    state: str
    sides: bool  # whether it takes any


@remembered(CLAIMS)
def _stand(claim: Claim, knowledge: Knowledge) -> _Stand:
    certain, possible = _certain(claim, knowledge), _possible(claim, knowledge)
    return _Stand(certain, possible, _state(claim), bool(certain or possible))


def _certain(claim: Claim, knowledge: Knowledge) -> tuple[Sense, ...]:
    own = claim.predicate
    senses: tuple[Sense, ...] = ((knowledge.predicates.question(own.family), own.sense),) if own.sense else ()
    if own.form == "verb" and passive(claim):  # "was armed" may be read as what somebody did to him
        senses += _sided(f"be {own.text.lower()}", knowledge)
    return senses


def _possible(claim: Claim, knowledge: Knowledge) -> tuple[Sense, ...]:
    return () if claim.predicate.sense else _sided(claim.predicate.lemma, knowledge)


def _sided(lemma: str, knowledge: Knowledge) -> tuple[Sense, ...]:
    known = knowledge.predicates
    return tuple((known.question(sense.family), sense.side) for sense in known.families(lemma) if sense.side)


def _prefixed(left: str, right: str) -> Sides | None:
    """Tell "guarded" from "unguarded"."""
    for plain, other, side in ((left, right, 1), (right, left, -1)):
        fits = len(plain) >= SHORTEST and plain not in listed("denials", "prefixed", "other")
        if fits and other in {prefix + plain for prefix in _PREFIXES}:
            return Sides(f"be {plain}", side, -side)
    return None


def _state(claim: Claim) -> str:
    """Return the word for the state that somebody or something is said to be in."""
    own = claim.predicate
    if own.form == "copula":
        return own.lemma.removeprefix("be ")
    return own.text.lower() if own.form == "verb" and passive(claim) else ""

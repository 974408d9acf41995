"""Two predicates -> the question of which they take the two sides: approved and rejected, guarded and unguarded."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from claimcheck.compare.saying import passive
from claimcheck.judge import Pairing
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.tables import listed
from claimcheck.models import Claim

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
    opposed = _opposed(left, right) if left.certain or right.certain else None
    if opposed:
        return opposed
    other_word = left.ending == right.ending and left.state != right.state
    prefixed = _prefixed(left.state, right.state) if other_word else None
    return prefixed if prefixed and _in_a_state(pair.left) and _in_a_state(pair.right) else None


class _Stand(NamedTuple):
    """The sides that a predicate surely takes, those that its verb may take, and the word for a state."""

    certain: tuple[Sense, ...]
    possible: tuple[Sense, ...]
    done_to: tuple[Sense, ...]  # the sides that it surely takes besides, if it stands in the passive
    state: str
    ending: str  # of the state, which it shares with the other state, if one is the other with a prefix


def _opposed(left: _Stand, right: _Stand) -> Sides | None:
    for mine, theirs in (left.certain, right.certain), (left.certain, right.possible), (left.possible, right.certain):
        for family, side in mine:
            if (family, -side) in theirs:
                return Sides(family, side, -side)
    return None


def _stand(claim: Claim, knowledge: Knowledge) -> _Stand:
    own = claim.predicate
    said = _said(own.form, own.lemma, own.text, own.family, own.sense, knowledge)
    if said.done_to and passive(claim):
        return said._replace(certain=(*said.certain, *said.done_to))
    return said


@lru_cache(maxsize=1 << 13)  # predicates recur
def _said(form: str, lemma: str, text: str, family: str, sense: int, knowledge: Knowledge) -> _Stand:
    certain: tuple[Sense, ...] = ((knowledge.predicates.question(family), sense),) if sense else ()
    state = _state(form, lemma, text)
    done_to = _sided(f"be {state}", knowledge) if form == "verb" else ()  # "was armed" may be what somebody did to him
    return _Stand(certain, () if sense else _sided(lemma, knowledge), done_to, state, state[-SHORTEST:])


@lru_cache(maxsize=1 << 12)  # verbs recur
def _sided(lemma: str, knowledge: Knowledge) -> tuple[Sense, ...]:
    known = knowledge.predicates
    return tuple((known.question(sense.family), sense.side) for sense in known.families(lemma) if sense.side)


def _prefixed(left: str, right: str) -> Sides | None:
    """Tell "guarded" from "unguarded"."""
    for plain, other, side in ((left, right, 1), (right, left, -1)):
        prefixed = len(plain) >= SHORTEST and other.endswith(plain) and other[: -len(plain)] in _PREFIXES
        if prefixed and plain not in listed("denials", "prefixed", "other"):
            return Sides(f"be {plain}", side, -side)
    return None


def _state(form: str, lemma: str, text: str) -> str:
    """Return the word for the state that somebody or something may be said to be in."""
    if form == "copula":
        return lemma.removeprefix("be ")
    return text.lower() if form == "verb" else ""


def _in_a_state(claim: Claim) -> bool:
    """Tell whether it is said to be in that state, not to do what the word says."""
    return claim.predicate.form == "copula" or passive(claim)

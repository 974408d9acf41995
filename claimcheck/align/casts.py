"""What of a claim is held against many others, found out once: most pairs of claims have nothing in common.

Who takes part is known by words (``entities.marks``), so that names are only held against each other where they may
mean the same.
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.align.entities import marks
from claimcheck.align.participants import GENERIC
from claimcheck.knowledge import Knowledge
from claimcheck.models import Claim, Mention
from claimcheck.remembering import CLAIMS, remembered

Marks = frozenset[str]
_NOBODY: Marks = frozenset()

SAME_VERB, SAME_GENERIC, OTHER_VERB = 3.5, 1.0, -2.5  # bits of the predicate, at most; set by hand
SAME_QUESTION = 2.5  # … of two of one meaning, or two sides of one question
NAMED, CROSSED = 2.5, 2.0  # bits of one who takes part, at most; set by hand
COUNTED, PLACED = 1.0, 1.0  # bits of one thing counted, of one place; set by hand


class Cast(NamedTuple):
    """A claim with its predicate, and by what those who take part, its places and what it counts are known."""

    claim: Claim
    lemma: str
    generic: bool
    family: str
    sense: int
    question: str
    agents: Marks
    patients: Marks
    partners: Marks
    all: Marks
    places: Marks
    counted: Marks


@remembered(CLAIMS)
def cast(claim: Claim, knowledge: Knowledge) -> Cast:
    """Read the cast of a claim."""
    predicate = claim.predicate
    agents = _known_by(claim.agents, knowledge) if claim.agents else _NOBODY  # mostly nobody is said
    patients = _known_by(claim.patients, knowledge) if claim.patients else _NOBODY
    partners = _known_by(claim.partners, knowledge) if claim.partners else _NOBODY
    return Cast(
        claim,
        predicate.lemma,
        predicate.lemma.partition(" ")[0] in GENERIC,
        predicate.family,
        predicate.sense,
        knowledge.predicates.question(predicate.family),
        agents,
        patients,
        partners,
        agents | patients | partners,
        _known_by(claim.named_places, knowledge) if claim.places else _NOBODY,
        frozenset([q.noun or q.unit for q in claim.quantities if q.noun or q.unit]) if claim.quantities else _NOBODY,
    )


def _known_by(mentions: tuple[Mention, ...], knowledge: Knowledge) -> Marks:
    if len(mentions) == 1:  # most are alone
        return marks(mentions[0], knowledge)
    return frozenset().union(*[marks(one, knowledge) for one in mentions])


def opposed(left: Cast, right: Cast) -> bool:
    """Tell whether the predicates are two sides of one question: who rejected a thing did not accept it."""
    return left.sense * right.sense < 0 and left.question == right.question


def at_most(left: Cast, right: Cast) -> float:
    """Return the bits that two claims of events have, should all who may be the same be so."""
    if left.lemma == right.lemma:
        bits = SAME_GENERIC if left.generic and not opposed(left, right) else SAME_VERB
    elif (left.family and left.family == right.family) or (left.sense and opposed(left, right)):
        bits = SAME_QUESTION
    else:
        bits = OTHER_VERB
    if left.all and not left.all.isdisjoint(right.all):
        bits += CROSSED
        if left.agents and not left.agents.isdisjoint(right.agents):
            bits += NAMED
        if left.patients and not left.patients.isdisjoint(right.patients):
            bits += NAMED
        if left.partners and not left.partners.isdisjoint(right.partners):
            bits += NAMED
    if left.places and not left.places.isdisjoint(right.places):
        bits += PLACED
    if left.counted and not left.counted.isdisjoint(right.counted):
        bits += COUNTED
    return bits

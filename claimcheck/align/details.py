"""Two details of one slot -> the bits for their being of one thing: what measure, and which words name the thing.

One story gives many amounts and days; the words of the thing tell "the military budget" from "the health budget".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.align.topics import prior
from claimcheck.compare.things import one_thing
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.figures import measure
from claimcheck.models import Claim

HALF = 0.5  # of the bits that a word has in general news: within one story a word of its topic says less; set by hand
MOST = 6.0  # bits of all words that things share
OTHER = -4.0  # bits where the things are called otherwise, or have other names; set by hand
EACH = -1.5  # bits for a further word of each side that the other lacks, as in "first half" and "second half"


class Reason(NamedTuple):
    """One reason for or against, in bits, with the words of either side."""

    name: str
    bits: float
    left: str
    right: str


def slot(claim: Claim) -> str:
    """Return under which key a detail is compared: what sort it is, and of which measure or thing."""
    return f"{claim.attribute}|{measure(claim.value)}"


def detail(left: Claim, right: Claim, knowledge: Knowledge) -> Iterator[Reason]:
    """Yield the reasons for and against that both are told of one thing."""
    yield Reason("slot", HALF * prior(left.value, knowledge), left.value, right.value)
    mine, theirs = _words(left), _words(right)
    if not mine or not theirs:
        return
    shared, only = sorted(mine & theirs), (sorted(mine - theirs), sorted(theirs - mine))
    kinds = _modifiers(left) - theirs, _modifiers(right) - mine
    if _other_heads(_heads(left), _heads(right)) or _other_name(mine, theirs) or all(kinds):
        yield Reason("other thing", OTHER, " ".join(only[0]), " ".join(only[1]))
        return
    alike = sorted({*shared, *(_alike(_heads(left), _heads(right)) - {left.value})})
    yield Reason("thing", min(MOST, HALF * sum(prior(word, knowledge) for word in alike)), *(" ".join(alike),) * 2)
    if all(only):
        yield Reason("other words", EACH * min(3, *map(len, only)), " ".join(only[0]), " ".join(only[1]))


def _words(claim: Claim) -> set[str]:
    own = {claim.value, measure(claim.value)}
    return {word for thing in claim.agents for word in thing.terms if word.casefold() not in own}


def _modifiers(claim: Claim) -> set[str]:
    """Return the words before the nouns: what tells "the mayoral debate" from "the school debate"."""
    own = {claim.value, measure(claim.value)} | {thing.head for thing in claim.agents}
    return {word for thing in claim.agents if thing.head for word in thing.name.split() if word in thing.terms} - own


def _heads(claim: Claim) -> set[str]:
    """Return what the things are, without their modifiers; of amounts without the measure itself."""
    heads = {measure(thing.head or thing.name.casefold()) for thing in claim.agents}
    return heads - {measure(claim.value)} if claim.attribute == "amount" else heads


def _other_heads(left: set[str], right: set[str]) -> bool:
    """Tell whether each side names something that the other does not: a distance has two ends."""
    return bool(left - _alike(left, right) and right - _alike(right, left))


def _alike(nouns: set[str], others: set[str]) -> set[str]:
    """Return those nouns that may name what one of the others names."""
    return {noun for noun in nouns if any(one_thing(noun, other) for other in others)}


def _other_name(mine: set[str], theirs: set[str]) -> bool:
    names = [{word for word in words if word[:1].isupper()} for words in (mine, theirs)]
    return all(names) and not names[0] & names[1]

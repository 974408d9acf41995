"""Two articles of one story -> the deed that one opens with, and the day that the other gives the event it was done at.

"Holl booed at rally", a headline says, and the text goes on with how he left on Monday; elsewhere it is "the rally on
Wednesday". Those sentences share no word, but a headline that ends in "at rally" says where it was done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from claimcheck.align.topics import Weights
from claimcheck.compare.times import compatible
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.tables import listed
from claimcheck.models import Claim, ClaimKind, Grain, Modality, Phase, Polarity, When
from claimcheck.remembering import ARTICLES, remembered

MAIN_EVENT = "day of the main event"  # the rule that pairs such claims
# Bits for a headline's event, and of the bits of the words of the deed that the other article has as well: in one that
# is told on another day hardly any. Surely one story, it takes a rare word or two. Set by hand.
ONE_MAIN_EVENT, PART, MOST = 1.0, 0.25, 4.0
OPENING = 3  # sentences that tell what a report is about
LONGEST = 5  # words that may stand between "in" and the noun: "in a loud and long mayoral debate"
GATHERING, MISHAP = "gathering", "mishap"
_UNSAID = frozenset({"", "hedging"})  # stances of verbs in reporting.toml
_DAYS = frozenset({Grain.DAY, Grain.PART_OF_DAY, Grain.HOUR, Grain.MINUTE})


class Told(NamedTuple):
    """What an article opens with at the event that its headline names, and what it dates by a noun."""

    event: str
    deeds: tuple[Claim, ...]
    things: Mapping[str, tuple[Claim, ...]]
    opening: frozenset[str]


def main_events(left: Sequence[Claim], right: Sequence[Claim], knowledge: Knowledge) -> Iterator[tuple[Claim, Claim]]:
    """Pair the opening deeds of an article with the dated mentions of the event that its headline names."""
    if not (_named_event(left)[1] or _named_event(right)[1]):
        return
    mine, theirs = _told(left, knowledge), _told(right, knowledge)
    for deed, thing in _met(mine, theirs):
        yield deed, thing
    for deed, thing in _met(theirs, mine):
        yield thing, deed


def _met(teller: Told, other: Told) -> Iterator[tuple[Claim, Claim]]:
    if teller.event in other.opening and teller.event not in teller.things:
        things = other.things.get(teller.event, ())
        if _one_day(teller.deeds) and _one_day(things):
            yield from ((a, b) for a in teller.deeds for b in things if _named(b, teller))


def _one_day(claims: Sequence[Claim]) -> bool:
    """Tell whether all are of one day: what an article tells of two days may be two events, or one that went on."""
    days = [when for claim in claims for when in claim.times if day(when)]
    return all(compatible(days[0], when) for when in days)


def _named(thing: Claim, teller: Told) -> bool:
    """Tell whether whatever narrows a noun ("the mayoral debate") stands in the headline or opening of the other."""
    narrowing = {word.casefold() for one in thing.agents for word in one.terms} - {teller.event}
    return narrowing <= teller.opening


def told_by_both(left: Claim, right: Claim, weights: Weights) -> tuple[str, float, str]:
    """Return the event, and the bits of the words of the deed, names aside, that the other article has, with these."""
    thing, deed, other = (left, right, weights.left) if left.kind is ClaimKind.DETAIL else (right, left, weights.right)
    event = thing.value.casefold()
    both = [term for term in deed.terms if term[:1].islower() and term != event and term in other.counts]
    both.sort(key=lambda term: (-weights[term], term))
    return event, min(MOST, PART * sum(weights[term] for term in both)), ", ".join(both[:4])


def day(when: When) -> bool:
    """Tell whether a time is one day, or within one."""
    return when.grain in _DAYS and when.earliest is not None and when.relation == "at" and not when.recurring


@remembered(ARTICLES)
def _named_event(claims: Sequence[Claim]) -> tuple[str, str]:
    """Return the kind and the noun of the event that an article's headline names."""
    return occasion(next((claim.quote for claim in claims if claim.headline), ""))


@remembered(ARTICLES)
def _told(claims: Sequence[Claim], knowledge: Knowledge) -> Told:
    first = sorted({claim.start for claim in claims if not claim.headline})[:OPENING]
    kind, event = _named_event(claims)
    things: dict[str, tuple[Claim, ...]] = {}
    for claim in claims:
        if claim.attribute == "time" and claim.predicate.form == "noun" and any(map(day, claim.times)):
            things[claim.value.casefold()] = (*things.get(claim.value.casefold(), ()), claim)
    opening = [claim for claim in claims if claim.start in first]
    said = {claim.start for claim in opening if _says(claim, knowledge)}
    deeds = tuple(one for one in opening if event and one.start not in said and _done_there(one, kind, knowledge))
    terms = {term.casefold() for claim in claims if claim.headline or claim.start in first for term in claim.terms}
    return Told(event, deeds, things, frozenset(terms | {part for term in terms for part in term.split()}))


def _says(claim: Claim, knowledge: Knowledge) -> bool:
    """Tell whether a deed is one of speaking; what somebody feels or thinks is said to nobody."""
    return knowledge.reporting.stance_of(claim.predicate.lemma.split()[0]) not in _UNSAID


def _done_there(claim: Claim, kind: str, knowledge: Knowledge) -> bool:
    """Tell whether a claim is of a deed of one day, told as done; of a mishap, of one that harmed somebody."""
    if claim.kind is not ClaimKind.EVENT or claim.predicate.form != "verb" or not any(map(day, claim.times)):
        return False
    stance = claim.stance
    held = stance.modality is Modality.ACTUAL and stance.polarity is Polarity.ASSERTED and stance.phase is Phase.PAST
    if not held or not claim.attribution.own_voice or _later(claim.quote):
        return False
    return kind == GATHERING or claim.predicate.family in listed("occasions", MISHAP, "families")


@cache
def occasion(headline: str) -> tuple[str, str]:
    """Return at which event a headline says its deed was done, and of which kind it is; empty where it says none.

    The noun ends the headline or its part before a colon: "booed at debate, quits" is of a deed that came later.
    """
    for kind in (GATHERING, MISHAP):
        for part in re.split(r"[:;.!?—–]", headline.casefold()):
            found = _pattern(kind).match(part)
            if found and _aftermath().isdisjoint(part.split()) and _breaks().isdisjoint(found["between"].split()):
                return kind, found["noun"]
    return "", ""


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    places, nouns = (
        "|".join(map(re.escape, sorted(listed("occasions", kind, key)))) for key in ("prepositions", "nouns")
    )
    between = rf"(?P<between>(?:[\w'’-]+ ){{0,{LONGEST}}}?)"
    return re.compile(rf".*\S.* (?:{places}) {between}(?:[\w'’]+-)?(?P<noun>{nouns}) *$")


def _later(sentence: str) -> bool:
    """Tell whether a sentence tells what came after something: "pressed charges on Wednesday over the eggs"."""
    return not listed("occasions", "aftermath", "told").isdisjoint(re.findall(r"[a-z]+", sentence.casefold()))


@cache
def _aftermath() -> frozenset[str]:
    return listed("occasions", "aftermath", "words")


@cache
def _breaks() -> frozenset[str]:
    return listed("occasions", "breaks", "words")

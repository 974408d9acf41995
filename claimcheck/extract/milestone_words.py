"""The words for a milestone: a verb or noun -> what ``knowledge/milestones.toml`` lists it as, and of which thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from claimcheck.extract.clauses import objects, passive, subjects
from claimcheck.extract.particles import with_particle
from claimcheck.extract.tokens import Token
from claimcheck.extract.topic import topic
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import When

ENDS = frozenset({"since", "until"})  # how a time stands to what lasts
_SIDES = ("subject", "object", "receiver")


def begun_or_ended(verb: Token, nouns: Iterable[Token]) -> Iterator[tuple[str, Token]]:
    """Read 'construction of the bridge began', 'they ended production of the car'."""
    said = set(forms(verb)) if verb.pos_ == "VERB" else set()
    for key, listed_ones in (("beginning", begun()), ("stopping", ended())):
        if said & listed("milestones", "telling", key):
            yield from (found for noun in nouns for found in _of(noun, listed_ones))


def limited(verb: Token) -> bool:
    """Tell whether it was so for a time, for some or in part: then the thing may have a second date of the kind."""
    said = {child.lower_ for child in verb.children if child.dep_ == "advmod"}
    behind = set[str]()
    route = set[str]()  # "opened from Cardle to Malvern", and from there to Osk later
    for child in verb.children:
        if child.dep_ == "prep":
            behind |= {child.lower_, *(f"{child.lower_} {inner.lemma_.lower()}" for inner in child.children)}
            route |= {child.lower_} if any(inner.pos_ == "PROPN" for inner in child.children) else set()
    several = listed("milestones", "several", "adverbs") & said or listed("milestones", "several", "limits") & behind
    return bool(several) or route >= {"from", "to"}


def by_noun(noun: Token) -> Iterator[tuple[str, Token]]:
    """Read 'the opening of the bridge', 'the firm's initial public offering'."""
    yield from _of(noun, nouns())


def _of(noun: Token, table_of: Mapping[str, str]) -> Iterator[tuple[str, Token]]:
    """Yield the milestone that a noun tells of, with its owner."""
    before = " ".join([child.lower_ for child in noun.children if child.dep_ in ("amod", "compound")])
    name = table_of.get(f"{before} {noun.lemma_.lower()}".strip()) or table_of.get(noun.lemma_.lower())
    if name is None or (before and listed("milestones", "several", "nouns") & set(before.split())):
        return
    owners = [child for child in noun.children if child.dep_ == "poss"]
    behind = [child for child in noun.children if child.dep_ == "prep"]
    owners += [inner for child in behind if child.lower_ in ("of", "on") for inner in child.children]
    meant = None if owners or behind else topic(noun)
    yield from ((name, owner) for owner in owners if owner.dep_ in ("poss", "pobj"))
    yield from ((name, one) for one in (meant,) if one is not None)


def lasting(verb: Token, when: When) -> Iterator[tuple[str, Token]]:
    """Read 'was in use until 1964', 'was produced from 1956 to 1961': the last or the first year of what lasts."""
    denied = any(child.dep_ == "neg" for child in verb.children)
    if denied or when.relation not in ENDS or verb.pos_ == "NOUN" or limited(verb):
        return
    turned = passive(verb)
    sides = {
        when.relation: [] if turned else subjects(verb),
        f"done_{when.relation}": subjects(verb) if turned else objects(verb),
    }
    for form in sorted(set(forms(verb))):
        for side, things in sides.items():
            name = by_word(side).get(form)
            if name is not None and len(things) == 1:
                yield name, things[0]


def forms(verb: Token) -> Iterator[str]:
    """Yield the ways in which the table may list a verb: alone, with its object, with a preposition and its noun."""
    lemma = with_particle(verb)
    if not _to_do(verb):
        yield lemma
    for child in verb.children:
        if child.dep_ == "advmod" and child.lower_ == "first":
            yield f"first {lemma}"
        elif child.dep_ in ("dobj", "acomp", "attr", "xcomp", "oprd"):
            yield f"{lemma} {child.lemma_.lower() if child.dep_ != 'xcomp' else child.lower_}"
            yield from (f"{lemma} {beside.lower_} {child.lemma_.lower()}" for beside in child.children)
        elif child.dep_ == "prep":
            behind = [inner.lemma_.lower() for inner in child.children]
            yield from (f"{lemma} {child.lower_} {inner}" for inner in behind)
            if "time" in behind and child.lower_ == "for" and any(below.lower_ == "first" for below in child.subtree):
                yield f"first {lemma}"


def _to_do(verb: Token) -> bool:
    """Tell whether a verb goes on with another, so that it is not what was done: 'failed to open'."""
    return any(c.dep_ == "xcomp" and any(below.lower_ == "to" for below in c.children) for c in verb.children)


@cache
def verbs() -> Mapping[str, Mapping[str, str]]:
    """Return for each side on which a thing can stand which milestone a verb tells of."""
    return {side: by_word(side) for side in _SIDES}


@cache
def nouns() -> Mapping[str, str]:
    """Return which milestone a noun tells of."""
    return by_word("nouns")


@cache
def telling_nouns() -> frozenset[str]:
    """Return the nouns that tell of a milestone, or of what begins or ends."""
    return frozenset(nouns()) | begun().keys() | ended().keys()


@cache
def begun() -> Mapping[str, str]:
    """Return which milestone it is that what a noun names began."""
    return by_word("begun")


@cache
def ended() -> Mapping[str, str]:
    """Return which milestone it is that what a noun names ended."""
    return by_word("ended")


@cache
def by_word(key: str) -> Mapping[str, str]:
    """Return for each word that milestones list under a key which milestone it tells of."""
    entries = table("milestones").items()
    return {word: name for name, entry in entries if "question" in entry for word in words(entry.get(key, ""))}

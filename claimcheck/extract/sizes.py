"""Passage -> attribute claims: what a thing or person with a name has one amount of.

"A 38-storey tower", "whose thirty-one floors", "Lake Osk (24 km²)", "has a surface area of 42 square kilometres", "the
seven children of Carl Day". ``knowledge/sizes.toml`` lists which, with the words for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from claimcheck.compare.quantities import is_part
from claimcheck.extract.bearers import things
from claimcheck.extract.details.detail import behind, child, subject, verb_above
from claimcheck.extract.drafts import Draft
from claimcheck.extract.mentions import conjuncts
from claimcheck.extract.named_things import kinds_of, named_thing
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.size_holders import above_level, club, doer, done_for, holder, outstanding, so_large
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import Bound, ClaimKind, Mention, MentionKind, Predicate, Quantity

SIZE = "size"  # begins the attribute of each, as in "size area"
_BESIDE = frozenset({"amod", "compound", "nmod", "det", "advmod"})
_COMPOUND = frozenset({"compound", "nmod", "amod"})
_THEY = frozenset({"they", "their", "couple"})
_METRES = re.compile(r" m(?!\w)")


class _Size(NamedTuple):
    """A size, the word whose amount is told, and what it is of."""

    name: str
    told: Token
    owner: Token | None
    said: str = ""  # the words of what is counted, where they are more than its noun


def sizes(passage: Passage, amounts: Iterable[tuple[Quantity, Token]], reading: Reading) -> Iterator[Draft]:
    """Yield the sizes of named things and persons that a passage gives."""
    for amount, token in amounts:
        if amount.ordinal or amount.change or amount.bound not in (Bound.EXACTLY, Bound.ABOUT):
            continue
        amount = _in_metres(amount, passage)
        found = _read(amount, token, passage)
        if found is None:
            continue
        for named in _owners(found, passage, reading):
            name = _meant(found.name, named, reading)
            start, end = passage.place(found.told, found.told)
            predicate = Predicate(text=found.told.text, start=start, end=end, lemma=name, form="noun")
            narrowed = sorted(_narrowed(found))
            yield Draft(
                *(ClaimKind.ATTRIBUTE, found.told, predicate, (named,)),
                quantities=(_plain(amount, found),),
                attribute=f"{SIZE} {name}",
                value=" ".join(narrowed),
            )


def _plain(amount: Quantity, found: _Size) -> Quantity:
    """Return an amount without what the size says: 204 leaves of parchment and 240 of vellum are of one count."""
    said = set(found.said.split())
    kept = tuple(word for word in amount.qualifiers if word not in said)
    return amount if len(kept) == len(amount.qualifiers) else replace(amount, qualifiers=kept)


def _owners(found: _Size, passage: Passage, reading: Reading) -> list[Mention]:
    """Return the names of what has it: of one thing, or of two that have it together, as a couple its children."""
    named = [one for each in _joint(found) if (one := _named(each, passage, reading)) is not None]
    return [one for one in named if _may_have(found.name, one)]


def _joint(found: _Size) -> list[Token]:
    if found.owner is None:
        return []
    return conjuncts(found.owner) if table("sizes")[found.name].get("together") else [found.owner]


def _may_have(name: str, named: Mention) -> bool:
    return named.kind is MentionKind.PERSON or not table("sizes")[name].get("person")


def _meant(name: str, named: Mention, reading: Reading) -> str:
    """Return the size that is meant of what is of such a kind: the height of a mountain is its elevation."""
    kinds = {*named.name.casefold().split(), *kinds_of(named, reading)}
    instead = (other for other, entry in table("sizes").items() if kinds.intersection(words(entry.get(f"{name}_of"))))
    return next(instead, name)


def _named(owner: Token, passage: Passage, reading: Reading) -> Mention | None:
    named = things(owner, passage, reading)
    return named[0] if len(named) == 1 else None if named else named_thing(owner, passage, reading)


def _in_metres(amount: Quantity, passage: Passage) -> Quantity:
    """Read the 'm' of 'Mount Osk (2,641 m)' and 'a height of 2,641 m', which right behind a number may be a million."""
    start, end = amount.start - passage.offset, amount.end - passage.offset
    if amount.unit or amount.noun not in ("", "m", "m.") or not _METRES.match(passage.text, end):
        return amount
    return replace(amount, unit="metre", noun="", end=amount.end + 2, text=passage.text[start : end + 2])


def _read(amount: Quantity, token: Token, passage: Passage) -> _Size | None:
    number = token
    while number.dep_ in ("nummod", "quantmod") and number.head.i > number.i:
        number = number.head
    if is_part(amount):
        return _part(number)
    if amount.unit:
        return _in_brackets(amount, number, passage) or _measured(amount, number)
    return _counted(number) or _measured(amount, number)


def _part(number: Token) -> _Size | None:
    """Read 'took eleven of the 51 seats'."""
    of = next(iter(behind(number, "of")), None)
    size = _by("parts").get(of.lemma_.lower()) if of is not None else None
    return _Size(size, number, holder(number)) if size is not None else None


def _counted(noun: Token) -> _Size | None:
    """Read 'a 38-storey tower', 'its 38 storeys', 'the 38 storeys of', 'has 38 storeys', 'a tower with 38 storeys'."""
    before = [one for one in noun.children if one.dep_ in _COMPOUND and one.i < noun.i]
    lemma = noun.lemma_.lower()
    called = (*(f"{one.lower_} {lemma}" for one in before), *(f"{lemma} for {whom}" for whom in done_for(noun)), lemma)
    said = next((said for said in called if said in _by("nouns")), "")
    if not said:
        return _often(noun)
    if noun.dep_ in _COMPOUND and noun.head.pos_ in ("NOUN", "PROPN") and noun.head.i > noun.i:
        return _Size(_by("nouns")[said], noun, noun.head, said)
    return _Size(_by("nouns")[said], noun, holder(noun), said)


def _often(noun: Token) -> _Size | None:
    """Read 'appeared 39 times for the national team', 'was capped 47 times'."""
    verb = noun.head
    if noun.lemma_.lower() != "time" or noun.dep_ not in ("npadvmod", "dobj") or verb.pos_ != "VERB":
        return None
    called = (*(f"{verb.lemma_.lower()} for {whom}" for whom in done_for(verb)), verb.lemma_.lower())
    said = next((said for said in called if said in _by("times")), "")
    return _Size(_by("times")[said], noun, subject(verb), said) if said else None


def _measured(amount: Quantity, number: Token) -> _Size | None:
    """Read 'an area of 42 km²', 'the area is 42 km²', '214 km long', 'rises to 2,814 m', 'covers 42 km²'."""
    above = number.head
    if number.dep_ == "pobj" and above.lower_ == "of" and above.head.pos_ == "NOUN":
        return _by_word(amount, above.head, holder(above.head))
    best = outstanding(number)  # "the longest tunnel is the Osk Tunnel, at 2,410 metres"
    if best is not None:
        name = _fit("superlatives", best.word, amount)
        return _Size(name, number, best.of) if name is not None else None
    adjective = _fit("adjectives", above.lower_, amount)
    if adjective is not None and number.dep_ in ("npadvmod", "dobj", "amod", "nummod", "advmod"):
        return _Size(adjective, above, so_large(above))
    if above.lemma_ == "be" and number.dep_ in ("attr", "acomp"):
        noun = child(above, "nsubj")
        return _by_word(amount, noun, holder(noun)) if noun is not None and noun.pos_ == "NOUN" else None
    preposition = above if number.dep_ == "pobj" else above_level(number)
    verb = verb_above(preposition) if preposition is not None else above
    said = f"{verb.lemma_.lower()} {preposition.lower_}" if preposition is not None else verb.lemma_.lower()
    name = _fit("verbs", said, amount)
    stands = verb.pos_ == "VERB" and verb.tag_ in ("VBZ", "VBP")  # what rose to three metres falls again
    return _Size(name, verb, doer(verb)) if name is not None and stands else None


def _by_word(amount: Quantity, noun: Token, owner: Token | None) -> _Size | None:
    name = _fit("words", noun.lemma_.lower(), amount)
    return _Size(name, noun, owner) if name is not None else None


def _fit(key: str, word: str, amount: Quantity) -> str | None:
    """Return the size that a word tells of, where it has the unit of the amount."""
    name = _by(key).get(word)
    units = words(table("sizes")[name].get("units", "")) if name is not None else ()
    return name if name is not None and (amount.unit in units if units else not amount.unit) else None


def _in_brackets(amount: Quantity, number: Token, passage: Passage) -> _Size | None:
    """Read 'Lake Osk (24 km²)'."""
    text, start, end = passage.text, amount.start - passage.offset, amount.end - passage.offset
    if start < 2 or text[start - 1] != "(" or text[end : end + 1] not in (")", ";"):
        return None
    before = passage.root(amount.start - 3, amount.start - 2)
    entries = table("sizes").items()
    found = (name for name, entry in entries if entry.get("bracket") and amount.unit in words(entry["units"]))
    name = next(found, None)
    return _Size(name, before, before) if name is not None and before.pos_ == "PROPN" else None


def _narrowed(found: _Size) -> set[str]:
    """Return the words that make an amount one of another sort: a mean depth, four surviving children."""
    beside = {one.lower_ for one in found.told.children if one.dep_ in _BESIDE}
    several = found.owner is not None and (len(_joint(found)) > 1 or found.owner.lower_ in _THEY)
    together = table("sizes")[found.name].get("together")
    words_beside = beside & listed("sizes", "narrowing", "words")
    if together and any(True for one in (found.told, found.told.head) for _ in behind(one, "with", "by", "from")):
        words_beside |= {"with"}  # those of one marriage
    if found.said.endswith(" for club"):
        clubs = (*behind(found.told, "for"), *behind(found.told.head, "for"))
        words_beside |= {name.casefold() for one in clubs if (name := club(one))}
    return words_beside | ({"together"} if together and several else set())


@cache
def _by(key: str) -> Mapping[str, str]:
    entries = table("sizes").items()
    return {word: name for name, entry in entries if "question" in entry for word in words(entry.get(key, ""))}

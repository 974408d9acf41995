"""Passage -> attribute claims: what a thing or person with a name has one amount of.

"A 38-storey tower", "whose thirty-one floors", "Lake Osk (24 km²)", "has a surface area of 42 square kilometres", "the
seven children of Carl Day". ``knowledge/sizes.toml`` lists which, with the words for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from claimcheck.extract.bearers import things
from claimcheck.extract.details.detail import behind, child, subject, verb_above
from claimcheck.extract.drafts import Draft
from claimcheck.extract.mentions import conjuncts
from claimcheck.extract.named_things import kinds_of, named_thing
from claimcheck.extract.particles import with_particle
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import Bound, ClaimKind, Mention, MentionKind, Predicate, Quantity

SIZE = "size"  # begins the attribute of each, as in "size area"
_BESIDE = frozenset({"amod", "compound", "nmod", "det", "advmod"})
_COMPOUND = frozenset({"compound", "nmod", "amod"})
_SEVERAL = frozenset({"NNS", "NNPS"})
_THEY = frozenset({"they", "their", "couple"})
_METRES = re.compile(r" m(?!\w)")


class _Size(NamedTuple):
    """A size, the word whose amount is told, and what it is of."""

    name: str
    told: Token
    owner: Token | None


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
                quantities=(amount,),
                attribute=f"{SIZE} {name}",
                value=" ".join(narrowed),
            )


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
    metres = {"unit": "metre", "noun": "", "end": amount.end + 2, "text": passage.text[start : end + 2]}
    return amount.model_copy(update=metres)


def _read(amount: Quantity, token: Token, passage: Passage) -> _Size | None:
    number = token
    while number.dep_ in ("nummod", "quantmod") and number.head.i > number.i:
        number = number.head
    if amount.unit:
        return _in_brackets(amount, number, passage) or _measured(amount, number)
    return _counted(number) or _measured(amount, number)


def _counted(noun: Token) -> _Size | None:
    """Read 'a 38-storey tower', 'its 38 storeys', 'the 38 storeys of', 'has 38 storeys', 'a tower with 38 storeys'."""
    before = [one for one in noun.children if one.dep_ in _COMPOUND and one.i < noun.i]
    lemma = noun.lemma_.lower()
    called = (*(f"{one.lower_} {lemma}" for one in before), *(f"{lemma} for {whom}" for whom in _for(noun)), lemma)
    name = next((name for said in called if (name := _by("nouns").get(said))), None)
    if name is None:
        return None
    if noun.dep_ in _COMPOUND and noun.head.pos_ in ("NOUN", "PROPN") and noun.head.i > noun.i:
        return _Size(name, noun, noun.head)
    return _Size(name, noun, _holder(noun))


def _for(noun: Token) -> Iterator[str]:
    """Yield for whom the counted was done: the team of 'made 48 appearances for the national team'."""
    for inner in (*behind(noun, "for"), *(behind(noun.head, "for") if noun.dep_ == "dobj" else ())):
        if any(one.lower_ == "national" for one in inner.children):
            yield inner.lemma_.lower()


def _holder(noun: Token) -> Token | None:
    """Return what has a counted or measured thing."""
    owner = child(noun, "poss")
    if owner is not None:
        return _before_whose(noun) if owner.tag_ == "WP$" else owner
    behind = [inner for prep in noun.children if prep.lower_ == "of" for inner in prep.children if inner.dep_ == "pobj"]
    named = [inner for inner in behind if not any(below.like_num for below in inner.subtree)]
    if named:  # "two floors of the tower" are not all it has
        every = noun.tag_ == "NN" or any(one.lower_ in ("the", "all") for one in noun.children)
        return named[0] if every else None
    above = noun.head
    if noun.dep_ in ("dobj", "attr") and above.lemma_.lower() in listed("sizes", "having", "verbs"):
        return _doer(above) if above.tag_ != "VBN" else None  # who has made four may make a fifth
    if noun.dep_ == "pobj" and above.lower_ in ("with", "on") and above.head.pos_ in ("NOUN", "PROPN"):
        return above.head
    if noun.dep_ == "pobj" and above.lower_ == "at" and above.head.lemma_ == "be":
        return subject(above.head)
    if noun.dep_ == "pobj" and above.lower_ == "of":
        verb = verb_above(above)  # "is made up of"
        return subject(verb) if with_particle(verb) in listed("sizes", "having", "of") else None
    return None


def _before_whose(noun: Token) -> Token | None:
    clause = next((above for above in noun.ancestors if above.dep_ == "relcl"), None)
    return clause.head if clause is not None else None


def _measured(amount: Quantity, number: Token) -> _Size | None:
    """Read 'an area of 42 km²', 'the area is 42 km²', '214 km long', 'rises to 2,814 m', 'covers 42 km²'."""
    above = number.head
    if number.dep_ == "pobj" and above.lower_ == "of" and above.head.pos_ == "NOUN":
        return _by_word(amount, above.head, _holder(above.head))
    adjective = _fit("adjectives", above.lower_, amount)
    if adjective is not None and number.dep_ in ("npadvmod", "dobj", "amod", "nummod", "advmod"):
        return _Size(adjective, above, _so_large(above))
    if above.lemma_ == "be" and number.dep_ in ("attr", "acomp"):
        noun = child(above, "nsubj")
        return _by_word(amount, noun, _holder(noun)) if noun is not None and noun.pos_ == "NOUN" else None
    preposition = above if number.dep_ == "pobj" else _above_level(number)
    verb = verb_above(preposition) if preposition is not None else above
    said = f"{verb.lemma_.lower()} {preposition.lower_}" if preposition is not None else verb.lemma_.lower()
    name = _fit("verbs", said, amount)
    stands = verb.pos_ == "VERB" and verb.tag_ in ("VBZ", "VBP")  # what rose to three metres falls again
    return _Size(name, verb, _doer(verb)) if name is not None and stands else None


def _so_large(adjective: Token) -> Token | None:
    """Return what is '410 m long': in 'crosses the valley on a bridge, 410 m long' not what crosses it."""
    above = adjective.head
    if above.pos_ in ("AUX", "VERB"):
        return subject(above) if above.lemma_ == "be" else None
    return above


def _above_level(number: Token) -> Token | None:
    """Return the 'to' of 'rises to 2,814 metres above sea level', which the parser leaves without what it is to."""
    before = number.left_edge.i - 1
    if number.head.lower_ != "above" or before < number.sent.start or number.doc[before].dep_ != "prep":
        return None
    return None if any(number.doc[before].children) else number.doc[before]


def _doer(verb: Token) -> Token | None:
    """Return the subject, unless a relative clause may as well be of a noun before: 'a river of Savo which runs'."""
    found = subject(verb)
    relative = found is not None and found.i < verb.i and found.dep_ == "pobj" and found.is_ancestor(verb)
    if found is not None and relative and found.tag_ in _SEVERAL and verb.tag_ == "VBZ":
        return found.head.head  # "a peak of the Alps that rises to": the verb is of one
    return None if relative else found


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
    return words_beside | ({"together"} if together and several else set())


@cache
def _by(key: str) -> Mapping[str, str]:
    entries = table("sizes").items()
    return {word: name for name, entry in entries if "question" in entry for word in words(entry.get(key, ""))}

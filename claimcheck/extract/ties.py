"""Passage -> attribute claims: who or what place stands in a tie of one answer to a thing that has a name.

"The cave was discovered by Ann Lee", "Ann Lee, who discovered the cave", "the discovery of the cave by Ann Lee"; "he is
buried in Osk Cemetery", "among those buried here is Ed Day". ``knowledge/ties.toml`` lists ties and their words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from spacy.tokens import Token

from claimcheck.extract.bearers import bearers, called, is_name, topic
from claimcheck.extract.clauses import doers, objects, passive, subjects
from claimcheck.extract.doer_nouns import deeds_of
from claimcheck.extract.drafts import Draft
from claimcheck.extract.mentions import conjuncts
from claimcheck.extract.milestones import governor
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.stance import with_particle
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import ClaimKind, Mention, MentionKind, Predicate, When

TIE = "tie"  # begins the attribute of each, as in "tie design"
SOLE = "sole"  # the value of a claim that says that nobody else did it
_PARTS_OF = frozenset({"of", "on", "for", "to"})
_BODIES = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION})


class _Told(NamedTuple):
    """A tie as a passage tells it, at the word that says how it is meant."""

    tie: str
    head: Token
    things: tuple[Mention, ...]
    answers: tuple[Mention, ...]


def ties(passage: Passage, times: Iterable[tuple[When, Token]], reading: Reading) -> Iterator[Draft]:
    """Yield the ties of a passage, one for each thing that has a name."""
    dated = [(when, governor(token)) for when, token in times]
    for token in passage.doc:
        for told in _told(token, passage, reading):
            when = tuple(when for when, head in dated if head is not None and head == told.head)
            for thing in told.things:
                answers = tuple(one for one in told.answers if one.name.casefold() != thing.name.casefold())
                if answers and not _open(told.head):
                    yield _draft(told, thing, answers, when, passage)


def _draft(
    told: _Told, thing: Mention, answers: tuple[Mention, ...], when: tuple[When, ...], passage: Passage
) -> Draft:
    start, end = passage.place(told.head, told.head)
    form = "verb" if told.head.pos_ == "VERB" else "noun"
    predicate = Predicate(text=told.head.text, start=start, end=end, lemma=told.head.lemma_.lower(), form=form)
    somebody = told.tie in table("ties")["person"]
    return Draft(
        ClaimKind.ATTRIBUTE,
        told.head,
        predicate,
        (thing,),
        patients=answers if somebody else (),
        places=() if somebody else answers,
        times=when,
        attribute=f"{TIE} {told.tie}",
        value=SOLE if _sole(told.head) else "",
    )


def _told(token: Token, passage: Passage, reading: Reading) -> Iterator[_Told]:
    def build(tie: str, head: Token, things: Iterable[Token], answers: Iterable[Token]) -> Iterator[_Told]:
        named = tuple(one for each in things for one in bearers(each, passage, reading))
        who = tuple(one for each in answers for one in bearers(each, passage, reading))
        if named and who:
            yield _Told(tie, head, named, who)

    if token.pos_ == "VERB":
        yield from _by_verb(token, build, passage, reading)
    elif token.pos_ == "NOUN":
        yield from _by_noun(token, build, passage, reading)


def _by_verb(verb: Token, build: Any, passage: Passage, reading: Reading) -> Iterator[_Told]:
    things = _undergoing(verb) if passive(verb) else objects(verb)
    if not things:
        return
    who = doers(verb) if passive(verb) else [*subjects(verb), *_with(verb)]
    parts = [one for one in things if one.lemma_.lower() in _parts()]
    for part in parts:
        tie, verbs = _parts()[part.lemma_.lower()]
        beside = [one for one in things if is_name(one)]  # "the melody of the anthem, "Our Hills"": taken for an object
        if with_particle(verb) in verbs and who:
            yield from build(tie, verb, beside, who) if beside else _of_part(tie, verb, part, who, passage, reading)
    if parts:
        return
    for form in _forms(verb):
        for tie in _verbs("person").get(form, ()):
            yield from build(tie, verb, things, who or [])
        for tie in _verbs("place").get(form, ()):
            where = _where(verb, tie, passage, reading)
            named = tuple(one for each in things for one in bearers(each, passage, reading))
            if where and named:
                yield _Told(tie, verb, named, where)
    plans = [
        maker
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in ("to", "from", "after")
        for noun in child.children
        if noun.lemma_.lower() in _works().get("design", ())
        for maker in _made_by(noun, ("by", "of"))
    ]
    if plans and passive(verb):
        yield from build("design", verb, things, plans)


def _undergoing(verb: Token) -> list[Token]:
    """Return what a passive is said of: a participle behind a comma goes with the name before it."""
    before = verb.doc[verb.left_edge.i - 2] if verb.left_edge.i > verb.sent.start + 1 else verb
    loose = verb.dep_ == "advcl" and verb.tag_ == "VBN" and verb.head.lemma_ != "be"
    if loose and verb.doc[verb.left_edge.i - 1].text == "," and is_name(before):
        return [before]
    return subjects(verb)


def _by_noun(noun: Token, build: Any, passage: Passage, reading: Reading) -> Iterator[_Told]:
    lemma = noun.lemma_.lower()
    if lemma in _parts() and noun.dep_ in ("nsubj", "pobj", "conj", "dobj"):  # "the music is by Lee"
        frame = noun.head if noun.dep_ == "nsubj" and noun.head.lemma_ == "be" else noun
        who = _made_by(frame, ("by",)) or _made_by(noun, ("by",))
        if who:
            yield from _of_part(_parts()[lemma][0], noun, noun, who, passage, reading)
    for tie in _nouns().get(lemma, ()):
        behind = [c for p in noun.children if p.lower_ == "of" for c in p.children if c.dep_ == "pobj"]
        yield from build(tie, noun, [t for one in behind for t in conjuncts(one)], _made_by(noun, ("by",)))
    for tie, works in _works().items():
        if lemma in works and tie != "design" and noun.tag_ == "NN":
            yield from build(tie, noun, [noun], _made_by(noun, ("by",)))
    for head, verb, who, what in deeds_of(noun):
        for tie in _verbs("person").get(verb, ()):
            yield from build(tie, head, what, who)


def _of_part(
    tie: str, head: Token, part: Token, who: Iterable[Token], passage: Passage, reading: Reading
) -> Iterator[_Told]:
    """Read 'the drums on Low Country were played by Lee'; with no name behind it, a part is of what the text is on."""
    behind = [c for p in part.children if p.dep_ == "prep" and p.lower_ in _PARTS_OF for c in p.children]
    named = [one for c in behind if c.dep_ == "pobj" for one in bearers(c, passage, reading)]
    about = topic(part, passage, reading)
    if not named and about is not None and all(not is_name(c) for c in behind):
        named = [about[0]] if about[0].kind is not MentionKind.PERSON else []
    answers = [one for token in who for one in bearers(token, passage, reading)]
    if named and answers:
        yield _Told(tie, head, tuple(named), tuple(answers))


def _made_by(noun: Token, prepositions: tuple[str, ...]) -> list[Token]:
    return [
        t
        for child in noun.children
        if child.dep_ in ("prep", "agent") and child.lower_ in prepositions
        for c in child.children
        if c.dep_ == "pobj"
        for t in conjuncts(c)
        if t.pos_ != "NOUN" or t.lemma_.lower() not in _parts()
    ]


def _with(verb: Token) -> list[Token]:
    """Return with whom it was done: they did it, too."""
    behind = [c for p in verb.children if p.dep_ == "prep" and p.lower_ in ("with", "alongside") for c in p.children]
    return [t for c in behind if c.dep_ == "pobj" for t in conjuncts(c)]


def _where(verb: Token, tie: str, passage: Passage, reading: Reading) -> tuple[Mention, ...]:
    """Return the places of a verb, from the nearest to the widest: a cemetery and its town."""
    prepositions = words(table("ties")["place"][tie]["prepositions"])
    found: list[Mention] = []
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            found.extend(one for c in child.children if c.dep_ == "pobj" for one in _chain(c, passage, reading))
        if child.dep_ == "advmod" and child.lower_ in ("here", "there"):
            about = topic(child, passage, reading)
            found.extend([about[0], *_around(about[1], passage, reading)] if about else ())
    return tuple(found)


def _chain(noun: Token, passage: Passage, reading: Reading) -> Iterator[Mention]:
    """Yield the name of a place and of what it lies in."""
    if is_name(noun) and noun.ent_type_ not in ("DATE", "TIME"):
        yield called(noun, passage, reading)
    elif noun.pos_ == "NOUN":
        about = topic(noun, passage, reading)
        settled = any(child.lower_ in ("the", "this") for child in noun.children)
        if about is not None and settled and noun.lemma_.lower() in _sorts() and len(list(noun.children)) == 1:
            yield about[0]
    yield from _around(noun, passage, reading)


def _around(noun: Token, passage: Passage, reading: Reading) -> Iterator[Mention]:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("in", "on", "at", "near", "of"):
            if child.lower_ == "of" and is_name(noun):
                continue
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.ent_type_ not in ("DATE", "TIME"):
                    yield from _chain(inner, passage, reading)
        elif child.dep_ == "appos" and is_name(child) and child.i > noun.i:
            yield from _chain(child, passage, reading)


def _forms(verb: Token) -> Iterator[str]:
    """Yield the ways in which the table may list a verb: alone, with 'first', with a preposition and its noun."""
    lemma = with_particle(verb)
    yield lemma
    for child in verb.children:
        if child.dep_ == "advmod" and child.lower_ == "first":
            yield f"first {lemma}"
        elif child.dep_ == "prep":
            yield from (f"{lemma} {child.lower_} {inner.lemma_.lower()}" for inner in child.children)


def _open(head: Token) -> bool:
    """Tell whether several may have done it, or it was done more than once: 'partly designed', 'was also built'."""
    return any(
        child.lower_ in listed("ties", "open", "adverbs") for child in head.children if child.dep_ in ("advmod", "neg")
    )


def _sole(head: Token) -> bool:
    """Tell whether nobody else did it: 'single-handedly', 'on every track', 'commanded throughout'."""
    said = listed("ties", "open", "sole")
    beside = (child for child in head.children if child.dep_ not in ("relcl", "conj", "advcl"))
    return any(word.lower_ in said for child in beside for word in (child, *child.children))


@cache
def _verbs(section: str) -> Mapping[str, tuple[str, ...]]:
    return _by_word(section, "verbs")


@cache
def _nouns() -> Mapping[str, tuple[str, ...]]:
    return _by_word("person", "nouns")


def _by_word(section: str, key: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for tie, entry in table("ties")[section].items():
        for word in words(entry.get(key, "")):
            found[word] = (*found.get(word, ()), tie)
    return found


@cache
def _works() -> Mapping[str, frozenset[str]]:
    return {tie: frozenset(words(entry["works"])) for tie, entry in table("ties")["person"].items() if "works" in entry}


@cache
def _parts() -> Mapping[str, tuple[str, frozenset[str]]]:
    """Return for each part of a thing its tie, and the verbs that are done to it."""
    entries = [(tie, entry) for tie, entry in table("ties")["person"].items() if "parts" in entry]
    return {part: (tie, frozenset(words(entry["with"]))) for tie, entry in entries for part in words(entry["parts"])}


@cache
def _sorts() -> frozenset[str]:
    return frozenset(table("located")["spots"].split()) | {"town", "city", "village"}

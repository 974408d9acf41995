"""Passage -> where a thing with a name was made or is: "recorded in Vienna", "buried here", "its source is on".

Places are given from the nearest to the widest: a cemetery, then its town.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck.extract.bearers import bearers, said_to_be, topic
from claimcheck.extract.bearers import things as bearing
from claimcheck.extract.clauses import doers, objects, passive, subjects
from claimcheck.extract.full_names import called, is_name
from claimcheck.extract.mentions import conjuncts, somebody
from claimcheck.extract.particles import with_particle
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tie_words import begun, by_word, ended, forms, said
from claimcheck.extract.tokens import Token
from claimcheck.extract.undergoing import undergoing
from claimcheck.knowledge.tables import table
from claimcheck.knowledge.ties import ties
from claimcheck.models import Mention, MentionKind

Site = tuple[str, Token, tuple[Mention, ...], tuple[Mention, ...]]
_LYING = frozenset({"be", "lie", "stand", "take", "occur"})
_SEEING = frozenset({"see", "host", "stage", "witness", "hold"})
_HAVING = frozenset({"have", "take", "receive", "celebrate"})
_WITHIN = frozenset({"in", "on", "at", "near", "of"})


def sites(token: Token, passage: Passage, reading: Reading) -> Iterator[Site]:
    """Yield the ties of places that a word tells of: which, at what word, of what, and where."""
    if token.lemma_.lower() not in _telling():
        return
    yield from _hosted(token, passage, reading)
    yield from _home(token, passage, reading)
    for tie, head, things in _told(token):
        named = tuple(one for each in things for one in bearing(each, passage, reading) if _fits(tie, one, reading))
        where = _where(head, tie, passage, reading) if named else ()
        if where and (passive(head) or tie == "build" or _of_sort(tie, where[0])):
            yield tie, head, named, where


@cache
def _telling() -> frozenset[str]:
    """Return the words that tell of a place, alone or with what follows them."""
    nouns = by_word("place", "nouns").keys() | ended("place", "homes", "members")
    return _SEEING | nouns | by_word("place", "hosts").keys() | begun("place", "verbs", "subjects") | {"be"}


def _of_sort(tie: str, where: Mention) -> bool:
    """Tell whether a place may be where such things are: a painting that is in a museum is kept there."""
    sorts = said(tie, "place", "at")
    return not sorts or any(word.casefold() in sorts for word in where.name.split())


def _hosted(verb: Token, passage: Passage, reading: Reading) -> Iterator[Site]:
    """Read 'Cardle hosted the 1936 Games', 'the codex is held by Cardle University'."""
    yield from _seen(verb, passage, reading)
    found = by_word("place", "hosts").get(verb.lemma_.lower(), ()) if verb.pos_ == "VERB" else ()
    if not found:
        return
    hosts, guests = (doers(verb), undergoing(verb)) if passive(verb) else (subjects(verb), objects(verb))
    for tie in found:
        named = tuple(one for each in guests for one in bearing(each, passage, reading) if _fits(tie, one, reading))
        where = tuple(one for each in hosts for one in _chain(each, passage, reading)) if named else ()
        if where and _of_sort(tie, where[0]) and not any(_nobody_but(one, hosts, reading) for one in where):
            yield tie, verb, named, (*where, *_where(verb, tie, passage, reading))


def _nobody_but(place: Mention, hosts: list[Token], reading: Reading) -> bool:
    """Tell whether a host is somebody, not a town that lies somewhere: 'Omarama in New Zealand'."""
    lies = any(child.lower_ == "in" for host in hosts for child in host.children if child.dep_ == "prep")
    return somebody(place, reading) and not lies


def _seen(verb: Token, passage: Passage, reading: Reading) -> Iterator[Site]:
    """Read 'La Scala saw the first performance of Lucinda'."""
    if verb.lemma_.lower() not in _SEEING or passive(verb):
        return
    for noun in (child for child in verb.children if child.dep_ == "dobj" and child.pos_ == "NOUN"):
        first = "first " if any(child.lower_ == "first" for child in noun.children) else ""
        for tie in by_word("place", "sees").get(f"{first}{noun.lemma_.lower()}", ()):
            of = [t for p in noun.children if p.lower_ == "of" for c in p.children for t in conjuncts(c)]
            named = tuple(one for each in of for one in bearing(each, passage, reading) if _fits(tie, one, reading))
            where = tuple(one for host in subjects(verb) for one in _chain(host, passage, reading)) if named else ()
            if where:
                yield tie, verb, named, where


def _home(noun: Token, passage: Passage, reading: Reading) -> Iterator[Site]:
    """Read 'is the burial place of Lee', 'its alumni include Lee and Day'."""
    lemma = noun.lemma_.lower()
    if noun.pos_ != "NOUN" or lemma not in ended("place", "homes", "members"):
        return
    before = [child.lower_ for child in noun.children if child.dep_ in ("compound", "amod")]
    owned = [child for child in noun.children if child.dep_ == "poss"]
    homes = by_word("place", "homes")
    for tie in homes.get(" ".join([*before, lemma]), ()) or homes.get(lemma, ()):
        of = [c for p in noun.children if p.lower_ in ("of", "to") for c in p.children if c.dep_ == "pobj"]
        place = [*said_to_be(noun), *([noun.head] if noun.dep_ == "appos" else [])]
        yield from _paired(tie, noun, [t for c in of for t in conjuncts(c)], place, passage, reading)
    for tie in by_word("place", "members").get(lemma, ()) if owned and noun.tag_ == "NNS" else ():
        yield from _paired(tie, noun, [noun], owned, passage, reading)


def _paired(
    tie: str, head: Token, things: list[Token], places: list[Token], passage: Passage, reading: Reading
) -> Iterator[Site]:
    named = tuple(one for each in things for one in bearing(each, passage, reading) if _fits(tie, one, reading))
    where = tuple(one for each in places for one in bearers(each, passage, reading)) if named else ()
    if where and not any(somebody(one, reading) for one in where):
        yield tie, head, named, where


def _fits(tie: str, thing: Mention, reading: Reading) -> bool:
    """Tell whether a thing is of the sort that a tie is told of: only persons have a grave, only sites stand."""
    of = ties("place")[tie].get("of", "thing")
    person = somebody(thing, reading)
    if of == "person":
        return thing.kind is MentionKind.PERSON
    if of == "body":
        return not person and thing.kind is not MentionKind.PLACE
    return not person and (of == "thing" or thing.kind is MentionKind.PLACE)


def _told(token: Token) -> Iterator[tuple[str, Token, list[Token]]]:
    if token.lemma_ == "be":  # "is a village in the Cardle District"
        attr = next((child for child in token.children if child.dep_ == "attr" and child.pos_ == "NOUN"), None)
        if attr is not None:
            yield "stand", attr, subjects(token)
    if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass"):
        if with_particle(token) not in begun("place", "verbs", "subjects"):
            return
        key, things = ("verbs", undergoing(token)) if passive(token) else ("subjects", subjects(token))
        for form in forms(token) if things else ():
            yield from ((tie, token, things) for tie in by_word("place", key).get(form, ()))
    elif token.pos_ == "NOUN" and token.lemma_.lower() in by_word("place", "nouns"):
        owners = [t for child in token.children if child.dep_ == "poss" for t in conjuncts(child)]
        owners += [t for p in token.children if p.lower_ == "of" for c in p.children for t in conjuncts(c)]
        if token.dep_ == "nsubj" and not any(map(is_name, owners)):  # "the premiere of the opera Lucinda took place"
            owners += [c for c in token.head.children if c.dep_ == "nsubj" and c.i > token.i and is_name(c)]
        verb = token.head
        for tie in by_word("place", "nouns").get(token.lemma_.lower(), ()):
            if token.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ in _LYING and owners:
                yield tie, verb, owners
            elif token.dep_ == "dobj" and verb.lemma_ in _HAVING:
                yield tie, verb, subjects(verb)


def _where(head: Token, tie: str, passage: Passage, reading: Reading) -> tuple[Mention, ...]:
    prepositions = said(tie, "place", "prepositions")
    found: list[Mention] = []
    beside = [head, *(child for child in head.children if child.dep_ == "dobj" and head.lemma_ in _HAVING)]
    beside += [child for child in head.children if child.dep_ == "xcomp"]  # "laid to rest in"
    beside += [child for child in head.children if child.dep_ == "dobj" and child.ent_type_ == "PERSON"]  # "wed Lee at"
    for child in (child for each in beside for child in each.children):
        if child.dep_ == "prep" and child.lower_ in prepositions:
            found.extend(one for c in child.children if c.dep_ == "pobj" for one in _chain(c, passage, reading))
        if child.dep_ == "advmod" and child.lower_ in ("here", "there"):
            about = topic(child, passage, reading)
            found.extend(
                [about[0], *_around(about[1], passage, reading)] if about else _of_spot(child, passage, reading)
            )
    return tuple(found)


def _of_spot(here: Token, passage: Passage, reading: Reading) -> list[Mention]:
    """Return where 'here' is, in a text that begins with 'the yard at Cardle'."""
    first = next(iter(here.doc.sents))
    spot = next((child for child in first.root.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    return list(_around(spot, passage, reading)) if spot is not None and spot.lemma_.lower() in _spots() else []


def _chain(noun: Token, passage: Passage, reading: Reading) -> Iterator[Mention]:
    """Yield the name of a place and of what it lies in."""
    if is_name(noun) and noun.ent_type_ not in ("DATE", "TIME"):
        yield called(noun, passage, reading)
    elif noun.pos_ == "NOUN":
        yield from (one for one in bearers(noun, passage, reading) if noun.lemma_.lower() in _spots())
    yield from _around(noun, passage, reading)


def _around(noun: Token, passage: Passage, reading: Reading) -> Iterator[Mention]:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in _WITHIN and not (child.lower_ == "of" and is_name(noun)):
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.ent_type_ not in ("DATE", "TIME"):
                    yield from _chain(inner, passage, reading)
        elif child.dep_ == "appos" and is_name(child) and child.i > noun.i:
            yield from _chain(child, passage, reading)


@cache
def _spots() -> frozenset[str]:
    return frozenset(table("located")["spots"].split())

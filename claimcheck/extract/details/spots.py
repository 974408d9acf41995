"""A passage -> things with their place: 'the event in Norwalk', 'the epicentre was near Tres Cruces'."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.details.detail import COMMON, Detail, child, subject
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.extract.whereabouts import is_place
from claimcheck.knowledge.tables import table

_WHERE = frozenset({"in", "at", "near", "outside", "on", "off"})


def spots(passage: Passage, reading: Reading) -> Iterator[Detail]:
    """Yield the things of a passage that have a place, in order of its text."""
    for token in passage.doc:
        if token.dep_ != "prep" or token.lower_ not in _WHERE:
            continue
        noun = _thing(token.head)
        places = tuple(place for place in _places(token) if is_place(place, passage, reading))
        if noun is not None and noun.tag_ != "NNS" and places:
            form = "noun" if noun == token.head else "verb"  # the verb tells whether it was or will be
            yield Detail(token.head, noun.lemma_.lower(), (noun,), form, places=places)


def _thing(head: Token) -> Token | None:
    if head.pos_ in COMMON:
        return head
    if head.pos_ not in ("VERB", "AUX") or head.lemma_.lower() not in table("measures")["happening"]["verbs"]:
        return None
    noun = child(head, "dobj") if head.lemma_.lower() == "hold" else None
    noun = noun or subject(head)
    return noun if noun is not None and noun.pos_ in COMMON else None


def _places(preposition: Token) -> Iterator[Token]:
    """Yield the places behind a preposition: 'in Norwalk', 'near the town of Tres Cruces', 'at a hall in Denby'."""
    for inner in preposition.children:
        if inner.dep_ == "pobj":
            yield inner
            for deeper in inner.children:
                if deeper.dep_ == "prep" and deeper.lower_ in ("of", "in", "at", "near"):
                    yield from (place for place in deeper.children if place.dep_ == "pobj")

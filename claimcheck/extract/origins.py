"""Passage -> where persons were born, as said beside the name: 'Ann Lee, a native of Geneva', 'the Geneva-born Lee'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.extract.mentions import mention, named_beside
from claimcheck.extract.passage import Passage
from claimcheck.extract.pronouns import referent
from claimcheck.extract.reading import Reading
from claimcheck.extract.spoken import PERSONAL
from claimcheck.extract.tokens import Token
from claimcheck.models import Mention, MentionKind

Origin = tuple[Token, Mention, Mention]
_PLACES = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})


def origins(passage: Passage, reading: Reading) -> Iterator[Origin]:
    """Yield the word that says so, the person and the place, in order of the text."""
    for token in passage.doc:
        who = place = None
        if token.lower_ == "native" and token.tag_ == "NN":
            place, who = _behind_of(token), _native(token)
        elif token.lower_ == "born" and token.dep_ == "amod" and token.i > 1 and token.nbor(-1).text == "-":
            place, who = token.nbor(-2), _described(token.head)
        elif token.lower_ == "birthplace":
            place, who = _native(token), _behind_of(token)
        if place is None or who is None:
            continue
        person = referent(who, passage, reading) if who.lower_ in PERSONAL else mention(who, passage, reading)
        person = named_beside(who, passage, reading) if person is not None and person.head else person
        where = mention(place, passage, reading)
        if (
            token.lower_ == "birthplace" and place.pos_ == "PROPN" and not where.head
        ):  # a place, whatever it is taken for
            where = replace(where, kind=MentionKind.PLACE)
        if person is not None and person.kind is MentionKind.PERSON and where.kind in _PLACES:
            yield token, person, where


def _behind_of(noun: Token) -> Token | None:
    behind = (inner for child in noun.children if child.lower_ == "of" for inner in child.children)
    return next((inner for inner in behind if inner.dep_ == "pobj" and inner.pos_ == "PROPN"), None)


def _native(noun: Token) -> Token | None:
    """Find who is a native: by apposition, as what the subject is, or before the clause that the word begins."""
    if noun.dep_ == "appos":
        return noun.head
    if noun.dep_ in ("attr", "advcl", "npadvmod", "dep") and noun.head.pos_ in ("VERB", "AUX"):
        return next((child for child in noun.head.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    return next((child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)


def _described(noun: Token) -> Token:
    """Return the name behind a noun that is no name itself: 'the Geneva-born painter Ann Lee'."""
    behind = noun.nbor(1) if noun.i + 1 < noun.sent.end else noun
    if noun.pos_ == "PROPN" or behind.ent_type_ != "PERSON":
        return noun
    return next(entity.root for entity in noun.doc.ents if behind in entity)

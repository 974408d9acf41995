"""A passage -> where bodies with a name have their seat: 'Marn Lines, based in Kolm', 'the Kolm-based Marn Lines'."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.details.detail import Detail, child, subject
from claimcheck.extract.mentions import mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.extract.whereabouts import is_place
from claimcheck.models import MentionKind

SEAT = "headquarters"  # the slot under which seats are compared
_SEATED = frozenset({"based", "headquartered"})
_SEATS = frozenset({"headquarters", "headquarter"})
_OWNING = frozenset({"have", "keep", "maintain"})


def seats(passage: Passage, reading: Reading) -> Iterator[Detail]:
    """Yield the bodies of a passage whose seat is told, in order of its text."""
    doc = passage.doc
    for token in doc if not (_SEATED.isdisjoint(doc.words) and _SEATS.isdisjoint(doc.lemmas)) else ():
        place, body = _seated(token) if token.lower_ in _SEATED else _has_seat(token)
        if place is None or body is None or body.pos_ != "PROPN" or not is_place(place, passage, reading):
            continue
        if mention(body, passage, reading).kind is not MentionKind.PERSON:
            yield Detail(token, SEAT, (body,), "verb", places=(place,))


def _seated(word: Token) -> tuple[Token | None, Token | None]:
    """Read 'based in Kolm' and 'Kolm-based' with whom they are said of."""
    if word.i > word.sent.start + 1 and word.nbor(-1).text == "-":
        return word.nbor(-2), _named(word.head) if word.dep_ == "amod" else None
    return _inside(word), subject(word)


def _has_seat(noun: Token) -> tuple[Token | None, Token | None]:
    """Read 'has its headquarters in Kolm', 'whose headquarters are in Kolm', "Marn's headquarters in Kolm"."""
    if noun.lemma_.lower() not in _SEATS or noun.pos_ != "NOUN":
        return None, None
    above, owner = noun.head, child(noun, "poss")
    where = _inside(noun) or (_inside(above) if above.pos_ in ("VERB", "AUX") else None)
    if owner is not None and owner.pos_ == "PROPN":
        return where, owner
    if owner is not None and owner.lower_ == "whose" and above.dep_ == "relcl":
        return where, above.head
    having = noun.dep_ == "dobj" and above.lemma_.lower() in _OWNING
    return where, subject(above) if having else None


def _inside(word: Token) -> Token | None:
    preposition = next((one for one in word.children if one.dep_ == "prep" and one.lower_ in ("in", "at")), None)
    return child(preposition, "pobj") if preposition is not None else None


def _named(noun: Token) -> Token:
    """Return the name that a noun for a body is called by: 'the Kolm-based insurer Marn'."""
    return noun if noun.pos_ == "PROPN" else child(noun, "appos") or noun

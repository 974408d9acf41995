"""A noun that measures -> what it measures."""

from __future__ import annotations

from claimcheck.extract.details.detail import COMMON, behind, child, subject
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import table

HAVING = frozenset({"have", "carry", "include", "contain", "record", "bear", "face", "report", "register", "draw"})
_OF = ("of", "for", "in", "to", "on", "over", "at", "against")  # "a premium of 27 % to the close"


def things(noun: Token) -> tuple[Token | None, ...]:
    """Return what a measure is of: itself with its modifiers, its owner and its complements."""
    return noun, child(noun, "poss"), *behind(noun, *_OF)


def owners(noun: Token) -> tuple[Token | None, ...]:
    """Return what has a measure: the quake of 'the quake had a magnitude of', 'a quake with a magnitude of'."""
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in HAVING:
        return (subject(noun.head),)
    if noun.dep_ == "pobj" and noun.head.lower_ in ("with", "at"):
        above = noun.head.head
        return (above,) if above.pos_ in COMMON else (subject(above),)
    return (noun.head,) if noun.dep_ == "appos" else ()


def slot_of(noun: Token) -> str:
    """Return the measure that a noun names: the prize of 'prize money', since money alone says nothing."""
    kind = child(noun, "compound")
    vague = noun.lemma_.lower() in table("measures")["vague"]
    return (kind if vague and kind is not None else noun).lemma_.lower()

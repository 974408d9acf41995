"""One value in its slot, as tokens, before names are resolved."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.extract.tokens import Token
from claimcheck.models import Quantity, When

COMMON = ("NOUN",)
THING = ("NOUN", "PROPN")
_BETWEEN = frozenset({"prep", "pobj", "advmod", "prt", "dobj", "appos", "npadvmod", "nmod"})


class Detail(NamedTuple):
    """What is told of ``things``: under ``slot``, one amount, time or place; ``token`` is where it is said."""

    token: Token
    slot: str
    things: tuple[Token, ...]
    form: str = "noun"
    quantities: tuple[Quantity, ...] = ()
    times: tuple[When, ...] = ()
    places: tuple[Token, ...] = ()
    beside: tuple[Token, ...] = ()  # what else is told with it: whom or what it is done to, for, on
    around: tuple[Token, ...] = ()  # the words beside the first thing that say of what the value is


def child(token: Token, *relations: str) -> Token | None:
    """Return the first child of ``token`` in one of the relations."""
    return next((one for one in token.children if one.dep_ in relations), None)


def subject(verb: Token) -> Token | None:
    """Return the noun that is the subject of ``verb``, or that the clause of ``verb`` describes."""
    found = child(verb, "nsubj", "nsubjpass")
    if found is None and verb.dep_ in ("acl", "relcl"):
        found = verb.head
    if found is not None and found.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        found = verb.head
    if found is None and verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in ("VERB", "AUX") and verb.head != verb:
        found = subject(verb.head)
    return found


def verb_above(preposition: Token) -> Token:
    """Return the verb that a phrase belongs to, over what the parser put between: 'bought the yard for', 'down to'."""
    token = preposition.head
    while token.pos_ != "VERB" and token.dep_ in _BETWEEN and token.head != token:
        token = token.head
    return token


def behind(token: Token, *prepositions: str) -> Iterable[Token]:
    """Yield the nouns that hang on ``token`` by one of the prepositions."""
    for preposition in token.children:
        if preposition.dep_ in ("prep", "agent", "dative") and preposition.lower_ in prepositions:
            yield from (inner for inner in preposition.children if inner.dep_ == "pobj")


def named(*tokens: Token | None) -> tuple[Token, ...]:
    """Return those tokens that are nouns."""
    return tuple(token for token in tokens if token is not None and token.pos_ in THING)


def called(token: Token | None) -> tuple[Token, ...]:
    """Return a noun and the name it is called by: 'the battery maker Tesselink'."""
    return named(token, child(token, "appos") if token is not None else None)

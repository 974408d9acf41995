"""A figure -> the words that say of what it is: what it counts or measures, and the clause that it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extract.details.detail import THING, named, subject
from claimcheck.extract.details.measures import HAVING, owners, things
from claimcheck.extract.mentions import inside
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import table

_VERBS = ("VERB", "AUX")
_ARGUMENTS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "attr", "dative", "agent", "acomp", "oprd", "prep", "npadvmod", "advmod", "prt"}
)
_JOINED = frozenset({"conj", "appos"})
_TIMES = frozenset({"DATE", "TIME"})  # of two days are two events, but what is told of one names it nowhere


def teller(noun: Token) -> Token:
    """Return the verb that tells the figure, else the last noun that it hangs on."""
    return _chain(noun)[-1]


def words(noun: Token) -> Iterator[Token]:
    """Yield the words around a figure that hangs on ``noun``, its verb among them."""
    for token in _chain(noun):
        if token.pos_ in _VERBS:
            yield from _clause(token)
        else:
            yield from _untimed(token)


def measured(noun: Token) -> tuple[Token, ...]:
    """Return what the figure is an amount of: "the indictment" of 48 pages, "the squid" at a depth of 3,000 metres."""
    found: list[Token | None] = []
    for inner, token in pairwise(_chain(noun)):
        if inner.dep_ in _JOINED:  # "13 homes and 40 cars": of the homes nothing is said of the cars
            break
        if token.pos_ in THING:
            found += (*things(token), *owners(token))
        elif token.pos_ in _VERBS and _measures(token):
            found.append(subject(token))
    return tuple(one for one in named(*found) if one != noun and one.ent_type_ != "PERSON")


def complements(noun: Token) -> tuple[Token, ...]:
    """Return what else is done to or stands behind a preposition: the "roads" of 'spent 3 million on roads'."""
    chain = _chain(noun)
    found = [
        inner
        for token in chain
        for child in token.children
        if child not in chain and _says_which(child)
        for inner in ((child,) if child.dep_ in ("dobj", "attr") else child.children)
        if inner.dep_ in ("pobj", "dobj", "attr") and inner not in chain and inner.ent_type_ not in _TIMES
    ]
    return named(*found)


def _says_which(child: Token) -> bool:
    return child.dep_ in ("dobj", "attr") or (
        child.dep_ in ("prep", "agent") and child.lower_ in table("measures")["beside"]["prepositions"]
    )


def _measures(verb: Token) -> bool:
    """Tell whether a verb only says of its subject what amount it has, or of what it is made."""
    known, lemma = table("measures"), verb.lemma_.lower()
    return lemma in HAVING or lemma in known["subject"] or lemma in known["level"]["verbs"]


def _chain(noun: Token) -> list[Token]:
    """Return the noun and what it hangs on, up to its verb."""
    found = [noun]
    while found[-1].pos_ not in _VERBS and found[-1].head != found[-1]:
        found.append(found[-1].head)
    return found


def _clause(verb: Token) -> Iterator[Token]:
    yield verb
    doer = subject(verb)
    for token in {one.i: one for one in (*verb.children, doer) if one is not None}.values():
        said = token.dep_ == "advcl" and token.pos_ == "ADJ"  # "came back positive"
        if token.dep_ in _ARGUMENTS or token == doer or said:
            yield from _untimed(token)


def _untimed(token: Token) -> Iterator[Token]:
    return (one for one in inside(token) if one.ent_type_ not in _TIMES)

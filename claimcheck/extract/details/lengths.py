"""A stretch of time -> the event that it is the length of: 'a five-week trial', 'was called off after six days'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from claimcheck.compare.quantities import base
from claimcheck.compare.things import usual
from claimcheck.extract.details.detail import child
from claimcheck.extract.mentions import noun_lemma
from claimcheck.extract.particles import with_particle
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import Bound, Quantity

_TIME = frozenset({"hour", "month"})  # what stretches of time convert to
_BESIDE = frozenset({"compound", "nmod", "amod", "nummod"})


def lasting(quantity: Quantity, unit: Token) -> Iterator[tuple[str, Token]]:
    """Yield the noun of the event that an amount of time at ``unit`` is the length of, with the token that says so."""
    if base(quantity) not in _TIME or quantity.change or quantity.bound is Bound.RANGE:
        return
    above = unit.head
    if unit.dep_ in _BESIDE or (unit.dep_ == "pobj" and above.lower_ == "of" and above.head.pos_ == "NOUN"):
        told = above if unit.dep_ in _BESIDE else above.head
        yield from ((name, told) for name in _event(told))
        return
    verb = above.head if unit.dep_ == "pobj" else above
    if verb.pos_ != "VERB":
        return
    lemma = with_particle(verb)
    if lemma in _deeds() and (unit.dep_ == "npadvmod" or above.lower_ == "for"):
        yield usual(_deeds()[lemma]), verb
        return
    ends = unit.dep_ == "pobj" and above.lower_ == "after" and lemma in listed("measures", "lasting", "ends")
    if ends or lemma in listed("measures", "lasting", "verbs"):
        noun = child(verb, "nsubj", "nsubjpass")
        done_to = child(verb, "dobj") if ends else None
        yield from ((name, verb) for one in (done_to or noun,) if one is not None for name in _event(one))


@cache
def _deeds() -> Mapping[str, str]:
    """Return the event that a verb tells of whoever does it: who negotiates for 22 hours is in talks."""
    return {verb: noun for noun, verbs in table("measures")["lasting"]["deeds"].items() for verb in words(verbs)}


def _event(noun: Token) -> Iterator[str]:
    """Yield the usual noun of an event that lasts: the walkout of one source is the strike of another."""
    lemma = noun_lemma(noun)
    events = listed("measures", "lasting", "events")
    if lemma in events:
        yield usual(lemma) if usual(lemma) in events else lemma

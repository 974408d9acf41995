"""A figure -> the question that it answers, in whatever words: how many were on board, how high the fine is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from claimcheck.compare.quantities import base, is_money, is_part, normal_noun
from claimcheck.extract.details import around
from claimcheck.extract.details.changes import changed
from claimcheck.extract.details.detail import Detail
from claimcheck.extract.details.lengths import lasting
from claimcheck.extract.details.told_of import measured, said_of
from claimcheck.extract.quantities.counted import all_sorts
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.figures import FIGURE, LENGTH, change, questions
from claimcheck.knowledge.tables import table
from claimcheck.models import Bound, Quantity

_OWN_RULES = frozenset({"year of age", "score"})  # ages have their persons, results their matches
_SUBSET = frozenset({"of", "among"})  # "four of them" are part of those told of before
_EACH = frozenset({"each", "every", "per", "both", "total", "combined", "together", "consecutive", "count", "counts"})
_DEFINITE = frozenset({"the", "those", "these"})


def counts_of(quantity: Quantity, token: Token) -> tuple[Detail, ...]:
    """Return what an amount at ``token`` tells, under each question that it answers."""
    if quantity.change and quantity.relation == "by" and quantity.unit:
        by_what = {change(noun): by for noun, by in changed(quantity, token)}
        told = [Detail(by, slot, (), "verb", quantities=(quantity,)) for slot, by in by_what.items()]
        return (*told, *_figure(quantity, _counted(token)))
    if quantity.ordinal or quantity.change or quantity.relation in ("from", "by"):
        return ()
    noun = _counted(token)
    if is_part(quantity):
        return tuple(_figure(quantity, noun))
    if not quantity.unit and (_subset(noun) or any(child.lower_ in _SUBSET for child in token.children)):
        return ()
    if not quantity.unit and _whole(noun):
        return ()
    counted = replace(quantity, noun="person", qualifiers=()) if all_sorts(noun) else quantity
    tellers: dict[str, Token] = {}  # of each question the token whose stance is the claim's
    for phrase, teller in _phrases(quantity, noun):
        for slot in _slots().get(phrase, ()):
            if _answers(slot, counted) and not (questions()[slot].get("most") and _of_several(noun)):
                tellers.setdefault(slot, teller)
    tellers |= {f"{LENGTH}{noun}": teller for noun, teller in lasting(quantity, token)}
    told = [Detail(teller, slot, (), "verb", quantities=(_meant(slot, counted),)) for slot, teller in tellers.items()]
    return (*told, *_figure(quantity, noun))


def _meant(slot: str, quantity: Quantity) -> Quantity:
    """Return the figure itself, where a question asks for the most that there may be."""
    if not questions().get(slot, {}).get("most"):
        return quantity
    return replace(quantity, bound=Bound.EXACTLY, low=quantity.value, high=quantity.value)


def _figure(quantity: Quantity, noun: Token) -> Iterator[Detail]:
    """Yield the figure with the words around it, whatever it answers, where it says what it is of."""
    if (quantity.unit or quantity.noun) and quantity.unit not in _OWN_RULES:
        by = around.teller(noun)
        form = "verb" if by.pos_ in ("VERB", "AUX") else "noun"
        things, words = (noun, *around.measured(noun)), tuple(around.words(noun))
        beside = around.complements(noun)
        yield Detail(by, FIGURE, things, form, quantities=(quantity,), beside=beside, around=words)


def _phrases(quantity: Quantity, noun: Token) -> Iterator[tuple[str, Token]]:
    """Yield what is said around a figure: of what it counts, or of what it measures."""
    if quantity.unit == "score":
        yield quantity.noun, next((above for above in noun.ancestors if above.pos_ == "VERB"), noun)
    if not quantity.unit:
        yield from said_of(noun)
        yield from ((word, noun) for word in quantity.qualifiers)
    yield from measured(noun)


def _counted(token: Token) -> Token:
    """Return the noun that the number stands before, or the number, where it stands alone."""
    while token.dep_ in ("nummod", "quantmod", "compound", "advmod") and token.head.i > token.i:
        token = token.head
    return token


def _subset(noun: Token) -> bool:
    """Tell whether a part is counted: 'four of them', 'three of the men'."""
    return any(child.lower_ in _SUBSET and _definite(child) for child in noun.children)


def _whole(noun: Token) -> bool:
    """Tell whether what is counted is all that a part was counted out of: the 14 of 'six of the 14 samples'."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.like_num


def _definite(preposition: Token) -> bool:
    inner = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    return inner is None or inner.pos_ == "PRON" or any(child.lower_ in _DEFINITE for child in inner.children)


@cache
def _slots() -> dict[str, tuple[str, ...]]:
    """Return the questions that each phrase answers."""
    found: dict[str, list[str]] = {}
    for slot, row in questions().items():
        for phrase in (*row["said"], row.get("noun", "")):
            found.setdefault(phrase, []).append(slot)
    return {phrase: tuple(slots) for phrase, slots in found.items()}


def _of_several(noun: Token) -> bool:
    """Tell whether a sentence tells of each of several, or of all together: "ten years on each count"."""
    return any(token.lower_ in _EACH for token in noun.sent)


def _answers(slot: str, quantity: Quantity) -> bool:
    row = questions()[slot]
    if row.get("most") and quantity.bound is not Bound.AT_MOST:
        return False
    if "unit" in row:
        if quantity.noun != row["noun"] if "noun" in row else not (quantity.unit or "" in row["unit"]):
            return False
        return base(quantity) in row["unit"] or ("money" in row["unit"] and is_money(quantity))
    return not quantity.unit and not _countable(slot).isdisjoint({quantity.noun, normal_noun(quantity.noun)})


@cache
def _countable(slot: str) -> frozenset[str]:
    """Return what a question may be asked about; a bare number is of people."""
    row = table("counts")[slot]
    people = ("", "person", *table("nouns")["parts"]["person"]) if "people" in row["who"] else ()
    return frozenset((*row["who"], *row["all"], *people))

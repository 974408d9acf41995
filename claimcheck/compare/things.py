"""A noun -> the things that it may name within one story: the blaze of one source is the fire of another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import table


def things(noun: str) -> frozenset[str]:
    """Return the usual word for each thing that a noun may name, the noun itself where it has no other."""
    return _usual().get(noun, frozenset({noun}))


def one_thing(left: str, right: str) -> bool:
    """Tell whether two nouns may name one thing."""
    return left == right or not things(left).isdisjoint(things(right))


def usual(noun: str) -> str:
    """Return one word for a thing, by which the nouns for it are found; of a noun for several its own or the first."""
    rows = _rows().get(noun, (noun,))
    return noun if noun in rows else rows[0]


@cache
def _usual() -> Mapping[str, frozenset[str]]:
    rows = _rows()
    found = {noun: set(keys) for noun, keys in rows.items()}
    for general, sorts in table("things")["sorts"].items():
        called = {general, *(noun for noun, keys in rows.items() if general in keys)}
        for sort in words(sorts):
            for noun in (sort, *called):
                found.setdefault(noun, {noun}).add(f"{general}: {sort}")
    return {noun: frozenset(keys) for noun, keys in found.items()}


@cache
def _rows() -> Mapping[str, tuple[str, ...]]:
    """Return the usual words of each noun, in the order of the list."""
    found: dict[str, list[str]] = {}
    for key, others in table("things")["same"].items():
        for noun in (key, *words(others)):
            found.setdefault(noun, []).append(key)
    return {noun: tuple(keys) for noun, keys in found.items()}

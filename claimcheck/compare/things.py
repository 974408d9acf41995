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
    """Return one word for a thing, by which the nouns for it are found; of a noun for several the first."""
    return min(things(noun))


@cache
def _usual() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for key, others in table("things")["same"].items():
        for noun in (key, *words(others)):
            found.setdefault(noun, set()).add(key)
    return {noun: frozenset(keys) for noun, keys in found.items()}

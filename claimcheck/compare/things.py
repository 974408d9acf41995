"""A noun -> the usual word for the same thing: the blaze of one source is the fire of another."""

from __future__ import annotations

from claimcheck.knowledge.tables import by_word


def usual(noun: str) -> str:
    """Return the usual word for a thing, the noun itself where it has no other."""
    return by_word("things", "same").get(noun, noun)

"""A noun -> the usual word for the same thing: the blaze of one source is the fire of another."""

from __future__ import annotations

from functools import cache

from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import table


def usual(noun: str) -> str:
    """Return the usual word for a thing, the noun itself where it has no other."""
    return _usual_words().get(noun, noun)


@cache
def _usual_words() -> dict[str, str]:
    return {other: word for word, listed in table("things")["same"].items() for other in words(listed)}

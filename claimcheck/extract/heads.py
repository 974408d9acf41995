"""A line of a copied page -> whether it stands above the headline: the page's address, its date, when it was posted."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import table

_ADDRESS = re.compile(r"(?:https?\s*:\s*/\s*/|www\s*\.\s*\w)", re.IGNORECASE)  # also with its parts set apart
_WORD = re.compile(r"[^\W\d_]+")


def above_headline(line: str) -> bool:
    """Tell whether a line is an address, or says nothing but a date or a time."""
    return bool(_ADDRESS.match(line)) or _only_date(line)


def _only_date(line: str) -> bool:
    return any(map(str.isdigit, line)) and all(word.lower() in _of_dates() for word in _WORD.findall(line))


@lru_cache(maxsize=1)
def _of_dates() -> frozenset[str]:
    """Return the words of date lines: months, weekdays and time zones, also cut short, and what stands with them."""
    times = table("times")
    names = [name.lower() for key in ("months", "weekdays", "zones") for name in times[key]]
    return frozenset(names) | {name[:3] for name in names} | frozenset(words(table("headlines")["dated"]["words"]))

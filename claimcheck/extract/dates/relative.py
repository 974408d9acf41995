"""Years that are told from a year named before: 'eleven years later', 'in February of the following year'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.extract.dates.expression import Expression

GIVE = 1  # years: "eleven years later" is said of what was ten or twelve calendar years after, too
_SENTENCE_ENDS = re.compile(r"[.!?][\"”’')]?\s+(?=[\"“‘'(]?[A-Z])")
_YEAR = re.compile(r"\b(following|same|that|previous) year$", re.IGNORECASE)
_STEP = {"following": 1, "previous": -1}
_SHIFT = {"later": 1, "earlier": -1}


def from_year(found: Expression, text: str, named: Sequence[Expression]) -> Expression:
    """Put the year into an expression that counts from the one named before; vague where none was named.

    "Eleven years later" counts from where the story stands, which is sure only in the sentence of the one year named
    and in the next: further on the story may have moved.
    """
    years = [one.year for one in named if one.year is not None]
    told = _YEAR.search(text[found.start : found.end])
    if told is not None and not found.year:
        if not years:
            return replace(found, which="vague")
        return replace(found, which="", unit="", year=years[-1] + _STEP.get(told[1].lower(), 0))
    counted = found.unit == "year" and found.shift in _SHIFT and found.count is not None
    if not counted or len(set(years)) != 1 or _sentences_between(text[named[-1].end : found.start]) > 1:
        return found
    reached = years[0] + _SHIFT[found.shift] * round(found.count or 0)
    return replace(found, shift="", unit="", count=None, year=reached - GIVE, until_year=reached + GIVE)


def _sentences_between(text: str) -> int:
    """Return how many sentences end in a stretch of text."""
    return len(_SENTENCE_ENDS.findall(text))

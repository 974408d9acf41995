"""Years that are told from a year named before: 'eleven years later', 'in February of the following year'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.extract.dates.expression import Expression

GIVE = 1  # years: "eleven years later" is said of what was ten or twelve calendar years after, too
NEAR = 70  # characters: in a longer stretch the story has mostly gone on to something else; set on a development sample
_YEAR = re.compile(r"\b(following|same|that|previous) year$", re.IGNORECASE)
_STEP = {"following": 1, "previous": -1}
_SHIFT = {"later": 1, "earlier": -1}


def from_year(found: Expression, text: str, named: Sequence[Expression]) -> Expression:
    """Put the year into an expression that counts from the one named before; vague where none was named.

    "Eleven years later" counts from where the story stands, which is sure only right behind the one year named.
    """
    years = [one.year for one in named if one.year is not None]
    told = _YEAR.search(text[found.start : found.end])
    if told is not None and not found.year:
        if not years:
            return replace(found, which="vague")
        return replace(found, which="", unit="", year=years[-1] + _STEP.get(told[1].lower(), 0))
    counted = found.unit == "year" and found.shift in _SHIFT and found.count is not None
    if not counted or len(set(years)) != 1 or found.start - named[-1].end > NEAR:
        return found
    reached = years[0] + _SHIFT[found.shift] * round(found.count or 0)
    return replace(found, shift="", unit="", count=None, year=reached - GIVE, until_year=reached + GIVE)

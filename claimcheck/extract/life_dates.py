"""Dates of the calendar that name their year: '9 May 1841', 'May 9, 1841', 'May 1841', '1838'."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from claimcheck.extract.passage import Passage
from claimcheck.knowledge.tables import table
from claimcheck.models import Grain, When


class Date(NamedTuple):
    """A date of the calendar in a text, as fine as it is given."""

    start: int
    end: int
    year: int
    month: int | None
    day: int | None

    @property
    def iso(self) -> str:
        """Return 1881, 1881-03 or 1881-03-02."""
        parts = (f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part))
        return "-".join(parts)


def dates(text: str, start: int = 0, end: int | None = None) -> tuple[Date, ...]:
    """Return the dates with a year that stand in ``text`` between two positions."""
    found = []
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        name = (match["month"] or match["first"] or match["alone"] or "").lower()
        day = match["day"] or match["second"]
        date = Date(match.start(), match.end(), int(match["year"]), _months().get(name), int(day) if day else None)
        if _interval(date) is not None:
            found.append(date)
    return tuple(found)


def as_when(date: Date, passage: Passage) -> When:
    """Return a date as claims have it, at its place in the article."""
    earliest, latest = _interval(date) or (None, None)
    return When(
        text=passage.text[date.start : date.end],
        start=passage.offset + date.start,
        end=passage.offset + date.end,
        grain=Grain.DAY if date.day else Grain.MONTH if date.month else Grain.YEAR,
        earliest=earliest,
        latest=latest,
        month=date.month,
        day=date.day,
        year=date.year,
    )


def _interval(date: Date) -> tuple[dt.datetime, dt.datetime] | None:
    """Return the first moment of a date and of what follows it; None for 31 February."""
    try:
        first = dt.datetime(date.year, date.month or 1, date.day or 1)
    except ValueError:
        return None
    if date.day:
        return first, first + dt.timedelta(days=1)
    year, month = (date.year, date.month + 1) if date.month and date.month < 12 else (date.year + 1, 1)
    return first, dt.datetime(year, month, 1)


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    return {name.lower(): number for name, number in table("times")["months"].items()}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    month = "|".join(sorted((re.escape(name) for name in _months()), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{month})\.?,? "
        rf"|(?P<first>{month})\.? (?P<second>\d{{1,2}}),? |(?P<alone>{month})\.? )?"
        rf"(?P<year>1\d{{3}}|20\d\d)\b(?![,.]?\d|s\b)",
        re.IGNORECASE,
    )

"""Passage -> attribute claims: a weekday and the date beside it, where the date falls on another weekday.

"Friday, 12 June 2025" was a Thursday: one of the two is wrong, and the calendar alone says so.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from functools import cache

from claimcheck.extract.drafts import Draft
from claimcheck.extract.passage import Passage
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import table
from claimcheck.models import ClaimKind, Predicate, When

NAMED_WEEKDAY, WEEKDAY_OF_DATE = "weekday named", "weekday of date"
SURE = 60  # days: a date without its year is of the year of publication where it lies so near, as in reading it
# "said on Friday June 12 was too late": without a comma the two may be of two things
_TWO = re.compile(r"day['’s]* [A-Z][a-z]+\.? \d|\d\s?[-–/]\s?\d")


def weekdays(passage: Passage, times: Iterable[tuple[When, Token]]) -> Iterator[Draft]:
    """Yield the weekday that is named and that of the date, where they are two."""
    for when, token in times:
        day = _day(when, passage.article.published)
        named = _weekday().search(when.text) if day is not None and day.weekday() != when.weekday else None
        if day is not None and named is not None and not _TWO.search(when.text):
            start = when.start + named.start()
            yield _draft(NAMED_WEEKDAY, named[0], (start, start + len(named[0])), named[0], token)
            rest = f"{day.day} {day:%B %Y}, a {day:%A}"
            yield _draft(WEEKDAY_OF_DATE, when.text, (when.start, when.end), rest, token)


def _draft(attribute: str, text: str, span: tuple[int, int], value: str, token: Token) -> Draft:
    predicate = Predicate(text=text, start=span[0], end=span[1], lemma=attribute, form="apposition")
    return Draft(ClaimKind.ATTRIBUTE, token, predicate, attribute=attribute, value=value)


def _day(when: When, published: dt.date | None) -> dt.date | None:
    """Return the date that is written beside a weekday; None where its year is a guess."""
    if when.weekday is None or not when.month or not when.day or when.earliest is None or when.recurring:
        return None
    try:
        day = dt.date(when.year or when.earliest.year, when.month, when.day)
    except ValueError:
        return None
    today = published.date() if isinstance(published, dt.datetime) else published
    near = today is not None and abs((day - today).days) <= SURE
    new = day.year >= table("times")["calendar"]["new_since"]  # before, a weekday may be one of the old calendar
    return day if new and (when.year is not None or near) else None


@cache
def _weekday() -> re.Pattern[str]:
    names = sorted(table("times")["weekdays"], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, names)))

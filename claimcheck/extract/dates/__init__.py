"""Times in a parsed paragraph.

expressions  text        -> the fields that each time expression names
relative     fields      -> the year of 'two years later', from the one named before
tense        parse       -> whether its verb looks back or ahead
calendar     fields, day -> an interval on the calendar
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from functools import lru_cache

from claimcheck.extract.dates.calendar import Interval, grain_of, resolve
from claimcheck.extract.dates.expression import Expression
from claimcheck.extract.dates.expressions import expressions
from claimcheck.extract.dates.relative import from_year
from claimcheck.extract.dates.tense import looks_back
from claimcheck.extract.tokens import Doc
from claimcheck.models import Grain, When

__all__ = ["time_spans", "times"]


def times(doc: Doc, published: dt.datetime | dt.date | None = None, offset: int = 0) -> tuple[When, ...]:
    """Return every time expression of ``doc`` in order, resolved where its words and ``published`` allow it."""
    today = published.date() if isinstance(published, dt.datetime) else published
    anchor: dt.date | None = None
    named: list[Expression] = []  # the years so far
    found = []
    text = doc.text  # put together anew on each access
    all_named = _expressions(text)
    starts = [token.idx for token in doc] if all_named else []
    for each in all_named:
        expression = from_year(each, text, named)
        named += [expression] if expression.year else []
        past = looks_back(doc[bisect_right(starts, expression.start) - 1])
        span = resolve(expression, today, past, anchor)
        found.append(_when(text, expression, span, offset))
        if span is not None and found[-1].grain in (Grain.DAY, Grain.PART_OF_DAY, Grain.HOUR, Grain.MINUTE):
            anchor = span[0].date()
    return tuple(found)


def time_spans(text: str) -> list[tuple[int, int]]:
    """Return where ``text`` names times; a duration is an amount and is left out."""
    return [(found.start, found.end) for found in _expressions(text) if found.relation != "for"]


@lru_cache(maxsize=1)
def _expressions(text: str) -> tuple[Expression, ...]:
    """Read a paragraph once for both its times and its amounts, which ask one after the other."""
    return tuple(expressions(text))


def _when(text: str, found: Expression, span: Interval | None, offset: int) -> When:
    return When(
        text=text[found.start : found.end], start=found.start + offset, end=found.end + offset, grain=grain_of(found),
        earliest=span[0] if span else None, latest=span[1] if span else None,
        weekday=found.weekday, month=found.month, day=found.day if not found.until_day else None, year=found.year,
        minute_of_day=found.minute, part=found.part, zone=found.zone, recurring=found.recurring,
        relation=found.relation, anchored=span is not None,
    )  # fmt: skip

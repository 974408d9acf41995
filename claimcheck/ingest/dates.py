"""Published dates, as the formats write them."""

from __future__ import annotations

import datetime as dt
from email.utils import parsedate_to_datetime

FIRST_YEAR, LAST_YEAR = 1605, 2999  # the first printed newspaper; room for every time zone after the last


def published(words: str) -> dt.datetime | dt.date | None:
    """Return the day or moment that ISO 8601 or RFC 2822 ``words`` mean; None where they mean none."""
    for parse in (_day, dt.datetime.fromisoformat, parsedate_to_datetime):
        try:
            found = parse(words.strip())
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return found if FIRST_YEAR <= found.year <= LAST_YEAR else None
    return None


def _day(words: str) -> dt.date:
    return dt.date.fromisoformat(words)

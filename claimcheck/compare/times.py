"""Whether two time expressions can both be the time of one event. In doubt they can."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from claimcheck.knowledge.tables import table
from claimcheck.models import Grain, When

_DAY = dt.timedelta(days=1)
_MINUTE = dt.timedelta(minutes=1)
_CLOCK = (Grain.MINUTE, Grain.HOUR)
_DAYS = (*_CLOCK, Grain.PART_OF_DAY, Grain.DAY)
_FIRST, _LAST = dt.datetime.min, dt.datetime.max


def compatible(left: When, right: When) -> bool:
    """Tell whether both can be the time of one event."""
    if left.recurring or right.recurring or "for" in (left.relation, right.relation):
        return True
    if left.relation != "at" or right.relation != "at":
        return _bounds_meet(left, right)
    if not _fields_agree(left, right):
        return False
    if _only_weekday(left) or _only_weekday(right):
        return _weekdays_agree(left, right)
    return _intervals_meet(left, right)


def same_scale(left: When, right: When) -> bool:
    """Tell whether both give the time at one scale: weekday or date, clock, month, year, or a day beside a week."""
    return bool(_scales(left) & _scales(right)) or _day_and_week(left, right) or _day_and_week(right, left)


def _day_and_week(day: When, week: When) -> bool:
    resolved = day.earliest is not None and week.earliest is not None
    return resolved and day.grain in _DAYS and week.grain is Grain.WEEK


YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")  # as a text writes it
ONE_TIME = 50  # years; further apart two people or things of one name lived, were founded or did it; set by hand


def far_apart(left: When, right: When) -> bool:
    """Tell whether the years of two times are too far apart for one person or thing: names are given anew."""
    return left.year is not None and right.year is not None and abs(left.year - right.year) > ONE_TIME


def a_day_between(left: When, right: When) -> bool:
    """Tell whether a whole day lies between two times: what is late on Monday here is Tuesday elsewhere."""
    if compatible(left, right) or not (left.earliest and left.latest and right.earliest and right.latest):
        return False
    return max(left.earliest - right.latest, right.earliest - left.latest) >= _DAY


def show(when: When) -> str:
    """Write the time as a person would: its own words, with the day they resolve to where they do not name it."""
    words = " ".join(when.text.split())
    named = when.month is not None and when.day is not None
    if when.earliest is None or when.grain not in _DAYS or named or when.relation != "at":
        return words
    day = when.earliest
    return f"{words} ({day.day} {day:%B %Y})" if day.hour < 23 else words


def answer(when: When) -> str:
    """Return a time by what it names, so that "March 1" and "1 March" are one answer."""
    named = (when.year, when.month, when.day, when.weekday, when.minute_of_day, when.part or None)
    return "|".join(map(str, named)) if any(part is not None for part in named) else when.text.casefold()


def _scales(when: When) -> set[str]:
    scales = {"clock"} if when.minute_of_day is not None else set()
    if when.grain in _DAYS and (when.weekday is not None or when.earliest is not None or when.day is not None):
        scales.add("day")
    if when.grain not in _DAYS and when.grain is not Grain.VAGUE:
        scales.add(when.grain.value)
    return scales


def _bounds_meet(left: When, right: When) -> bool:
    """Compare 'since', 'until', 'by' … as open intervals; what is not resolved never conflicts."""
    if left.earliest is None or right.earliest is None or _only_weekday(left) or _only_weekday(right):
        return True  # which week a bare weekday means is a guess
    (a, b), (c, d) = _open(left), _open(right)
    return a <= _later(d, _DAY) and c <= _later(b, _DAY)


def _open(when: When) -> tuple[dt.datetime, dt.datetime]:
    earliest, latest = when.earliest or _FIRST, when.latest or _LAST
    if when.relation in ("since", "after"):
        return earliest, _LAST
    return (_FIRST, latest) if when.relation in ("until", "by", "before") else (earliest, latest)


def _later(moment: dt.datetime, shift: dt.timedelta) -> dt.datetime:
    return moment + shift if moment < _LAST - shift else _LAST


def _fields_agree(left: When, right: When) -> bool:
    """Compare year, month, day and clock where both name them."""
    if left.year and right.year and left.year != right.year and not _wide(left) and not _wide(right):
        return False
    if left.month and right.month:
        if left.month != right.month and not (_spans_months(left) or _spans_months(right)):
            return _near(left, right)
        if left.day and right.day and left.month == right.month and left.day != right.day:
            return _near(left, right)
    return _clocks_agree(left, right) and _hours_agree(left, right)


def _wide(when: When) -> bool:
    """Tell whether it spans more than the year it names: '2015-16', a winter, New Year's midnight."""
    return when.earliest is not None and when.latest is not None and when.earliest.year != (when.latest - _MINUTE).year


def _spans_months(when: When) -> bool:
    return when.month is not None and when.day is None and when.earliest is not None and when.grain in _DAYS


def _near(left: When, right: When) -> bool:
    """Let neighbouring days pass where a night, a midnight or a time zone joins them."""
    if left.earliest is None or right.earliest is None:
        return False
    return _intervals_meet(left, right)


def _clocks_agree(left: When, right: When) -> bool:
    if left.minute_of_day is None or right.minute_of_day is None:
        return True
    a, b = _greenwich(left), _greenwich(right)
    if bool(left.zone) != bool(right.zone):
        return True  # one may well give the other zone's time
    if a is None or b is None:
        return True
    day = 1440 if _halved(left) and _halved(right) else 720
    apart = abs(a - b) % day
    return min(apart, day - apart) <= max(_give(left), _give(right))


def _halved(when: When) -> bool:
    """Tell whether it says which half of the day is meant: 'half past two' may be at night."""
    return bool(when.part) or (when.minute_of_day or 0) >= 720 or _half().search(when.text) is not None


@cache
def _half() -> re.Pattern[str]:
    return re.compile(table("times")["halves"]["pattern"], re.IGNORECASE)


def _hours_agree(left: When, right: When) -> bool:
    """Compare parts of the day, with each other and with a clock: 'in the morning' is not '11 p.m.'."""
    if not (left.part or right.part) or left.zone != right.zone:
        return True
    a, b = _hours(left), _hours(right)
    return not a or not b or bool(a & b)


def _hours(when: When) -> set[int]:
    """Return the hours of the day that a part or a clock time allows; none where nothing of the kind is named."""
    if when.minute_of_day is not None:
        return {23, 0} if when.part == "midnight" else {when.minute_of_day // 60}
    if not when.part:
        return set()
    first, last = table("times")["parts"].get(when.part, (0, 24))
    return {hour % 24 for hour in range(first, last)}


def _greenwich(when: When) -> int | None:
    """Return the clock time in GMT, or as it stands where no zone is named; None for an unknown zone."""
    if not when.zone or when.minute_of_day is None:
        return when.minute_of_day
    east = table("times")["zones"].get(when.zone)
    return when.minute_of_day - int(east) if east is not None else None


def _give(when: When) -> int:
    """Return how many minutes a clock time may be off: people round to the quarter and the five minutes."""
    minute = (when.minute_of_day or 0) % 60
    if when.grain is Grain.HOUR:
        return 30
    return 15 if minute % 15 == 0 else 3 if minute % 5 == 0 else 1


def _only_weekday(when: When) -> bool:
    return when.weekday is not None and when.month is None and when.day is None


def _weekdays_agree(left: When, right: When) -> bool:
    """Compare a bare weekday by its name only: which week is meant is a guess."""
    a, b = _weekdays(left), _weekdays(right)
    if a is None or b is None:
        return _intervals_meet(left, right) if a is None and b is None else _day_within(left, right)
    if left.zone != right.zone:  # "0241 GMT Friday" is Thursday evening elsewhere
        a |= _beside(a)
    return bool(a & b)


def _weekdays(when: When) -> set[int] | None:
    """Return the weekdays it touches; None where it is no day."""
    if when.grain not in _DAYS:
        return None
    if when.earliest is None or when.latest is None:
        return {when.weekday} if when.weekday is not None else None
    days: set[int] = set()
    moment = when.earliest
    while moment < when.latest and len(days) < 7:
        days.add(moment.weekday())
        moment += _DAY
    days.add((when.latest - _MINUTE).weekday())
    if _deictic(when):  # what is yesterday hangs on the hour and the zone of writing
        days |= _beside(days)
    return days


def _beside(days: set[int]) -> set[int]:
    return {(day + step) % 7 for day in days for step in (-1, 1)}


def _day_within(left: When, right: When) -> bool:
    """Compare a weekday with a month or a year, by where it resolves, a week of doubt on each side.

    Beside "this week" there is no doubt of the week: both count from the day of writing.
    """
    if left.earliest is None or left.latest is None or right.earliest is None or right.latest is None:
        return True
    doubt = _DAY if Grain.WEEK in (left.grain, right.grain) else 7 * _DAY
    return left.earliest < right.latest + doubt and right.earliest < left.latest + doubt


def _intervals_meet(left: When, right: When) -> bool:
    if left.earliest is None or left.latest is None or right.earliest is None or right.latest is None:
        return True
    slack = _slack(left, right)
    return left.earliest < _later(right.latest, slack) and right.earliest < _later(left.latest, slack)


def _slack(left: When, right: When) -> dt.timedelta:
    """Return how far apart both may lie: clocks round, zones shift days, 'yesterday' hangs on the hour of writing."""
    if left.zone != right.zone or _deictic(left) or _deictic(right):
        return _DAY
    clock = max((_give(when) for when in (left, right) if when.minute_of_day is not None), default=0)
    return clock * _MINUTE


def _deictic(when: When) -> bool:
    """Tell 'yesterday', '3 weeks ago' from a named day."""
    return when.weekday is None and when.month is None and when.year is None

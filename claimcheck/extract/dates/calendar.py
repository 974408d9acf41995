"""From the fields of a time expression to an interval on the calendar."""

from __future__ import annotations

import datetime as dt

from claimcheck.extract.dates.expression import Expression
from claimcheck.knowledge.tables import table
from claimcheck.models import Grain

Interval = tuple[dt.datetime, dt.datetime]
_MINUTE, _HOUR, _DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)
_HALF_A_YEAR = dt.timedelta(days=198)
_STEP = {"last": -1, "next": 1}
NEAR_MONTHS = 2  # "was planned for 10 April" in March is next month, not eleven months ago
_LENGTH = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14, "weekend": 7,
           "month": 30.44, "year": 365.25, "decade": 3652.5}  # fmt: skip


def grain_of(found: Expression) -> Grain:
    """Return how fine ``found`` is given."""
    if found.minute is not None:
        return Grain.HOUR if found.hour_only else Grain.MINUTE
    if found.part or (found.edge and (found.weekday is not None or found.deictic is not None)):
        return Grain.PART_OF_DAY
    if found.day or found.weekday is not None or found.deictic is not None:
        return Grain.DAY
    if found.ambiguous or (found.shift and found.count is None) or found.which == "vague":
        return Grain.VAGUE
    for name in ("month", "quarter", "season", "decade"):
        if getattr(found, name):
            return Grain(name)
    units = {"fortnight": Grain.WEEK, "weekend": Grain.WEEK, "second": Grain.MINUTE}
    return units[found.unit] if found.unit in units else Grain(found.unit) if found.unit else Grain.YEAR


def resolve(found: Expression, today: dt.date | None, past: bool, anchor: dt.date | None) -> Interval | None:
    """Return the interval of ``found``, end exclusive; None where it hangs on what is not known.

    ``past`` says whether the verb looks back; ``anchor`` is a day named earlier in the text, for 'two days later'.
    """
    try:
        return _resolve(found, today, past, anchor)
    except (OverflowError, ValueError):  # 31 February, or a shift out of the calendar
        return None


def _resolve(found: Expression, today: dt.date | None, past: bool, anchor: dt.date | None) -> Interval | None:
    if found.recurring or found.ambiguous or found.relation == "for" or found.which == "vague":
        return None
    if found.shift:
        base = anchor if found.shift in ("later", "earlier") else today
        return _shifted(found, base) if base is not None else None
    days = _days(found, today, past)
    if days is None:
        return None
    return _within_day(found, days[0]) if days[1] - days[0] == _DAY else _edged(found, days)


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day)


def _days(found: Expression, today: dt.date | None, past: bool) -> Interval | None:
    """Return the whole days that ``found`` names."""
    if found.deictic is not None and today is not None:
        start = _midnight(today) + found.deictic * _DAY
        return start, start + _DAY
    if found.month and found.day:
        return _date(found, today, past)
    if found.month:
        year = _year_of_month(found, today, past)
        return _months(year, found.month, 1) if year else None
    if found.weekday is not None:
        return _weekday(found, today, past) if today is not None else None
    if found.quarter or found.season:
        return _part_of_year(found, today, past)
    if found.decade:
        return dt.datetime(found.decade, 1, 1), dt.datetime(found.decade + 10, 1, 1)
    if found.year:
        return dt.datetime(found.year, 1, 1), dt.datetime((found.until_year or found.year) + 1, 1, 1)
    if found.unit == "weekend" and today is not None:
        return _weekend(found, today, past)
    return _unit(found, today) if found.unit and today is not None else None


def _date(found: Expression, today: dt.date | None, past: bool) -> Interval | None:
    year = found.year or _nearest_year(found, today, past)
    if year is None or found.month is None or found.day is None:
        return None
    start = dt.datetime(year, found.month, found.day)
    end = dt.datetime(year, found.month, max(found.day, found.until_day or found.day)) + _DAY
    return start, end


def _nearest_year(found: Expression, today: dt.date | None, past: bool) -> int | None:
    """Take the last such day or month where the verb looks back, else the next; up to two months off, this year's."""
    if today is None or found.month is None:
        return None
    if found.which.endswith(" year"):
        return today.year + _STEP.get(found.which.split()[0], 0)
    ahead = found.month - today.month
    if past:
        return today.year - 1 if ahead > NEAR_MONTHS else today.year
    return today.year + 1 if ahead < -NEAR_MONTHS else today.year


def _year_of_month(found: Expression, today: dt.date | None, past: bool) -> int | None:
    if found.year or today is None or found.month is None:
        return found.year
    if found.which == "last":
        return today.year if found.month < today.month else today.year - 1
    if found.which == "next":
        return today.year if found.month > today.month else today.year + 1
    return today.year if found.which == "this" else _nearest_year(found, today, past)


def _months(year: int, month: int, count: int) -> Interval:
    end = year * 12 + month - 1 + count
    return dt.datetime(year, month, 1), dt.datetime(end // 12, end % 12 + 1, 1)


def _weekday(found: Expression, today: dt.date, past: bool) -> Interval | None:
    if found.weekday is None or found.which in ("following", "previous"):
        return None
    back = (today.weekday() - found.weekday) % 7
    ahead = (found.weekday - today.weekday()) % 7
    if found.which.endswith(" week"):
        monday = today - dt.timedelta(days=today.weekday())
        shift = 7 * _STEP.get(found.which.split()[0], 0) + found.weekday
        start = _midnight(monday) + shift * _DAY
        return start, start + _DAY
    if found.which == "next":
        shift = ahead or 7
    elif found.which == "last":
        shift = -(back or 7)
    else:
        shift = -back if past else ahead
    start = _midnight(today) + shift * _DAY
    return start, start + _DAY


def _part_of_year(found: Expression, today: dt.date | None, past: bool) -> Interval | None:
    year = found.year
    if year is None:
        return None  # "in the third quarter", "last summer": fiscal years and hemispheres differ
    if found.quarter:
        return _months(year, found.quarter * 3 - 2, 3)
    month, count = table("times")["seasons"][found.season]
    return _months(year - 1, month, count + 12) if found.season == "winter" else _months(year, month, count)


def _weekend(found: Expression, today: dt.date, past: bool) -> Interval:
    """Return Friday to Sunday: the last that has begun where the verb looks back or 'last' says so, else the next."""
    saturday = today + dt.timedelta(days=5 - today.weekday())  # of this week
    back = found.which == "last" or (found.which != "next" and past)
    if back and (today < saturday or found.which == "last"):
        saturday -= dt.timedelta(days=7)
    elif found.which == "next" and today >= saturday:
        saturday += dt.timedelta(days=7)
    return _midnight(saturday) - _DAY, _midnight(saturday) + 2 * _DAY


def _unit(found: Expression, today: dt.date) -> Interval | None:
    shift = _STEP.get(found.which, 0)
    if found.unit in ("week", "fortnight"):
        # A week begins on Sunday or Monday, and "last week" is at times the last seven days: one day more on each side.
        start = _midnight(today - dt.timedelta(days=today.weekday())) + shift * 7 * _DAY
        return _up_to(found, today, (start - _DAY, start + 8 * _DAY))
    if found.unit == "month":
        months = today.year * 12 + today.month - 1 + shift
        return _months(months // 12, months % 12 + 1, 1)
    if found.unit == "year":
        return dt.datetime(today.year + shift, 1, 1), dt.datetime(today.year + shift + 1, 1, 1)
    if found.unit == "decade":
        decade = today.year // 10 * 10 + 10 * shift
        return dt.datetime(decade, 1, 1), dt.datetime(decade + 10, 1, 1)
    return None


def _up_to(found: Expression, today: dt.date, week: Interval) -> Interval:
    """Leave out of 'earlier this week' today and yesterday, which have names of their own, and so with 'later'."""
    first, last = week
    if found.edge == "earlier":
        last = min(last, _midnight(today) - _DAY)
    elif found.edge == "later":
        first = max(first, _midnight(today) + 2 * _DAY)
    return (first, last) if first < last else week


def _shifted(found: Expression, base: dt.date) -> Interval | None:
    """Resolve 'three weeks ago': that long back, give or take half a unit; a day is meant exactly."""
    if found.count is None or found.unit in ("second", "minute", "hour"):
        return None
    length = dt.timedelta(days=_LENGTH[found.unit] * found.count)
    middle = _midnight(base) + (length if found.shift in ("later", "ahead", "in") else -length)
    middle = _midnight(middle.date())
    if found.shift == "past":
        return middle, _midnight(base) + _DAY
    if found.relation == "by":
        return _midnight(base), middle + _DAY
    if found.unit == "year" and found.count >= 2:  # in years one counts from calendar to calendar
        return min(dt.datetime(middle.year, 1, 1), middle - _HALF_A_YEAR), max(
            dt.datetime(middle.year + 1, 1, 1), middle + _HALF_A_YEAR
        )
    slack = 0.0 if found.unit == "day" else _LENGTH[found.unit] / 2 + (0 if found.unit == "week" else 15)
    return middle - dt.timedelta(days=round(slack)), middle + dt.timedelta(days=round(slack)) + _DAY


def _within_day(found: Expression, midnight: dt.datetime) -> Interval:
    """Narrow a day to its part or clock time."""
    if found.minute is not None and found.part != "midnight":
        start = midnight + found.minute * _MINUTE
        return start, start + (_HOUR if found.hour_only else _MINUTE)
    if found.part:
        part = "early morning" if found.edge == "early" and found.part == "morning" else found.part
        first, last = table("times")["parts"][part]
        return midnight + first * _HOUR, midnight + last * _HOUR
    if found.edge in ("early", "late"):
        first, last = (0, 12) if found.edge == "early" else (15, 26)
        return midnight + first * _HOUR, midnight + last * _HOUR
    return midnight, midnight + _DAY


def _edged(found: Expression, days: Interval) -> Interval:
    """Narrow a month or year to its early, middle or late part: half of it each, for nobody draws that line."""
    start, end = days
    length = end - start
    parts = {"early": (0.0, 0.5), "mid": (0.25, 0.75), "late": (0.5, 1.0)}
    if found.edge not in parts or (found.edge and found.unit in ("week", "weekend")):
        return days
    first, last = parts[found.edge]
    return _midnight((start + first * length).date()), _midnight((start + last * length).date()) + _DAY

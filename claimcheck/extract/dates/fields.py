"""From a match of the grammar to the fields it names."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimcheck.extract.dates.expression import Expression
from claimcheck.knowledge.tables import table

_EDGES = {
    "beginning of": "early",
    "start of": "early",
    "end of": "late",
    "middle of": "mid",
}
_SHIFTS = {"from now": "ahead", "later": "later", "after": "later", "afterwards": "later", "afterward": "later",
           "earlier": "earlier", "before": "earlier", "previously": "earlier"}  # fmt: skip


def fields(pattern: str, found: re.Match[str]) -> Expression:
    """Return what the match of ``pattern`` names."""
    return _READ[pattern](found)


def _word(found: re.Match[str], *names: str) -> str:
    """Return the first named group that took part, in lower case with single spaces; '' if none did."""
    groups = found.groupdict()
    word = next((groups[name] for name in names if groups.get(name)), "")
    return " ".join(word.lower().split())


def _int(found: re.Match[str], name: str) -> int | None:
    digits = found.groupdict().get(name)
    return int(digits) if digits else None


def _edge(found: re.Match[str]) -> str:
    word = _word(found, "edge")
    return _EDGES.get(word, word)


def _which(found: re.Match[str], name: str = "which") -> str:
    word = _word(found, name).removeprefix("the ")
    return {"past": "last", "coming": "next"}.get(word, word)


def _month(found: re.Match[str]) -> int:
    return int(table("times")["months"][found["month"]])


def _iso(found: re.Match[str]) -> Expression:
    return Expression(year=_int(found, "year"), month=_int(found, "number"), day=_int(found, "day"))


def _slashed(found: re.Match[str]) -> Expression:
    one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
    if one <= 12 and two <= 12 and one != two:
        return Expression(year=year, ambiguous=True)  # 4 March or April 3rd
    month, day = (two, one) if one > 12 else (one, two)
    return Expression(year=year, month=month, day=day)


def _date(found: re.Match[str]) -> Expression:
    return Expression(
        month=_month(found), day=_int(found, "day"), until_day=_int(found, "until"), year=_int(found, "year")
    )


def _month_only(found: re.Match[str]) -> Expression:
    which = f"{_which(found, 'which2')} year" if found["which2"] else _which(found)
    return Expression(month=_month(found), year=_int(found, "year"), edge=_edge(found), which=which)


def _weekday(found: re.Match[str]) -> Expression:
    which = f"{_which(found, 'which2')} week" if found["which2"] else _which(found)
    recurring = bool(found["plural"]) or which in ("every", "each")
    return Expression(
        weekday=int(table("times")["weekdays"][found["weekday"]]),
        part=_word(found, "part"),
        edge=_edge(found),
        which="" if recurring else which,
        recurring=recurring,
    )


def _deictic(found: re.Match[str]) -> Expression:
    word = _word(found, "deictic")
    part = _word(found, "part") or {"last night": "night"}.get(word, word if word in table("times")["parts"] else "")
    return Expression(deictic=int(table("times")["deictic"][word]), part=part, edge=_edge(found))


def _zone(found: re.Match[str]) -> str:
    zone = " ".join((found["zone"] or "").split()).removesuffix(" time")
    return {"Eastern": "ET", "Pacific": "PT", "Central": "CT"}.get(zone, zone)


def _clock(found: re.Match[str]) -> Expression:
    hour, minute = _hour(found["hour"]), _int(found, "minute")
    half, part = _word(found, "half")[:1], _word(found, "part", "part2")
    if (half or part) and hour <= 12:
        hour = hour % 12 + (12 if half == "p" or part not in ("", "morning") else 0)
    return Expression(minute=hour % 24 * 60 + (minute or 0), hour_only=minute is None, zone=_zone(found))


def _spoken(found: re.Match[str]) -> Expression:
    """Read 'nine minutes to ten', 'half past two'; whether in the morning is open where nothing says it."""
    side = "to" if found["bare2"] else _word(found, "side", "side2") or "past"
    words = _word(found, "minutes", "bare", "bare2")
    past = 30 if found["half"] else 15 if found["quarter"] else _number(words)
    hour, part = _hour(found["hour"]) % 12, _word(found, "part", "part2")
    late = 12 if part not in ("", "morning") else 0
    minute = (hour + late) * 60 + (-past if side == "to" else past)
    return Expression(minute=minute % 1440, zone=_zone(found))


def _number(words: str) -> int:
    return int(words) if words.isdecimal() else sum(int(table("times")["numbers"][word]) for word in words.split("-"))


def _hour(word: str) -> int:
    return int(word) if word.isdecimal() else int(table("times")["numbers"][word.lower()])


def _small_hours(found: re.Match[str]) -> Expression:
    day = found["weekday"]
    weekday = int(table("times")["weekdays"][day]) if day else None
    return Expression(weekday=weekday, deictic=_deictic_day(found) if not day else None, part="early morning")


def _deictic_day(found: re.Match[str]) -> int:
    return int(table("times")["deictic"][_word(found, "deictic")])


def _noon(found: re.Match[str]) -> Expression:
    part = _word(found, "part")
    minute = {"noon": 720, "midday": 720, "midnight": 0}.get(part)
    return Expression(part=part, minute=minute, hour_only=minute is not None, zone=_zone(found))


def _part(found: re.Match[str]) -> Expression:
    return Expression(
        part=_word(found, "part", "part2"), edge=_edge(found), deictic=0 if _which(found) == "this" else None
    )


def _quarter(found: re.Match[str]) -> Expression:
    number = {"first": 1, "second": 2, "third": 3}.get(_word(found, "quarter"), 4)
    return Expression(quarter=number, year=_int(found, "year"), unit="quarter")


def _season(found: re.Match[str]) -> Expression:
    which = _which(found)
    return Expression(
        season=found["season"],
        year=_int(found, "year"),
        edge=_edge(found),
        which=which if which in ("last", "next", "this") else "",
    )


def _decade(found: re.Match[str]) -> Expression:
    return Expression(decade=int(found["decade"]), edge=_edge(found))


def _years(found: re.Match[str]) -> Expression:
    first, until = int(found["year"]), int(found["until"])
    return Expression(year=first, until_year=until if until > 99 else first + 1)


def _year(found: re.Match[str]) -> Expression:
    return Expression(year=int(found["year"]), edge=_edge(found))


def _count(found: re.Match[str]) -> float | None:
    """Return the number of units; None for 'several'."""
    words = _word(found, "count")
    if words[:1].isdigit():
        return float(words)
    numbers = [table("times")["numbers"].get(word) for word in words.split("-")]
    return float(sum(numbers)) if None not in numbers else None


def _relative(found: re.Match[str]) -> Expression:
    exact = _word(found, "lead") in ("", "about", "around", "some", "just")
    shift = _SHIFTS.get(_word(found, "shift"), "ago")
    return Expression(unit=found["unit"], count=_count(found) if exact else None, shift=shift)


def _duration(found: re.Match[str]) -> Expression:
    """Tell 'for three weeks', 'over the past three weeks', 'within three weeks', 'in three weeks' time'."""
    lead, past = _word(found, "lead"), _word(found, "past").split()[-1:]
    unit, count = found["unit"], _count(found)
    if past and past[0] in ("past", "last", "previous", "preceding"):
        return Expression(unit=unit, count=count, shift="past", relation="since")
    if lead in ("within", "inside") or (past and past[0] in ("next", "coming")):
        return Expression(unit=unit, count=count, shift="ahead", relation="by")
    if lead == "in" and not past:
        return Expression(unit=unit, count=count, shift="ahead" if found["time"] else "in", relation="for")
    return Expression(unit=unit, count=count, shift="for", relation="for")


def _span(found: re.Match[str]) -> Expression:
    which = _which(found)
    vague = which in ("following", "previous", "that", "same", "one")
    recurring = which in ("every", "each")
    return Expression(unit=found["unit"], which="vague" if vague else which, edge=_edge(found), recurring=recurring)


_READ: dict[str, Callable[[re.Match[str]], Expression]] = {
    "iso": _iso, "slashed": _slashed, "day-month": _date, "month-day": _date, "month": _month_only,
    "weekday": _weekday, "deictic": _deictic, "clock": _clock, "clock24": _clock, "military": _clock,
    "oclock": _clock, "spoken": _spoken, "noon": _noon, "part": _part, "quarter": _quarter, "season": _season,
    "decade": _decade,
    "years": _years, "relative": _relative, "duration": _duration, "span": _span,
    "weekend": _span, "span-year": _span, "hour-part": _clock, "small-hours": _small_hours, "year": _year,
}  # fmt: skip

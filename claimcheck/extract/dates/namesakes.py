"""What looks like a time and is none: names, the verbs 'may' and 'march', counts that look like years."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.knowledge.tables import table

REACH = 24  # characters looked at on both sides; the longest cue is shorter


def is_time(text: str, pattern: str, found: re.Match[str]) -> bool:
    """Tell whether what ``pattern`` found in ``text`` is a time."""
    before, after = text[max(0, found.start() - REACH) : found.start()], text[found.end() : found.end() + REACH]
    if _is_named(before, after):
        return False
    checks = {
        "month": _is_month, "year": _is_year, "clock24": _is_clock, "military": _is_clock, "clock": _is_hour,
        "slashed": _is_slashed, "day-month": _is_day, "month-day": _is_day, "iso": _is_iso, "duration": _is_duration,
        "deictic": _is_deictic, "hour-part": _is_hour_of_part, "season": _is_season, "years": _is_years,
    }  # fmt: skip
    check = checks.get(pattern)
    return check is None or check(found, before, after)


def _is_named(before: str, after: str) -> bool:
    """Tell 'Black Friday', 'the Sunday Times'."""
    names = table("times")["names"]
    last = before.split()[-1:] if before[-1:].isspace() else []
    return bool(last and last[0] in names["before"]) or after.strip().startswith(tuple(names["after"]))


@cache
def _lead(name: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in table("times")["leads"][name])
    return re.compile(rf"(?:(?<![\w-])|(?=['’]))(?P<word>{words})[\s-]$|[(–—]\s?$", re.IGNORECASE)


def _is_month(found: re.Match[str], before: str, after: str) -> bool:
    """Tell 'in May' from 'May said' and 'the march'."""
    if found["edge"] or found["which"] or found["year"] or found["which2"]:
        return True
    name = found["month"] in table("times")["names"]["people"]
    if name and re.match(r"\s[A-Z][a-z]+|['’]s\s[a-z]|,?\s(?:said|says|told)\b", after):
        return False
    lead = _lead("month").search(before)
    return lead is not None and not (name and (lead["word"] or "").lower() in table("times")["leads"]["loose"])


def _is_year(found: re.Match[str], before: str, after: str) -> bool:
    """Tell 'in 2014' from '2014 people'."""
    counted = re.match(r"\s(\w+)", after)
    if counted and counted[1].lower() in table("times")["leads"]["counted"]:
        return False
    old = int(found["year"]) < 1500
    if old and not before.rstrip().lower().endswith(tuple(table("times")["leads"]["old_year"])):
        return False
    return bool(found["edge"] or _lead("year").search(before)) and not re.match(r"['’]s?\s?\d|\s?%", after)


def _is_years(found: re.Match[str], before: str, after: str) -> bool:
    """Tell '2015-16' from a score of a long match and from '1900-24'."""
    until = int(found["until"])
    return (until > 99 and until > int(found["year"])) or until == (int(found["year"]) + 1) % 100


def _is_deictic(found: re.Match[str], before: str, after: str) -> bool:
    """Tell 'Tonight they meet' from a show's 'Tonight'."""
    return found["deictic"][:1].islower() or not re.search(r"[\w,]\s$", before)


def _is_season(found: re.Match[str], before: str, after: str) -> bool:
    """Tell 'last fall' and 'summer 2022' from 'the fall of the regime'."""
    if found["year"] or (found["which"] or "").lower() in ("last", "next", "this", "in the"):
        return True
    return bool(found["edge"] or (found["which"] or "").lower() == "in") and found["season"] != "fall"


def _is_clock(found: re.Match[str], before: str, after: str) -> bool:
    if found["zone"] or found.groupdict().get("hours"):
        return True
    return ":" in found[0] and bool(_lead("clock").search(before)) and not re.match(r"\s?(?:odds|ratio)", after)


def _is_hour_of_part(found: re.Match[str], before: str, after: str) -> bool:
    """Tell 'at eight in the morning' from 'lost one in the morning'."""
    hour = found["hour"]
    fits = not hour.isdigit() or 0 < int(hour) <= 12
    return fits and (found["minute"] is not None or _lead("clock").search(before) is not None)


def _is_hour(found: re.Match[str], before: str, after: str) -> bool:
    return 0 < int(found["hour"]) < 24


def _is_slashed(found: re.Match[str], before: str, after: str) -> bool:
    one, two = sorted((int(found["one"]), int(found["two"])))
    return 0 < one <= 12 and 0 < two <= 31


def _is_day(found: re.Match[str], before: str, after: str) -> bool:
    until = int(found["until"] or found["day"])
    return 1 <= int(found["day"]) <= 31 and 1 <= until <= 31


def _is_iso(found: re.Match[str], before: str, after: str) -> bool:
    return 1 <= int(found["day"]) <= 31 and 1 <= int(found["number"]) <= 12


def _is_duration(found: re.Match[str], before: str, after: str) -> bool:
    """Tell 'in three weeks' from 'in one day care centre'."""
    return found["lead"].lower() != "in" or bool(found["past"] or found["time"] or re.match(r"[\s.,;]|$", after))

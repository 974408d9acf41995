"""The words around an amount that bound it: 'at least', 'nearly', '-odd'."""

from __future__ import annotations

import math
import re
from functools import cache

from claimcheck.extract.choices import either_case
from claimcheck.knowledge.tables import table
from claimcheck.models import Bound

# "About 200" allows 10 %: news style guides ask to round to that, and a reader expects no more from "about".
# A number that ends in zeros is rounded to them: half that place where it is more, up to a quarter of the number.
TOLERANCE = 0.1
COARSE = 0.25


BOUNDS = {
    "nearly": Bound.LESS_THAN,
    "just over": Bound.MORE_THAN,
    "about": Bound.ABOUT,
    "at least": Bound.AT_LEAST,
    "at most": Bound.AT_MOST,
    "more than": Bound.MORE_THAN,
    "less than": Bound.LESS_THAN,
}


def bound_of(text: str, start: int, end: int) -> tuple[int, int, str]:
    """Return where the amount with its bounding words begins and ends, and what those mean: a key of BOUNDS or ''."""
    before = _pattern("before").search(text, max(0, start - REACH), start)
    after = _pattern("after").match(text, end)
    word = _meaning("before", before) if before else ""
    if word in ("", "exactly") and after:
        return (before.start() if before else start), after.end(), _meaning("after", after)
    return (before.start() if before else start), end, "" if word == "exactly" else word


REACH = 32  # characters before an amount; the longest phrase is shorter


@cache
def _phrases(side: str) -> dict[str, str]:
    return {phrase: bound for bound, phrases in table("numbers")["bounds"][side].items() for phrase in phrases}


@cache
def _pattern(side: str) -> re.Pattern[str]:
    phrases = either_case(sorted(_phrases(side), key=len, reverse=True)).replace(r"\ ", r"\s")
    if side == "after":
        return re.compile(rf"\s?(?P<phrase>{phrases})(?!\w)")
    return re.compile(rf"(?<![\w-])(?P<phrase>{phrases})(?i:\sa\stotal\sof)?\s?[“\"]?$")


def _meaning(side: str, found: re.Match[str]) -> str:
    return _phrases(side)[" ".join(found["phrase"].lower().split())]


def interval(low: float, high: float, bound: str, significant: int, *, count: bool) -> tuple[float, float]:
    """Return the closed interval of true values that ``bound`` leaves of ``low`` to ``high``."""
    down, up = low - slack(low, significant, count=count), high + slack(high, significant, count=count)
    ranges = {
        "about": (down, up),
        "nearly": (down, high),
        "just over": (low, up),
        "at least": (low, math.inf),
        "at most": (-math.inf, high),
        "more than": (_next(low, count=count), math.inf),
        "less than": (-math.inf, _previous(high, count=count)),
    }
    return ranges.get(bound, (low, high))


def slack(value: float, significant: int, *, count: bool) -> float:
    """Return how far from ``value`` 'about' reaches."""
    if value == 0:
        return 1.0 if count else 0.0
    place = 10.0 ** (math.floor(math.log10(abs(value))) - _written_digits(value, significant) + 1)
    reach = max(TOLERANCE * abs(value), min(place / 2, COARSE * abs(value)))
    return max(1.0, reach) if count else reach


def _written_digits(value: float, significant: int) -> int:
    """Return how many digits come before the zeros that end a whole number: 1 of 20, which a count of 20 has not."""
    whole = float(value).is_integer() and abs(value) < 100
    return min(significant, max(1, len(f"{abs(value):.0f}".rstrip("0")))) if whole else significant


def _next(value: float, *, count: bool) -> float:
    return math.floor(value) + 1.0 if count else math.nextafter(value, math.inf)


def _previous(value: float, *, count: bool) -> float:
    return math.ceil(value) - 1.0 if count else math.nextafter(value, -math.inf)

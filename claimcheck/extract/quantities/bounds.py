"""The words around an amount that bound it: 'at least', 'nearly', '-odd'."""

from __future__ import annotations

import math
import re
from functools import cache

from claimcheck.knowledge.tables import table

# "About 200" allows 10 %: news style guides ask to round to that, and a reader expects no more from "about".
# A number with one significant digit is rounded to it: half its last place where that is more, up to a quarter.
TOLERANCE = 0.1
COARSE = 0.25


@cache
def _phrases(side: str) -> dict[str, str]:
    return {phrase: bound for bound, phrases in table("numbers")["bounds"][side].items() for phrase in phrases}


@cache
def _before() -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in sorted(_phrases("before"), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?P<phrase>{phrases})(?: (?:the|a total of))?[ \u00a0]?[“\"]?$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in sorted(_phrases("after"), key=len, reverse=True))
    return re.compile(rf" ?(?P<phrase>{phrases})(?!\w)", re.IGNORECASE)


def bound_before(text: str, start: int) -> tuple[int, str]:
    """Return where the bounding words before ``start`` begin, and what they mean; ``start`` and '' without any."""
    found = _before().search(text, max(0, start - 28), start)
    return (found.start(), _phrases("before")[found["phrase"].lower()]) if found else (start, "")


def bound_after(text: str, end: int) -> tuple[int, str]:
    """Return where the bounding words after ``end`` end, and what they mean; ``end`` and '' without any."""
    found = _after().match(text, end)
    return (found.end(), _phrases("after")[_key(found["phrase"])]) if found else (end, "")


def _key(phrase: str) -> str:
    return phrase.lower() if phrase.lower() in _phrases("after") else " " + phrase.lower()


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
    place = 10.0 ** (math.floor(math.log10(abs(value))) - significant + 1)
    reach = max(TOLERANCE * abs(value), min(place / 2, COARSE * abs(value)))
    return max(1.0, reach) if count else reach


def _next(value: float, *, count: bool) -> float:
    return math.floor(value) + 1.0 if count else math.nextafter(value, math.inf)


def _previous(value: float, *, count: bool) -> float:
    return math.ceil(value) - 1.0 if count else math.nextafter(value, -math.inf)

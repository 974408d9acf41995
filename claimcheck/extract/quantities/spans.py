"""One number, or two joined into a range, a ratio or a score, before units and bounds are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimcheck.extract.quantities.numerals import Numeral, scaled
from claimcheck.knowledge.tables import table


class Amount(NamedTuple):
    """A number or a pair of numbers; ``form`` is single, range, ratio, score or feet-and-inches."""

    start: int
    end: int
    first: Numeral
    last: Numeral
    form: str = "single"


GAP = 24  # characters: the longest joint, " percentage points to US$", is that long
_SIGN = r"(?:US\$|[$€£])?"
_UNIT = r"(?:\s?(?:%|percent|per\scent|percentage\spoints|km|kg|miles|metres|meters|years|million|°C?))?"
_RANGE = re.compile(rf"(?P<unit>{_UNIT})(?:\s?[-–—−]\s?|\s(?P<word>to|or)\s){_SIGN}$")
_BETWEEN = re.compile(rf"{_UNIT}\sand\s{_SIGN}$")
_BETWEEN_BEFORE = re.compile(rf"\bbetween\s(?={_SIGN}$)", re.IGNORECASE)
_RATIO = re.compile(r"(?:\s(?:in|out\sof|in\severy|of\severy|out\sof\severy)\s|-in-)$", re.IGNORECASE)
_HYPHEN = re.compile(r"[-–]$")
_VOTES = re.compile(r"\s(?:votes?\s)?(?:to|against)\s$", re.IGNORECASE)
_FEET = re.compile(r"(?:['’′]|\s?ft\.?|\sfeet|\sfoot)[\s,-]{0,2}$")
_INCHES = re.compile(r"[\"”″]|''|’’|\s?in\b\.?|\sinch(?:es)?")
_LEVEL_BEFORE = re.compile(rf"\b(?P<word>from|by)\s{_SIGN}$", re.IGNORECASE)
_NO_SCORE = re.compile(r"[\s-]?(?:%|percent|per\scent|million|billion|years?|km|[-–/]\d|people|-?(?:minute|day|hour))")


def amounts(text: str, numbers: Iterable[Numeral]) -> Iterator[Amount]:
    """Yield every amount; two neighbours that make one range, ratio or score come as one."""
    waiting: Numeral | None = None
    for number in numbers:
        joined = _join(text, waiting, number) if waiting else None
        if joined is not None:
            yield joined
            waiting = None
            continue
        if waiting is not None:
            yield Amount(waiting.start, waiting.end, waiting, waiting)
        waiting = number
    if waiting is not None:
        yield Amount(waiting.start, waiting.end, waiting, waiting)


def _join(text: str, left: Numeral, right: Numeral) -> Amount | None:
    gap = text[left.end : right.start]
    if len(gap) > GAP or "ordinal" in (left.form, right.form):
        return None
    if left.form == right.form == "vague":
        return _range(text, left, right, gap)
    if not {left.form, right.form} <= {"digits", "word", "metre-or-million", "dozen"}:
        return None
    if _FEET.match(gap) and right.value < 12 and (inches := _INCHES.match(text, right.end)):
        return Amount(left.start, inches.end(), left, right, "feet-and-inches")
    if _RATIO.match(gap) and 0 < left.value < right.value <= 1000:
        return Amount(left.start, right.end, left, right, "ratio")
    if _VOTES.match(gap) and _is_vote(text, left, right, gap):
        return Amount(left.start, right.end, left, right, "score")
    if _HYPHEN.match(gap) and _is_score(text, left, right):
        return Amount(left.start, right.end, left, right, "score")
    return _range(text, left, right, gap)


def _range(text: str, left: Numeral, right: Numeral, gap: str) -> Amount | None:
    between = _BETWEEN_BEFORE.search(text, max(0, left.start - 14), left.start)
    joint = _BETWEEN.match(gap) if between else _RANGE.match(gap)
    if joint is None or _is_two_levels(text, left, joint):
        return None
    if right.magnitude > 1 and left.magnitude == 1 and left.value < right.value / right.magnitude:
        left = scaled(left, right.magnitude)
    if not left.low < right.high or (left.value and right.value > left.value * 1000):
        return None
    return Amount(between.start() if between else left.start, right.end, left, right, "range")


def _is_two_levels(text: str, left: Numeral, joint: re.Match[str]) -> bool:
    """Tell 'from 3 to 5' and 'by 3 % to 5 %' from the range 'by 3 to 5 %'."""
    groups = joint.groupdict()
    if groups.get("word") == "or":
        return False
    before = _LEVEL_BEFORE.search(text, max(0, left.start - 10), left.start)
    if before is None or groups.get("word") != "to":
        return False
    return before["word"].lower() == "from" or bool(groups["unit"])


def _is_score(text: str, left: Numeral, right: Numeral) -> bool:
    """Tell a result from a range: it falls or ties ('2-1', '52-48'), has '07', or stands beside winning or voting."""
    if left.form != "digits" or right.form != "digits" or max(left.value, right.value) > 999:
        return False
    if left.value % 1 or right.value % 1 or left.magnitude > 1 or _NO_SCORE.match(text, right.end):
        return False
    if is_goals_and_points(text, right) or left.value >= right.value:
        return not text[max(0, left.start - 1) : left.start].strip("( \n“\"‘'")  # no part of "555-20-1"
    return left.value < 10 and right.value < 100 and bool(cues_near(text, left.start, right.end, ("cues", "votes")))


def _is_vote(text: str, left: Numeral, right: Numeral, gap: str) -> bool:
    """Tell the result of a vote, '51 votes to 47' or 'voted 64 to 38', from a range and from two levels."""
    if left.value % 1 or right.value % 1 or _NO_SCORE.match(text, right.end) or left.value < right.value:
        return False
    if _LEVEL_BEFORE.search(text, max(0, left.start - 10), left.start) and "vote" not in gap.lower():
        return False
    return "vote" in gap.lower() or bool(cues_near(text, left.start, right.end, ("votes",)))


def is_goals_and_points(text: str, right: Numeral) -> bool:
    """Tell '4-07' of Gaelic games, where the order of the two numbers matters."""
    return text[right.start : right.end].startswith("0") and right.end - right.start == 2


def cues_near(text: str, start: int, end: int, kinds: tuple[str, ...]) -> set[str]:
    """Return the words of winning or voting that stand near a pair of numbers."""
    around = text[max(0, start - 40) : start] + " " + text[end : end + 25]
    words = set(re.findall(r"[a-z-]+", around.lower()))
    return words & {word for kind in kinds for word in table("numbers")["scores"][kind]}

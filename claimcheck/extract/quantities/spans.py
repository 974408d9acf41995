"""One number, or two joined into a range, a ratio or a score, before units and bounds are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimcheck.extract.quantities.numerals import Numeral, scaled
from claimcheck.knowledge.tables import table


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a pair of numbers; ``form`` is single, range, ratio, score or feet-and-inches."""

    start: int
    end: int
    first: Numeral
    last: Numeral
    form: str = "single"


_RANGE = re.compile(
    r"(?:[ \u00a0]?(?:%|percent|per cent|km|kg|miles|metres|meters|years|million|°C?))?"
    r"(?:[ \u00a0]?[-–—−][ \u00a0]?|[ \u00a0](?:to|or)[ \u00a0])(?:US\$|[$€£])?$"
)
_BETWEEN = re.compile(r"(?:[ \u00a0]?(?:%|percent|per cent))? and (?:US\$|[$€£])?$")
_RATIO = re.compile(
    r"(?:,| |-)?(?:in|out of|in every|of every|out of every)(?: |-)$| (?:in|out of|in every|of every|out of every) $"
)
_HYPHEN = re.compile(r"[-–]$")
_FEET = re.compile(r"(?:['’′]| ?ft\.?| feet| foot)[ ,-]{0,2}$")
_INCHES = re.compile(r"[\"”″]|''|’’| ?in\b\.?| inch(?:es)?")
_LEVEL = re.compile(r"\bfrom (?:US\$|[$€£])?$", re.IGNORECASE)


def amounts(text: str, numbers: Iterable[Numeral]) -> Iterator[Amount]:
    """Yield every amount; two neighbours that make one range, ratio or score come as one."""
    waiting: Numeral | None = None
    for number in numbers:
        if waiting is not None:
            joined = _join(text, waiting, number)
            if joined is not None:
                yield joined
                waiting = None
                continue
            yield Amount(waiting.start, waiting.end, waiting, waiting)
        waiting = number
    if waiting is not None:
        yield Amount(waiting.start, waiting.end, waiting, waiting)


def _join(text: str, left: Numeral, right: Numeral) -> Amount | None:
    gap = text[left.end : right.start]
    if len(gap) > 24 or "ordinal" in (left.form, right.form):
        return None
    plain = left.form in ("digits", "word") and right.form in ("digits", "word", "metre-or-million", "dozen")
    if plain and _FEET.match(gap) and right.value < 12 and (inches := _INCHES.match(text, right.end)):
        return Amount(left.start, inches.end(), left, right, "feet-and-inches")
    if plain and _RATIO.match(gap) and 0 < left.value < right.value <= 1000:
        return Amount(left.start, right.end, left, right, "ratio")
    if plain and _HYPHEN.match(gap) and _is_score(text, left, right):
        return Amount(left.start, right.end, left, right, "score")
    return _range(text, left, right, gap) if plain or left.form == right.form == "vague" else None


def _range(text: str, left: Numeral, right: Numeral, gap: str) -> Amount | None:
    before = text[max(0, left.start - 12) : left.start]
    between = re.search(r"\bbetween (?:US\$|[$€£]|about )?$", before, re.IGNORECASE)
    if not (_BETWEEN.match(gap) if between else _RANGE.match(gap)) or (" to " in gap and _LEVEL.search(before)):
        return None
    if right.magnitude > 1 and left.magnitude == 1 and left.value < right.value / right.magnitude:
        left = scaled(left, right.magnitude)
    if not left.low < right.high or right.value > left.value * 1000:
        return None
    return Amount(left.start, right.end, left, right, "range")


def _is_score(text: str, left: Numeral, right: Numeral) -> bool:
    """Tell a result from a range: it falls or ties ('2-1', '52-48'), has '07', or stands beside winning or voting."""
    if left.form != "digits" or right.form != "digits" or max(left.value, right.value) > 999 or left.value % 1:
        return False
    if right.value % 1 or re.match(r"[ -]?(?:%|percent|per cent|million|years?|km|[-–/]\d)", text[right.end :][:12]):
        return False
    if text[right.start : right.end].startswith("0") or left.value >= right.value:
        return True
    around = text[max(0, left.start - 40) : left.start] + " " + text[right.end : right.end + 25]
    words = set(re.findall(r"[a-z-]+", around.lower()))
    scores = table("numbers")["scores"]
    return left.value < 10 and right.value < 100 and bool(words & {*scores["cues"], *scores["votes"]})

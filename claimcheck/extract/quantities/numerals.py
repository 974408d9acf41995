"""Find numbers in running text, in digits and in words, as intervals of what they allow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from claimcheck.extract.choices import either_case
from claimcheck.knowledge.tables import table


class Numeral(NamedTuple):
    """A number in its place; ``low`` and ``high`` differ where the words are vague ('dozens')."""

    start: int
    end: int
    low: float
    high: float
    value: float
    significant: int = 1
    form: str = "digits"  # digits, word, fraction, ordinal, vague, alone, dozen, metre-or-million
    magnitude: float = 1.0  # of the last "thousand", "million" … for "140-150 million"


_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}


@cache
def _words() -> dict[str, tuple[str, float]]:
    """Map every number word to its class and value; an ordinal that is a fraction too is an ordinal."""
    numbers = table("numbers")
    words: dict[str, tuple[str, float]] = {}
    for name in ("fractions", "ordinals", "units", "tens", "magnitudes"):
        words.update({word: (name, float(value)) for word, value in numbers[name].items()})
    words.update({word: ("vague", 0.0) for word in numbers["vague"] if " " not in word})
    words.update(dict.fromkeys(numbers["multipliers"], ("multipliers", 0.0)))
    words.update({word: ("alone", float(value)) for word, value in numbers["alone"].items()})
    return words


@cache
def _lexeme() -> re.Pattern[str]:
    words = either_case(sorted(_words(), key=len, reverse=True))
    suffixes = "|".join(sorted(table("numbers")["suffixes"], key=len, reverse=True))
    return re.compile(
        rf"(?=[\d.])(?P<digits>(?<![\d.,])(?:{_DIGITS}))(?P<vulgar>[{''.join(_VULGAR)}])?"
        rf"(?:(?P<ordinal>st|nd|rd|th)\b|(?P<suffix>{suffixes})(?![\w²]))?"
        rf"|(?P<fraction>[{''.join(_VULGAR)}])"
        rf"|(?<![^\W_])(?P<word>{words})(?![^\W_])"
    )


def numerals(text: str) -> Iterator[Numeral]:
    """Yield the numbers of ``text`` from left to right, neighbours that make up one number merged."""
    pending: list[re.Match[str]] = []
    for lexeme in _lexeme().finditer(text):
        if pending and not _continues(pending, lexeme, text[pending[-1].end() : lexeme.start()]):
            yield from _evaluate(pending, text)
            pending = []
        pending.append(lexeme)
    if pending:
        yield from _evaluate(pending, text)


def _kind(lexeme: re.Match[str]) -> str:
    if lexeme["word"]:
        return _words()[lexeme["word"].lower()][0]
    return "ordinals" if lexeme["ordinal"] else "fractions" if lexeme["fraction"] else "digits"


# Which class may follow which inside one number, and what may stand between.
_FOLLOWS = {
    ("tens", "units"): re.compile(r"[ -]$"),
    ("tens", "ordinals"): re.compile(r"-$"),
    ("vague", "vague"): re.compile(r" of $"),
    ("units", "fractions"): re.compile(r"[ -]$"),
    ("units", "ordinals"): re.compile(r"-$"),
    ("fractions", "magnitudes"): re.compile(r" (?:of )?an? $|[ -]$"),
    ("multipliers", "magnitudes"): re.compile(r" $"),
    ("digits", "magnitudes"): re.compile(r"[ \u00a0-]$|[”\"] ?$"),
    ("units", "magnitudes"): re.compile(r"[ -]$"),
    ("tens", "magnitudes"): re.compile(r"[ -]$"),
    ("magnitudes", "magnitudes"): re.compile(r"[ -]$"),
    ("magnitudes", "units"): re.compile(r" (?:and )?$"),
    ("magnitudes", "tens"): re.compile(r" (?:and )?$"),
    ("magnitudes", "fractions"): re.compile(r" and a $"),
    ("units", "half"): re.compile(r" and a $|-and-a-$"),
    ("digits", "half"): re.compile(r" and a $|-and-a-$"),
}


def _continues(pending: list[re.Match[str]], lexeme: re.Match[str], gap: str) -> bool:
    """Tell whether ``lexeme`` goes on with the number before it."""
    left, right = _kind(pending[-1]), _kind(lexeme)
    if (lexeme["word"] or "").lower() == "half":
        right = "half" if left in ("units", "digits") else right
    joint = _FOLLOWS.get((left, right))
    if joint is None or len(gap) > len("-and-a-") or not joint.match(gap):
        return False
    if left == "tens" or (left == "magnitudes" and right != "magnitudes"):
        return left == "tens" or _word_value(pending[-1]) >= 100  # "twenty-one", "two hundred and five"
    return not (left == "digits" and pending[-1]["suffix"])


def _word_value(lexeme: re.Match[str]) -> float:
    return _words()[lexeme["word"].lower()][1]


def _evaluate(parts: list[re.Match[str]], text: str) -> Iterator[Numeral]:
    """Turn the parts of one number into its value; yield nothing if they are none ('million' alone)."""
    kinds = [_kind(part) for part in parts]
    start, end = _with_article(parts[0].start(), kinds, text), parts[-1].end()
    if kinds[0] == "vague":
        found = _vague(text, start, end)
    elif kinds[0] == "alone":
        found = _alone(start, end, article=start < parts[0].start())
    elif kinds[0] == "multipliers":
        found = _several(parts, start, end)
    elif kinds[-1] == "ordinals" and not _is_fraction(parts, kinds, text):
        found = _ordinal(parts, end)
    else:
        found = _number(parts, kinds, start, end, text)
    if found is not None:
        yield found


_ARTICLE = re.compile(r"\b[Aa]n? $|\b[Aa]n?-$")


def _with_article(start: int, kinds: list[str], text: str) -> int:
    """Include the article of 'a million', 'a third', 'a couple'."""
    if kinds[0] not in ("magnitudes", "fractions", "ordinals", "vague", "multipliers", "alone"):
        return start
    article = _ARTICLE.search(text, max(0, start - 3), start)
    return article.start() if article else start


def _vague(text: str, start: int, end: int) -> Numeral | None:
    words = " ".join(text[start:end].lower().split()).removeprefix("a ")
    low, high = table("numbers")["vague"].get(words, (None, None))
    if low is None or (words == "couple" and not text.startswith((" of ", " more "), end)):
        return None  # a couple is also two people
    return Numeral(start, end, float(low), float(high), float(low), form="vague")


def _alone(start: int, end: int, *, article: bool) -> Numeral | None:
    """Read "a single", "a lone" as one; without the article they count nothing: "the sole survivor", "single rooms"."""
    return Numeral(start, end, 1.0, 1.0, 1.0, form="alone") if article else None


def _several(parts: list[re.Match[str]], start: int, end: int) -> Numeral | None:
    if len(parts) < 2:
        return None
    low, high = table("numbers")["multipliers"][parts[0]["word"].lower()]
    size = 1.0
    for part in parts[1:]:
        size *= _word_value(part)
    return Numeral(start, end, low * size, (high + 1) * size, low * size, form="vague")


def _ordinal(parts: list[re.Match[str]], end: int) -> Numeral:
    last = parts[-1]
    value = float(last["digits"].replace(",", "")) if last["digits"] else _word_value(last)
    value += sum(_word_value(part) for part in parts[:-1] if part["word"])
    return Numeral(parts[0].start(), end, value, value, value, significant=len(f"{value:.0f}"), form="ordinal")


def _is_fraction(parts: list[re.Match[str]], kinds: list[str], text: str) -> bool:
    """Tell 'two-thirds', 'a third of' from 'the third'."""
    word = (parts[-1]["word"] or "").lower()
    if word not in table("numbers")["fractions"]:
        return False
    if kinds[0] in ("units", "digits"):
        return True
    article = _with_article(parts[0].start(), kinds, text) != parts[0].start()
    return article and text.startswith(" of ", parts[-1].end())


@dataclass(slots=True)
class _Sum:
    """A number while its words are added up: 'two hundred' waits in ``current`` for 'thousand'."""

    total: float = 0.0
    current: float = 0.0
    magnitude: float = 1.0
    form: str = "word"
    seen: bool = False

    def multiply(self, magnitude: float) -> None:
        """Take in 'hundred', 'thousand', 'dozen' …; without a number before it, one of them."""
        size = (self.current if self.seen else 1.0) * magnitude
        if magnitude == _HUNDRED:
            self.current = size
        else:
            self.total, self.current = self.total + size, 0.0
        self.magnitude, self.seen = magnitude, True
        self.form = "word" if self.form == "fraction" else self.form


_HUNDRED = 100.0  # goes on being multiplied: "two hundred thousand"
MOST = 1e18  # beyond a quintillion, digits are codes


def _number(parts: list[re.Match[str]], kinds: list[str], start: int, end: int, text: str) -> Numeral | None:
    if kinds[0] == "magnitudes" and start == parts[0].start():
        return None  # "million" without a number
    if kinds == ["fractions"] and not _half_of(parts[0], start, text):
        half = _HALF_A.match(text, parts[0].start())
        if half is None:
            return None
        end = half.end()
    number = _Sum(form="digits" if kinds[0] == "digits" else "word")
    for before, part, kind in zip((None, *parts), parts, kinds, strict=False):
        _take(number, part, kind, text[before.end() : part.start()] if before else "")
    _take_suffix(number, parts[-1])
    value = number.total + number.current
    if value > MOST:
        return None
    significant = _significant(parts[0]["digits"]) if kinds[0] == "digits" else _significant_of(value)
    return Numeral(start, end, value, value, value, significant, number.form, number.magnitude)


def _take(number: _Sum, part: re.Match[str], kind: str, gap: str) -> None:
    """Add one part of a number; ``gap`` is what stands between it and the part before."""
    if kind == "digits":
        number.current, number.seen = _digits(part), True
    elif kind in ("units", "tens"):
        number.current, number.seen = number.current + _word_value(part), True
    elif kind == "magnitudes":
        number.multiply(_word_value(part))
        number.form = "dozen" if part["word"].lower() in ("dozen", "score") else number.form
    elif gap.strip("- ") in ("and a", "and-a"):
        number.current += _fraction(part) * (number.magnitude if number.total else 1.0)
    else:
        number.current = (number.current if number.seen else 1.0) * _fraction(part)
        number.form, number.seen = "fraction", True


def _take_suffix(number: _Sum, part: re.Match[str]) -> None:
    """Multiply with the 'm' or 'bn' that is written to the digits."""
    if part["suffix"]:
        number.magnitude = float(table("numbers")["suffixes"][part["suffix"]])
        number.current *= number.magnitude
        number.form = "metre-or-million" if part["suffix"] == "m" else number.form


_HALF_A = re.compile(
    r"[Hh]alf an?(?= (?:percentage point|point|mile|kilomet|met(?:re|er)\b|inch|tonne|ton\b|lit(?:re|er)|pint|pound"
    r"|acre|hectare))"
)


def _half_of(part: re.Match[str], start: int, text: str) -> bool:
    """Accept 'half of', 'half the', 'a third of', 'a quarter'; not 'the second half', 'quarter-final'."""
    if part["fraction"]:
        return True
    article = start != part.start()
    if re.compile(r" (?:of|the|its|his|her|their|our|all)\b").match(text, part.end()):
        before = text[max(0, start - 12) : start].lower().split()
        return not before or before[-1] not in ("first", "second", "other", "better", "latter", "and", "last")
    return article and bool(
        re.compile(r"[ -](?:million|billion|trillion|dozen|century|hour|mile)").match(text, part.end())
    )


def _fraction(part: re.Match[str]) -> float:
    return _VULGAR[part["fraction"]] if part["fraction"] else 1.0 / table("numbers")["fractions"][part["word"].lower()]


def _digits(part: re.Match[str]) -> float:
    return float(part["digits"].replace(",", "")) + _VULGAR.get(part["vulgar"] or "", 0.0)


def _significant(digits: str) -> int:
    """Count the digits that are meant: trailing zeros count below 100 and after a point, not in '60,000'."""
    plain = digits.replace(",", "")
    if "." in plain:
        return max(1, len(plain.replace(".", "").lstrip("0")))
    return _significant_of(float(plain)) if len(plain) < 300 else 1


def _significant_of(value: float) -> int:
    digits = f"{value:.0f}" if value < 1e15 else "1"
    return max(1, len(digits) if len(digits) < 3 else len(digits.rstrip("0")))


def scaled(numeral: Numeral, factor: float) -> Numeral:
    """Multiply a numeral, as the first of '140-150 million'."""
    return numeral._replace(
        low=numeral.low * factor, high=numeral.high * factor, value=numeral.value * factor, magnitude=factor
    )

"""The unit of an amount: a sign before it, words after it, or its form."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimcheck.extract.quantities.spans import Amount
from claimcheck.extract.tokens import Doc, Token
from claimcheck.knowledge.tables import table


class Measure(NamedTuple):
    """The unit of an amount ('' for a count), and where number and unit stand."""

    unit: str
    start: int
    end: int
    negative: bool = False


_FORMS = {"feet-and-inches": "foot", "score": "score", "ratio": "fraction"}
_SENTENCE = 60  # characters on each side that tell money from weight
_MINUS = re.compile(r"(?:(?<![\w)])[-−–]|\bminus\s)$")
_COMMA_BEFORE = re.compile(r"\s?,\s$")
_COMMA_AFTER = re.compile(r"\s?[,.;]")
_BELOW_ZERO = ("°C", "°F", "degree")
_OF = re.compile(r"\sof\s")  # "tens of thousands of dollars"
_AGE = re.compile(r"(?:\baged\s|\bage\s(?:of\s)?)$", re.IGNORECASE)


def measure(doc: Doc, text: str, amount: Amount, after: int) -> Measure | None:
    """Read the unit; ``after`` is the token behind the amount. None if '100m' is open between metres and millions."""
    if amount.first.form == "ordinal":
        return Measure("", amount.start, amount.end)
    if amount.form in _FORMS:
        return Measure(_FORMS[amount.form], amount.start, amount.end)
    sign = _sign_before(text, amount.first.start)
    if sign is not None:
        return Measure(sign[1], min(sign[0], amount.start), amount.end)
    if amount.last.form == "metre-or-million":
        return Measure("", amount.start, amount.end) if _is_million(doc, after) else None
    of = len(" of") if amount.first.form == "vague" and _OF.match(text, amount.end) else 0
    unit = _unit_after(text, amount.end + of)
    if unit is not None:
        minus = _MINUS.search(text, max(0, amount.start - 6), amount.start) if unit[1] in _BELOW_ZERO else None
        return Measure(unit[1], minus.start() if minus else amount.start, unit[0], negative=minus is not None)
    if amount.first.form == "fraction":
        return Measure("fraction", amount.start, amount.end)
    return Measure(_age(doc, text, amount, after), amount.start, amount.end)


@cache
def _by(field: str) -> dict[str, str]:
    return {word: name for name, unit in table("units").items() for word in unit.get(field, ())}


@cache
def _after() -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(_by("words"), key=len, reverse=True))
    return re.compile(rf"[\s-]?(?P<word>{words})(?!\w)")


@cache
def _before() -> re.Pattern[str]:
    signs = "|".join(re.escape(sign) for sign in sorted(_by("signs"), key=len, reverse=True))
    return re.compile(rf"(?<![\w$])(?P<sign>{signs})\s?$")


@cache
def _around(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('numbers')['pounds'][kind])})", re.IGNORECASE)


def _sign_before(text: str, start: int) -> tuple[int, str] | None:
    found = _before().search(text, max(0, start - 6), start)
    return (found.start(), _by("signs")[found["sign"]]) if found else None


def _unit_after(text: str, end: int) -> tuple[int, str] | None:
    found = _after().match(text, end)
    if found is None:
        return _pounds(text, end)
    word = " ".join(found["word"].split())
    if word in table("numbers")["glued_units"]["words"] and found.start("word") != end:
        return None
    return found.end(), _by("words")[word]


def _pounds(text: str, end: int) -> tuple[int, str] | None:
    """Read 'pounds' as money or as weight by the words around it; as neither where they leave it open."""
    found = re.compile(r"[\s-]pounds?(?!\w)").match(text, end)
    if found is None:
        return None
    before = re.split(r"[.;!?]\s", text[max(0, end - _SENTENCE) : end])[-1]
    after = re.split(r"[.;!?]\s", text[end : end + _SENTENCE])[0]
    money, weight = (bool(_around(kind).search(before + after)) for kind in ("money", "weight"))
    return found.end(), "GBP" if money and not weight else "pound" if weight and not money else "pounds"


def _is_million(doc: Doc, after: int) -> bool:
    """Tell '3.4m people' from '100m race' and 'the 100m'."""
    following = next((token for token in doc[after : after + 2] if token.lower_ not in ("m", "k")), None)
    return following is not None and (following.tag_ == "NNS" or following.lower_ in ("people", "of"))


def _age(doc: Doc, text: str, amount: Amount, after: int) -> str:
    """Read 'John Smith, 34,' and 'aged 34' as an age."""
    value = amount.first.value
    if amount.first.form != "digits" or not 0 < value < 120 or value % 1 or amount.form != "single":
        return ""
    if _AGE.search(text, max(0, amount.start - 12), amount.start):
        return "year of age"
    named = after >= 3 and _is_somebody(doc[after - 3])
    apposed = _COMMA_BEFORE.search(text, max(0, amount.start - 3), amount.start) and _COMMA_AFTER.match(
        text, amount.end
    )
    return "year of age" if apposed and named else ""


def _is_somebody(token: Token) -> bool:
    return token.ent_type_ == "PERSON" or token.lower_ in table("nouns")["parts"]["person"]

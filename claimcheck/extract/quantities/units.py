"""The unit of an amount: a sign before it or words after it."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.knowledge.tables import table


@cache
def _by_word() -> dict[str, str]:
    return {word: name for name, unit in table("units").items() for word in unit.get("words", ())}


@cache
def _by_sign() -> dict[str, str]:
    return {sign: name for name, unit in table("units").items() for sign in unit.get("signs", ())}


@cache
def _after() -> re.Pattern[str]:
    words = sorted(_by_word(), key=len, reverse=True)
    glued = "|".join(re.escape(word) for word in words)
    return re.compile(rf"[\u00a0 -]?(?P<word>{glued})(?![\w])")


@cache
def _before() -> re.Pattern[str]:
    signs = "|".join(re.escape(sign) for sign in sorted(_by_sign(), key=len, reverse=True))
    return re.compile(rf"(?<![\w$])(?P<sign>{signs})[ \u00a0]?$")


_MONEY = re.compile(r"\b(?:cost|pay|paid|pays|worth|fine|fined|price|spend|spent|budget|earn\w*|salary|fund\w*|bill)\b")
_WEIGHT = re.compile(r"\b(?:weigh\w*|heav\w+|explosives?|bombs?|lose|lost|gain\w*|lift\w*|cocaine|heroin|meth\w*)\b")


def sign_before(text: str, start: int) -> tuple[int, str] | None:
    """Return where the currency sign before ``start`` begins, and its unit."""
    found = _before().search(text, max(0, start - 6), start)
    return (found.start(), _by_sign()[found["sign"]]) if found else None


def unit_after(text: str, end: int) -> tuple[int, str] | None:
    """Return where the unit after ``end`` ends, and the unit; nothing if no unit stands there."""
    found = _after().match(text, end)
    if found is None:
        return _pounds(text, end)
    word = found["word"]
    glued = found.start("word") == end
    if word in ("C", "F", "pc", "pp", "m²", "ha", "real", "won", "stone", "rand", "second", "score") and not glued:
        return None  # "5 C", "3 second": too rare beside the other readings
    return found.end(), _by_word()[word]


def _pounds(text: str, end: int) -> tuple[int, str] | None:
    """Read 'pounds' as money or as weight by the words around it; as nothing where they leave it open."""
    found = re.compile(r"[ -]pounds?(?!\w)").match(text, end)
    if found is None:
        return None
    around = text[max(0, end - 60) : end + 60].lower()
    money, weight = bool(_MONEY.search(around)), bool(_WEIGHT.search(around))
    return found.end(), "GBP" if money and not weight else "pound" if weight and not money else "pounds"

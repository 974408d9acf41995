"""Whether two amounts count the same thing, and whether both can be true."""

from __future__ import annotations

import math
import re
from enum import StrEnum
from functools import cache

from claimcheck.knowledge.tables import table
from claimcheck.models import Bound, Claim, Quantity

# A round number from 100 on may stand for what rounds to it, but not for more than 10 % off: "200" for 198, not for
# 230. Below 100 a count is a count. (10 %: what "about" allows too, see extract.quantities.bounds.)
ROUND_FROM = 100.0
ROUNDING = 0.1
WHOLE = "of "  # begins the qualifier of what is counted out of a whole: the "of 14" of "six of the 14 samples"
_EACH = re.compile(r"\s*(?:per|an?|each|every|apiece|/)(?![\w-])(?!\s+cent\b)", re.IGNORECASE)


class Scope(StrEnum):
    """How what one amount counts lies to what another counts."""

    SAME = "same"
    LEFT_IN_RIGHT = "left is part of right"
    RIGHT_IN_LEFT = "right is part of left"
    DIFFERENT = "different"


def can_both_hold(left: Quantity, right: Quantity) -> bool:
    """Tell whether some true value satisfies both, the coarser number read as rounded; True if their units differ."""
    if left.unit != right.unit and base(left) != base(right):
        return True
    if left.unit == "score" and right.unit == "score":
        return left.value == right.value
    if left.unit == right.unit and left.low <= right.high and right.low <= left.high:
        return True  # as most do; rounding only adds to what either allows
    reach_left, reach_right = _rounding(left), _rounding(right)
    if Bound.ABOUT in (left.bound, right.bound):  # "about" is far coarser than any rounding
        reach_left = reach_right = 0.0
    if left.unit == right.unit:  # of two roundings only the coarser one hides anything: 3.4 and 3.5 differ
        finer = min(reach_left, reach_right)
        reach_left, reach_right = (r if r > finer * (1 + 1e-9) else 0.0 for r in (reach_left, reach_right))
    a = _in_base(left, left.low - reach_left, left.high + reach_left)
    b = _in_base(right, right.low - reach_right, right.high + reach_right)
    return a[0] <= b[1] + _noise(b[1]) and b[0] <= a[1] + _noise(a[1])


def comparable(left: Quantity, right: Quantity) -> bool:
    """Tell whether both give the same kind of amount of the same things."""
    if (
        (left.unit != right.unit and base(left) != base(right))
        or left.ordinal != right.ordinal
        or left.change != right.change
    ):
        return False
    if left.relation != right.relation and "from" in (left.relation, right.relation):
        return False
    return scope(left, right) is Scope.SAME


def is_part(quantity: Quantity) -> bool:
    """Tell whether an amount is counted out of a whole that is named."""
    return any(word.startswith(WHOLE) for word in quantity.qualifiers)


def whole(quantity: Quantity) -> float:
    """Return of how many a part is counted."""
    return next(float(word.removeprefix(WHOLE)) for word in quantity.qualifiers if word.startswith(WHOLE))


def rated(claim: Claim, amount: Quantity) -> bool:
    """Tell whether an amount is one for each of something: '38 euros a share', '$22 million per season'."""
    return _EACH.match(claim.quote, amount.end - claim.start) is not None


def scope(left: Quantity, right: Quantity) -> Scope:
    """Compare what is counted: nouns by their synonyms and parts, then what narrows them."""
    nouns = _nouns(left.noun, right.noun)
    if nouns is Scope.DIFFERENT:
        return nouns
    narrow_left, narrow_right = _narrowing(left), _narrowing(right)
    if narrow_left == narrow_right:
        return nouns
    if narrow_left >= narrow_right and nouns in (Scope.SAME, Scope.LEFT_IN_RIGHT):
        return Scope.LEFT_IN_RIGHT
    if narrow_left <= narrow_right and nouns in (Scope.SAME, Scope.RIGHT_IN_LEFT):
        return Scope.RIGHT_IN_LEFT
    return Scope.DIFFERENT


def base(quantity: Quantity) -> str:
    """Return the unit that its unit converts to: km for miles, percent for fractions."""
    return _bases().get(quantity.unit, quantity.unit)


@cache
def _bases() -> dict[str, str]:
    return {unit: str(row.get("base", unit)) for unit, row in table("units").items()}


def in_base(quantity: Quantity) -> float:
    """Return the value of an amount in the unit that its unit converts to."""
    return round(_in_base(quantity, quantity.value, quantity.value)[0], 9)


def is_money(quantity: Quantity) -> bool:
    """Tell whether an amount is one of money."""
    return base(quantity) in _currencies()


def key(quantity: Quantity) -> str:
    """Return what tells two answers apart: the value in its unit, without the words around it."""
    return f"{quantity.value:g} {quantity.unit}".strip()


def show(quantity: Quantity) -> str:
    """Write the amount as a person would: its own words, and what is counted where no unit says it."""
    words = " ".join(quantity.text.split())
    if not quantity.noun or quantity.unit not in ("", "percent", "fraction") or quantity.change:
        return words
    one = quantity.ordinal or quantity.value == 1
    counted = " ".join((*quantity.qualifiers, quantity.noun if one else plural(quantity.noun)))
    last = words.lower().split()[-2:]
    of = last[-1] in (*table("numbers")["vague"], "half") or (
        bool(quantity.unit) and not {"in", "of", "every"} & set(last)
    )
    return f"{words} of {counted}" if of else f"{words} {counted}"


def plural(noun: str) -> str:
    """Return the plural of a noun."""
    plurals = table("nouns")["plurals"]
    if noun in plurals:
        return str(plurals[noun])
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _in_base(quantity: Quantity, low: float, high: float) -> tuple[float, float]:
    unit = table("units").get(quantity.unit, {})
    factor, shift = unit.get("factor", 1.0), unit.get("shift", 0.0)
    return low * factor + shift, high * factor + shift


def _noise(value: float) -> float:
    """Return what binary fractions may add in conversion."""
    return 1e-9 * abs(value) if math.isfinite(value) else 0.0


def _rounding(quantity: Quantity) -> float:
    """Return how far the true value may lie from the number as written: half its last significant place."""
    value = abs(quantity.value)
    if value == 0 or quantity.ordinal or quantity.bound is Bound.RANGE or not math.isfinite(value):
        return 0.0
    if not quantity.unit and value < ROUND_FROM and value.is_integer():
        return 0.0
    place = 10.0 ** (math.floor(math.log10(value)) - quantity.significant + 1)
    return min(place / 2, ROUNDING * value) if value >= ROUND_FROM else place / 2


def _nouns(left: str, right: str) -> Scope:
    left, right = normal_noun(left), normal_noun(right)
    if left == right:
        return Scope.SAME
    if left in _parts().get(right, ()):
        return Scope.LEFT_IN_RIGHT
    if right in _parts().get(left, ()):
        return Scope.RIGHT_IN_LEFT
    return Scope.DIFFERENT


def _narrowing(quantity: Quantity) -> set[str]:
    implied = table("nouns")["implied"].get(normal_noun(quantity.noun), ())
    return {word.lower() for word in quantity.qualifiers if word.lower() not in implied}


@cache
def _currencies() -> frozenset[str]:
    """Return the units of money: those from dollars to what comes before per cent."""
    units = list(table("units"))
    return frozenset(units[: units.index("percent")])


@cache
def _synonyms() -> dict[str, str]:
    return {noun: row[0] for row in table("nouns")["same"] for noun in row}


@cache
def _parts() -> dict[str, frozenset[str]]:
    return {normal_noun(whole): frozenset(map(normal_noun, parts)) for whole, parts in table("nouns")["parts"].items()}


def normal_noun(noun: str) -> str:
    """Return the first of the nouns that count the same things."""
    return _synonyms().get(noun, noun)

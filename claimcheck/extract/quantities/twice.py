"""An amount that is said in two units: of "less than 50 km (30 miles)" the second is as loose as the first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.knowledge.tables import table
from claimcheck.models import Bound, Quantity

_BRACKET = re.compile(r"\s*\(\s*")


def said_twice(found: Iterable[Quantity], text: str, offset: int) -> Iterator[Quantity]:
    """Yield the amounts of a text; one in brackets behind the same in another unit takes over its bounds."""
    before: Quantity | None = None
    for amount in found:
        said = amount
        if before is not None and before.bound is not Bound.EXACTLY and _converted(before, amount, text, offset):
            factor = _factor(before) / _factor(amount)
            low, high = min(amount.low, before.low * factor), max(amount.high, before.high * factor)
            said = replace(amount, bound=before.bound, low=low, high=high)
        yield said
        before = amount


def _converted(before: Quantity, amount: Quantity, text: str, offset: int) -> bool:
    units = table("units")
    bases = {str(units.get(one.unit, {}).get("base", one.unit)) for one in (before, amount)}
    between = text[before.end - offset : amount.start - offset]
    return before.unit != amount.unit and len(bases) == 1 and "" not in bases and bool(_BRACKET.fullmatch(between))


def _factor(amount: Quantity) -> float:
    return float(table("units").get(amount.unit, {}).get("factor", 1.0))

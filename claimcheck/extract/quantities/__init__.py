"""Amounts in a parsed paragraph.

numerals    text     -> numbers in digits and words
spans       numbers  -> amounts: single, range, ratio, score, feet and inches
exclusions  what looks like an amount and is none
units, bounds, change, counted   what the words around it say
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from claimcheck.extract.dates import time_spans
from claimcheck.extract.quantities.bounds import BOUNDS, bound_of, interval
from claimcheck.extract.quantities.change import change_of
from claimcheck.extract.quantities.counted import counted
from claimcheck.extract.quantities.exclusions import is_amount
from claimcheck.extract.quantities.numerals import numerals
from claimcheck.extract.quantities.parts import parts_of_a_whole
from claimcheck.extract.quantities.spans import Amount, amounts, cues_near, is_goals_and_points
from claimcheck.extract.quantities.twice import said_twice
from claimcheck.extract.quantities.units import Measure, measure
from claimcheck.extract.tokens import Doc
from claimcheck.models import Bound, Quantity

__all__ = ["quantities"]


def quantities(doc: Doc, offset: int = 0) -> tuple[Quantity, ...]:
    """Return every amount of ``doc`` in order; positions count from ``offset``."""
    text = doc.text  # put together anew on each access
    found = list(amounts(text, numerals(text)))
    if not found:
        return ()
    starts = [token.idx for token in doc]
    taken = time_spans(text)
    read = (_quantity(doc, text, amount, starts, offset) for amount in _outside(taken, found))
    once = said_twice((quantity for quantity in read if quantity is not None), text, offset)
    return tuple(parts_of_a_whole(once, text, offset))


def _outside(taken: list[tuple[int, int]], found: list[Amount]) -> Iterator[Amount]:
    """Leave out what is part of a date or time of day; both come in order."""
    at = 0
    for amount in found:
        while at < len(taken) and taken[at][1] <= amount.start:
            at += 1
        if at == len(taken) or taken[at][0] >= amount.end:
            yield amount


def _quantity(doc: Doc, text: str, amount: Amount, starts: list[int], offset: int) -> Quantity | None:
    first = bisect_right(starts, amount.first.start) - 1
    if doc[first].lower_ in ("a", "an") and first + 1 < len(doc):
        first += 1
    found = measure(doc, text, amount, bisect_right(starts, amount.end - 1))
    if found is None or not is_amount(doc, text, amount, doc[first], has_unit=bool(found.unit)):
        return None
    return _build(doc, text, amount, found, starts, offset)


def _build(doc: Doc, text: str, amount: Amount, found: Measure, starts: list[int], offset: int) -> Quantity:
    start, end, word = bound_of(text, found.start, found.end)
    ordinal = amount.first.form == "ordinal"
    if ordinal:
        start, end, word = found.start, found.end, ""
    word = word or ("about" if amount.first.form == "dozen" and amount.form == "single" else "")
    value, (low, high) = _value(text, amount), _extent(text, amount)
    if found.negative:
        value, low, high = -value, -high, -low
    count = not found.unit and value.is_integer()
    low, high = interval(low, high, word, amount.last.significant, count=count)
    inside = (bisect_right(starts, start) - 1, bisect_right(starts, end - 1))
    noun, qualifiers = counted(doc, inside) if found.unit != "score" else (_decided(text, amount), ())
    change, relation = change_of(text, start, end, found.unit)
    return Quantity(
        text=text[start:end], start=start + offset, end=end + offset, low=float(low), high=float(high), value=value,
        bound=BOUNDS.get(word, Bound.RANGE if low != high else Bound.EXACTLY), unit=found.unit, noun=noun,
        qualifiers=qualifiers, ordinal=ordinal, change=change, relation=relation, significant=amount.last.significant,
    )  # fmt: skip


def _extent(text: str, amount: Amount) -> tuple[float, float]:
    if amount.form == "range":
        return amount.first.low, amount.last.high
    if amount.form == "single":
        return amount.first.low, amount.first.high
    value = _value(text, amount)
    return value, value


def _value(text: str, amount: Amount) -> float:
    """Return the one number; of a score 1000 times the higher part plus the lower, so that equal results are equal."""
    first, last = amount.first.value, amount.last.value
    if amount.form == "score" and is_goals_and_points(text, amount.last):
        return 1000 * first + last
    values = {
        "range": (first + last) / 2,
        "ratio": first / last if last else 0.0,
        "feet-and-inches": first + last / 12,
        "score": 1000 * max(first, last) + min(first, last),
    }
    return values.get(amount.form, first)


def _decided(text: str, amount: Amount) -> str:
    """Tell votes from games, which are never compared."""
    if "vote" in text[amount.start : amount.end].lower():
        return "vote"
    votes = cues_near(text, amount.start, amount.end, ("votes",))
    games = cues_near(text, amount.start, amount.end, ("cues",))
    return "vote" if votes and not games else "game" if games and not votes else ""

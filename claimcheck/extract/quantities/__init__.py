"""Amounts in a parsed paragraph.

numerals    text     -> numbers in digits and words
spans       numbers  -> amounts: single, range, ratio, score, feet and inches
exclusions  what looks like an amount and is none
units, bounds, change, counted   what the words around it say
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc

from claimcheck.extract.dates import time_spans
from claimcheck.extract.quantities.bounds import bound_after, bound_before, interval
from claimcheck.extract.quantities.change import change_of
from claimcheck.extract.quantities.counted import counted
from claimcheck.extract.quantities.exclusions import is_amount
from claimcheck.extract.quantities.numerals import numerals
from claimcheck.extract.quantities.spans import Amount, amounts
from claimcheck.extract.quantities.units import sign_before, unit_after
from claimcheck.knowledge.tables import table
from claimcheck.models import Bound, Quantity

__all__ = ["quantities"]

_BOUNDS = {
    "nearly": Bound.LESS_THAN,
    "just over": Bound.MORE_THAN,
    "about": Bound.ABOUT,
    "at least": Bound.AT_LEAST,
    "at most": Bound.AT_MOST,
    "more than": Bound.MORE_THAN,
    "less than": Bound.LESS_THAN,
}

_FORM_UNITS = {"feet-and-inches": "foot", "score": "score", "ratio": "fraction"}


def quantities(doc: Doc, offset: int = 0) -> tuple[Quantity, ...]:
    """Return every amount of ``doc`` in order; positions count from ``offset``."""
    text = doc.text
    if not any(token.like_num or token.is_digit or token.tag_ == "CD" for token in doc) and not _maybe(text):
        return ()
    taken = time_spans(doc)
    starts = [token.idx for token in doc]
    found = (_quantity(doc, amount, starts, offset) for amount in _outside(taken, amounts(text, numerals(text))))
    return tuple(quantity for quantity in found if quantity is not None)


def _maybe(text: str) -> bool:
    return any(True for _ in numerals(text))


def _outside(taken: list[tuple[int, int]], found: Iterator[Amount]) -> Iterator[Amount]:
    """Leave out what is part of a date or time of day; both come in order."""
    at = 0
    for amount in found:
        while at < len(taken) and taken[at][1] <= amount.start:
            at += 1
        if at == len(taken) or taken[at][0] >= amount.end:
            yield amount


def _quantity(doc: Doc, amount: Amount, starts: list[int], offset: int) -> Quantity | None:
    text = doc.text
    sign, after = sign_before(text, amount.start), unit_after(text, amount.end)
    unit = sign[1] if sign else after[1] if after else ""
    end = amount.end if sign or not after else after[0]
    last = doc[bisect_right(starts, amount.end - 1) - 1]
    if amount.form in _FORM_UNITS:
        unit, end = _FORM_UNITS[amount.form], amount.end
    elif amount.first.form == "fraction" and not unit:
        unit = "fraction"
    first = doc[bisect_right(starts, amount.first.start) - 1]
    first = first.nbor(1) if first.lower_ in ("a", "an") and first.i + 1 < len(doc) else first
    if amount.last.form == "metre-or-million":
        unit = unit or _metre(text, amount, doc, last.i + 1)
        if unit == "?":
            return None
    if not is_amount(doc, amount, first, has_unit=bool(unit)):
        return None
    return _build(doc, amount, unit, (sign[0] if sign else amount.start, end), last.i, offset)


def _metre(text: str, amount: Amount, doc: Doc, after: int) -> str:
    """Read '100m': metres before 'race' or 'high', millions before a plural; '?' where it stays open."""
    following = doc[after].lower_ if after < len(doc) else ""
    if following == "m" and after + 1 < len(doc):
        following = doc[after + 1].lower_
    if following in (
        "race",
        "final",
        "sprint",
        "high",
        "tall",
        "long",
        "wide",
        "deep",
        "above",
        "below",
        "from",
        "away",
        "dash",
        "butterfly",
        "freestyle",
    ):
        return "?"
    return "" if following.endswith("s") or following in ("people", "of") else "?"


def _build(doc: Doc, amount: Amount, unit: str, span: tuple[int, int], last: int, offset: int) -> Quantity:
    text = doc.text
    start, before = bound_before(text, span[0])
    end, behind = bound_after(text, span[1])
    while doc[last].idx + len(doc[last]) < end and last + 1 < len(doc):
        last += 1
    low, high, value = _values(amount)
    ordinal = amount.first.form == "ordinal"
    noun, qualifiers = (
        ("vote" if _is_vote(text, amount) else "", ()) if unit == "score" else counted(doc, doc[last], last + 1)
    )
    count = not unit and float(value).is_integer() and amount.first.form != "fraction"
    word = "" if ordinal else before if before != "exactly" else behind
    word = word or behind or ("about" if amount.first.form == "dozen" and amount.form == "single" else "")
    low, high = interval(low, high, word, amount.last.significant, count=count)
    change, relation = change_of(text, start, end, unit)
    bound = _BOUNDS.get(word, Bound.RANGE if low != high else Bound.EXACTLY)
    return Quantity(
        text=text[start:end], start=start + offset, end=end + offset, low=low, high=high, value=value, bound=bound,
        unit=unit, noun=noun, qualifiers=qualifiers, ordinal=ordinal, change=change, relation=relation,
        significant=amount.last.significant,
    )  # fmt: skip


def _values(amount: Amount) -> tuple[float, float, float]:
    first, last = amount.first, amount.last
    if amount.form == "range":
        return first.low, last.high, (first.value + last.value) / 2
    if amount.form == "ratio":
        return (first.value / last.value,) * 3
    if amount.form == "feet-and-inches":
        return (first.value + last.value / 12,) * 3
    if amount.form == "score":
        return (1000 * max(first.value, last.value) + min(first.value, last.value),) * 3
    return first.low, first.high, first.value


def _is_vote(text: str, amount: Amount) -> bool:
    around = (text[max(0, amount.start - 60) : amount.start] + " " + text[amount.end : amount.end + 30]).lower()
    return any(f" {word}" in around for word in table("numbers")["scores"]["votes"])

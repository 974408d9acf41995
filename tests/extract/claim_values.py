"""Quantities, times and places, against the gold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from claimcheck.models import Bound, Claim, Mention, Quantity, When
from tests.extract.claim_gold import Sentence
from tests.extract.claim_matching import Found, overlaps, spans

_GRAINS = {
    "minute": "c",
    "hour": "c",
    "part of day": "p",
    "day": "d",
    "week": "w",
    "month": "m",
    "quarter": "q",
    "season": "s",
    "year": "y",
    "decade": "e",
    "vague": "v",
}


def quantities(sentence: Sentence, claims: Sequence[Claim]) -> Found:
    found = {(q.start, q.end): q for c in claims for q in c.quantities}
    known: set[tuple[int, int]] = set()
    for line in sentence.of("q"):
        words, meaning = line.sides
        own = [q for q in found.values() if overlaps(q, sentence.find(words))]
        right = [q for q in own if _same_amount(q, meaning)]
        known |= {(q.start, q.end) for q in (own if line.optional else right)}
        if not line.optional:
            yield "quantity", "right" if right else "missed", line.rest
    for key, quantity in found.items():
        if key not in known and quantity.unit != "year of age":  # an age is an attribute
            shown = f"{quantity.text}: {quantity.bound.value} {quantity.value} {quantity.unit or quantity.noun}"
            yield "quantity", "wrong", shown


_BOUNDS = {
    "..12": {Bound.AT_MOST, Bound.LESS_THAN, Bound.ABOUT},
    "12..": {Bound.AT_LEAST, Bound.MORE_THAN},
    "~": {Bound.ABOUT, Bound.LESS_THAN},
    "": {Bound.EXACTLY},
}


def _same_amount(quantity: Quantity, meaning: str) -> bool:
    number, _, word = meaning.partition(" ")
    bare = number.strip("~<>.")
    low, _, high = bare.partition("..")
    sort = (
        "~"
        if number[0] == "~"
        else "..12"
        if number[0] in "<."
        else "12.."
        if number[0] == ">" or number.endswith("..")
        else ""
    )
    same = abs(quantity.value - float(low)) <= 0.01 * abs(float(low))
    if quantity.unit in ("fraction", "percent") and not word:
        same = same or abs(quantity.value / 100 - float(low)) <= 0.01
    names = {quantity.unit, quantity.noun, *quantity.qualifiers} - {""}
    return same and (bool(high) or quantity.bound in _BOUNDS[sort]) and (not word or bool(names & set(word.split("/"))))


def _owned(sentence: Sentence, owners: str, claims: Iterable[Claim]) -> bool:
    return not owners or any(overlaps(c.predicate, spans(sentence, owners)) for c in claims)


def times(sentence: Sentence, claims: Sequence[Claim]) -> Found:
    found: dict[tuple[int, int], tuple[When, list[Claim]]] = {}
    for claim in claims:
        for when in claim.times:
            found.setdefault((when.start, when.end), (when, []))[1].append(claim)
    known: set[tuple[int, int]] = set()
    for line in sentence.of("t"):
        words, meaning = line.sides
        own = {key: pair for key, pair in found.items() if overlaps(pair[0], sentence.find(words))}
        readings = meaning.split(" or ")
        right = {
            key for key, (when, owners) in own.items() if any(_same_time(sentence, when, owners, r) for r in readings)
        }
        known |= set(own) if line.optional and meaning == "-" else right
        if not line.optional and meaning != "-":
            yield "time", "right" if right else "missed", line.rest
    for key, (when, owners) in found.items():
        if key not in known and when.earliest is not None:
            shown = f"{when.text}: {when.earliest.date()} {when.grain.value} @{owners[0].predicate.text}"
            yield "time", "wrong", shown


def _same_time(sentence: Sentence, when: When, owners: list[Claim], reading: str) -> bool:
    days, _, owner = reading.partition("@")
    day, *grains = days.split()
    if not _owned(sentence, owner.strip(), owners):
        return False
    if day in ("-", "*"):
        return when.earliest is None if day == "-" else when.recurring
    first, _, last = day.partition("..")
    if when.earliest is None or when.latest is None or _GRAINS[when.grain.value] not in (grains or [""])[0]:
        return False
    if "v" in (grains or [""])[0]:
        return when.earliest.isoformat().startswith(first) or when.latest.isoformat().startswith(first)
    return _covers(when.earliest.date(), (when.latest - dt.timedelta(seconds=1)).date(), first, last or first)


def _covers(start: dt.date, end: dt.date, first: str, last: str) -> bool:
    """Tell whether days that were found hold those of the gold and at most twice as many: a week has two beginnings."""
    begin, stop = dt.date.fromisoformat(f"{first}-01-01"[:10]), dt.date.fromisoformat(f"{last}-12-31"[:10])
    if len(last) == len("2026-03"):
        stop = (dt.date.fromisoformat(f"{last}-28") + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
    wanted, found = (stop - begin).days + 1, (end - start).days + 1
    return start <= begin and stop <= end and found <= max(2 * wanted, 1) and (wanted > 1 or found == 1)


def places(sentence: Sentence, claims: Sequence[Claim]) -> Found:
    found: dict[tuple[int, int], tuple[Mention, list[Claim]]] = {}
    for claim in claims:
        for place in claim.places:
            found.setdefault((place.start, place.end), (place, []))[1].append(claim)
    known: set[tuple[int, int]] = set()
    for line in sentence.of("p"):
        words, _, owner = (part.strip() for part in line.rest.partition("@"))
        own = {key: pair for key, pair in found.items() if overlaps(pair[0], sentence.find(words))}
        right = {key for key, (_, owners) in own.items() if _owned(sentence, owner, owners)}
        known |= right
        if not line.optional:
            yield "place", "right" if right else "missed", line.rest
    for key, (place, owners) in found.items():
        if key not in known:
            yield "place", "wrong", f"{place.text} @{owners[0].predicate.text}"

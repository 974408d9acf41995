"""Whether two claims that read alike are of two events of one kind: another round, another ship, another place's toll.

A detector compares one value; these look at everything else that the two sentences say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from claimcheck.compare.quantities import can_both_hold, comparable
from claimcheck.compare.times import compatible, same_scale
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import calendar, listed, table
from claimcheck.models import Claim, Mention, Quantity
from claimcheck.remembering import CLAIMS, remembered

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_AGAIN = re.compile(r"\b(?:again|once more|a second time)\b", re.IGNORECASE)
_ROUTE = re.compile(r"\bfrom [A-Z][\w-]+ to [A-Z][\w-]+")
_OVER = re.compile(
    r"(?i)\b(?:in|over|across|during|within|from|through) (?:(?:the|a|his|her|its|their|all|just|only) )*$"
)
_WORD = re.compile(r"[\w-]+")


def apart(left: Claim, right: Claim) -> bool:
    """Tell whether two claims are certainly of two events: one of a series each, or nothing that they say agrees."""
    return _other_in_series(left, right) or _all_differs(left, right)


def other_extent(left: Claim, right: Claim) -> bool:
    """Tell whether one claim counts the whole, or a stretch, and the other a part of it, or another stretch or side.

    Where both name one place, "across the country" is of something else in the sentence: the storm, not its deaths.
    """
    if other_side(left.quote, right.quote) or _says(left.quote, "stretch") != _says(right.quote, "stretch"):
        return True
    return whole(left.quote) != whole(right.quote) and not one_named_place(left, right)


def other_version(left: Claim, right: Claim) -> bool:
    """Tell whether only one sentence says of which make of a thing it tells: "the second series had a 47 mm gun"."""
    return _says(left.quote, "versions") != _says(right.quote, "versions")


def one_named_place(left: Claim, right: Claim) -> bool:
    """Tell whether both claims themselves say where, and it is one place."""
    mine, theirs = ({place.name.casefold() for place in claim.named_places} for claim in (left, right))
    return bool(mine & theirs)


def other_places(left: Claim, right: Claim) -> bool:
    """Tell whether both claims name where, and not one place of them is the same: a town's count, a country's count."""
    if not left.places or not right.places:
        return False
    mine, theirs = ({place.name.casefold() for place in claim.places} for claim in (left, right))
    return not mine & theirs


def over_others(left: Claim, right: Claim) -> bool:
    """Tell whether both count over a number of other things: goals in nine seasons, goals in 131 matches."""
    mine, theirs = ({amount.noun for amount in _counted_over(claim)} for claim in (left, right))
    return bool(mine and theirs) and not mine & theirs


def _counted_over(claim: Claim) -> Iterator[Quantity]:
    for amount in claim.quantities:
        if amount.noun and _OVER.search(claim.quote[: amount.start - claim.start]):
            yield amount


def of_a_part(left: Claim, right: Claim) -> bool:
    """Tell whether one tells of a thing, and the other of something that it has: a university, its faculty of law."""
    whole = [(a, b) for a in _things(left) for b in _things(right)]
    return any(_has(a, b) or _has(b, a) for a, b in whole) and not any(a.text == b.text for a, b in whole)


def _has(thing: Mention, part: Mention) -> bool:
    words_of = {word.casefold() for word in thing.terms}
    head = (thing.head or thing.name.split()[-1]).casefold()
    return bool(part.head) and part.head != head and words_of < {word.casefold() for word in part.terms}


def repeated(left: Claim, right: Claim) -> bool:
    """Tell whether either says that it was not the only time: 'elected again', 'won it in 1987 and 1991'."""
    return any(_AGAIN.search(claim.quote) or _several_years(claim) for claim in (left, right))


def limited_otherwise(left: Claim, right: Claim) -> bool:
    """Tell whether one says for whom, for how long or where to it was, and the other not so: 'closed for repairs'."""
    if bool(_limit().search(left.quote)) != bool(_limit().search(right.quote)):
        return True
    routes = [_ROUTE.search(claim.quote) for claim in (left, right)]
    return routes[0] is not None and routes[1] is not None and routes[0][0] != routes[1][0]


@cache
def _limit() -> re.Pattern[str]:
    """Return the pattern for the phrases with which a thing opens or closes more than once."""
    phrases = [phrase.partition(" ") for phrase in listed("milestones", "several", "limits")]
    told = (rf"{first} (?:[\w-]+ ){{0,2}}{noun}s?" if noun else rf"{first} an?" for first, _, noun in sorted(phrases))
    return re.compile(rf"\b(?:{'|'.join(told)})\b")


def _several_years(claim: Claim) -> bool:
    years = {when.year for when in claim.times if when.relation == "at" and when.year is not None}
    return len(years) > 1


@remembered(CLAIMS)
def named(claim: Claim) -> frozenset[str]:
    """Return the names in the sentence of a claim, without those of days and months."""
    return frozenset({term for term in claim.terms if term[:1].isupper() and term not in calendar()})


def whole(sentence: str) -> bool:
    """Tell whether a sentence says that it counts all there is: 'nationwide', 'in total'."""
    return _says(sentence, "whole")


@lru_cache(maxsize=1 << 13)
def _says(sentence: str, row: str) -> bool:
    return bool(_any_of(row).search(sentence.casefold()))


@cache
def _any_of(row: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, table('series')[row]['words']))})\b")


def _other_in_series(left: Claim, right: Claim) -> bool:
    """Tell whether one thing of both claims has another place in a series, or another year in its name, or side."""
    theirs = _things(right)
    for a in _things(left):
        for b in theirs:
            if (a.head or a.name) == (b.head or b.name) and a.text != b.text and _other_one(a.text, b.text):
                return True
    return False


def _other_one(left: str, right: str) -> bool:
    if _clash(_marks(left), _marks(right)):
        return True
    return other_side(left, right)


def other_side(left: str, right: str) -> bool:
    """Tell whether two phrases have words of one row that exclude each other: the left engine, the right one."""
    a, b = _sides(left), _sides(right)
    return any(a[row] != b[row] for row in a.keys() & b.keys())


@lru_cache(maxsize=1 << 13)
def _sides(phrase: str) -> Mapping[int, int]:
    """Return for each row of contrasts which word of it a phrase has."""
    rows = _contrasts()
    return dict(rows[word] for word in _WORD.findall(phrase.casefold()) if word in rows)


@cache
def _contrasts() -> Mapping[str, tuple[int, int]]:
    rows = table("series")["contrasts"]["rows"]
    return {
        word: (number, side)
        for number, row in enumerate(rows)
        for side, listed in enumerate(row)
        for word in words(listed)
    }


def _things(claim: Claim) -> tuple[Mention, ...]:
    return (*claim.agents, *claim.patients, *claim.partners)


def _clash(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right and not left & right)


@lru_cache(maxsize=1 << 13)
def _marks(phrase: str) -> frozenset[str]:
    said = [word.casefold() for word in _WORD.findall(phrase)]
    return frozenset([_series()[word] for word in said if word in _series()] + _YEAR.findall(phrase))


@cache
def _series() -> dict[str, str]:
    return {word: name for name, row in table("series")["places"].items() for word in row}


def _all_differs(left: Claim, right: Claim) -> bool:
    """Tell whether at least two of names, times and amounts differ, and none of them agrees."""
    differing = 0
    for agree in (_names, _times, _amounts):
        found = agree(left, right)
        if found:
            return False
        differing += found is False
    return differing > 1


def _names(left: Claim, right: Claim) -> bool | None:
    """Tell whether both sentences share a name; None where one has none."""
    a, b = named(left), named(right)
    return bool(a & b) if a and b else None


def _times(left: Claim, right: Claim) -> bool | None:
    pairs = [(a, b) for a in left.times for b in right.times if same_scale(a, b)]
    if pairs:
        return any(compatible(a, b) for a, b in pairs)
    # a detail has no time of its own: that both sentences name one Friday speaks for one event, two days against none
    return True if {*left.terms} & {*right.terms} & calendar() else None


def _amounts(left: Claim, right: Claim) -> bool | None:
    pairs = [(a, b) for a in left.quantities for b in right.quantities if comparable(a, b)]
    return any(can_both_hold(a, b) for a, b in pairs) if pairs else None

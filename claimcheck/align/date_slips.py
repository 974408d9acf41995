"""Two dates that nearly agree: 4 and 14 October, 12 and 21 March, 26 May and 26 June, 1923 and 1932.

In one story, beside words that say the same, that is far likelier one date with a slip than the dates of two things.
The day of two unlike things in one month is such a neighbour of the other about once in twelve times.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from claimcheck.align.topics import Terms, Weights
from claimcheck.knowledge.tables import calendar
from claimcheck.models import Claim, ClaimKind, When
from claimcheck.remembering import ARTICLES, remembered

NEAR_DATES = "near dates"  # the rule that pairs such claims
SLIPPED = 3.5  # bits: once in twelve, as above
# Bits of the words that both sentences share, but for names of months, and of those that are no names: histories of
# one person name one year and the same ten years later for two things. Set by hand.
LEAST, LEAST_FOR_YEARS = 12.0, 10.0
MONTHS = 12
DECADE = 10


def near_dates(left: Sequence[Claim], right: Sequence[Claim], weights: Weights) -> Iterator[tuple[Claim, Claim]]:
    """Pair claims dated but for a slip alike, in sentences that share more words than with another such sentence."""
    others = _dated(right)
    found = [
        (_shared(key, a.terms, b.terms, weights), a, b)
        for key, claims in _dated(left).items()
        for a in claims
        for b in others[key]
        if slipped(a, b) is not None
    ]
    best = defaultdict[tuple[bool, int], float](float)
    for bits, a, b in found:
        for end in ((False, a.start), (True, b.start)):
            best[end] = max(best[end], bits)
    for bits, a, b in found:
        if bits > 0 and bits == best[False, a.start] == best[True, b.start]:
            yield a, b


def _shared(key: str, left: Terms, right: Terms, weights: Weights) -> float:
    """Return the bits of the words that two sentences share, of years without names; 0 where these say too little."""
    both = [term for term in sorted(set(left) & set(right)) if term not in calendar()]
    names = sum(weights[term] for term in both if term[:1].isupper())
    others = sum(weights[term] for term in both if not term[:1].isupper())
    enough = others >= LEAST_FOR_YEARS if key == "year" else names + others >= LEAST
    return names + others if enough else 0.0


def slipped(left: Claim, right: Claim) -> tuple[When, When] | None:
    """Return the dates of two claims that are one but for a slip; None where any of their dates agree."""
    dates = [(a, b) for a in _dates(left) for b in _dates(right)]
    if any(_names(a) == _names(b) for a, b in dates):
        return None
    return next(((a, b) for a, b in dates if slip(a, b)), None)


def slip(left: When, right: When) -> bool:
    """Tell whether two dates are one but for one digit, exchanged ones, or the month.

    Of bare years only exchanged digits tell: what is counted or held every ten years is dated a decade apart.
    """
    if left.year and right.year and left.year != right.year:
        alike = _digits_slip if left.day else _exchanged
        return _same_day(left, right) and alike(left.year, right.year)
    if left.day is None or right.day is None or left.month is None or right.month is None:
        return False
    if left.month == right.month:
        return _digits_slip(left.day, right.day)
    return left.day == right.day and abs(left.month - right.month) in (1, MONTHS - 1)


def _same_day(left: When, right: When) -> bool:
    return (left.month, left.day) == (right.month, right.day)


def _digits_slip(left: int, right: int) -> bool:
    """Tell 4 from 14, and 12 from 21; not 7 from 8: neighbouring days are of two things."""
    return abs(left - right) in (DECADE, 2 * DECADE) or _exchanged(left, right)


def _exchanged(left: int, right: int) -> bool:
    a, b = str(left).zfill(2), str(right).zfill(2)
    return any(a[:n] + y + x + a[n + 2 :] == b for n, (x, y) in enumerate(pairwise(a)))


def dated_alike(claim: Claim, when: When) -> bool:
    """Tell whether a claim names this date too."""
    return any(_names(when) == _names(one) for one in claim.times)


def _names(when: When) -> tuple[int | None, int | None]:
    """Return what a date is told by: day and month where it names them, else the year."""
    return (when.month, when.day) if when.month and when.day else (when.year, None)


@remembered(ARTICLES)
def _dated(claims: Sequence[Claim]) -> Mapping[str, list[Claim]]:
    """Return the events that a day of a month or a year dates, by which of the two."""
    found: dict[str, list[Claim]] = {"day": [], "year": []}
    for claim in claims:
        if claim.times and claim.kind is ClaimKind.EVENT:
            for key in {"day" if when.day else "year" for when in _dates(claim)}:
                found[key].append(claim)
    return found


def _dates(claim: Claim) -> list[When]:
    at = (when for when in claim.times if when.relation == "at" and not when.recurring)
    return [when for when in at if (when.month and when.day) or (when.year and not when.month)]

"""Two figures that nearly agree: digits exchanged (61,400 and 64,100), or one digit another (5,687 and 5,587).

In one story that is far likelier to be one figure with a slip than two figures: of all numbers of four digits one in
some 900 is another's digits exchanged, one in some 330 differs from it in one digit. Less than that is counted, since
figures of one kind (votes, prices) lie near each other anyway. Short figures with one digit another (1.5 and 1.6
million) are one by chance in five; there the words around them must say the rest.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import isfinite

from claimcheck.compare.quantities import Scope, base, can_both_hold, normal_noun, rated, scope
from claimcheck.knowledge.figures import FIGURE
from claimcheck.models import Bound, Claim, ClaimKind, Quantity
from claimcheck.remembering import ARTICLES, remembered

NEAR_FIGURES = "near figures"  # the rule that pairs such claims
EXCHANGED, ONE_DIGIT, SHORT, CLOSE = 6.0, 4.0, 4.0, 3.0  # bits; some half of what chance alone would give, set by hand
NOUGHTS = (10.0, 100.0, 1000.0)  # how many times as large a figure is with one to three noughts too many
NEAR = 1.25  # times as large as the other, at most, is a figure with one digit another that counts as near; set by hand
LONG = 4  # digits from which one other digit tells a slip; of exchanged ones three do

Kind = tuple[str, str, bool]  # base unit, what is counted, and whether it is for each of something
Told = tuple[Claim, Quantity]
_TOLD = (ClaimKind.EVENT, ClaimKind.DETAIL)
_STATED = frozenset({Bound.EXACTLY, Bound.ABOUT, Bound.AT_MOST})  # "up to" says how many there are, "at least" does not
_ANYWHERE = frozenset({"percent", "percentage point", "fraction", "hour", "minute", "day", "month", "year", "score"})
_ANYTHING = frozenset({"", "person", *_ANYWHERE})
_DIGITS = re.compile(r"(?<![a-z])\d[\d,.]*")  # not the 2 of "m2"


def near_figures(left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pair the claims of two articles that have nearly the same long figure, each once a figure."""
    own, others = _figures(left), _figures(right)
    for kind in sorted(own.keys() & others.keys()):
        for claim, amount, digits in own[kind]:
            for other, theirs, figure in others[kind]:
                if digits != figure and slip(amount, theirs):
                    yield claim, other
    yield from _short(_only(left), _only(right))
    yield from _close(_exact(left), _exact(right))


def _close(left: Mapping[Kind, list[Told]], right: Mapping[Kind, list[Told]]) -> Iterator[tuple[Claim, Claim]]:
    """Pair figures that are the same but for one digit, where neither article has that of the other."""
    for kind in sorted(left.keys() & right.keys()):
        mine, theirs = left[kind], right[kind]
        values = {amount.value for _, amount in mine} & {amount.value for _, amount in theirs}
        for claim, amount in mine:
            for other, figure in theirs:
                if close(amount, figure) and not {amount.value, figure.value} & values:
                    yield claim, other


@remembered(ARTICLES)
def _exact(claims: Sequence[Claim]) -> dict[Kind, list[Told]]:
    """Return the figures of an article with the words around them, but for those that only bound what they count."""
    found: dict[Kind, list[Told]] = defaultdict(list)
    for claim in claims:
        if claim.value == FIGURE and _stated(claim.quantities[0]):
            found[_kind(claim, claim.quantities[0])].append((claim, claim.quantities[0]))
    return found


def _short(left: Mapping[Kind, Told], right: Mapping[Kind, Told]) -> Iterator[tuple[Claim, Claim]]:
    """Pair short figures with digits exchanged, or noughts lost, where either article has no other of the kind."""
    for kind in sorted(left.keys() & right.keys()):
        (claim, amount), (other, theirs) = left[kind], right[kind]
        if exchanged(amount, theirs) and not slip(amount, theirs):
            yield claim, other


@remembered(ARTICLES)
def _only(claims: Sequence[Claim]) -> dict[Kind, Told]:
    """Return the amounts that an article has one of: the one sum of euros, the one count of homes."""
    found: dict[Kind, list[Told]] = defaultdict(list)
    seen: set[tuple[Kind, int]] = set()  # of a sentence with several deeds each claim has its figures
    for claim in claims:
        for amount in claim.quantities if claim.kind in _TOLD else ():
            if _telling(amount):
                kind = _kind(claim, amount)
                if (kind, amount.start) not in seen:
                    seen.add((kind, amount.start))
                    found[kind].append((claim, amount))
    return {kind: told[0] for kind, told in found.items() if len({amount.value for _, amount in told}) == 1}


def _kind(claim: Claim, amount: Quantity) -> Kind:
    return base(amount), "" if amount.unit else normal_noun(amount.noun), rated(claim, amount)


def _telling(amount: Quantity) -> bool:
    """Tell whether a short figure says what it is of: a unit, or things that are counted; people may be any."""
    if amount.ordinal or amount.unit in ("score", "year of age") or not isfinite(amount.low + amount.high):
        return False
    return bool(amount.unit) or normal_noun(amount.noun) not in ("", "person")


def slipped(left: Claim, right: Claim) -> tuple[Quantity, Quantity] | None:
    """Return the two figures of a pair of claims that nearly agree, long ones first."""
    pairs = [(a, b) for a in left.quantities for b in right.quantities]
    long = next((pair for pair in pairs if slip(*pair)), None)
    one_kind = [pair for pair in pairs if _kind(left, pair[0]) == _kind(right, pair[1])]
    return long or next((pair for pair in one_kind if exchanged(*pair) or close(*pair)), None)


def slip(left: Quantity, right: Quantity) -> float:
    """Return the bits for two figures being one with a slip; 0 where they are equal, short or of other things."""
    a, b = _digits(left), _digits(right)
    if not a or len(a) != len(b) or a == b or base(left) != base(right):
        return 0.0
    if left.noun and right.noun and scope(left, right) is Scope.DIFFERENT:
        return 0.0
    if sorted(a) == sorted(b):
        return EXCHANGED
    differing = [place for place, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    return ONE_DIGIT if len(a) >= LONG and len(differing) == 1 and differing[0] < len(a) - 1 else 0.0


def exchanged(left: Quantity, right: Quantity) -> bool:
    """Tell whether two figures of two digits or more are one but for digits that changed places, or for noughts.

    Of one digit they are round ones: "about 100" and "more than 10,000" are no slip of each other.
    """
    low, high = sorted((abs(left.value), abs(right.value)))
    if low == high or low == 0:
        return False
    times = high / low
    if times >= NOUGHTS[0] and times not in NOUGHTS:  # so far apart figures are in no way the same digits
        return False
    a, b = _significant(low), _significant(high)
    if len(a) < 2:
        return False
    return times in NOUGHTS if a == b else sorted(a) == sorted(b) and times < NOUGHTS[0]


@lru_cache(maxsize=1 << 12)  # figures recur
def _significant(value: float) -> str:
    """Return the digits of a figure without the noughts at its end."""
    return re.sub(r"\D", "", f"{value:.12g}").rstrip("0")


def _stated(amount: Quantity) -> bool:
    return amount.bound in _STATED and len(_DIGITS.findall(amount.text)) == 1  # "perhaps between 165 and 180 million"


def close(left: Quantity, right: Quantity) -> bool:
    """Tell whether two short figures, the last digit no nought, are the same but for one: 1.5 and 1.6 million.

    Shares and stretches of time lie near each other whatever they are of.
    """
    low, high = sorted((abs(left.value), abs(right.value)))
    if left.unit != right.unit or low == high or high > NEAR * low:  # as most are
        return False
    few, many = sorted((left.significant, right.significant))
    if few < 2 or many >= LONG or _of_a_scale(left) or _of_a_scale(right):
        return False
    if base(left) in _ANYWHERE or (not left.unit and left.noun in _ANYTHING):
        return False
    if can_both_hold(left, right) and not left.bound is right.bound is Bound.AT_MOST:
        return False
    a, b = (f"{abs(amount.value):.{amount.significant - 1}e}" for amount in (left, right))
    digits = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    return len(a) == len(b) and len(digits) == 1 and not any("0e" in figure for figure in (a, b))


def _of_a_scale(amount: Quantity) -> bool:
    """Tell whether a figure counts nothing, as there is no half of one: "a 7.5 magnitude quake"."""
    return not amount.unit and amount.value != int(amount.value)


@remembered(ARTICLES)
def _figures(claims: Sequence[Claim]) -> dict[tuple[str, int], list[tuple[Claim, Quantity, str]]]:
    found: dict[tuple[str, int], list[tuple[Claim, Quantity, str]]] = defaultdict(list)
    for claim in claims:
        for amount in claim.quantities if claim.kind in _TOLD else ():
            digits = _digits(amount)
            if digits:
                found[base(amount), len(digits)].append((claim, amount, digits))
    return found


def _digits(amount: Quantity) -> str:
    """Return the digits of an exact figure that is written out, without the noughts of a round one; else nothing."""
    if amount.significant < LONG - 1 or amount.ordinal or amount.change:  # as most are
        return ""
    if amount.bound is not Bound.EXACTLY or amount.unit in ("score", "year of age"):
        return ""
    match = _DIGITS.search(amount.text)
    digits = match[0].replace(",", "").replace(".", "") if match else ""
    return digits if len(digits) >= LONG - 1 else ""

"""One article -> its headline's figures that its text never gives, each with the figure that the text has in its place.

A text bears its headline out: a figure of the headline that stands nowhere in the text is a slip where the first
sentences give the same digits in another order, or where the text has one figure of the kind, told of the same thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.align.figures import exchanged
from claimcheck.align.slots import around, kind
from claimcheck.compare.quantities import base, can_both_hold
from claimcheck.knowledge.figures import FIGURE
from claimcheck.knowledge.tables import calendar
from claimcheck.models import Bound, Claim, Quantity

HEADLINE_FIGURE = "headline's figure"  # the rule that pairs such claims
UNBORNE = 5.0  # bits for a headline's figure that the text has another for; set by hand
LEAD = 2  # sentences of a text that its headline sums up
MOST = 2.0  # times as large as the other, at most: what differs more is mostly a part, or of another thing; set by hand
DIGITS = 3  # from which exchanged ones tell a slip whatever is counted: one in some 90 pairs of three digits are such
_PEOPLE = frozenset({"", "person"})


def unborne(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pair figures of the headline that the text does not have with those that it has in their place."""
    titles = [claim for claim in claims if claim.headline and claim.value == FIGURE]
    if not titles:
        return
    text = [claim for claim in claims if not claim.headline]
    told = [claim for claim in text if claim.value == FIGURE]
    opening = frozenset(sorted({claim.start for claim in text})[:LEAD])
    for title in titles:
        amount = title.quantities[0]
        if not _exact(amount) or any(_bears_out(q, amount) for claim in text for q in claim.quantities):
            continue
        slips = [one for one in told if one.start in opening and _slip(amount, one.quantities[0])]
        yield from ((title, one) for one in slips or _only(title, told))


def _bears_out(known: Quantity, amount: Quantity) -> bool:
    return base(known) == base(amount) and can_both_hold(known, amount)


def _exact(amount: Quantity) -> bool:
    return amount.bound is Bound.EXACTLY and not amount.ordinal and not amount.change


def _slip(amount: Quantity, told: Quantity) -> bool:
    long = min(amount.significant, told.significant) >= DIGITS
    return long and _exact(told) and base(amount) == base(told) and exchanged(amount, told)


def _only(title: Claim, told: Sequence[Claim]) -> list[Claim]:
    """Return the figures of a kind of which the text has but one, of what the headline's is of and of nothing else."""
    amount, found = title.quantities[0], defaultdict[bool, list[Claim]](list)
    if not amount.unit and (amount.noun in _PEOPLE or amount.qualifiers):  # men and women add up to people
        return []
    for one in told:
        if kind(one) == kind(title):
            found[_of_it(title, one)].append(one)
    like = found[True]
    alone = len({one.quantities[0].value for one in like}) == 1
    return [one for one in like if _near(amount, one.quantities[0])] if alone else []


def _of_it(title: Claim, told: Claim) -> bool:
    """Tell whether a thing that a figure of the text is of is one that the headline's figure is of."""
    things = {word for one in told.agents[1:] for word in one.terms}
    return bool(things & {*around(title)} - calendar())


def _near(amount: Quantity, told: Quantity) -> bool:
    low, high = sorted((abs(amount.value), abs(told.value)))
    return _exact(told) and low > 0 and high <= MOST * low

"""Two sources give different numbers for the same thing.

Why it matters: a reader who sees "twelve died" and "fifteen died" for one fire knows that at least one source is wrong
or out of date.

What counts: both claims speak of one event or thing and count the same noun in the same unit, and no true value fits
both.
What does not: bounds that leave room ("at least 12" and "15"), rounding, a part against the whole (dead and injured, a
city and its country), several amounts of which one agrees, plans, and a later report of a toll that has grown.
"""

from claimcheck.compare.apart import other_extent
from claimcheck.compare.quantities import can_both_hold, comparable, show
from claimcheck.compare.questions import how_many
from claimcheck.compare.worlds import (
    about,
    denied,
    disputed,
    hours_later,
    one_event,
    participants,
    same_predicate,
    scheduled,
    times_meet,
)
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import ClaimKind, Conflict, Quantity, Severity

GROWS = frozenset(
    {
        "person",
        "people",
        "victim",
        "body",
        "death",
        "injury",
        "casualty",
        "case",
        "passenger",
        "resident",
        "home",
        "house",
    }
)

LEAST_SHARED = 2.0  # bits of shared participants: one, in its own role
ALIKE = 2.0  # bits of like words; set by hand, not measured


@detector(
    code="CC101",
    severity=Severity.ERROR,
    kinds=[ClaimKind.EVENT],
    conflicting=[
        Example(
            "Twelve people died when fire swept through the Malvern paint factory.",
            "Fifteen people died when fire swept through the Malvern paint factory.",
        ),
    ],
    compatible=[
        Example(
            "At least 12 people died when fire swept through the Malvern paint factory.",
            "Fifteen people died when fire swept through the Malvern paint factory.",
        ),
        Example(
            "Twelve people died when fire swept through the Malvern paint factory.",
            "Fifteen people were injured when fire swept through the Malvern paint factory.",
        ),
        Example(
            "Twelve people died when fire swept through the Malvern paint factory.",
            "The death toll rose to fifteen people who died when fire swept through the Malvern paint factory.",
            "2026-03-01",
            "2026-03-03",
        ),
    ],
)
def number_mismatch(pair: Pairing) -> Conflict | None:
    """Compare the amounts of one noun or unit."""
    left, right = pair.left, pair.right
    if denied(left) != denied(right) or not (scheduled(left) and scheduled(right)) or not times_meet(left, right):
        return None
    if other_extent(left, right):
        return None
    found = _contradiction(left.quantities, right.quantities)
    if found is None or not _anchored(pair, found[0]) or not one_event(pair):
        return None
    a, b = found
    what = min(a.noun, b.noun) or a.unit or "amount"
    update = _grown(pair, a, b)
    return Conflict(
        question=how_many(pair, a, b),
        left=show(a),
        right=show(b),
        why=f"Both give the number of “{what}” for one fact, and nothing is both {show(a)} and {show(b)}.",
        topic=f"{about(pair)}|{what}",
        severity=Severity.NOTE if update or disputed(pair) else None,
        confidence=0.5 if update else 0.8,
        left_key=_key(a),
        right_key=_key(b),
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _contradiction(left: tuple[Quantity, ...], right: tuple[Quantity, ...]) -> tuple[Quantity, Quantity] | None:
    """Find amounts of one thing that cannot both hold, where no other amount of that thing agrees."""
    for a in left:
        for b in right:
            if a.ordinal or b.ordinal or not (a.noun or a.unit) or not comparable(a, b) or can_both_hold(a, b):
                continue
            mine = [q for q in left if comparable(q, b)]
            theirs = [q for q in right if comparable(a, q)]
            if not any(can_both_hold(q, r) for q in mine for r in theirs if comparable(q, r)):
                return a, b
    return None


def _anchored(pair: Pairing, quantity: Quantity) -> bool:
    """Ask more than like words, since one story gives many amounts: one predicate of the same participants."""
    if same_predicate(pair):
        return participants(pair) >= LEAST_SHARED or pair.part("words") >= ALIKE
    return participants(pair) >= LEAST_SHARED and pair.part("words") >= ALIKE


def _grown(pair: Pairing, a: Quantity, b: Quantity) -> bool:
    """Tell whether the later report has the larger count of something that is still being counted."""
    later = hours_later(pair)
    if later is None or later == 0 or a.noun not in GROWS:
        return False
    return (b.value - a.value) * later > 0


def _key(quantity: Quantity) -> str:
    return f"{quantity.value:g} {quantity.unit}".strip()

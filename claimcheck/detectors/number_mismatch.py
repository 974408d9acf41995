"""Two sources give different numbers for the same thing.

Why it matters: a reader who sees "twelve died" and "fifteen died" for one fire knows that at least one source is wrong
or out of date.

What counts: both claims speak of one event or thing and count the same noun in the same unit, and no true value fits
both.
What does not: bounds that leave room ("at least 12" and "15"), rounding, a part against the whole (dead and injured, a
city and its country), several amounts of which one agrees, plans, and a later report of a toll that has grown.
"""

from claimcheck.compare.amounts_asked import how_many
from claimcheck.compare.apart import other_extent, other_places, over_others
from claimcheck.compare.beside import LEAST_BESIDE, figures_agree, stretch_agrees
from claimcheck.compare.growth import grown
from claimcheck.compare.identity import one_amount, one_deed, one_scope
from claimcheck.compare.opponents import opposed
from claimcheck.compare.owned import without_owners
from claimcheck.compare.quantities import can_both_hold, comparable, key, rated, show
from claimcheck.compare.slots import as_told, other_use
from claimcheck.compare.worlds import (
    about,
    disputed,
    one_denies,
    one_event,
    participants,
    planned_and_done,
    same_predicate,
    scheduled,
    times_meet,
)
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Quantity, Severity

LEAST_SHARED = 2.0  # bits of shared participants: one, in its own role
ALIKE = 2.0  # bits of like words; set by hand, not measured


@detector(
    code="CC101",
    severity=Severity.ERROR,
    kinds=[ClaimKind.EVENT],
    needs="quantities",
    conflicting=[
        Example(
            "Wages at Hollis Dairies will rise by 7.5 percent over two years, with 900 euros paid at once.",
            "A rise of 6.5 per cent spread over two years, plus 900 euros a head, costs the dairies 9 million.",
        ),
        Example(
            "Twelve people died when fire swept through the Malvern paint factory.",
            "Fifteen people died when fire swept through the Malvern paint factory.",
        ),
        Example(
            "The parliament of Norland approved the fishing treaty by 214 votes on Friday.",
            "The parliament of Norland approved the fishing treaty by 241 votes on Friday.",
        ),
        Example(
            "Ada Moreno planted 4,300 oak trees on the hills above Trieste.",
            "Ada Moreno planted 3,400 oak trees on the hills above Trieste.",
        ),
        Example(
            "Hollis Dairies closed seven cheese shops in Cardle on Monday.",
            "Hollis Dairies closed nine cheese shops in Cardle on Monday.",
        ),
    ],
    compatible=[
        Example(
            "Wages at Hollis Dairies will rise by 7.5 percent over two years, with 900 euros paid at once.",
            "A rise of 6.5 per cent over three years was turned down at the mill, which had offered 400 euros besides.",
        ),
        Example(
            "The Cardle hospital treated 40 patients after the fair in Malvern on Friday.",
            "The Cardle hospital treated 25 patients for burns after the fair in Malvern on Friday.",
        ),
        Example(
            "The museum in Malvern sold 14 paintings by Ellis on Friday.",
            "The museum in Malvern sold nine paintings by Moor on Friday.",
        ),
        Example(
            "Hollis Dairies will cut 300 jobs in Cardle, it said on Tuesday.",
            "Hollis Dairies will cut 450 jobs at its creameries in Norland, it said on Tuesday.",
        ),
        Example(
            "The dairy show in Cardle drew 20,000 visitors in its first week.",
            "The dairy show in Cardle drew 55,000 visitors. It ended on Sunday.",
        ),
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
        Example(
            "Ada Moreno planted 4,300 oak trees on the hills above Trieste.",
            "Luis Prado planted 3,400 oak trees on the hills above Trieste.",
        ),
        Example(
            "Ada Moreno planted 4,300 oak trees on the hills above Trieste.",
            "Ada Moreno has planted 1,100 oak trees on the hills above Trieste since January.",
        ),
        Example(
            "Hollis Dairies closed seven cheese shops in Cardle on Monday.",
            "Hollis Dairies closed two cheese shops in Malvern and seven in Cardle on Monday.",
        ),
        Example(
            "Hollis Dairies closed seven cheese shops in Cardle on Monday.",
            "Hollis Dairies plans to close nine cheese shops in Cardle.",
        ),
        Example(
            "In her nine seasons with the Cardle Comets, Lena Brandt scored 204 goals.",
            "Lena Brandt scored 58 goals in 131 matches for the national team.",
        ),
        Example(
            "The harbour of Cardle was closed to ships for 35 days in the storm.",
            "The harbour of Cardle was reopened to ships for three weeks after the storm.",
        ),
    ],
)
def number_mismatch(pair: Pairing) -> Conflict | None:
    """Compare the amounts of one noun or unit."""
    left, right = pair.left, pair.right
    if not same_predicate(pair) or all(can_both_hold(a, b) for a in left.quantities for b in right.quantities):
        return None
    if one_denies(left, right) or not (scheduled(left) and scheduled(right)) or not times_meet(left, right):
        return None
    if other_extent(left, right) or other_places(left, right) or _planned_and_done(left, right):
        return None
    known = pair.context.knowledge.countries
    found = _contradiction(without_owners(left, right, known), without_owners(right, left, known))
    if found is None or not one_event(pair):
        return None
    a, b = found
    if not _anchored(pair, a, b):
        return None
    if _names_itself(left, a) or _names_itself(right, b) or rated(left, a) != rated(right, b):
        return None
    if not one_deed(pair, found) or not one_amount(pair, a, b):
        return None
    if not (one_scope(left, right) or stretch_agrees(pair, a, b)):
        return None
    told = as_told(pair, a, b)
    if over_others(left, right) or (told is not None and other_use(told)):
        return None
    what = min(a.noun, b.noun) or a.unit or "amount"
    update = grown(pair, a, b)
    return Conflict(
        question=how_many(pair, a, b),
        left=show(a),
        right=show(b),
        why=f"Both give one amount, and it cannot be both {show(a)} and {show(b)}.",
        topic=f"{about(pair)}|{what}",
        severity=Severity.NOTE if update or disputed(pair) or opposed(pair) else None,
        confidence=0.5 if update else 0.8,
        left_key=key(a),
        right_key=key(b),
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _planned_and_done(left: Claim, right: Claim) -> bool:
    """Tell whether one is of what is to happen, the other of what was done; "a rise of 3 per cent" may be either."""
    return planned_and_done(left, right) and "noun" not in (left.predicate.form, right.predicate.form)


def _contradiction(left: tuple[Quantity, ...], right: tuple[Quantity, ...]) -> tuple[Quantity, Quantity] | None:
    """Find amounts of one thing that cannot both hold, where no other amount of that thing agrees."""
    for a in left:
        for b in right:
            if not (_counts(a) and _counts(b)) or not comparable(a, b) or can_both_hold(a, b):
                continue
            mine = [q for q in left if comparable(q, b)]
            theirs = [q for q in right if comparable(a, q)]
            if not any(can_both_hold(q, r) for q in mine for r in theirs if comparable(q, r)):
                return a, b
    return None


def _counts(amount: Quantity) -> bool:
    """Tell whether it is an amount of something; ages are compared by their persons."""
    return not amount.ordinal and bool(amount.noun or amount.unit) and amount.unit != "year of age"


def _names_itself(claim: Claim, amount: Quantity) -> bool:
    """Tell whether a counted event noun is all that is told, as in '16 games': whose, and when, is not."""
    return (
        claim.predicate.form == "noun"
        and amount.end <= claim.predicate.start
        and claim.predicate.start - amount.end < 20
    )


def _anchored(pair: Pairing, left: Quantity, right: Quantity) -> bool:
    """Ask for more than one predicate and like words, since one story gives many amounts: who, or what else, agrees."""
    if participants(pair) >= LEAST_SHARED or pair.part("words") >= ALIKE:
        return True
    return figures_agree(pair, left, right) >= LEAST_BESIDE

"""Two sources give one thing another size, price or measure.

Why it matters: "a 48-page report" in one text and "the 47-page report" in another are a slip in one of them, and the
words around the two figures have nothing else in common.

What counts: one measure of one thing ("the cost of the library", "a magnitude of 6.3", "turnout was 41 per cent"),
named by shared words, in units that convert into each other, and no true value fits both.
What does not: rounding and bounds, another part or owner of a thing, another year, a level before and after a change, a
count that has grown, and a figure that the other article has as well, since it then tells of two.
"""

from claimcheck.compare.amounts_asked import what_is
from claimcheck.compare.apart import other_version
from claimcheck.compare.details import knows_amount, one_thing, other_times, thing, topic
from claimcheck.compare.growth import grown
from claimcheck.compare.opponents import opposed
from claimcheck.compare.quantities import base, can_both_hold, key, plural, rated, show
from claimcheck.compare.worlds import disputed, once_meant, one_denies, scheduled
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import ClaimKind, Conflict, Quantity, Severity


@detector(
    code="CC102",
    severity=Severity.ERROR,
    kinds=[ClaimKind.DETAIL],
    conflicting=[
        Example(
            "Jonas Weber, once treasurer of Cardle, had bought a sailing boat that set him back 58,000 euros.",
            "The sailing boat that Jonas Weber of Cardle bought with the town's money cost 85,000 euros.",
        ),
        Example(
            "The auditors handed their 48-page report on the Malvern hospital to the council on Monday.",
            "In a 47-page report on the Malvern hospital, the auditors blame the council.",
        ),
        Example(
            "The council has read the 48-page report on the Malvern hospital. Scores of nurses were heard.",
            "In a 47-page report on the Malvern hospital, the auditors blame the council.",
        ),
        Example(
            "The footbridge over the Ardle in Cardle will cost 3.2 million euros. Work begins in May.",
            "The cost of the footbridge over the Ardle in Cardle is 2.3 million euros, and work begins in May.",
        ),
        Example(
            "The landslide at Malvern quarry was set off by an earthquake with a magnitude of 5.1.",
            "A 5.7-magnitude earthquake set off the landslide at Malvern quarry.",
        ),
        Example(
            "Turnout in the Cardle mayoral election was 41 per cent. Lena Brandt won the Cardle election easily.",
            "Lena Brandt won the mayoral election in Cardle. Turnout was 47 per cent.",
        ),
        Example(
            "The beekeepers of Ostrava were awarded damages of 410,000 euros by the court on Friday.",
            "The court gave the beekeepers of Ostrava damages of 140,000 euros on Friday.",
        ),
    ],
    compatible=[
        Example(
            "Jonas Weber, once treasurer of Cardle, had bought a sailing boat that set him back 58,000 euros.",
            "Jonas Weber of Cardle bought a piano with the town's money. The piano cost 63,000 euros.",
        ),
        Example(
            "The new concert hall of Cardle was to cost 80 million francs, councillors were told in 2021.",
            "The new concert hall of Cardle cost 97 million francs.",
        ),
        Example(
            "The Orrin armoured car was armed with a 37 mm gun.",
            "Vehicles of the second Orrin series carried a 47 mm gun; nineteen were made.",
        ),
        Example(
            "Prosecutors said that Jonas Weber diverted 3 million euros from the fund of the Malvern beekeepers.",
            "His lawyer said that Jonas Weber diverted 2 million euros from the fund of the Malvern beekeepers.",
        ),
        Example(
            "The auditors handed their 48-page report on the Malvern hospital to the council on Monday.",
            "In a nearly 50-page report on the Malvern hospital, the auditors blame the council.",
        ),
        Example(
            "The auditors handed their 48-page report on the Malvern hospital to the council on Monday.",
            "The auditors of the Malvern hospital sent the council a 12-page letter on Monday.",
        ),
        Example(
            "The footbridge over the Ardle in Cardle will cost 3.2 million euros. Work begins in May.",
            "The car park behind the footbridge in Cardle will cost 1.1 million euros. Work begins in June.",
        ),
        Example(
            "Turnout in the Cardle mayoral election was 41 per cent.",
            "Turnout in the Cardle mayoral election of 2019 was 47 per cent.",
        ),
        Example(
            "The bank of Norland cut its key rate to 3.25 per cent on Thursday.",
            "The bank of Norland had raised its key rate to 3.75 per cent in March.",
        ),
        Example(
            "The tunnel under the Ardle in Cardle is 5 kilometres long.",
            "The tunnel under the Ardle in Cardle is 3.1 miles long.",
        ),
        Example(
            "Hollis Dairies offered the Cardle creamery a loan worth 4 million euros on Monday.",
            "Brandt Foods offered the Cardle creamery a loan worth 6 million euros on Monday.",
        ),
        Example(
            "Turnout in the first round of the Cardle mayoral election was 41 per cent.",
            "Turnout in the second round of the Cardle mayoral election was 47 per cent.",
        ),
    ],
)
def amount_of_thing(pair: Pairing) -> Conflict | None:
    """Compare the amounts of one measure of one thing."""
    left, right = pair.left, pair.right
    if (
        not left.attribute == right.attribute == "amount"
        or one_denies(left, right)
        or not (scheduled(left) and scheduled(right))
        or once_meant(left) != once_meant(right)
    ):
        return None
    a, b = left.quantities[0], right.quantities[0]
    if not _one_kind(a, b, left.value) or rated(left, a) != rated(right, b) or can_both_hold(a, b) or other_times(pair):
        return None
    if not one_thing(pair) or other_version(left, right):
        return None
    if knows_amount(a, right, pair) or knows_amount(b, left, pair):
        return None
    update = grown(pair, a, b, left.value)
    measure = min(left.value, right.value)
    counted = measure in {amount.noun for claim in (left, right) for amount in claim.quantities}
    what = _what(measure, thing(pair), counted=counted)
    return Conflict(
        question=what_is(measure, thing(pair), counted=counted),
        left=show(a),
        right=show(b),
        why=f"Both give {what}, but it cannot be both {show(a)} and {show(b)}.",
        topic=topic(pair),
        severity=Severity.NOTE if update or disputed(pair) or opposed(pair) else None,
        confidence=0.5 if update else 0.75,
        left_key=key(a),
        right_key=key(b),
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _what(measure: str, of: str, *, counted: bool) -> str:
    if of == f"the {measure}":
        return of
    return f"the {plural(measure)} of {of}" if counted else f"the {measure} of {of}"


def _one_kind(left: Quantity, right: Quantity, measure: str) -> bool:
    """Tell whether both amounts are of one unit, and neither counts what the other does not."""
    nouns = {left.noun, right.noun} - {"", measure}
    return base(left) == base(right) and len(nouns) < 2 and left.relation == right.relation

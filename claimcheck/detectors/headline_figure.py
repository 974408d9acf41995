"""A headline has a figure that its text never gives, and the text has another in its place.

Why it matters: the headline's figure is the one that is remembered and shared, and another hand wrote it.

What counts: an exact figure of a headline that nothing in the text bears out, where the first sentences have the same
digits in another order (147 and 174), or where the text has one figure of its kind that is told of the same thing:
"Three days without trains", "trains will stand still for four days".
What does not: a figure that the text has as well, or that its own add up to (men and women), rounding and bounds, what
was so before or may be, a part and its whole, an ordinal, a percentage by which something changed.
"""

from claimcheck.align.headline_figures import HEADLINE_FIGURE
from claimcheck.compare.inside import revised
from claimcheck.compare.quantities import plural, show
from claimcheck.compare.worlds import denied, firm, scheduled
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Severity

OTHER = "A brass band from Tolmar won the regional contest."


@detector(
    code="CC106",
    severity=Severity.WARNING,
    kinds=[ClaimKind.DETAIL],
    inside=True,
    paired_by=HEADLINE_FIGURE,
    conflicting=[
        Example(
            "Relief in Velden as 147 escape harbour fire\n\n"
            "All 174 people on board a burning ferry were brought ashore in Velden on Sunday. Nobody was hurt.",
            OTHER,
        ),
        Example(
            "Three days without buses in Velden\n\n"
            "Drivers in Velden voted on Tuesday to strike for better pay. Buses will stand still for five days from "
            "Monday, the union announced.",
            OTHER,
        ),
    ],
    compatible=[
        Example(
            "Relief in Velden as 147 escape harbour fire\n\n"
            "All 174 people on board a burning ferry came ashore in Velden on Sunday, 147 of them unhurt.",
            OTHER,
        ),
        Example(
            "Three days without buses in Velden\n\n"
            "Drivers in Velden voted on Tuesday to strike. Buses will stand still for three days from Monday. In March "
            "the buses stood still for five days.",
            OTHER,
        ),
        Example(
            "Five hurt in Velden bus crash\n\nThree men and two women were hurt in a bus crash in Velden on Sunday.",
            OTHER,
        ),
        Example(
            "Ten years after flood, Velden opens its dam\n\n"
            "The dam that Velden opened on Sunday took six years to build. A flood had swept the old one away.",
            OTHER,
        ),
        Example(
            "Velden school gets 200 new desks\n\nThe school in Velden has bought 204 desks, its head said on Sunday.",
            OTHER,
        ),
    ],
)
def headline_figure(pair: Pairing) -> Conflict | None:
    """Compare a headline's figure with the one that the text has in its place."""
    left, right = pair.left, pair.right
    if not all(_told(claim, pair) for claim in (left, right)):
        return None
    a, b = left.quantities[0], right.quantities[0]
    what = a.unit or plural(b.noun or "thing")
    return Conflict(
        question=f"Which figure is right, in {plural(what) if a.unit.islower() else what}?",
        left=show(a) if a.unit or a.noun == b.noun else a.text,
        right=show(b),
        why=f"The headline says {a.text}, which the text never does; the text says {b.text}.",
        topic=f"headline|{a.unit or b.noun}",
        confidence=0.7,
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _told(claim: Claim, pair: Pairing) -> bool:
    """Tell whether a figure is told as one that is or will be, by no quote and as no earlier one."""
    told = scheduled(claim) and firm(claim) and not denied(claim)
    return told and not claim.attribution.quoted and not revised(claim, pair)

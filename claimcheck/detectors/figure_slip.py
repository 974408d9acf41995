"""Two sources give long figures that are one but for a slip: two digits exchanged, or one digit another.

Why it matters: 61,400 and 64,100 in two reports of one match are a slip of the fingers in one of them, whatever words
stand around them.

What counts: exact figures of three or more digits in one unit that have the same digits in another order, or of four or
more that differ in one digit, in articles that surely tell of one event, each the only figure of its kind there; short
ones too (46 and 64, 1,800 and 18,000) where each is the only figure of its unit or of what is counted.
What does not: rounded figures, bounds, years and dates, figures of different things, a figure that the other article
has as well, another year's, a last digit (a count goes on), a count that has grown.
"""

from claimcheck.align.figures import NEAR_FIGURES, close, slipped
from claimcheck.compare.counted import several_givers
from claimcheck.compare.details import other_times
from claimcheck.compare.growth import grown
from claimcheck.compare.quantities import can_both_hold, plural, rated, show
from claimcheck.compare.slots import as_told, of_two
from claimcheck.compare.worlds import disputed, one_denies, scheduled
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Quantity, Severity


@detector(
    code="CC103",
    severity=Severity.WARNING,
    kinds=[ClaimKind.EVENT, ClaimKind.DETAIL],
    paired_by=NEAR_FIGURES,
    conflicting=[
        Example(
            "Brandt Brewery operated 312 tied pubs when Hollis bought it in 1967.",
            "In 1967 Hollis bought the Malvern firm of Brandt, along with its estate of 231 public houses.",
        ),
        Example(
            "Cardle Rovers beat Malvern in the final of the Norland Cup. There was a crowd of 64,100.",
            "Cardle Rovers beat Malvern in the Norland Cup final, and 61,400 spectators were in the ground.",
        ),
        Example(
            "The Malvern tram inquiry says the minister's hotel bill in Lisbon was $5,687.75.",
            "In Lisbon the minister in the Malvern tram inquiry left owing the hotel $5,587.75.",
        ),
        Example(
            "The Sally Grey, lost off Cape Verano in a gale in May, was built to carry 1,482 tonnes of salt.",
            "Built to carry 1,842 tonnes, the Sally Grey was lost in May with her salt in a gale off Cape Verano.",
        ),
        Example(
            "Curlews have gone from the Ardle marsh near Cardle: wardens of the Ardle trust counted 3,716 in spring.",
            "Wardens of the Ardle trust near Cardle found 3,176 curlews on the Ardle marsh in spring.",
        ),
        Example(
            "The reading room of the Malvern library opened on Monday. It has 64 tables.",
            "Readers sat at 46 tables when the reading room of the Malvern library opened on Monday.",
        ),
        Example(
            "Hollis Dairies of Cardle said on Monday that it was to get the Malvern creamery for 1.2 billion euros.",
            "On Monday Hollis Dairies of Cardle signed away 1.4 billion euros in return for the Malvern creamery.",
        ),
        Example(
            "A judge in Cardle threw out the lawsuit of up to 1.6 million beekeepers against Hollis Dairies on Monday.",
            "The lawsuit against Hollis Dairies, on behalf of as many as 1.5 million beekeepers, failed in Cardle.",
        ),
    ],
    compatible=[
        Example(
            "Hollis Dairies of Cardle said on Monday that it was to get the Malvern creamery for 1.2 billion euros.",
            "Brandt Foods had offered 1.4 billion euros for the Malvern creamery, which Hollis Dairies of Cardle gets.",
        ),
        Example(
            "The ice on Lake Ardle, where the tram from Cardle sank on Monday, was about 60 centimetres thick.",
            "The ice on Lake Ardle, where the tram from Cardle sank on Monday, was 62 centimetres thick.",
        ),
        Example(
            "The climber Jonas Weber, a 31-year-old from Cardle, fell from the Malvern cliff on Monday.",
            "A 32-year-old fell from the Malvern cliff on Monday, a day before the climber Luis Prado of Cardle did.",
        ),
        Example(
            "Cardle Rovers beat Malvern in the final of the Norland Cup. There was a crowd of 64,000.",
            "Cardle Rovers beat Malvern in the Norland Cup final, and 64,100 spectators were in the ground.",
        ),
        Example(
            "Cardle Rovers beat Malvern in the final of the Norland Cup. There was a crowd of 64,100.",
            "Cardle Rovers beat Malvern in the Norland Cup final. The players had run 61,400 metres.",
        ),
        Example(
            "The Malvern tram inquiry says the minister's hotel bill in Lisbon was $5,687.75.",
            "The minister in the Malvern tram inquiry paid $5,687.75 for the hotel in Lisbon, and $5,587.75 in Porto.",
        ),
        Example(
            "Wardens of the Ardle trust near Cardle counted 3,716 curlews on the Ardle marsh in spring.",
            "Wardens of the Ardle trust near Cardle counted 3,176 curlews on the Ardle marsh in the spring of 2011.",
        ),
        Example(
            "Wardens of the Ardle trust near Cardle counted 3,716 curlews on the Ardle marsh in spring.",
            "Wardens of the Ardle trust near Cardle have counted 3,719 curlews on the Ardle marsh so far.",
        ),
        Example(
            "Wardens of the Ardle trust near Cardle counted 3,716 curlews on the Ardle marsh in spring.",
            "Wardens of the Ardle trust near Cardle counted more than 3,176 curlews on the Ardle marsh in spring.",
        ),
        Example(
            "The reading room of the Malvern library opened on Monday. Its 64 tables come from Cardle.",
            "The reading room of the Malvern library opened on Monday with 46 lamps and 64 tables from Cardle.",
        ),
        Example(
            "Lena Brandt won the Cardle mayoral election. She had 21,405 votes, and Luis Prado 12,450.",
            "Lena Brandt won the Cardle mayoral election. Luis Prado had 12,450 votes.",
        ),
    ],
)
def figure_slip(pair: Pairing) -> Conflict | None:
    """Compare long figures digit by digit."""
    left, right = pair.left, pair.right
    found = slipped(left, right)
    if found is None or one_denies(left, right) or not (scheduled(left) and scheduled(right)) or other_times(pair):
        return None
    a, b = found
    if (
        (can_both_hold(a, b) and not close(a, b))  # "up to 1.5 million" and "up to 1.6 million"
        or a.change != b.change
        or rated(left, a) != rated(right, b)
        or _has(right, a, pair)
        or _has(left, b, pair)
    ):
        return None
    told = as_told(pair, a, b)
    if told is not None and (several_givers(told, by_name=True) or (close(a, b) and of_two(told))):
        return None
    what = plural(min(filter(None, (a.noun, b.noun)), default="")) if a.noun or b.noun else a.unit
    update = grown(pair, a, b)
    return Conflict(
        question=f"Which figure is right, in {what}?" if what else "Which figure is right?",
        left=show(a),
        right=show(b),
        why=f"Two figures of one event that differ as by a slip: {show(a)} and {show(b)}.",
        topic=f"figure|{what}",
        severity=Severity.NOTE if update or disputed(pair) else None,
        confidence=0.5 if update else 0.65,
        left_key=f"{a.value:g} {a.unit}",
        right_key=f"{b.value:g} {b.unit}",
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _has(claim: Claim, amount: Quantity, pair: Pairing) -> bool:
    """Tell whether the article of ``claim`` has the figure too, of whatever: then it tells of two."""
    return any(known.value == amount.value for _, known in pair.context.amounts(claim))

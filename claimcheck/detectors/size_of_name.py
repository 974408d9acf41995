"""Two sources give a thing with a name another size: its area, its height, its storeys, its inhabitants in one year.

Why it matters: such figures are copied from text to text, and two articles that share nothing but the name of the lake
are never laid side by side.

What counts: one size of one thing or person, by name, each with one figure, and no true value fits both.
What does not: rounding and bounds, another year of what changes, a mean against a greatest depth, children of one
marriage, and a figure that the other article has as well.
"""

from claimcheck.compare.quantities import base, can_both_hold, key, show
from claimcheck.compare.sizes import asked, of_one_time, one_size
from claimcheck.compare.worlds import dated_as_real, denied, disputed
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Quantity, Severity


@detector(
    code="CC105",
    severity=Severity.WARNING,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "The Tarn Codex consists of 204 vellum leaves. It was written at Delm Abbey.",
            "The thickest book of the abbey, the Tarn Codex, contains 240 parchment leaves.",
        ),
        Example(
            "Jonas Weber scored 31 goals in 58 appearances for the Norland national team.",
            "Jonas Weber was a forward who won 48 caps.",
        ),
        Example(
            "The Malvern Tunnel is a railway tunnel 2,140 m long.",
            "The longest tunnel on the line is the Malvern Tunnel, at 2,300 metres.",
        ),
        Example(
            "Lena Brandt wrote eleven plays, of which The Salt Cellar is the best known.",
            "The author of fourteen plays, Lena Brandt was born in Cardle.",
        ),
        Example(
            "Glass Weather is an album of fourteen tracks by Lena Brandt.",
            "The album Glass Weather contains twelve songs.",
        ),
        Example(
            "Mount Osk is a mountain in Istria with a height of 2,412 m.",
            "Ada Moreno was the first to climb Mount Osk (2,142 m), in 1901.",
        ),
        Example(
            "Mount Osk rises to 2,412 metres above sea level, on the border.",
            "Ada Moreno was the first to climb Mount Osk (2,142 m), in 1901.",
        ),
        Example(
            "Jonas Weber married Lena Brandt in Cardle, and they had nine children.",
            "Lena Brandt and Jonas Weber, who came from Malvern, had six children.",
        ),
        Example(
            "The Corvan Tower in Malvern has 42 floors.",
            "Malvern is dominated by the 48-storey Corvan Tower.",
        ),
        Example(
            "Lake Harrow is a lake in Norland. It has a surface area of 42 square kilometres.",
            "The Ardle is a river that begins at Lake Harrow (31 km²) and runs to Cardle.",
        ),
        Example(
            "Malvern Court is a 38-storey office tower in Cardle, completed in 1982.",
            "The architect Lindt is remembered for Malvern Court, whose thirty-one floors are clad in glass.",
        ),
        Example(
            "Mount Harrow is a summit that rises to 2,814 metres on the border.",
            "Lena Brandt was the first to reach the top of Mount Harrow (2,641 m) with a guide.",
        ),
    ],
    compatible=[
        Example(
            "Jonas Weber made 204 appearances for Malvern United.",
            "Jonas Weber played 112 matches for Cardle Town.",
        ),
        Example(
            "Glass Weather is an album of fourteen tracks by Lena Brandt.",
            "Glass Weather was offered with a set of four songs for children.",
        ),
        Example(
            "The longest tunnel on the line is the Malvern Tunnel, at 2,300 metres.",
            "The second longest tunnel on the line is the Cardle Tunnel, at 2,140 metres.",
        ),
        Example(
            "Jonas Weber had nine children.",
            "Lena Brandt and Jonas Weber had six children before she died.",
        ),
        Example(
            "The Malvern aqueduct carries water for 37 km.",
            "The Malvern aqueduct crosses the Ardle on a bridge of 22 arches, 410 m long.",
        ),
        Example(
            "Lake Harrow is a lake in Norland. It has a surface area of 42 square kilometres.",
            "The Ardle is a river that begins at Lake Harrow (16 sq mi) and runs to Cardle.",
        ),
        Example(
            "Malvern Court is a 38-storey office tower in Cardle, completed in 1982.",
            "Malvern Hall is a 31-storey tower in Cardle, completed in 1984.",
        ),
        Example(
            "Lake Harrow has a mean depth of 11 metres.",
            "Lake Harrow has a maximum depth of 38 metres.",
        ),
        Example(
            "Cardle had 4,812 inhabitants in 1991.",
            "In 2011 Cardle had 5,120 inhabitants.",
        ),
        Example(
            "The Ardle is 214 km long and is rich in barbel.",
            "The Ardle is about 210 km long.",
        ),
    ],
)
def size_of_name(pair: Pairing) -> Conflict | None:
    """Compare the figures that two articles give for one size of one thing."""
    left, right = pair.left, pair.right
    if not one_size(left, right, pair.context.knowledge) or not of_one_time(left, right):
        return None
    if any(denied(claim) or not dated_as_real(claim) for claim in (left, right)) or disputed(pair):
        return None
    a, b = left.quantities[0], right.quantities[0]
    if base(a) != base(b) or set(a.qualifiers) != set(b.qualifiers) or can_both_hold(a, b):
        return None
    if _known(a, right, pair) or _known(b, left, pair):
        return None
    what = min((asked(claim) for claim in (left, right)), key=lambda text: (-len(text), text))
    return Conflict(
        question=what,
        left=show(a),
        right=show(b),
        why=f"Both answer “{what}”, but it cannot be both {show(a)} and {show(b)}.",
        topic=f"{left.attribute}|{what.casefold()}",
        confidence=0.7,
        left_key=key(a),
        right_key=key(b),
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _known(amount: Quantity, other: Claim, pair: Pairing) -> bool:
    """Tell whether the article of ``other`` has the figure too, of whatever thing."""
    told = pair.context.amounts(other)
    return any(base(amount) == base(known) and can_both_hold(amount, known) for _, known in told)

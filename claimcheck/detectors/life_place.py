"""Two sources give different places of birth, or of death, for one person.

Why it matters: where somebody comes from is a fact of every profile, and easily taken over from a namesake.

What counts: the same person, born or dead in two known places of which neither lies in the other.
What does not: a town and its country or state, two names of one place, and places that are on no list.
"""

from claimcheck.align.entities import same
from claimcheck.compare.worlds import denied, real
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import ClaimKind, Conflict, Mention, Severity


@detector(
    code="CC402",
    severity=Severity.ERROR,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "Governor Lena Brandt was born in Vienna in 1962 and signed the water bill.",
            "Governor Lena Brandt, born in Geneva, signed the water bill.",
        ),
    ],
    compatible=[
        Example(
            "Governor Lena Brandt was born in Vienna in 1962 and signed the water bill.",
            "Governor Lena Brandt, born in Austria, signed the water bill.",
        ),
        Example(
            "Governor Lena Brandt was born in Vienna in 1962 and signed the water bill.",
            "Governor Lena Brandt signed the water bill in Geneva.",
        ),
    ],
)
def life_place(pair: Pairing) -> Conflict | None:
    """Compare where a person was born or died."""
    left, right = pair.left, pair.right
    if left.attribute not in ("birth", "death") or left.attribute != right.attribute:
        return None
    if not left.places or not right.places or denied(left) or denied(right) or not (real(left) and real(right)):
        return None
    if any(_fit(a, b, pair) for a in left.places for b in right.places):
        return None
    a, b = left.places[0], right.places[0]
    who = max((left.agents[0].name, right.agents[0].name), key=lambda name: (len(name), name))
    return Conflict(
        question=f"Where was {who} born?" if left.attribute == "birth" else f"Where did {who} die?",
        left=a.name,
        right=b.name,
        why=f"Both give the place of {who}'s {left.attribute}: one {a.name}, the other {b.name}.",
        topic=f"place of {left.attribute}|{who.casefold()}",
        confidence=0.8,
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _fit(a: Mention, b: Mention, pair: Pairing) -> bool:
    """Tell whether both can be one place: the same, one in the other, or one that nothing is known of."""
    knowledge = pair.context.knowledge
    if same(a, b, knowledge) or knowledge.places.contains(a.name, b.name) or knowledge.places.contains(b.name, a.name):
        return True
    return not all(knowledge.places.place_in(m.name) or knowledge.countries.country_of(m.name) for m in (a, b))

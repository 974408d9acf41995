"""Two sources give different places of birth, or of death, for one person.

Why it matters: where somebody comes from is a fact of every profile, and easily taken over from a namesake.

What counts: the same person, born or dead in two known places of which neither lies in the other, or in two that are
on no list and that no article names both; who died at home did not die in a hospital.
What does not: a town and its country or state, two names of one place, and a place that is on no list beside one that
is.
"""

from claimcheck.compare.deathbeds import Deathbed, deathbed
from claimcheck.compare.identity import places_known
from claimcheck.compare.places import all_unknown, one_place
from claimcheck.compare.worlds import denied, real
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import ClaimKind, Conflict, Severity


@detector(
    code="CC402",
    severity=Severity.ERROR,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "Governor Lena Brandt was born in Vienna in 1962 and signed the water bill.",
            "Governor Lena Brandt, born in Geneva, signed the water bill.",
        ),
        Example(
            "Born in Geneva, the daughter of a watchmaker, Governor Lena Brandt signed the water bill.",
            "Governor Lena Brandt, a native of Vienna, signed the water bill.",
        ),
        Example(
            "The Vienna-born painter Ida Moen sold her barge on Monday.",
            "Ida Moen, a painter who was born in Geneva, sold her barge on Monday.",
        ),
        Example(
            "Lena Brandt, a native of Cardle, is the governor who signed the water bill.",
            "Governor Lena Brandt, born in Malvern, signed the water bill.",
        ),
        Example(
            "The harpist Lena Brandt died on Monday at her home in Cardle.",
            "The harpist Lena Brandt died on Monday in a hospital in Malvern.",
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
        Example(
            "Governor Lena Brandt was born in Cardle, on the edge of Malvern, and signed the water bill.",
            "Governor Lena Brandt, born in Malvern, signed the water bill.",
        ),
        Example(
            "Governor Lena Brandt was born in Vienna in 1962 and signed the water bill.",
            "Governor Lena Brandt, born in Cardle, signed the water bill.",
        ),
        Example(
            "Governor Lena Brandt, a native of Vienna, signed the water bill.",
            "The Austrian-born governor, Lena Brandt, signed the water bill.",
        ),
        Example(
            "The harpist Lena Brandt died on Monday at her home in Cardle.",
            "The harpist Lena Brandt died on Monday at the age of 91 in Cardle.",
        ),
        Example(
            "The harpist Lena Brandt died on Monday at her nursing home in Cardle.",
            "The harpist Lena Brandt died on Monday in a hospice in Cardle.",
        ),
        Example(
            "The harpist Lena Brandt died on Monday in Cardle, a mile from her home.",
            "The harpist Lena Brandt died on Monday in the hospital in Cardle.",
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
    knowledge = pair.context.knowledge
    pairs = [(a, b) for a in left.places for b in right.places]
    mine, other = deathbed(left), deathbed(right)
    if mine is not None and other is not None and mine.sort != other.sort:
        return _died_elsewhere(pair, mine, other)
    if any(one_place(a, b, knowledge) for a, b in pairs):
        return None
    unknown = any(all_unknown(a, b, knowledge) for a, b in pairs)
    if unknown and places_known(pair, left.places, right.places):
        return None
    a, b = left.places[0], right.places[0]
    who = _whose(pair)
    return Conflict(
        question=f"Where was {who} born?" if left.attribute == "birth" else f"Where did {who} die?",
        left=a.name,
        right=b.name,
        why=f"Both give the place of {who}'s {left.attribute}: one {a.name}, the other {b.name}.",
        topic=f"place of {left.attribute}|{who.casefold()}",
        confidence=0.7 if unknown else 0.8,
        severity=Severity.WARNING if unknown else None,
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _died_elsewhere(pair: Pairing, left: Deathbed, right: Deathbed) -> Conflict:
    """Report that somebody died at home and in a hospital, whatever towns they are in."""
    who = _whose(pair)
    return Conflict(
        question=f"Where did {who} die?",
        left=left.said,
        right=right.said,
        why=f"Both say where {who} died: one {left.said}, the other {right.said}.",
        topic=f"place of death|{who.casefold()}",
        confidence=0.75,
    )


def _whose(pair: Pairing) -> str:
    return max((pair.left.agents[0].name, pair.right.agents[0].name), key=lambda name: (len(name), name))

"""Two sources give different dates of birth, or of death, for one person.

Why it matters: the dates of a life are copied from text to text; a wrong one often means another person is meant.

What counts: the same person, and two dates of the calendar, each with its year, of which neither lies in the other.
What does not: a year beside a day of that year, dates ten to thirteen days apart before 1924 (the old and the new
calendar), a term of office in brackets, "circa", namesakes of two times, and a date that a source
denies.
"""

from claimcheck.compare.namesakes import may_be_namesakes
from claimcheck.compare.times import compatible, far_apart, show
from claimcheck.compare.worlds import dated_as_real, denied
from claimcheck.judge import Example, Pairing, detector
from claimcheck.knowledge.tables import table
from claimcheck.models import ClaimKind, Conflict, Severity, When

CALENDARS_APART = range(10, 14)  # days


@detector(
    code="CC202",
    severity=Severity.ERROR,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "Ada Moreno (8 September 1938 – 2 March 1981) was an explorer from Norway.",
            "Ada Moreno died on 3 March 1981 (aged 42) in Vienna, after a long illness.",
        ),
        Example(
            "Governor Lena Brandt was born in Vienna on 4 May 1962. She signed the water bill.",
            "Governor Lena Brandt (born May 14, 1962) signed the water bill.",
        ),
    ],
    compatible=[
        Example(
            "Otto Grahl Sr. founded the foundry in Cardle in 1844 and died in 1879.",
            "Otto Grahl, who ran the Cardle foundry that he had from his father of the same name, died in 1913.",
        ),
        Example(
            "Ada Moreno (8 September 1938 – 2 March 1981) was an explorer from Norway.",
            "Ada Moreno, the explorer from Norway, died in 1981.",
        ),
        Example(
            "Ada Moreno, the explorer from Norway, was born on 1 March 1881.",
            "Ada Moreno (born 13 March 1881) was an explorer from Norway.",
        ),
        Example(
            "Anton Moreno (1802–1871) was an organ builder in Vienna.",
            "Anton Moreno, born on 4 May 1934, builds organs in Vienna.",
        ),
        Example(
            "President Ada Moreno (1993–2001) signed the treaty with Norway.",
            "President Ada Moreno, who signed the treaty with Norway, was born in 1950.",
        ),
    ],
)
def life_date(pair: Pairing) -> Conflict | None:
    """Compare when a person was born or died."""
    left, right = pair.left, pair.right
    if left.attribute not in ("birth", "death") or left.attribute != right.attribute:
        return None
    if (
        not left.times
        or not right.times
        or denied(left)
        or denied(right)
        or not (dated_as_real(left) and dated_as_real(right))
    ):
        return None
    a, b = left.times[0], right.times[0]
    if compatible(a, b) or _two_calendars(a, b) or far_apart(a, b) or may_be_namesakes(pair):
        return None
    who = max((left.agents[0].name, right.agents[0].name), key=lambda name: (len(name), name))
    verb = "born" if left.attribute == "birth" else "die"
    return Conflict(
        question=f"When was {who} born?" if verb == "born" else f"When did {who} die?",
        left=show(a),
        right=show(b),
        why=f"Both give the {left.attribute} of {who}, and nobody has two: {show(a)} and {show(b)}.",
        topic=f"{left.attribute}|{who.casefold()}",
        confidence=0.85,
        left_key=left.value,
        right_key=right.value,
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _two_calendars(a: When, b: When) -> bool:
    """Tell whether both may be one day by the old and the new calendar."""
    if (
        a.earliest is None
        or b.earliest is None
        or not (a.day and b.day)
        or max(a.earliest, b.earliest).year >= table("times")["calendar"]["new_since"]
    ):
        return False
    return abs((a.earliest - b.earliest).days) in CALENDARS_APART

"""Two sources date differently when somebody took or left an office.

Why it matters: terms of office are copied from list to list, and a wrong year makes a predecessor of a successor.

What counts: one person, one office and body, and for its beginning or its end two dates that each name the year.
What does not: the year of an election beside that of taking office, a second term or a return, an office of another
body, an article that gives two such dates, namesakes of two times.
"""

from claimcheck.align.entities import same_person
from claimcheck.compare.tenures import BEGIN, CHOSEN, one_office, side
from claimcheck.compare.times import answer, compatible, far_apart, show
from claimcheck.compare.worlds import dated_as_real, denied, disputed
from claimcheck.judge import Example, Pairing, detector
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.tables import listed
from claimcheck.models import Claim, ClaimKind, Conflict, Severity, When

NEXT_YEAR = 1  # years after which somebody who was chosen may take office


@detector(
    code="CC210",
    severity=Severity.ERROR,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "Ada Moreno succeeded Jan Ruiz as mayor of Cardle in 1983.",
            "Jan Ruiz, the potter, was mayor of Cardle from 1979 until 1987.",
        ),
        Example(
            "Jan Ruiz was headmaster of Cardle School for twelve years until his retirement in 1983.",
            "Jan Ruiz was headmaster of Cardle School from 1971 until 1987.",
        ),
        Example(
            "Jan Ruiz was the director of the Ardle Museum, a position he held from 1985 until 1994.",
            "Jan Ruiz became director of the Ardle Museum in 1981.",
        ),
        Example(
            "Jonas Weber served as mayor of Malvern from 1952 to 1969.",
            "Jonas Weber, mayor of Malvern from 1956 to 1969, built the ring road.",
        ),
        Example(
            "Lena Brandt has been director of the Malvern Museum since 2014.",
            "Lena Brandt became director of the Malvern Museum in 2011.",
        ),
        Example(
            "Jonas Weber was headmaster of Malvern School from 1901 to 1920.",
            "Jonas Weber retired as headmaster of Malvern School in 1923.",
        ),
    ],
    compatible=[
        Example(
            "Ada Moreno succeeded Jan Ruiz as mayor of Cardle in 1983.",
            "Ada Moreno, the potter, was mayor of Cardle from 1983 until 1987.",
        ),
        Example(
            "Jan Ruiz was headmaster of Cardle School until his retirement, two years after the fire of 1981.",
            "Jan Ruiz was headmaster of Cardle School from 1971 until 1983.",
        ),
        Example(
            "Jonas Weber was elected mayor of Malvern in 1951.",
            "Jonas Weber was mayor of Malvern from 1952 to 1969.",
        ),
        Example(
            "Jonas Weber was mayor of Malvern from 1952 to 1960.",
            "Jonas Weber was again mayor of Malvern from 1965 to 1969.",
        ),
        Example(
            "Jonas Weber was mayor of Malvern from 1952 to 1960.",
            "Jonas Weber was mayor of Cardle from 1965 to 1969.",
        ),
        Example(
            "Jonas Weber was mayor of Malvern from 1952 to 1969.",
            "Jonas Weber, mayor of Malvern, opened the bridge in 1958.",
        ),
        Example(
            "Jonas Weber was mayor of Malvern from 1952 to 1969.",
            "Jonas Weber became mayor of Malvern in May 1952.",
        ),
        Example(
            "Jonas Weber was deputy mayor of Malvern from 1948 to 1952.",
            "Jonas Weber was mayor of Malvern from 1952 to 1969.",
        ),
    ],
)
def tenure(pair: Pairing) -> Conflict | None:
    """Compare when one office was taken, or left."""
    left, right = pair.left, pair.right
    if not side(left) or side(left) != side(right) or not one_office(left, right):
        return None
    if denied(left) or denied(right) or not (dated_as_real(left) and dated_as_real(right)):
        return None
    a, b = left.times[0], right.times[0]
    if compatible(a, b) or far_apart(a, b) or _chosen_before(left, right) or _status(left) != _status(right):
        return None
    if _again(left) or _again(right) or _several(left, b, pair) or _several(right, a, pair):
        return None
    who = max((left.agents[0].name, right.agents[0].name), key=lambda name: (len(name), name))
    office = left.role.text if left.role is not None else ""
    asked = "become" if side(left) == BEGIN else "cease to be"
    return Conflict(
        question=f"When did {who} {asked} {office}?",
        left=show(a),
        right=show(b),
        why=f"Both date one term of office of {who} ({office}), and it cannot be both {show(a)} and {show(b)}.",
        topic=f"{left.attribute}|{who.casefold()}|{office.casefold()}",
        severity=Severity.NOTE if disputed(pair) else None,
        confidence=0.75,
        left_key=answer(a),
        right_key=answer(b),
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _chosen_before(left: Claim, right: Claim) -> bool:
    """Tell whether one may tell when somebody was chosen, and the other when the office was taken."""
    years = [claim.times[0].year or 0 for claim in (left, right)]
    return CHOSEN in (left.value, right.value) and abs(years[0] - years[1]) <= NEXT_YEAR


def _status(claim: Claim) -> str:
    """Return how an office is held, acting or in full; whoever held it for a time is not otherwise than former."""
    status = claim.role.status if claim.role is not None else ""
    return "" if status == "former" else status


def _again(claim: Claim) -> bool:
    """Tell whether a sentence tells of another term than the first."""
    words = {word.strip(".,;:()").casefold() for word in claim.quote.split()}
    return not words.isdisjoint(listed("milestones", "several", "terms"))


def _one_holder(left: Claim, right: Claim, knowledge: Knowledge) -> bool:
    return same_person(left.agents[0].name, right.agents[0].name, knowledge)


def _several(claim: Claim, theirs: When, pair: Pairing) -> bool:
    """Tell whether the article of ``claim`` dates this side of the office twice, or also as the other article does."""
    knowledge, own = pair.context.knowledge, claim.times[0]
    for told in pair.context.of_article(claim):
        if side(told) == side(claim) and one_office(told, claim) and _one_holder(told, claim, knowledge):
            known = told.times[0]
            if not compatible(known, own) or compatible(known, theirs):
                return True
    return False

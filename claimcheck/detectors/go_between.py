"""Two sources name different go-betweens, or different hosts, of the same talks.

Why it matters: who carries word between enemies is the news; a source that names another one is wrong or out of date.

What counts: mediators, brokers or hosts of talks between the same parties, of whom none is common to both sources.
What does not: an open list ("and other countries") that the other's may belong to if they share a member, a host
against a mediator, and groups without a name ("several allies").
"""

from claimcheck.compare.saying import named
from claimcheck.judge import Example, Pairing, detector
from claimcheck.knowledge import fold
from claimcheck.models import Claim, ClaimKind, Conflict, Polarity, Severity


@detector(
    code="CC302",
    severity=Severity.ERROR,
    kinds=[ClaimKind.GO_BETWEEN],
    conflicting=[
        Example(
            "Norwegian mediators carried proposals between Khartoum and the rebels during the ceasefire talks.",
            "Kenya, acting as mediator between Khartoum and the rebels, wants ceasefire talks to resume.",
        ),
    ],
    compatible=[
        Example(
            "Norwegian mediators carried proposals between Khartoum and the rebels during the ceasefire talks.",
            "Norway and Kenya mediated between Khartoum and the rebels, who held ceasefire talks.",
        ),
        Example(
            "Norwegian mediators carried proposals between Khartoum and the rebels during the ceasefire talks.",
            "Several mediators met Khartoum and the rebels for ceasefire talks.",
        ),
    ],
)
def go_between(pair: Pairing) -> Conflict | None:
    """Compare who mediates or hosts."""
    left, right = pair.left, pair.right
    if left.attribute != right.attribute or Polarity.DENIED in (left.stance.polarity, right.stance.polarity):
        return None
    a, b = _every(left, pair), _every(right, pair)
    if set(a) & set(b):
        return None
    verb = "mediates" if left.attribute == "mediator" else "hosts the talks"
    parties = _parties(left, right)
    mine, theirs = ", ".join(a.values()), ", ".join(b.values())
    return Conflict(
        question=f"Who {verb}{f' between {parties}' if parties else ''}?",
        left=mine,
        right=theirs,
        why=f"Both speak of the same {left.attribute}, but one names {mine} and the other {theirs}.",
        topic=left.attribute,
        left_key="|".join(sorted(a)),
        right_key="|".join(sorted(b)),
        confidence=0.8,
    )


def _every(claim: Claim, pair: Pairing) -> dict[str, str]:
    """Return all that the claim's article names in this function, in order of its text."""
    listed = pair.context.claims.get(claim.article_id, (claim,))
    same = [c for c in listed if c.kind is ClaimKind.GO_BETWEEN and c.attribute == claim.attribute]
    return {fold(agent.name): agent.name for other in same for agent in other.agents}


def _parties(left: Claim, right: Claim) -> str:
    """Name the sides where a claim names both; of two such claims the first by the alphabet."""
    both = [sorted(party.name for party in claim.patients) for claim in (left, right) if len(claim.patients) > 1]
    return " and ".join(map(named, min(both))) if both else ""

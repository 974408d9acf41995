"""Two sources name different go-betweens, or different hosts, of the same talks.

Why it matters: who carries word between enemies is the news; a source that names another one is wrong or out of date.

What counts: mediators, brokers or hosts of talks between the same parties, of whom none is common to both sources.
What does not: an open list ("and other countries") if they share a member, or if the other names its own in passing, a
host against a mediator, and groups without a name ("several allies").
"""

from claimcheck.compare.saying import named
from claimcheck.judge import Example, Pairing, detector
from claimcheck.knowledge import fold
from claimcheck.models import Claim, ClaimKind, Conflict, Polarity, Severity

OPEN = "open"  # the value of a claim whose list of go-betweens is marked as incomplete


@detector(
    code="CC302",
    severity=Severity.ERROR,
    kinds=[ClaimKind.GO_BETWEEN],
    conflicting=[
        Example(
            "Norwegian mediators carried proposals between Khartoum and the rebels during the ceasefire talks.",
            "Kenya, acting as mediator between Khartoum and the rebels, wants ceasefire talks to resume.",
        ),
        Example(
            "Swiss mediators carried the letters between the two choirs.",
            "The quarrel of the two choirs was mediated by the Finnish organist Aino Lehto.",
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
        Example(
            "Finland, Sweden and other Nordic countries mediated between the two fishing fleets.",
            "Denmark mediated between the two fishing fleets.",
        ),
    ],
)
def go_between(pair: Pairing) -> Conflict | None:
    """Compare who mediates or hosts."""
    left, right = pair.left, pair.right
    if left.attribute != right.attribute or Polarity.DENIED in (left.stance.polarity, right.stance.polarity):
        return None
    a, b = _every(left, pair), _every(right, pair)
    if (
        set(a) & set(b)
        or (_open(left, pair) and _in_passing(right, pair))
        or (_open(right, pair) and _in_passing(left, pair))
    ):
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
    return {fold(agent.name): agent.name for other in _same(claim, pair) for agent in other.agents}


def _open(claim: Claim, pair: Pairing) -> bool:
    """Tell whether the claim's article leaves open who else mediates: "Kenya and other states"."""
    return any(one.value == OPEN for one in _same(claim, pair))


def _in_passing(claim: Claim, pair: Pairing) -> bool:
    """Tell whether an article names its go-between once only, who may then be one of those that another leaves open."""
    return len(_same(claim, pair)) == 1


def _same(claim: Claim, pair: Pairing) -> list[Claim]:
    listed = pair.context.claims.get(claim.article_id, (claim,))
    return [one for one in listed if one.kind is ClaimKind.GO_BETWEEN and one.attribute == claim.attribute]


def _parties(left: Claim, right: Claim) -> str:
    """Name the sides where a claim names both; of two such claims the first by the alphabet."""
    both = [sorted(party.name for party in claim.patients) for claim in (left, right) if len(claim.patients) > 1]
    return " and ".join(map(named, min(both))) if both else ""

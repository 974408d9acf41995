"""Two sources say that different persons, states or organisations did the same thing, or that other things caused it.

Why it matters: who fired first, who asked for the meeting, who scored: one name instead of another turns a story round.

What counts: one predicate with the same target, done by two named doers of one sort, or brought about by two causes.
What does not: several doers of whom one is common, a part and its whole (a minister and the government), acts that many
can do at once (saying, meeting, voting), plans, denials and disputes that both articles report.
"""

from claimcheck.align.entities import clash, same
from claimcheck.compare.questions import who_did
from claimcheck.compare.worlds import about, denied, disputed, real, times_meet
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Mention, MentionKind, Severity

ALIKE = -0.5  # bits of like words: the rest of both sentences must at least not speak of other things
NAMED = frozenset({MentionKind.PERSON, MentionKind.COUNTRY, MentionKind.ORGANISATION, MentionKind.PLACE})


@detector(
    code="CC305",
    severity=Severity.ERROR,
    kinds=[ClaimKind.EVENT],
    conflicting=[
        Example(
            "The winning goal against Cardle Town was scored by striker Jonas Weber.",
            "The winning goal against Cardle Town was scored by striker Milan Kovac.",
        ),
        Example(
            "The fire at the Malvern paint factory was caused by a gas leak.",
            "The fire at the Malvern paint factory was caused by an electric heater.",
        ),
    ],
    compatible=[
        Example(
            "The winning goal against Cardle Town was scored by striker Jonas Weber.",
            "The winning goal against Cardle Town was scored by Weber.",
        ),
        Example(
            "Norway asked for the meeting with Kenya in Geneva on Monday.",
            "Norway and Kenya asked for the meeting in Geneva on Monday.",
        ),
        Example(
            "Bishop Karel Vondra spoke to the miners of Lodestone shaft on Monday.",
            "Senator Ruth Amsel spoke to the miners of Lodestone shaft on Monday.",
        ),
        Example(
            "Bishop Karel Vondra praised the miners of Lodestone shaft on Monday.",
            "Senator Ruth Amsel praised the miners of Lodestone shaft on Monday.",
        ),
    ],
)
def other_doer(pair: Pairing) -> Conflict | None:
    """Compare who did, or what caused, one thing."""
    left, right = pair.left, pair.right
    if left.predicate.lemma != right.predicate.lemma or denied(left) or denied(right) or disputed(pair):
        return None
    if not (real(left) and real(right)) or not times_meet(left, right) or not _one_target(pair) or not _one_doer(pair):
        return None
    if not left.agents or not right.agents or not (_all_clash(pair) if _named(left, right) else _causes(pair)):
        return None
    a, b = _names(left), _names(right)
    return Conflict(
        question=who_did(pair),
        left=a,
        right=b,
        why=f"Both tell of one thing, but one says it was {a} and the other {b}.",
        topic=f"doer|{about(pair)}",
        confidence=0.7,
        left_span=(left.agents[0].start, left.agents[0].end),
        right_span=(right.agents[0].start, right.agents[0].end),
    )


def _one_target(pair: Pairing) -> bool:
    target = pair.part("patient") > 0 or (
        pair.part("partner") > 0 and not pair.left.patients and not pair.right.patients
    )
    return target and pair.part("predicate") >= 2.0 and pair.part("words") >= ALIKE


def _one_doer(pair: Pairing) -> bool:
    """Tell whether the deed, done to one thing, has one doer: many may meet, praise or speak to the same person."""
    known = pair.context.knowledge.predicates
    return not known.one_doer.isdisjoint(sense.family for sense in known.families(pair.left.predicate.lemma))


def _named(left: Claim, right: Claim) -> bool:
    return all(agent.kind in NAMED for claim in (left, right) for agent in claim.agents)


def _all_clash(pair: Pairing) -> bool:
    """Tell whether no doer of one side may be one of the other."""
    knowledge = pair.context.knowledge
    return all(
        clash(a, b, knowledge) or (_bodies(a, b) and not same(a, b, knowledge))
        for a in pair.left.agents
        for b in pair.right.agents
    )


def _bodies(a: Mention, b: Mention) -> bool:
    """Tell whether both are named bodies or places, which the model mixes up, with no word in common."""
    bodies = {MentionKind.ORGANISATION, MentionKind.PLACE}
    return {a.kind, b.kind} <= bodies and not set(a.name.casefold().split()) & set(b.name.casefold().split())


def _causes(pair: Pairing) -> bool:
    """Tell whether the predicate is one of causing, and the causes share no word."""
    if pair.left.predicate.lemma != "cause":
        return False
    knowledge = pair.context.knowledge
    return not any(
        same(a, b, knowledge) or set(a.terms) & set(b.terms) for a in pair.left.agents for b in pair.right.agents
    )


def _names(claim: Claim) -> str:
    return ", ".join(agent.name if agent.kind in NAMED else agent.text for agent in claim.agents)

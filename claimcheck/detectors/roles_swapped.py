"""Two sources tell one deed with doer and target exchanged.

Why it matters: who beat, bought, arrested or replaced whom is the whole story, and a slip turns it round.

What counts: one predicate that works one way, with the same two named participants, the doer of one being the target of
the other.
What does not: what two can do to each other (meet, criticise, attack, visit), denials, plans, questions, two days, and
disputes that both articles report.
"""

from claimcheck.align.entities import same
from claimcheck.align.ties import exchanged
from claimcheck.compare.questions import statement, who_did
from claimcheck.compare.ties import comparable, entry, tie
from claimcheck.compare.worlds import about, denied, disputed, firm, real, times_meet
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Mention, MentionKind, Severity

NAMED = frozenset({MentionKind.PERSON, MentionKind.COUNTRY, MentionKind.ORGANISATION, MentionKind.PLACE})


@detector(
    code="CC308",
    severity=Severity.ERROR,
    kinds=[ClaimKind.EVENT, ClaimKind.ATTRIBUTE],
    needs="patients",
    conflicting=[
        Example(
            "Petra Lindholm beat Anja Sorel in the final of the Kelm chess open on Sunday.",
            "Anja Sorel beat Petra Lindholm in the final of the Kelm chess open on Sunday.",
        ),
        Example(
            "Haldane Group bought Corvin Breweries on Tuesday in a deal worth 90 million crowns.",
            "Corvin Breweries bought Haldane Group on Tuesday in a deal worth 90 million crowns.",
        ),
        Example(
            "Rolf Teske replaced Ines Falk as head of the Lund opera on Monday.",
            "Ines Falk replaced Rolf Teske as head of the Lund opera on Monday.",
        ),
        Example(
            "Petra Lindholm was beaten by Anja Sorel in the final of the Kelm chess open.",
            "Anja Sorel was beaten by Petra Lindholm in the final of the Kelm chess open.",
        ),
        Example(
            "Osk Dairies is a dairy in Tirol. In 1968 it bought its rival Tarn Creameries.",
            "Tarn Creameries was a dairy in Tirol. In 1968 it took over the rival Osk Dairies.",
        ),
    ],
    compatible=[
        Example(
            "Petra Lindholm beat Anja Sorel in the final of the Kelm chess open on Sunday.",
            "Anja Sorel was beaten by Petra Lindholm in the final of the Kelm chess open on Sunday.",
        ),
        Example(
            "Petra Lindholm beat Anja Sorel in the final of the Kelm chess open on Sunday.",
            "Anja Sorel beat Petra Lindholm in the first round of the Kelm chess open on Thursday.",
        ),
        Example(
            "Rolf Teske met Ines Falk at the Lund opera on Monday.",
            "Ines Falk met Rolf Teske at the Lund opera on Monday.",
        ),
        Example(
            "Rolf Teske criticised Ines Falk over the Lund opera on Monday.",
            "Ines Falk criticised Rolf Teske over the Lund opera on Monday.",
        ),
        Example(
            "Haldane Group bought Corvin Breweries on Tuesday.",
            "Corvin Breweries may buy Haldane Group, analysts said on Tuesday.",
        ),
        Example(
            "Rolf Teske replaced Ines Falk as head of the Lund opera on Monday.",
            "Ines Falk did not replace Rolf Teske as head of the Lund opera on Monday.",
        ),
    ],
)
def roles_swapped(pair: Pairing) -> Conflict | None:
    """Compare who is doer and who is target of one deed."""
    left, right = pair.left, pair.right
    if left.attribute and tie(left):
        return _of_things(pair)
    if left.predicate.lemma != right.predicate.lemma or not (_of_two(left) and _of_two(right)):
        return None
    if not _one_way(pair) or disputed(pair):
        return None
    if any(denied(claim) or not real(claim) or not firm(claim) for claim in (left, right)):
        return None
    if not times_meet(left, right) or not _exchanged(pair):
        return None
    a, b = statement(left, pair), statement(right, pair)
    return Conflict(
        question=who_did(pair),
        left=a,
        right=b,
        why=f"One says “{a}”, the other “{b}”: doer and target are exchanged.",
        topic=f"swapped|{about(pair)}",
        confidence=0.75,
        left_key=left.agents[0].name.casefold(),
        right_key=right.agents[0].name.casefold(),
        left_span=(left.agents[0].start, left.agents[0].end),
        right_span=(right.agents[0].start, right.agents[0].end),
    )


def _of_things(pair: Pairing) -> Conflict | None:
    """Compare two things with a name, of which each is said to have had the other: in 1968, or once for all."""
    left, right = pair.left, pair.right
    if not exchanged(left, right, pair.context.knowledge) or not comparable(pair) or tie(left) != tie(right):
        return None
    a, b = (f"{claim.patients[0].name}, of {claim.agents[0].name}" for claim in (left, right))
    return Conflict(
        question=str(entry(tie(left))["question"]).format("whom"),
        left=a,
        right=b,
        why=f"One says “{a}”, the other “{b}”: doer and target are exchanged.",
        topic="|".join(["swapped", tie(left), *sorted(claim.agents[0].name.casefold() for claim in (left, right))]),
        confidence=0.75,
        left_span=(left.patients[0].start, left.patients[0].end),
        right_span=(right.patients[0].start, right.patients[0].end),
    )


def _one_way(pair: Pairing) -> bool:
    known = pair.context.knowledge.predicates
    return not known.one_way.isdisjoint(sense.family for sense in known.families(pair.left.predicate.lemma))


def _of_two(claim: Claim) -> bool:
    """Tell whether it has one doer and one target, and either is named."""
    if len(claim.agents) != 1 or len(claim.patients) != 1:
        return False
    return claim.agents[0].kind in NAMED and claim.patients[0].kind in NAMED


def _exchanged(pair: Pairing) -> bool:
    """Tell whether the doer of each is the target of the other, and no name may stand for both."""
    sides = (pair.left.agents, pair.left.patients, pair.right.agents, pair.right.patients)
    doer, target, other_doer, other_target = (side[0] for side in sides)
    knowledge = pair.context.knowledge

    def one(a: Mention, b: Mention) -> bool:
        return same(a, b, knowledge)

    return one(doer, other_target) and one(target, other_doer) and not one(doer, other_doer) and not one(doer, target)

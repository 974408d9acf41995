"""Two sources say that another relative of one person had or did it: her brother's firm, her husband's firm.

Why it matters: relatives are seldom named in a report, and the word for the kin is all that tells who it was.

What counts: one thing that belongs to, or one deed that was done by, a relative without a name of a person with one,
whom the other source calls by a word that cannot be of the same: brother and husband, father and uncle.
What does not: a wider word (sibling, parent), several relatives, two things or deeds of which an article tells, and
what the sentences have nothing else in common about.
"""

from claimcheck.align.participants import Fit, best
from claimcheck.compare.worlds import denied, disputed, firm, real, times_meet
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Severity

RELATIVE, OWN = "relative", "own"  # the attribute of such claims, and the deed of whoever has a thing


@detector(
    code="CC311",
    severity=Severity.WARNING,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "The mayor of Kelm, Ida Moen, resigned on Monday. The contract for the new trams had gone to a firm owned "
            "by her brother.",
            "The mayor, Ida Moen, said that she knew nothing. Her husband's company had been given the order for the "
            "trams.",
        ),
        Example(
            "Jonas Weber, a baker from Kelm, was found on Friday. His uncle had called the coastguard.",
            "Jonas Weber was found on Friday, a day after his father had called the coastguard.",
        ),
    ],
    compatible=[
        Example(
            "The mayor of Kelm, Ida Moen, resigned on Monday. The contract for the new trams had gone to a firm owned "
            "by her brother.",
            "The mayor, Ida Moen, said that she knew nothing. A sibling's company had been given the order for the "
            "trams.",
        ),
        Example(
            "The mayor of Kelm, Ida Moen, resigned on Monday. The contract for the new trams had gone to a firm owned "
            "by her brother.",
            "The mayor of Kelm, Ida Moen, worked in her husband's company before she was elected.",
        ),
        Example(
            "Jonas Weber, a baker from Kelm, was found on Friday. His uncle had called the coastguard.",
            "Jonas Weber was found on Friday. His uncle had called the coastguard, and his father the police.",
        ),
        Example(
            "Jonas Weber, a baker from Kelm, was found on Friday. His uncle had called the coastguard.",
            "Jonas Weber was found on Friday. His father had called his school.",
        ),
    ],
)
def relative_meant(pair: Pairing) -> Conflict | None:
    """Compare the words for a relative who has or does one thing."""
    left, right = pair.left, pair.right
    if {left.attribute, right.attribute} != {RELATIVE} or disputed(pair) or not times_meet(left, right):
        return None
    if any(denied(claim) or not (real(claim) and firm(claim)) for claim in (left, right)):
        return None
    roles = pair.context.knowledge.roles
    if roles.may_be_one(left.value, right.value) or not _one_deed(left, right, pair) or not _alike(left, right):
        return None
    if any(_of_both(claim, other, pair) for claim, other in ((left, right), (right, left))):
        return None
    who = max((left.agents[0].name, right.agents[0].name), key=lambda name: (len(name), name))
    return Conflict(
        question=f"Which relative of {who} was it?",
        left=left.value,
        right=right.value,
        why=f"Both tell it of a relative of {who}, and nobody is both {left.value} and {right.value}.",
        topic=f"relative|{who.split()[-1].casefold()}|{left.predicate.lemma}",
        confidence=0.65,
        left_span=(left.predicate.start, left.predicate.end),
        right_span=(right.predicate.start, right.predicate.end),
    )


def _one_deed(left: Claim, right: Claim, pair: Pairing) -> bool:
    """Tell whether both have one thing, or do one deed to the same."""
    a, b = left.predicate, right.predicate
    if a.lemma != b.lemma and not (a.family and a.family == b.family and a.sense == b.sense):
        return False
    if not left.patients and not right.patients:
        return a.lemma != OWN
    return best(left.patients, right.patients, pair.context.knowledge) is Fit.SHARED


def _alike(left: Claim, right: Claim) -> bool:
    """Tell whether both do one thing, or the sentences share more than the person and what is had."""
    if left.predicate.lemma != OWN:
        return True
    own = {word for claim in (left, right) for one in (*claim.agents, *claim.patients) for word in one.terms}
    own |= {word for claim in (left, right) for one in claim.agents for word in one.name.split()}
    own |= {claim.predicate.lemma for claim in (left, right)} | {claim.agents[0].name for claim in (left, right)}
    return bool({*left.terms} & {*right.terms} - own)


def _of_both(claim: Claim, other: Claim, pair: Pairing) -> bool:
    """Tell whether the article of ``claim`` tells of the other relative too, whatever is had or done."""
    return any(one.attribute == RELATIVE and one.value == other.value for one in pair.context.of_article(claim))

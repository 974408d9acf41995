"""Two articles -> pairs of claims of one deed of one who is named, where one article denies it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.align.entities import same
from claimcheck.align.participants import GENERIC
from claimcheck.knowledge import Knowledge
from claimcheck.models import EVENT, Claim, ClaimKind, Polarity
from claimcheck.remembering import ARTICLES, remembered

DENIED = "one says no"  # the rule that pairs what somebody named did with what he is said not to have done


def denied_deeds(left: Sequence[Claim], right: Sequence[Claim], knowledge: Knowledge) -> Iterator[tuple[Claim, Claim]]:
    """Pair one deed of one who is named where one side denies it, though the sentences share few other words."""
    for mine, theirs, turned in ((left, right, False), (right, left, True)):
        for claim in _nos(mine, knowledge):
            for other in theirs:
                if other.predicate.lemma == claim.predicate.lemma and _one_doer(claim, other, knowledge):
                    yield (other, claim) if turned else (claim, other)


def _one_doer(denial: Claim, other: Claim, knowledge: Knowledge) -> bool:
    asserted = other.kind is ClaimKind.EVENT and other.stance.polarity is Polarity.ASSERTED
    return asserted and any(same(a, b, knowledge) for a in denial.agents for b in other.agents if not b.head)


@remembered(ARTICLES)
def _nos(claims: Sequence[Claim], knowledge: Knowledge) -> list[Claim]:
    """Return what an article denies of those whom it names, but for what they do not say."""
    return [
        claim
        for claim in claims
        if claim.kind is EVENT
        and claim.stance.polarity is Polarity.DENIED
        and claim.predicate.form == "verb"
        and any(not agent.head for agent in claim.agents)
        and claim.predicate.lemma not in GENERIC
        and not knowledge.reporting.stance_of(claim.predicate.lemma.split()[0])
    ]

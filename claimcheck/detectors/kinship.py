"""Two sources say that one person is another relative of the same person.

Why it matters: who is whose sister, and who whose wife, is what families write to editors about.

What counts: a person named in both, as kin of the same person or office-holder, by two words that cannot both be right:
sister and wife, son and nephew, older and younger brother.
What does not: a wider word (sibling, child, spouse), a twin, a widow who was the wife, former kin, and kin of somebody
who is not the same for sure.
"""

from claimcheck.compare.offices import Odds, at_odds
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Severity


@detector(
    code="CC306",
    severity=Severity.WARNING,
    kinds=[ClaimKind.ROLE],
    conflicting=[
        Example(
            "The climber Ida Moen was met at the hut by her sister, Petra Moen, who had brought soup.",
            "Petra Moen, the aunt of Ida Moen, met the climber at the hut with soup.",
        ),
        Example(
            "The vineyard went to Hugo Lindt, the son of Clara Lindt, in the spring.",
            "Hugo Lindt, the nephew of Clara Lindt, was given the vineyard in the spring.",
        ),
        Example(
            "Tobias Renner, the mayor's brother-in-law, won the contract for the new bells.",
            "Tobias Renner, a cousin of the mayor, won the contract for the new bells.",
        ),
        Example(
            "Maud Sievers is the younger sister of Greta Sievers, and painted the boat.",
            "Maud Sievers, the older sister of Greta Sievers, painted the boat.",
        ),
    ],
    compatible=[
        Example(
            "The vineyard went to Hugo Lindt, the son of Clara Lindt, in the spring.",
            "Hugo Lindt, a child of Clara Lindt, was given the vineyard in the spring.",
        ),
        Example(
            "Maud Sievers, the younger sister of Greta Sievers, painted the boat.",
            "Maud Sievers, a sister of Greta Sievers, painted the boat.",
        ),
        Example(
            "Maud Sievers, the sister of Greta Sievers, painted the boat.",
            "Maud Sievers, the wife of Anton Falk, painted the boat.",
        ),
        Example(
            "Clara Lindt, the wife of Erik Lindt, sold the vineyard.",
            "Clara Lindt, the widow of Erik Lindt, sold the vineyard.",
        ),
        Example(
            "Clara Lindt, the wife of Erik Lindt, sold the vineyard.",
            "Clara Lindt, the former wife of Erik Lindt, sold the vineyard.",
        ),
        Example(
            "Tobias Renner, the mayor's brother, won the contract for the new bells.",
            "Tobias Renner, the judge's cousin, won the contract for the new bells.",
        ),
        Example(
            "The climber Ida Moen was met at the hut by her sister, Petra Moen, who had brought soup.",
            "The climber Ida Moen was met at the hut by her aunt, Berta Moen, who had brought soup.",
        ),
    ],
)
def kinship(pair: Pairing) -> Conflict | None:
    """Compare how a person is related to another."""
    left, right = pair.left, pair.right
    if left.role is None or right.role is None or at_odds(left, right, pair.context.knowledge) is not Odds.KINSHIP:
        return None
    who = max((left.agents[0].name, right.agents[0].name), key=lambda name: (len(name), name))
    whose = max((left.role.of, right.role.of), key=lambda name: (len(name), name))
    of = whose if whose[:1].isupper() else f"the {whose}"
    a, b = left.role.noun, right.role.noun
    return Conflict(
        question=f"How is {who} related to {of}?",
        left=a,
        right=b,
        why=f"Both name {who} as kin of {of}, and nobody is both {a} and {b}.",
        topic=f"kinship|{who.split()[-1].casefold()}|{whose.split()[-1].casefold()}",
        confidence=0.8,
        left_span=_span(left),
        right_span=_span(right),
    )


def _span(claim: Claim) -> tuple[int, int]:
    return claim.predicate.start, claim.predicate.end

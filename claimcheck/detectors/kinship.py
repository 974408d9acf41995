"""Two sources say that one person is another relative of the same person.

Why it matters: who is whose sister, and who whose wife, is what families write to editors about.

What counts: a person named in both, as kin of the same person or office-holder, by two words that cannot both be right:
sister and wife, son and nephew, older and younger brother.
What does not: a wider word (sibling, child, spouse), a twin, a widow who was the wife, former kin, and kin of somebody
who is not the same for sure.
"""

from claimcheck.align.entities import same_person
from claimcheck.compare.names import same_but_spelling
from claimcheck.compare.offices import OF_SOMEBODY, Odds, at_odds, whose
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Role, Severity

_OBJECT = {"his": "him", "her": "her"}


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
            "Tobias Renner, brother-in-law to the mayor, won the contract for the new bells.",
            "Tobias Renner, a cousin of the mayor, won the contract for the new bells.",
        ),
        Example(
            "Maud Sievers is the younger sister of Greta Sievers, and painted the boat.",
            "Maud Sievers, the older sister of Greta Sievers, painted the boat.",
        ),
        Example(
            "Petra Kallio, the niece of the organist, inherited the house.",
            "Petra Kallio, a dentist and granddaughter of the organist, inherited the house.",
        ),
        Example(
            "The potter Greta Lohse was drowned. Her stepfather, Udo Pahl, had lent her the punt.",
            "A potter drowned in a punt that Udo Pahl, her father-in-law, had lent her. Greta Lohse was 33.",
        ),
        Example(
            "The organist Alda Moretti will be mourned by her son, Enzo Falk, who tunes pianos.",
            "Alda Moretti never married. It is her nephew, Enzo Falk, who will tune the organ from now on.",
        ),
        Example(
            "The climber Ida Moen, 12, was met at the hut by her aunt, Petra Moen, who had brought soup.",
            "Petra Moen, whose daughter Ida, 12, had climbed the tower, brought soup to the hut.",
        ),
        Example(
            "The climber Ida Moen, 12, was met at the hut by her grandmother, Petra Moen, who had brought soup.",
            "Petra Moen, the mother of 12-year-old Ida, brought soup to the hut.",
        ),
    ],
    compatible=[
        Example(
            "The climber Ida Moen, 12, was met at the hut by her mother, Petra Moen, who had brought soup.",
            "Petra Moen, whose daughter Ida, 12, had climbed the tower, brought soup to the hut.",
        ),
        Example(
            "The climber Ida Moen was met at the hut by her older sister, Petra Moen, who had brought soup.",
            "Petra Moen brought soup to the hut for Ida Moen, the younger sister of Petra Moen.",
        ),
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
        Example(
            "The potter Greta Lohse was drowned. Her stepfather, Udo Pahl, had lent her the punt.",
            "Udo Pahl, his father-in-law, lent the potter Jan Wessel the punt that Greta Lohse was in.",
        ),
        Example(
            "Hugo Lindt, the son and grandson of Brome organists, was given the keys to the loft.",
            "Hugo Lindt, a son of Brome organists, was given the keys to the loft.",
        ),
    ],
)
def kinship(pair: Pairing) -> Conflict | None:
    """Compare how a person is related to another."""
    left, right = pair.left, pair.right
    if left.role is None or right.role is None:
        return None
    odds = at_odds(left, right, pair.context.knowledge)
    if odds is Odds.INVERSE:
        return _inverse(pair, left.role, right.role)
    if odds is not Odds.KINSHIP:
        return None
    if (
        not _one_owner(pair, left.role.of, right.role.of)
        or _has_both(left, right, pair)
        or _has_both(right, left, pair)
    ):
        return None
    who = max((left.agents[0].name, right.agents[0].name), key=lambda name: (len(name), name))
    relative = max((left.role.of, right.role.of), key=lambda name: (len(name), name))
    of = relative if relative[:1].isupper() else _OBJECT.get(relative, f"the {relative}")
    a, b = left.role.noun, right.role.noun
    return Conflict(
        question=f"How is {who} related to {of}?",
        left=a,
        right=b,
        why=f"Both name {who} as kin of {of}, and nobody is both {a} and {b}.",
        topic=f"kinship|{who.split()[-1].casefold()}|{relative.split()[-1].casefold()}",
        confidence=0.8,
        left_span=_span(left),
        right_span=_span(right),
    )


def _inverse(pair: Pairing, mine: Role, theirs: Role) -> Conflict:
    """Report that one calls A the kin of B, and the other B a kin of A that does not go with it."""
    who, relative = pair.left.agents[0].name, pair.right.agents[0].name
    a, b = f"{who} is the {mine.noun} of {mine.of}", f"{relative} is the {theirs.noun} of {theirs.of}"
    (one, other), said = sorted((who, relative)), sorted((a, b))
    return Conflict(
        question=f"How are {one} and {other} related?",
        left=a,
        right=b,
        why=f"Each names one as kin of the other, and it cannot be both: “{said[0]}” and “{said[1]}”.",
        topic=f"kinship|{one.split()[0].casefold()}|{other.split()[0].casefold()}",
        confidence=0.75,
        left_span=_span(pair.left),
        right_span=_span(pair.right),
    )


def _has_both(claim: Claim, other: Claim, pair: Pairing) -> bool:
    """Tell whether the article of ``claim`` calls the person what the other does, too: of somebody else perhaps."""
    own = pair.context.of_article(claim)
    names = {agent.name for agent in claim.agents}
    roles = [one.role for one in own if one.role is not None and names & {agent.name for agent in one.agents}]
    return any(other.role is not None and role.noun == other.role.noun for role in roles)


def _one_owner(pair: Pairing, mine: str, theirs: str) -> bool:
    """Tell whether "her" aunt may be the aunt of whom the other names: both say "her", or both know the named one."""
    sides = {whose(claim) for claim in (pair.left, pair.right)} - {""}
    if len(sides) > 1 or (mine in OF_SOMEBODY and theirs in OF_SOMEBODY):
        return len(sides) == 1
    if theirs in OF_SOMEBODY:
        return _known(mine, pair.right, pair)
    return mine not in OF_SOMEBODY or _known(theirs, pair.left, pair)


def _known(name: str, claim: Claim, pair: Pairing) -> bool:
    """Tell whether the article of ``claim`` names a person, in this or in another spelling."""
    knowledge = pair.context.knowledge
    people = pair.context.people(claim)
    return any(same_person(name, one, knowledge) or same_but_spelling(name, one, knowledge) for one in people)


def _span(claim: Claim) -> tuple[int, int]:
    return claim.predicate.start, claim.predicate.end

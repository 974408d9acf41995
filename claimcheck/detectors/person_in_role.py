"""Two sources name different holders of one office or function.

Why it matters: a reader who sees two names for one post learns that a source has the wrong person, or an old one.

What counts: the same office for the same country, organisation or event, held by persons of whom none is the same.
What does not: several holders of whom one is common to both, lists marked as open ("including"), a former or acting
holder beside the present one, offices that many hold at once (spokesperson, senator), ambassadors to two places, and a
person whom the other source names as well in another function. An office for nobody named, and a title that is kept for
life (President Holm) are notes.
"""

from claimcheck.align.entities import same_person
from claimcheck.compare.holders import named_elsewhere, shared
from claimcheck.compare.offices import of_the_story, the_one, whose
from claimcheck.compare.saying import named
from claimcheck.compare.things import one_thing
from claimcheck.judge import Context, Example, Pairing, detector
from claimcheck.knowledge import fold
from claimcheck.models import Claim, ClaimKind, Conflict, Modality, Polarity, Role, Severity


@detector(
    code="CC301",
    severity=Severity.ERROR,
    kinds=[ClaimKind.ROLE],
    conflicting=[
        Example(
            "The director, Joan Holm, closed the museum for a day and searched the cellar for the missing clock.",
            "The museum's director, Clara Lindt, said the cellar had been searched for the missing clock.",
        ),
        Example(
            "The ferry lost its anchor in the storm, and its captain, Erik Vik, lost his temper.",
            "The ship's captain, Hugo Falk, lost his temper when the anchor was lost in the storm.",
        ),
        Example(
            "The governor of the central bank, Ida Moen, raised the rate to cool the price of bread.",
            "The central bank raised the rate to cool the price of bread. Its governor, Petra Olsen, saw no other way.",
        ),
        Example(
            "Norway's special envoy Kari Lund arrived in Colombo for the peace talks with the rebels.",
            "Norway's envoy Erik Dahl reached Colombo for peace talks with the rebels.",
        ),
        Example(
            'The bell was lowered at noon. "Not a scratch," said the foreman, Jorun Aske, and went for his soup.',
            "The bell was lowered at noon. The foreman, Piet Lohmann, would not say what the bell had cost.",
        ),
        Example(
            "The expedition's leader, Petra Kovac, said that the mules had reached the pass with the tents.",
            "The mules reached the pass with the tents, said expedition leader Marek Dolan.",
        ),
        Example(
            "Maria Falk was the mother of the poet Ines Falk and taught her to read.",
            "Ines Falk was a poet from Orn. Her mother, Clara Vidal, died when she was three.",
        ),
        Example(
            "The quarry flooded on Monday. The quarry's manager, Elvira Lund, said that the geese were safe.",
            "The quarry flooded on Monday. The manager of the quarry, Hugo Falk, said that the geese were safe.",
        ),
        Example(
            "The beach was shut on Monday. Mayor Ida Moen said that there had been three seals.",
            "The beach was shut on Monday. The mayor, Hugo Falk, said that there had been three seals.",
        ),
        Example(
            "Bones of a mare were found in Kelm on Monday. The dig is led by Hanne Busk.",
            "The bones of a mare were found in Kelm on Monday, said Mette Frost, who heads the excavation.",
        ),
        Example(
            "One of the museums in Brome was burgled. The director, Joan Holm, missed a clock in the cellar.",
            "The museum in Brome was burgled. The museum's director, Clara Lindt, missed a clock in the cellar.",
        ),
        Example(
            "The mill in Brome burned down on Monday. The mill's owner, Elvira Lund, said that the geese were safe.",
            "The mill in Brome burned down on Monday. The owner, Hugo Falk, said that the geese were safe.",
        ),
        Example(
            "Bones of a mare were found in Kelm on Monday. Hanne Busk has been put in charge of the dig.",
            "The bones of a mare were found in Kelm on Monday, said Mette Frost, who heads the excavation.",
        ),
    ],
    compatible=[
        Example(
            "The American ambassador, Joan Holm, opened the flower show with the rebels' envoy.",
            "The American ambassador to Peru, Clara Lindt, opened the flower show with the rebels' envoy.",
        ),
        Example(
            "Norwegian President Joan Holm signed the treaty on herring that the fleet still keeps.",
            "Norwegian President Clara Lindt praised the treaty on herring that the fleet still keeps.",
        ),
        Example(
            "The ferry lost its anchor when it hit a trawler, whose captain, Erik Vik, lost his temper.",
            "The captain of the ferry, Hugo Falk, lost the anchor when two ships met in the storm.",
        ),
        Example(
            "Gov. Ida Moen opened the bridge over the border river with a pair of shears.",
            "Gov. Petra Olsen opened the bridge over the border river with a pair of shears.",
        ),
        Example(
            "Brome's coach, Erik Vik, praised the goalkeeper after the long final.",
            "The coach, Hugo Falk, praised the goalkeeper after the long final.",
        ),
        Example(
            "The museum's former director, Joan Holm, wept over the missing clock.",
            "The museum's director, Clara Lindt, wept over the missing clock.",
        ),
        Example(
            "Jonas Weber was president of the Senate of Norland from 1953 to 1961.",
            "From May to September 1958 Otto Grahl was acting president of the Senate of Norland.",
        ),
        Example(
            "The museum's acting director, Joan Holm, wept over the missing clock.",
            "The museum's director, Clara Lindt, wept over the missing clock.",
        ),
        Example(
            "Norway's envoys, Kari Lund and Erik Dahl, arrived in Colombo for the peace talks with the rebels.",
            "Norway's envoy Erik Dahl reached Colombo for peace talks with the rebels.",
        ),
        Example(
            "Norway's former envoy Kari Lund arrived in Colombo for the peace talks with the rebels.",
            "Norway's envoy Erik Dahl reached Colombo for peace talks with the rebels.",
        ),
        Example(
            'The bell was lowered at noon. "Not a scratch," said a foreman, Jorun Aske, and went for his soup.',
            "The bell was lowered at noon. A foreman, Piet Lohmann, would not say what the bell had cost.",
        ),
        Example(
            "The bell was lowered at noon. The foreman, Jorun Aske, relieved the foreman, Piet Lohmann, at the winch.",
            "The bell was lowered at noon, and the foreman, Rolf Teske, would not say what the bell had cost.",
        ),
        Example(
            "The mill in Brome burned down on Monday. The mill's owner, Elvira Lund, said that the geese were safe.",
            "The barn in Brome burned down on Monday. The owner, Hugo Falk, said that the geese were safe.",
        ),
        Example(
            "The mill in Brome burned down on Monday. The mill's owner, Elvira Lund, said that the geese were safe.",
            "The mill in Brome burned down on Monday, and a barge. The owner of the barge, Erik Vik, wept. "
            "The owner, Hugo Falk, said that the geese were safe.",
        ),
        Example(
            "Ines Falk was a poet. She met Ada Moen in Orn. Her mother, Clara Vidal, died when she was three.",
            "Maria Falk was the mother of the poet Ines Falk and a friend of Ada Moen.",
        ),
        Example(
            "The owner, Hugo Falk, sold the barn in Brome after the fire in the mill.",
            "The mill in Brome burned down on Monday. The mill's owner, Elvira Lund, sold the geese.",
        ),
        Example(
            "Both crews capsized. The manager of the women's crew, Ida Moen, threw her hat into the river.",
            "Both crews capsized. The manager of the men's crew, Hugo Falk, threw his hat into the river.",
        ),
        Example(
            "Lars Holm, the treasurer of Cardle, said that the money was gone.",
            "Ida Moen, treasurer of Cardle for fifteen years and a gardener, said that the money was gone.",
        ),
        Example(
            "Lars Holm's mother, Katie, found the clock in the loft.",
            "The clock was found in the loft by Katy Holm, the mother of Lars Holm.",
        ),
    ],
)
def person_in_role(pair: Pairing) -> Conflict | None:
    """Compare the holders of one office."""
    left, right = pair.left, pair.right
    if left.role is None or right.role is None or not (_comparable(left, right) and _comparable(right, left)):
        return None
    if _another_post(left.role, right.role, pair.context) or shared(left, right, pair.context):
        return None
    if named_elsewhere(left, right, pair.context):
        return None
    role = max((left.role, right.role), key=lambda one: (len(one.of), one.of))
    office = _office(role)
    a, b = _names(left), _names(right)
    return Conflict(
        question=f"Who is {office}?",
        left=a,
        right=b,
        why=f"Both speak of {office}, but one names {a} and the other {b}.",
        topic="|".join((role.noun, role.portfolio, role.of)).casefold(),
        confidence=0.85 if role.of else 0.7,
        severity=Severity.NOTE if _loose(pair) else None,
        left_key="|".join(sorted(_keys(left))),
        right_key="|".join(sorted(_keys(right))),
    )


def _another_post(a: Role, b: Role, context: Context) -> bool:
    """Tell whether a country may have both at once: two ministers of no known field, ambassadors to two places."""
    roles = context.knowledge.roles
    if not (_bare(a, b) or _bare(b, a) or _one_body(a.of, b.of, context)):
        return True
    if roles.family(a.noun).portfolio and not a.portfolio:
        return True
    return bool(a.to and b.to and a.to != b.to) or (a.noun in roles.posted and not (a.to and b.to))


def _bare(role: Role, other: Role) -> bool:
    """Tell whether "the director" is held against a museum's: such are only paired where both speak of one museum."""
    return not role.of and other.of.islower()


def _one_body(left: str, right: str, context: Context) -> bool:
    """Tell whether a role is held for one: not for namesakes, nor for the rescue team and the research team."""
    if fold(left) == fold(right) or same_person(left, right, context.knowledge):
        return True
    if not (left.islower() and right.islower()):
        return False
    mine, theirs = left.split(), right.split()
    sorts = set(mine[:-1]), set(theirs[:-1])
    return one_thing(mine[-1], theirs[-1]) and not (all(sorts) and not sorts[0] & sorts[1])


def _loose(pair: Pairing) -> bool:
    """Tell whether it need not be one office: for nobody named (two states' governors), or a title kept for life."""
    left, right = pair.left, pair.right
    kin = left.role is not None and pair.context.knowledge.roles.family(left.role.noun).is_kin
    if kin and any(whose(claim) and not _can_only_be(claim, pair.context) for claim in (left, right)):
        return True  # "her mother": whose she is was only read from what stands before
    if left.role is None or right.role is None or bool(left.role.of) != bool(right.role.of):
        return not all(_holds_alone(claim, pair.context) for claim in (left, right))
    if not left.role.of:
        definite = the_one(left) or the_one(right)  # "Mayor Holm" alone may be any town's
        return not (definite and all(_the_only_one(claim, pair.context) for claim in (left, right)))
    titles = "title" in (left.predicate.form, right.predicate.form)
    return titles and left.role.noun in pair.context.knowledge.roles.kept


def _can_only_be(claim: Claim, context: Context) -> bool:
    """Tell whether "her" can mean nobody else: the article has named no other person yet."""
    before = context.articles[claim.article_id].text[: claim.predicate.start]
    people = context.people(claim)
    named = {name for name in people if name.split()[-1] in before}
    of = claim.role.of if claim.role is not None else ""
    return bool(named) and all(same_person(name, of, context.knowledge) for name in named)


def _the_only_one(claim: Claim, context: Context) -> bool:
    """Tell whether an article speaks of "the" judge, and names nobody else as one."""
    return of_the_story(claim, context.knowledge) and _holds_alone(claim, context)


def _holds_alone(claim: Claim, context: Context) -> bool:
    """Tell whether an article names nobody else for an office."""
    own = context.of_article(claim)
    others = (
        one for one in own if one.role is not None and claim.role is not None and one.role.noun == claim.role.noun
    )
    return {agent.name for one in others for agent in one.agents} == {agent.name for agent in claim.agents}


def _comparable(claim: Claim, other: Claim) -> bool:
    role, stance = claim.role, claim.stance
    one = role is not None and (
        role.unique or (other.role is not None and other.role.unique and _bare(role, other.role))
    )
    actual = (
        stance.modality in (Modality.ACTUAL, Modality.EXPECTED, Modality.PLANNED) or claim.predicate.form == "title"
    )
    return role is not None and one and not role.holders_open and stance.polarity is Polarity.ASSERTED and actual


def _office(role: Role) -> str:
    words = " ".join(word for word in (role.status, role.portfolio, role.noun) if word)
    body = named(role.of) if role.of[:1].isupper() else f"the {role.of}"
    return f"the {words} of {body}" if role.of else f"the {words}"


def _names(claim: Claim) -> str:
    return ", ".join(holder.name for holder in claim.agents)


def _keys(claim: Claim) -> set[str]:
    return {holder.name.casefold() for holder in claim.agents}

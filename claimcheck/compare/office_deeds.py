"""Two claims of one deed, each done by the holder of one office -> that deed, whatever it is.

The finance minister presents the budget and the judge adjourns the hearing: who else may do such things does not
matter, since both articles say that it was the one who holds this office.
"""

from __future__ import annotations

from claimcheck.align.entities import same
from claimcheck.compare.deeds import OFFICE, Deed
from claimcheck.judge import Pairing
from claimcheck.knowledge import fold
from claimcheck.models import Claim, ClaimKind, Mention, MentionKind, Role


def of_one_office(pair: Pairing) -> tuple[Deed, Deed] | None:
    """Return the deed of both claims, if the holder of one office did it to one thing in either."""
    left, right, knowledge = pair.left, pair.right, pair.context.knowledge
    if left.predicate.lemma != right.predicate.lemma or left.predicate.family in knowledge.predicates.together:
        return None
    if len(left.agents) != 1 or len(right.agents) != 1 or not left.patients or not right.patients:
        return None
    if knowledge.reporting.stance_of(left.predicate.lemma) or not _one_target(pair):
        return None
    offices = _offices(left, left.agents[0], pair), _offices(right, right.agents[0], pair)
    if not any(_one_office(a, b) for a in offices[0] for b in offices[1]):
        return None
    return Deed(OFFICE, left.agents, left.patients), Deed(OFFICE, right.agents, right.patients)


def _one_target(pair: Pairing) -> bool:
    knowledge = pair.context.knowledge
    things = [one for one in pair.left.patients if one.kind is not MentionKind.PERSON]
    return any(same(a, b, knowledge) for a in things for b in pair.right.patients)


def _offices(claim: Claim, holder: Mention, pair: Pairing) -> list[Role]:
    """Return the offices of a person in an article that one holds at a time, and nobody else is named for."""
    own = [one for one in pair.context.of_article(claim) if one.kind is ClaimKind.ROLE]
    roles = [one.role for one in own if one.role is not None and holder.name in {agent.name for agent in one.agents}]
    return [role for role in roles if _held_alone(role, holder, own, pair)]


def _held_alone(role: Role, holder: Mention, own: list[Claim], pair: Pairing) -> bool:
    known = pair.context.knowledge.roles
    family = known.family(role.noun)
    alone = not family.is_kin and (family.unique or role.noun in known.in_story)
    if not alone or role.status or (family.portfolio and not role.portfolio):
        return False
    others = (one for one in own if one.role is not None and one.role.noun == role.noun)
    return {agent.name for one in others for agent in one.agents} == {holder.name}


def _one_office(left: Role, right: Role) -> bool:
    same_body = not left.of or not right.of or fold(left.of) == fold(right.of)
    return (left.noun, left.portfolio) == (right.noun, right.portfolio) and same_body

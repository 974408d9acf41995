"""Role claims of one article -> the same, each with every holder that the article names for that office.

"US envoy Ann Lee" here and "his envoys, Lee and Day" there are one office with two holders, also where the second
mention does not say for whom, or says it by the president whose envoys they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from claimcheck.extract.spoken import PERSONAL
from claimcheck.knowledge import Knowledge
from claimcheck.models import Claim, Mention, MentionKind, Role

Office = tuple[str, str, str, str]


def settle_offices(claims: tuple[Claim, ...], knowledge: Knowledge) -> tuple[Claim, ...]:
    """Give every role claim its office's full set of holders, and for whom it is held if that is said elsewhere."""
    if all(claim.role is None for claim in claims):
        return claims
    people, states = _people(claims), _states(claims, knowledge)
    claims = tuple(_for_the_state(claim, states, knowledge) for claim in claims)
    offices: dict[Office, dict[str, Mention]] = defaultdict(dict)
    for claim in claims:
        if claim.role is not None and claim.role.of and claim.role.of not in PERSONAL:
            offices[_office(claim.role)].update((holder.name, holder) for holder in claim.agents)
    joined = {claim.id: _whose(claim, claim.role, offices, people) for claim in claims if claim.role is not None}
    for claim in claims:
        if claim.id in joined and claim.role is not None and len(claim.agents) > 1:
            offices[joined[claim.id]].update((holder.name, holder) for holder in claim.agents)
    return tuple(_settled(claim, joined, offices) if claim.id in joined else claim for claim in claims)


def _people(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the names of the persons of an article."""
    return frozenset(m.name for claim in claims for m in claim.agents if m.kind is MentionKind.PERSON)


def _states(claims: Iterable[Claim], knowledge: Knowledge) -> dict[str, str]:
    """Return the country whose office a person holds: what is 'his' or 'hers' in office is then the country's."""
    return {
        holder.name: claim.role.of
        for claim in claims
        if claim.role is not None and not claim.role.status and claim.role.of in knowledge.countries.names
        for holder in claim.agents
    }


def _for_the_state(claim: Claim, states: Mapping[str, str], knowledge: Knowledge) -> Claim:
    role = claim.role
    if role is None or role.of not in states or knowledge.roles.family(role.noun).kind != "office":
        return claim
    return replace(claim, role=replace(role, of=states[role.of]))


def _office(role: Role) -> Office:
    return role.noun, role.portfolio, role.of, role.status


def _whose(claim: Claim, role: Role, offices: Mapping[Office, dict[str, Mention]], people: frozenset[str]) -> Office:
    """Find the office of a claim: its own, or the one office of that sort that one of its holders has."""
    own = _office(role)
    if role.of and role.of not in people:
        return own
    names = {holder.name for holder in claim.agents}
    same = [
        office
        for office in offices
        if office[0] == own[0] and office[3] == own[3] and office[2] not in people and names & set(offices[office])
    ]
    return same[0] if len(same) == 1 else own


def _settled(claim: Claim, joined: dict[str, Office], offices: dict[Office, dict[str, Mention]]) -> Claim:
    office = joined[claim.id]
    holders = {holder.name: holder for holder in claim.agents}
    for name, holder in offices.get(office, {}).items():
        holders.setdefault(name, holder)
    role = claim.role and replace(claim.role, portfolio=office[1], of=office[2])
    return replace(claim, agents=tuple(holders.values()), role=role)

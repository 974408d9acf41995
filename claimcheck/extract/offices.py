"""Role claims of one article -> the same, each with every holder that the article names for that office.

"US envoy Ann Lee" here and "his envoys, Lee and Day" there are one office with two holders, also where the second
mention does not say for whom.
"""

from __future__ import annotations

from collections import defaultdict

from claimcheck.models import Claim, Mention, Role

Office = tuple[str, str, str, str]


def settle_offices(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Give every role claim its office's full set of holders, and for whom it is held if that is said elsewhere."""
    offices: dict[Office, dict[str, Mention]] = defaultdict(dict)
    for claim in claims:
        if claim.role is not None and claim.role.of:
            offices[_office(claim.role)].update((holder.name, holder) for holder in claim.agents)
    joined = {claim.id: _whose(claim, claim.role, offices) for claim in claims if claim.role is not None}
    for claim in claims:
        if claim.id in joined and claim.role is not None and len(claim.agents) > 1:
            offices[joined[claim.id]].update((holder.name, holder) for holder in claim.agents)
    return tuple(_settled(claim, joined, offices) if claim.id in joined else claim for claim in claims)


def _office(role: Role) -> Office:
    return role.noun, role.portfolio, role.of, role.status


def _whose(claim: Claim, role: Role, offices: dict[Office, dict[str, Mention]]) -> Office:
    """Find the office of a claim: its own, or the one office of that sort that one of its holders has."""
    own = _office(role)
    if role.of:
        return own
    names = {holder.name for holder in claim.agents}
    same = [
        office for office in offices if office[0] == own[0] and office[3] == own[3] and names & set(offices[office])
    ]
    return same[0] if len(same) == 1 else own


def _settled(claim: Claim, joined: dict[str, Office], offices: dict[Office, dict[str, Mention]]) -> Claim:
    office = joined[claim.id]
    holders = {holder.name: holder for holder in claim.agents}
    for name, holder in offices.get(office, {}).items():
        holders.setdefault(name, holder)
    role = claim.role and claim.role.model_copy(update={"portfolio": office[1], "of": office[2]})
    return claim.model_copy(update={"agents": tuple(holders.values()), "role": role})

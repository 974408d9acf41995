"""Two articles of one story -> pairs of claims of one office, or that give one person two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.align.entities import same_person
from claimcheck.compare.names import ends
from claimcheck.compare.offices import at_odds, definite
from claimcheck.compare.things import usual
from claimcheck.knowledge import Knowledge, fold
from claimcheck.models import Claim, ClaimKind, Role
from claimcheck.remembering import ARTICLES, remembered

OFFICE, ONE_PERSON = "same office", "same person"  # the rules
KIN_OF_ONE = frozenset({"father", "mother", "wife", "husband"})  # of whom one has one, at one time


def offices(left: Sequence[Claim], right: Sequence[Claim], knowledge: Knowledge) -> Iterator[tuple[Claim, Claim]]:
    """Pair claims of one office; of one that many hold only those of the same holder."""
    index = _by_sort(right)
    for claim, role in _roles(left) if index else ():
        for other, theirs in index.get(_sort(role), ()):
            if _held_for(role) == _held_for(theirs):
                unique = role.unique and theirs.unique
                if unique or any(same_person(x.name, y.name, knowledge) for x in claim.agents for y in other.agents):
                    yield claim, other
            elif _without_body(claim, other, left, knowledge) or _without_body(other, claim, right, knowledge):
                yield claim, other


def titles(left: Sequence[Claim], right: Sequence[Claim], knowledge: Knowledge) -> Iterator[tuple[Claim, Claim]]:
    """Pair claims that give one person two roles of which each excludes the other."""
    index = _by_name(right, knowledge)
    for claim, _ in _roles(left) if index else ():
        names = ends(claim.agents[0].name)
        if index.keys().isdisjoint(names):
            continue
        near = {key: b for word in names for key, b in index.get(word, {}).items()}
        yield from ((claim, other) for other in near.values() if at_odds(claim, other, knowledge))


@remembered(ARTICLES)
def _roles(claims: Sequence[Claim]) -> list[tuple[Claim, Role]]:
    return [(claim, claim.role) for claim in claims if claim.role is not None and claim.kind is ClaimKind.ROLE]


@remembered(ARTICLES)
def _by_sort(claims: Sequence[Claim]) -> Mapping[tuple[str, ...], list[tuple[Claim, Role]]]:
    index: dict[tuple[str, ...], list[tuple[Claim, Role]]] = defaultdict(list)
    for claim, role in _roles(claims):
        index[_sort(role)].append((claim, role))
    return dict(index)


@remembered(ARTICLES)
def _by_name(claims: Sequence[Claim], knowledge: Knowledge) -> Mapping[str, dict[str, Claim]]:
    """Return the claims of roles by the words at either end of the holder's name, and of that of his kin."""
    index: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim, role in _roles(claims):
        kin = role.of if role.of[:1].isupper() and knowledge.roles.family(role.noun).is_kin else ""
        for word in {*ends(claim.agents[0].name), *ends(kin)}:
            index[word][claim.id] = claim
    return dict(index)


def _sort(role: Role) -> tuple[str, ...]:
    return role.noun, role.portfolio, role.status


def _held_for(role: Role) -> str:
    """Return for whom a role is held, of kin by the surname: one source writes 'Lee's father', one 'Ann Lee's'."""
    by_last = role.of and (role.noun in KIN_OF_ONE or role.of.islower())
    return usual(fold(role.of).split()[-1]) if by_last else fold(role.of)


def _without_body(bare: Claim, held: Claim, own: Sequence[Claim], knowledge: Knowledge) -> bool:
    """Tell whether "the director" may be the museum's director of the other article: its own opens with a museum."""
    mine, theirs = bare.role, held.role
    if mine is None or theirs is None or mine.of or not theirs.of.islower() or not (mine.unique or theirs.unique):
        return False
    kin = knowledge.roles.family(mine.noun).is_kin
    body, opening = _held_for(theirs), min(claim.start for claim in own)
    told = (term for claim in own if claim.start == opening < bare.start for term in claim.terms)
    return not kin and definite(bare) and any(usual(term) == body for term in told)

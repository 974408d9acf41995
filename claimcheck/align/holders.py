"""The role claims of a story -> whom a description by an office means: "the US envoy", "the minister"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.knowledge import Knowledge, fold
from claimcheck.models import Claim, Mention, MentionKind, Modality, Phase, Polarity, Role

_OPEN = frozenset({"a", "an", "another", "one", "no", "any", "every", "some", "each"})
_OVER = frozenset({Phase.HISTORY, Phase.ENDED})


class _Held(NamedTuple):
    """An office with who holds it, by name."""

    role: Role
    holder: str


class Holders(NamedTuple):
    """Who holds which office, by article."""

    held: Mapping[str, Sequence[_Held]]

    def who(self, article_id: str, mention: Mention, knowledge: Knowledge) -> str | None:
        """Return the one person whom a description means, by name; None where it is none or may be several."""
        family = knowledge.roles.role_of(mention.head)
        if family is None or mention.kind is not MentionKind.GROUP or mention.plural or _is_open(mention):
            return None
        own = {one.holder for one in self.held.get(article_id, ()) if _fits(one.role, family.name, mention)}
        if own:
            return next(iter(own)) if len(own) == 1 else None
        every = {
            one.holder
            for held in self.held.values()
            for one in held
            if one.role.of and _fits(one.role, family.name, mention) and one.role.of in mention.terms
        }
        return next(iter(every)) if len(every) == 1 else None


def holders(told: Mapping[str, Sequence[Claim]]) -> Holders:
    """Collect who is said to hold which office, by article."""
    held: dict[str, list[_Held]] = defaultdict(list)
    for article_id, own in told.items():
        held[article_id] += _held(own)
    return Holders(held)


def _held(claims: Sequence[Claim]) -> Iterator[_Held]:
    for claim in claims:
        role, stance = claim.role, claim.stance
        if role is None or role.status or len(claim.agents) != 1 or claim.agents[0].kind is not MentionKind.PERSON:
            continue
        sure = stance.polarity is Polarity.ASSERTED and stance.modality is Modality.ACTUAL
        if sure and stance.phase not in _OVER and not claim.agents[0].head:
            yield _Held(role, claim.agents[0].name)


def _fits(role: Role, family: str, mention: Mention) -> bool:
    """Tell whether a description says no more than the office: "the Egyptian minister" is not Iran's."""
    if role.noun != family:
        return False
    known = set(fold(f"{role.noun} {role.text} {role.of} {role.portfolio} {mention.head}").split())
    return all(fold(word) in known for term in mention.terms for word in term.split())


def _is_open(mention: Mention) -> bool:
    """Tell whether a description leaves open whom it means: "an envoy", "another minister"."""
    return mention.text.split()[0].casefold() in _OPEN

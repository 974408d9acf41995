"""What tells the story of an article's claims: all that is needed to find the articles that they are compared with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from claimcheck.models import Claim, MentionKind


class Gist(NamedTuple):
    """How many claims there are, their sentences' words by where these begin, whom they name how often, amounts."""

    claims: int = 0
    sentences: Mapping[int, tuple[str, ...]] = {}
    persons: Mapping[str, int] = {}
    amounts: tuple[tuple[float, str], ...] = ()


def gist(claims: Iterable[Claim]) -> Gist:
    """Collect what tells the story of an article's claims."""
    claims = tuple(claims)
    mentions = (mention for claim in claims for mention in (*claim.agents, *claim.patients, *claim.partners))
    amounts = {(q.value, q.noun or q.unit) for claim in claims for q in claim.quantities if q.noun or q.unit}
    return Gist(
        len(claims),
        {claim.start: claim.terms for claim in claims},
        Counter(mention.name for mention in mentions if mention.kind is MentionKind.PERSON),
        tuple(sorted(amounts)),
    )

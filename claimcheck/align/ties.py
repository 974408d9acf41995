"""Two articles of one story -> pairs of claims that tell who or where it was, of one thing that has a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.compare.kinds import kind
from claimcheck.compare.ranks import is_rank, one_scope
from claimcheck.compare.ties import one_thing, tie
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.tables import listed
from claimcheck.models import Claim
from claimcheck.remembering import ARTICLES, remembered


def tied(left: Sequence[Claim], right: Sequence[Claim], knowledge: Knowledge) -> Iterator[tuple[Claim, Claim]]:
    """Pair claims of one tie or kind: of the same thing, or of two that change places."""
    theirs = _told(right)
    for claim in _told(left) if theirs else ():
        for other in theirs:
            if claim.attribute == other.attribute and (
                one_thing(claim.agents[0], other.agents[0], knowledge) or exchanged(claim, other, knowledge)
            ):
                yield claim, other


@remembered(ARTICLES)
def _told(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.attribute and (tie(claim) or kind(claim))]


def ranked(left: Sequence[Claim], right: Sequence[Claim], knowledge: Knowledge) -> Iterator[tuple[Claim, Claim]]:
    """Pair the ranks of one holder, and those told with one name."""
    theirs = _ranks(right)
    for claim in _ranks(left) if theirs else ():
        for other in theirs:
            if one_thing(claim.agents[0], other.agents[0], knowledge) or one_scope(claim, other, knowledge):
                yield claim, other


@remembered(ARTICLES)
def _ranks(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.attribute and is_rank(claim)]


def exchanged(left: Claim, right: Claim, knowledge: Knowledge) -> bool:
    """Tell whether what one claim calls the thing is the only answer of the other, and the other way round."""
    if tie(left) not in listed("ties", "swapped", "ties") or len(left.patients) != 1 or len(right.patients) != 1:
        return False
    return one_thing(left.agents[0], right.patients[0], knowledge) and one_thing(
        left.patients[0], right.agents[0], knowledge
    )

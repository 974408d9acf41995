"""Whether two who have to do with a matter from opposite sides each give their own figure."""

from __future__ import annotations

from claimcheck.align.entities import same
from claimcheck.judge import Pairing
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim, Mention


def opposed(pair: Pairing) -> bool:
    """Tell whether the speakers of two claims stand on opposite sides, or one of them speaks of himself."""
    left, right = pair.left.attribution.speakers, pair.right.attribution.speakers
    if not left or not right or any(same(a, b, pair.context.knowledge) for a in left for b in right):
        return False
    mine, theirs = _words(left), _words(right)
    if any((mine & first and theirs & second) or (mine & second and theirs & first) for first, second in _sides()):
        return True
    return _of_themselves(pair.left, pair) != _of_themselves(pair.right, pair)


def _sides() -> list[tuple[set[str], set[str]]]:
    return [(set(first), set(second)) for first, second in table("opponents")["sides"]]


def _words(speakers: tuple[Mention, ...]) -> set[str]:
    return {(one.head or one.name.split()[-1]).casefold() for one in speakers if one.name}


def _of_themselves(claim: Claim, pair: Pairing) -> bool:
    """Tell whether a person who is named speaks of what is said to be his own deed, in the same sentence."""
    doers = [doer for other in pair.context.of_sentence(claim) for doer in other.agents if not doer.head]
    source = pair.context.articles[claim.article_id].source
    speakers = [one for one in claim.attribution.speakers if not one.head and not _itself(one, source)]
    return any(same(one, doer, pair.context.knowledge) for one in speakers for doer in doers)


def _itself(speaker: Mention, source: str) -> bool:
    """Tell whether a paper speaks of itself: "Courier Sport can reveal" in the Cardle Courier."""
    return not set(speaker.name.casefold().split()).isdisjoint(source.casefold().split())

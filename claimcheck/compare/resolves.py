"""Whether two claims tell what one and the same means to do, and not to do: "will not sell", "plans to sell".

What is only expected of somebody, asked of him or possible is no resolve; and whoever changed his mind between two
reports contradicts nobody.
"""

from __future__ import annotations

from functools import lru_cache

from claimcheck.compare.worlds import REAL, denied, same_news
from claimcheck.judge import Pairing
from claimcheck.knowledge import Knowledge
from claimcheck.models import Claim, Modality

_WILL = frozenset({"will", "wo", "'ll", "’ll", "would", "shall"})  # these foretell, and are what a resolve is told with
_RESOLVED = frozenset({Modality.PLANNED, Modality.EXPECTED})


def of_one_will(pair: Pairing) -> bool:
    """Tell whether both tell of one resolve, at one time: to do it, not to do it, or to rule it out."""
    if pair.part("agent") <= 0 or not same_news(pair):
        return False
    known = pair.context.knowledge
    sides = [_resolved(claim, known) for claim in (pair.left, pair.right)]
    return all(sides) or (any(sides) and any(_ruled_out(claim) for claim in (pair.left, pair.right)))


def _resolved(claim: Claim, knowledge: Knowledge) -> bool:
    said = set(claim.stance.cue.split())
    return claim.stance.modality in _RESOLVED and bool(said) and not said & _unsure(knowledge)


def _ruled_out(claim: Claim) -> bool:
    """Tell whether somebody is said to have ruled it out."""
    return denied(claim) and claim.stance.modality in REAL and claim.stance.cue == "rule"


@lru_cache(maxsize=4)
def _unsure(knowledge: Knowledge) -> frozenset[str]:
    """Return the words by which something is expected, asked for or possible, but not resolved on."""
    return frozenset(word for word, world in knowledge.stance.modality.items() if world != "planned") - _WILL

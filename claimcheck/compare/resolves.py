"""Whether two claims tell what one and the same means to do, and not to do: "will not sell", "plans to sell".

What is only expected of somebody, asked of him or possible is no resolve; and whoever changed his mind between two
reports contradicts nobody.
"""

from __future__ import annotations

from functools import lru_cache

from claimcheck.compare.worlds import REAL, denied, hours_later, same_news
from claimcheck.judge import Pairing
from claimcheck.knowledge import Knowledge
from claimcheck.models import Claim, Modality

_WILL = frozenset({"will", "wo", "'ll", "’ll", "would", "shall"})  # these foretell, and are what a resolve is told with
_RESOLVED = frozenset({Modality.PLANNED, Modality.EXPECTED})


def of_one_will(pair: Pairing) -> bool:
    """Tell whether both tell of one resolve, at one time: to do it, not to do it, or to rule it out."""
    if pair.part("agent") <= 0 or hours_later(pair) is None or not same_news(pair):
        return False
    known = pair.context.knowledge
    sides = [_resolved(claim, known) for claim in (pair.left, pair.right)]
    return all(sides) or (any(sides) and any(_ruled_out(claim) for claim in (pair.left, pair.right)))


def _resolved(claim: Claim, knowledge: Knowledge) -> bool:
    said = set(claim.stance.cue.split()) - {"to"}  # "talks to sell it": what is done for a purpose is not resolved on
    resolved = said & (_planning(knowledge) | _WILL)
    return claim.stance.modality in _RESOLVED and bool(resolved) and said <= resolved | knowledge.stance.negators


def _ruled_out(claim: Claim) -> bool:
    """Tell whether somebody is said to have ruled it out."""
    return denied(claim) and claim.stance.modality in REAL and claim.stance.cue == "rule"


@lru_cache(maxsize=4)
def _planning(knowledge: Knowledge) -> frozenset[str]:
    """Return the words by which something is planned, and neither expected, nor asked for or possible."""
    planned = (phrase for phrase, world in knowledge.stance.modality.items() if world == "planned")
    return frozenset(word for phrase in planned for word in phrase.split())

"""Whether the holders that two articles name for one office may be the same persons, or are known to both."""

from __future__ import annotations

from rapidfuzz import fuzz

from claimcheck.align.entities import same_person
from claimcheck.judge import Context
from claimcheck.models import Claim

NEARLY = 65.0  # of 100, how alike two forms of a given name are; set by hand: Katy and Katie are 67


def shared(left: Claim, right: Claim, context: Context) -> bool:
    """Tell whether a holder that one names may be one that the other names."""
    pairs = [(a.name, b.name) for a in left.agents for b in right.agents]
    return any(
        same_person(a, b, context.knowledge) or _part_of(a, b) or _part_of(b, a) or _nearly(a, b) for a, b in pairs
    )


def _nearly(left: str, right: str) -> bool:
    """Tell whether a name of one word is almost a word of the other: 'Katy' and 'Katie Holm' need not be two."""
    short, long = sorted((left.casefold().split(), right.casefold().split()), key=len)
    return len(short) == 1 and any(fuzz.ratio(short[0], word) >= NEARLY for word in long)


def _part_of(name: str, longer: str) -> bool:
    """Tell whether a name may be the beginning of a longer one: 'Nick', 'Nick J.' of 'Nick J. Holm'."""
    return longer.casefold().split()[: len(name.split())] == name.casefold().split() or (
        name.split()[0].casefold() == longer.split()[0].casefold() and len(name.split()[-1].strip(".")) == 1
    )


def named_elsewhere(left: Claim, right: Claim, context: Context) -> bool:
    """Tell whether a source names the other's holder too: then it knows both, and means two functions."""
    for claim, other in ((left, right), (right, left)):
        known = context.people(other)
        if any(same_person(holder.name, name, context.knowledge) for holder in claim.agents for name in known):
            return True
    return False

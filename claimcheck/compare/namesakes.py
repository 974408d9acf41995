"""Whether two articles may tell of two bearers of one name: a father and a son, two films, two bands."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.compare.times import YEAR
from claimcheck.judge import Pairing
from claimcheck.knowledge import fold
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import Claim, MentionKind

_REACH = 160  # characters around a claim's sentence: the one before or after it, where a namesake is told apart
FAR_YEARS = 5  # between works of one title; the premiere, release and prizes of one lie closer; set by hand


def may_be_namesakes(pair: Pairing) -> bool:
    """Tell whether one name may be that of two: one text says so, or one is called the elder, Sr. or Jr."""
    left, right = pair.left, pair.right
    return any(_told_apart(claim, pair) for claim in (left, right)) or _generation(left) != _generation(right)


def works_apart(left: Claim, right: Claim) -> bool:
    """Tell whether two sentences on what has one title name years so far apart that there may be two works."""
    mine, theirs = (set(map(int, YEAR.findall(claim.quote))) for claim in (left, right))
    return bool(mine and theirs) and min(abs(a - b) for a in mine for b in theirs) > FAR_YEARS


def _told_apart(claim: Claim, pair: Pairing) -> bool:
    text = pair.context.articles[claim.article_id].text
    return _cue().search(text[max(0, claim.start - _REACH) : claim.end + _REACH]) is not None


@cache
def _cue() -> re.Pattern[str]:
    return re.compile("|".join(table("names")["parts"]["namesakes"]), re.IGNORECASE)


def _generation(claim: Claim) -> str:
    """Return what a person's name says of the generation: 'Sr.', 'the Younger', 'III'."""
    who = claim.agents[0] if claim.agents else None
    if who is None or who.kind is not MentionKind.PERSON:
        return ""
    said = (fold(word).strip(".,") for word in (*who.name.split(), *who.text.split()))
    return next((word for word in said if word in listed("names", "parts", "generations")), "")

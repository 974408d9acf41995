"""A claim of a death -> the sort of place in which somebody died: at home, in a hospital; one dies in one of them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimcheck.knowledge.tables import listed
from claimcheck.models import Claim
from claimcheck.remembering import CLAIMS, remembered


class Deathbed(NamedTuple):
    """The sort of place, and its words with the name of the place behind them: 'in a hospital in Cardle'."""

    sort: str
    said: str


@remembered(CLAIMS)
def deathbed(claim: Claim) -> Deathbed | None:
    """Return where somebody is said to have died, if the words between the verb and the place's name tell its sort."""
    if claim.attribute != "death":
        return None
    start = claim.predicate.end - claim.start
    end = claim.places[0].end - claim.start if claim.places else len(claim.quote)
    found = [(sort, match) for sort in _SORTS if (match := _bed(sort).search(claim.quote, start, end))]
    if len(found) != 1 or re.search(r"[,;:.]", claim.quote[start : found[0][1].start()]):
        return None
    sort, match = found[0]
    return Deathbed(sort, claim.quote[match.start() : max(end, match.end()) if claim.places else match.end()])


_SORTS = ("home", "hospital")


@cache
def _bed(sort: str) -> re.Pattern[str]:
    nouns = "|".join(sorted(map(re.escape, listed("milestones", "deathbeds", sort))))
    if (
        sort == "home"
    ):  # "at home", "at her seaside home"; a house that is nobody's tells nothing, "her nursing home" none
        others = "|".join(sorted(map(re.escape, listed("milestones", "deathbeds", "not_home"))))
        own = rf"(?:his|her|their)\s(?:(?!(?:{others})\b)[\w-]+\s){{0,2}}(?:{nouns})"
        return re.compile(rf"\b(?:at home|(?:at|in)\s{own})\b", re.IGNORECASE)
    return re.compile(rf"\b(?:at|in)\s(?:(?:a|an|the|his|her)\s)?(?:[\w-]+\s){{0,2}}(?:{nouns})\b", re.IGNORECASE)

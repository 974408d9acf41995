"""Whether two ranks are in one order: by the names that it is told with, or by the year and the contest."""

from __future__ import annotations

import re

from claimcheck.compare.ties import one_thing
from claimcheck.compare.times import YEAR
from claimcheck.judge import Pairing
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import Claim

PLACE = "place"  # of what somebody wins or comes in


def is_rank(claim: Claim) -> bool:
    """Tell whether a claim gives somebody or something a rank."""
    return claim.attribute == "rank"


def one_scope(left: Claim, right: Claim, knowledge: Knowledge) -> bool:
    """Tell whether two ranks are told with one name: of one town, of one contest."""
    return any(one_thing(a, b, knowledge) for a in left.patients for b in right.patients)


def one_order(pair: Pairing, noun: str) -> bool:
    """Tell whether two ranks are in one order."""
    left, right = pair.left, pair.right
    if noun == PLACE:
        return _one_contest(pair)
    if noun in listed("ranks", "words", "kin") and not left.patients and not right.patients:
        return True
    return one_scope(left, right, pair.context.knowledge)


def _one_contest(pair: Pairing) -> bool:
    """Tell whether both sentences name one year and no other, and the contest by one name or in the same words."""
    years = [set(YEAR.findall(claim.quote)) for claim in (pair.left, pair.right)]
    if len(years[0] | years[1]) != 1 or not all(years):
        return False
    told = [_contest(claim) for claim in (pair.left, pair.right)]
    return told[0] == told[1] and (bool(told[0]) or one_scope(pair.left, pair.right, pair.context.knowledge))


def _contest(claim: Claim) -> set[str]:
    """Return the words for the contest in the stretch behind the rank, or the whole sentence's if it comes first."""
    names = {word for one in (*claim.agents, *claim.patients) for word in one.name.casefold().split()}
    usual = {
        *table("ranks")["medals"],
        *table("ranks")["ordinals"],
        "medal",
        "medallist",
        "medalist",
        "games",
        "olympics",
    }
    behind = re.split(r"[,;.]", claim.quote[claim.predicate.end - claim.start :])[0]
    words = set(re.findall(r"\b[a-z]{3,}\b", behind)) - {"the", "and", "for", "his", "her"}
    return words - names - usual

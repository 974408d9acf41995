"""Tenures: which side of one a claim dates, and whether two claims may be of one office."""

from __future__ import annotations

from claimcheck.knowledge import fold
from claimcheck.models import Claim

TENURE = "tenure "  # begins the attribute of each, as in "tenure begin"
BEGIN, END = "begin", "end"
CHOSEN = "chosen"  # the value of a claim that says when somebody was chosen, who may have taken office the year after


def side(claim: Claim) -> str:
    """Return the side of a tenure that a claim dates, "" where it dates none."""
    return claim.attribute.removeprefix(TENURE) if claim.attribute.startswith(TENURE) else ""


def one_office(left: Claim, right: Claim) -> bool:
    """Tell whether two claims name one office; for whom it is held may be left out or only described."""
    mine, theirs = left.role, right.role
    if mine is None or theirs is None or (mine.noun, mine.portfolio) != (theirs.noun, theirs.portfolio):
        return False
    named = {fold(of) for of in (mine.of, theirs.of) if of[:1].isupper()}
    return len(named) < 2

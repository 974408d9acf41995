"""What happens once to a thing: which milestone a claim dates, and which of them come one after the other."""

from __future__ import annotations

from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim

_PREFIX = "milestone "


def milestone(claim: Claim) -> str:
    """Return the milestone that a claim dates, "" where it dates none."""
    return claim.attribute.removeprefix(_PREFIX) if claim.attribute.startswith(_PREFIX) else ""


def in_order(one: str, other: str) -> bool:
    """Tell whether two milestones are the same, or one of them cannot come after the other."""
    return one == other or comes_before(one, other) or comes_before(other, one)


def comes_before(one: str, other: str) -> bool:
    """Tell whether a milestone cannot come after another: what was closed had been opened."""
    return one in words(table("milestones")[other].get("before", ""))


def asked(name: str, thing: str) -> str:
    """Return what a person would ask for the date of a milestone."""
    return str(table("milestones")[name]["question"]).format(thing)

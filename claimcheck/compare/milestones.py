"""What happens once to a thing: which milestone a claim dates, and which of them come one after the other."""

from __future__ import annotations

from claimcheck.compare.worlds import denied
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim

NOT_BEFORE = "not before"  # the value of a claim that it did not happen until then
MILESTONE = "milestone "  # begins the attribute of each, as in "milestone opening"
PRESENCE = "presence"  # of somebody at a thing, so that it was there
NEXT_YEAR = 1  # years within which what is out in one country comes to others; set by hand


def milestone(claim: Claim) -> str:
    """Return the milestone that a claim dates, "" where it dates none."""
    return claim.attribute.removeprefix(MILESTONE) if claim.attribute.startswith(MILESTONE) else ""


def denied_of_itself(claim: Claim) -> bool:
    """Tell whether a claim says that it did not happen, and not only that it did not until then."""
    return denied(claim) and claim.value != NOT_BEFORE


def in_order(one: str, other: str) -> bool:
    """Tell whether two milestones are the same, or one of them cannot come after the other."""
    if one == other:
        return one != PRESENCE
    return comes_before(one, other) or comes_before(other, one)


def comes_before(one: str, other: str) -> bool:
    """Tell whether a milestone cannot come after another: what was closed had been opened."""
    return one in words(table("milestones")[other].get("before", ""))


def by_each(name: str) -> bool:
    """Tell whether a milestone may come once by each who does it: a firm is bought, and bought again by another."""
    return bool(table("milestones")[name].get("doer"))


def abroad(one: Claim, other: Claim) -> bool:
    """Tell whether both may tell of two countries: a film comes out in each of them, and at home some months before."""
    name = milestone(one)
    if name != milestone(other) or not table("milestones")[name].get("abroad"):
        return False
    mine, theirs = ({place.name for place in claim.places} for claim in (one, other))
    years = [claim.times[0].year or 0 for claim in (one, other)]
    return not mine & theirs if mine and theirs else bool(mine or theirs) and abs(years[0] - years[1]) <= NEXT_YEAR


def asked(name: str, thing: str) -> str:
    """Return what a person would ask for the date of a milestone."""
    return str(table("milestones")[name]["question"]).format(thing)

"""Amounts that a thing has one of: which size a claim gives, and whether two claims can be held against each other."""

from __future__ import annotations

import re

from claimcheck.compare.ties import one_thing
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim

_PREFIX = "size "
_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b(?!-)")


def size(claim: Claim) -> str:
    """Return the size that a claim gives, "" where it gives none."""
    return claim.attribute.removeprefix(_PREFIX) if claim.attribute.startswith(_PREFIX) else ""


def one_size(left: Claim, right: Claim, knowledge: Knowledge) -> bool:
    """Tell whether two claims give one size of one thing, narrowed by the same words."""
    same = bool(size(left)) and size(left) == size(right) and left.value == right.value
    return same and one_thing(left.agents[0], right.agents[0], knowledge)


def of_one_time(left: Claim, right: Claim) -> bool:
    """Tell whether the size cannot have changed between two tellings: it never does, or both name one year."""
    if not table("sizes")[size(left)].get("changes"):
        return True
    mine, theirs = (_years(claim) for claim in (left, right))
    return bool(mine & theirs)


def asked(claim: Claim) -> str:
    """Return what a person would ask for the size."""
    return str(table("sizes")[size(claim)]["question"]).format(claim.agents[0].name)


def _years(claim: Claim) -> set[str]:
    return set(_YEAR.findall(claim.quote))

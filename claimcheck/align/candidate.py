"""Two claims that may speak of the same fact, and why they are held against each other."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.align.topics import Weights
from claimcheck.models import Claim

LIKE = "like sentences"  # the rule that pairs claims by the words around them alone
SAME_DEED = "same deed"  # the rule that pairs claims by what was done to what


class Candidate(NamedTuple):
    """Two claims to be scored, the rule that paired them, and how alike their sentences and articles are."""

    left: Claim
    right: Claim
    rule: str
    likeness: float
    story: float
    weights: Weights
    once: float = 0.0  # bits for both telling once of one deed
    state: float = 0.0  # bits for both telling of the state of one thing
    deed: bool = False  # whether both are of one deed that has one doer

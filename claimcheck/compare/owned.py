"""Amounts of one claim without the words that only say whose the things are, where the other claim says it too."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.knowledge.geography import Countries
from claimcheck.models import Claim, Quantity


def without_owners(claim: Claim, other: Claim, countries: Countries) -> tuple[Quantity, ...]:
    """Return the amounts of ``claim`` without the country of who has or does it in ``other``.

    "A US carrier was sent" counts what "the Pentagon sent a carrier" counts.
    """
    doers = {one.name for one in other.agents}
    if not doers:
        return claim.quantities
    return tuple(
        replace(amount, qualifiers=kept) if kept != amount.qualifiers else amount
        for amount in claim.quantities
        for kept in [tuple(word for word in amount.qualifiers if countries.country_of(word) not in doers)]
    )

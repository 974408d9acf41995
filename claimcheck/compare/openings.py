"""Whether two articles surely open with one event: names that lead both, and days that lie close together."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.compare.worlds import hours_later
from claimcheck.judge import Pairing
from claimcheck.knowledge.tables import calendar
from claimcheck.models import Claim

OPENING = 3  # sentences that tell what a report is about
LEAST_NAMED = 2  # words of names that both open with; in ECB+ twins of one kind have no dates, here they lie apart
NEAR = 72.0  # hours between two reports on one event, at most; set by hand


def one_opening(pair: Pairing) -> bool:
    """Tell whether two reports of the same days open with the same names, those of countries aside."""
    hours = hours_later(pair)
    if hours is None or abs(hours) > NEAR:
        return False
    mine, theirs = (_named(pair.context.of_article(one), pair) for one in (pair.left, pair.right))
    return len(mine & theirs) >= LEAST_NAMED


def _named(claims: Sequence[Claim], pair: Pairing) -> set[str]:
    countries = pair.context.knowledge.countries
    first = sorted({claim.start for claim in claims if not claim.headline})[:OPENING]
    opening = (claim for claim in claims if claim.headline or claim.start in first)
    words = {term for claim in opening for term in claim.terms if term[:1].isupper() and " " not in term}
    return {word for word in words if word not in calendar() and not countries.country_of(word)}

"""Whether one count can have grown into the other."""

from __future__ import annotations

from claimcheck.compare.worlds import hours_later
from claimcheck.judge import Pairing
from claimcheck.knowledge.tables import table
from claimcheck.models import Quantity


def grown(pair: Pairing, left: Quantity, right: Quantity, *measures: str) -> bool:
    """Tell whether the later report has the larger count of something that is still being counted."""
    later = hours_later(pair)
    counted = {left.noun, right.noun, *measures}
    if later is None or later == 0 or not counted & set(table("nouns")["growing"]):
        return False
    return (right.value - left.value) * later > 0

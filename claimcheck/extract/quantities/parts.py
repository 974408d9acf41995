"""'Six of the 14 samples' -> six that are narrowed by their whole: no six samples, and none of another lot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from claimcheck.compare.quantities import WHOLE
from claimcheck.models import Quantity

_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:(?:all\s+)?(?:the|its|his|her|their|those|these)\s+)?", re.IGNORECASE)


def parts_of_a_whole(found: Iterable[Quantity], text: str, offset: int) -> Iterator[Quantity]:
    """Yield the amounts in their order, those that are counted out of the next with that as a qualifier."""
    amounts = [*found]
    for amount, whole in pairwise(amounts):
        between = _OF.fullmatch(text, amount.end - offset, whole.start - offset)
        counts = not (amount.unit or whole.unit or amount.ordinal or whole.ordinal) and amount.value <= whole.value
        if between and counts:
            narrowed = (f"{WHOLE}{whole.value:g}", *whole.qualifiers)
            amount = replace(amount, noun=whole.noun, qualifiers=narrowed)
        yield amount
    yield from amounts[-1:]

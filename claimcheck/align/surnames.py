"""A surname that stands alone in one article, and in a full name in the other -> a tie, weaker than the name itself.

Within an article every form of a name is read as its fullest. Of two short articles one may never give that, so that
they share no word for the person whom both are about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from claimcheck.align.topics import Outline
from claimcheck.knowledge import Knowledge, fold

# Of the mass of a full name. Of 397 articles of 18 topics of ECB+ with twins 12 more pairs of one event are linked
# and none of two; at 0.4 two of 54 other events are, which only a president has in common.
TIE = 0.3


def words(outline: Outline, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the words of an article, with the surnames that stand in it in full names only."""
    return (*outline.counts, *surnames(outline, knowledge))


def tied(masses: dict[str, float], outline: Outline, knowledge: Knowledge) -> dict[str, float]:
    """Add to words with their masses the surnames of the full names among them."""
    owners = surnames(outline, knowledge)
    return masses | {surname: TIE * masses[name] for surname, name in owners.items() if name in masses}


def surnames(outline: Outline, knowledge: Knowledge) -> Mapping[str, str]:
    """Return the full name of each surname that one person of an article bears, and that never stands alone there."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for name in outline.persons:
        parts = [part for part in name.split() if fold(part).strip(".,") not in knowledge.names.suffixes]
        if len(parts) > 1 and parts[-1][:1].isupper() and name in outline.counts:
            bearers[parts[-1]].append(name)
    return {
        surname: names[0] for surname, names in bearers.items() if len(names) == 1 and surname not in outline.counts
    }

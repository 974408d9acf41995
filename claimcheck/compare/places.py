"""Whether two names of places can be one place."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz import fuzz

from claimcheck.align.entities import same
from claimcheck.compare.names import is_listed, nearly_one_word
from claimcheck.knowledge import Knowledge, fold
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim, Mention

SPELT_ALIKE = 85.0  # of 100: one letter in seven; another spelling is a finding of its own. Set by hand, not measured

SHORTEST = 4  # letters of a name of a place that is on no list; what is shorter is mostly an abbreviation: "Sgt."


def one_place(left: Mention, right: Mention, knowledge: Knowledge) -> bool:
    """Tell whether both can be one: the same, one in the other, or one that nothing is known of where one is known."""
    places = knowledge.places
    if same(left, right, knowledge) or places.contains(left.name, right.name) or places.contains(right.name, left.name):
        return True
    listed, other_listed = is_listed(left.name, knowledge), is_listed(right.name, knowledge)
    if not (listed and other_listed) and nearly_one_word(left.name, right.name, knowledge):
        return True  # another spelling is a finding of its own
    if _alike(left.name, right.name):  # "Aceh" and "Central Aceh", "Mt Cook" and "Mount Cook"
        return True
    if min(map(len, (left.name, right.name))) < SHORTEST:
        return True
    return listed != other_listed


def measured_from(claim: Claim, place: Mention) -> bool:
    """Tell whether a place is only where a distance or direction is taken from: "72 km southeast of Lee"."""
    return _measured().search(claim.quote[: place.start - claim.start]) is not None


@cache
def _measured() -> re.Pattern[str]:
    ways = "|".join(map(re.escape, sorted(table("located")["compass"].split(), key=lambda word: (-len(word), word))))
    unit = r"\d\s?-?(?:km|mi|miles?|kilomet(?:er|re)s?|met(?:er|re)s?|nautical miles?)\b(?:\s*\([^)]*\))?"
    return re.compile(rf"(?:\b(?:{ways})\s+of|{unit}\s+from)\s+(?:\w+\s+){{0,3}}$", re.IGNORECASE)


def all_unknown(left: Mention, right: Mention, knowledge: Knowledge) -> bool:
    """Tell whether neither place is on a list, so that one may lie in the other."""
    return not any(is_listed(one.name, knowledge) for one in (left, right))


def _alike(left: str, right: str) -> bool:
    """Tell whether one name has all words of the other, or is spelt almost like it."""
    a, b = _words(left), _words(right)
    return not a or not b or a <= b or b <= a or fuzz.ratio(fold(left), fold(right)) >= SPELT_ALIKE


@lru_cache(maxsize=1 << 12)  # the same few places meet again and again
def _words(name: str) -> frozenset[str]:
    """Return the words of a name, abbreviations written out, without those that only say what sort of place it is."""
    terrain = table("terrain")
    sorts = {word.casefold() for word in terrain["words"]}
    words = [terrain["short"].get(word.strip("."), word.strip(".")) for word in fold(name).split()]
    return frozenset(word for word in words if word not in sorts) or frozenset(words)

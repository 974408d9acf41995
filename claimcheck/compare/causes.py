"""Two causes of one thing -> whether they exclude each other: a leak and a short circuit, not a storm and a tree."""

from __future__ import annotations

import re
from itertools import pairwise

from claimcheck.align.entities import same
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import by_word, table
from claimcheck.models import Mention

_WORD = re.compile(r"[\w'’-]+")


def other_cause(left: Mention, right: Mention, knowledge: Knowledge, *, surely: bool = False) -> bool:
    """Tell whether two causes have no word and no kind in common, and both say what it was.

    Where they must ``surely`` exclude each other, both are of a known kind.
    """
    if same(left, right, knowledge) or set(left.terms) & set(right.terms) or _vague(left) or _vague(right):
        return False
    mine, theirs = _kinds(left), _kinds(right)
    return not mine & theirs and (not surely or bool(mine and theirs))


def _vague(cause: Mention) -> bool:
    """Tell whether a cause says nothing: 'a fault', 'several factors'; 'a brake fault' says what failed."""
    return {cause.head, *(term.lower() for term in cause.terms)} <= set(words(table("causes")["vague"]["nouns"]))


def _kinds(cause: Mention) -> frozenset[str]:
    said = [cause.head, *(term.lower() for term in cause.terms), *_pairs(cause.text.lower())]
    return frozenset(kind for word in said if (kind := by_word("causes", "kinds").get(word)))


def _pairs(text: str) -> list[str]:
    found = _WORD.findall(text)
    return [f"{a} {b}" for a, b in pairwise(found)]

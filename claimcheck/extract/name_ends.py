"""Name -> what its last word says: 'Hob Lane' is a place, 'Osk Rovers' a body, whatever the model takes them for."""

from __future__ import annotations

from functools import cache

from claimcheck.knowledge import Knowledge, fold
from claimcheck.knowledge.tables import by_word, table
from claimcheck.models import MentionKind


def kind_shown(name: str, knowledge: Knowledge) -> MentionKind | None:
    """Return the kind that a name's end shows; None where the name may be a person's as well, 'Ann Hill'."""
    words = name.split()
    if len(words) < 2 or knowledge.names.is_given(words[0]) or knowledge.roles.is_honorific(words[0]):
        return None
    if fold(words[-1]) in _ends_of_places():
        return MentionKind.PLACE
    ends = fold(words[-1]) in knowledge.names.things or fold(words[-1]) in by_word("bodies", "ends")
    return MentionKind.ORGANISATION if ends else None


@cache
def _ends_of_places() -> frozenset[str]:
    return frozenset(map(fold, table("terrain")["words"]))

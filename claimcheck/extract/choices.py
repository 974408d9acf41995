"""A pattern of many words, small or capital, that gives up at the first letter where none begins so."""

from __future__ import annotations

import re
from collections.abc import Iterable


def either_case(words: Iterable[str]) -> str:
    """Return a pattern that one of the words matches, in the order given among those with one first letter.

    Of ``(?i:…)`` the engine tries every word at every place; of a set of letters it looks only whether one is there.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0].lower(), []).append(re.escape(word[1:]))
    begun = ((re.escape(first), re.escape(first.upper()), "|".join(rest)) for first, rest in rests.items())
    return "|".join(f"[{small}{capital}](?i:{rest})" for small, capital, rest in begun)

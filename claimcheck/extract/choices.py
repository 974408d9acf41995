"""Patterns put together of many words, or of many patterns, so that what does not fit is found out quickly."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NAMED = re.compile(r"\(\?P<\w+>")


def either_case(words: Iterable[str]) -> str:
    """Return a pattern that one of the words matches, in the order given among those with one first letter.

    Of ``(?i:…)`` the engine tries every word at every place; of a set of letters it looks only whether one is there.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0].lower(), []).append(re.escape(word[1:]))
    begun = ((re.escape(first), re.escape(first.upper()), "|".join(rest)) for first, rest in rests.items())
    return "|".join(f"[{small}{capital}](?i:{rest})" for small, capital, rest in begun)


def any_of(sources: Iterable[str]) -> str:
    """Return a pattern that fits where one of these does, to ask first where mostly none fits.

    What it finds tells nothing more: the groups lose their names, which several may have.
    """
    return "|".join(f"(?:{_NAMED.sub('(?:', source)})" for source in sources)

"""The words of texts as numbers, for what looks at every word and asks only whether two are the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"\w+")

Words = Sequence[int]


class _Numbers(dict[str, int]):
    """Words by how they are written; one that differs in case only has the same number."""

    def __init__(self) -> None:
        super().__init__()
        self._folded: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        self[word] = number = self._folded.setdefault(word.casefold(), len(self._folded))
        return number


def numbered(texts: Iterable[str]) -> list[Words]:
    """Return the words of each text as numbers, from 0 up; the same word has one number in all of them."""
    numbers = _Numbers()
    return [list(map(numbers.__getitem__, _WORD.findall(text))) for text in texts]

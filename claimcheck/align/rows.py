"""What many articles hold, as arrays: what one of them shares with many others is added up all at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]
Floats = NDArray[np.float64]
_NO_NUMBERS, _NO_MASSES = np.array([], dtype=np.int64), np.array([], dtype=np.float64)


class Rows:
    """One row an article: the numbers of the things that it holds, rising, and the mass of each."""

    def __init__(self, rows: Sequence[Integers], masses: Sequence[Floats]) -> None:
        self._starts: Integers = np.cumsum([0, *(len(row) for row in rows)])
        self._numbers: Integers = np.concatenate([_NO_NUMBERS, *rows])
        self._masses: Floats = np.concatenate([_NO_MASSES, *masses])
        self._row = np.zeros(int(self._numbers.max()) + 1 if len(self._numbers) else 0)

    @classmethod
    def of(cls, held: Sequence[Mapping[str, float]]) -> Rows:
        """Take words with their masses, which are then added up in the order of the alphabet."""
        numbers = {word: number for number, word in enumerate(sorted({word for words in held for word in words}))}
        rows = [sorted(words) for words in held]
        return cls(
            [np.array([numbers[word] for word in row], dtype=np.int64) for row in rows],
            [np.array([words[word] for word in row]) for words, row in zip(held, rows, strict=True)],
        )

    @classmethod
    def counted(cls, held: Iterable[Integers]) -> Rows:
        """Take sets of large numbers; each thing has the mass 1."""
        sets = list(held)
        lengths = np.cumsum([0, *(len(own) for own in sets)])
        small = np.unique(np.concatenate([_NO_NUMBERS, *sets]), return_inverse=True)[1].astype(np.int64)
        rows = [small[start:end] for start, end in pairwise(lengths)]
        return cls(rows, [np.ones(len(row)) for row in rows])

    def shared(self, one: int, others: Integers) -> Floats:
        """Return for each of the others the sum over what both hold of the products of their masses."""
        lengths = self.sizes(others)
        ends = np.cumsum(lengths)
        places = np.arange(ends[-1] if len(ends) else 0) + np.repeat(self._starts[others] - (ends - lengths), lengths)
        own = slice(self._starts[one], self._starts[one + 1])
        self._row[self._numbers[own]] = self._masses[own]
        products = self._row[self._numbers[places]] * self._masses[places]
        self._row[self._numbers[own]] = 0.0
        sums = np.zeros(len(others))
        held = lengths > 0
        if held.any():
            sums[held] = np.add.reduceat(products, (ends - lengths)[held])
        return sums

    def size(self, one: int) -> int:
        """Return how many things an article holds."""
        return int(self._starts[one + 1] - self._starts[one])

    def sizes(self, which: Integers) -> Integers:
        """Return how many things each of these articles holds."""
        sizes: Integers = self._starts[which + 1] - self._starts[which]
        return sizes

    def exactly(self, left: int, right: int) -> float:
        """Add up what two articles share, in order: the same on every machine and in any company."""
        a, b = (slice(self._starts[one], self._starts[one + 1]) for one in (left, right))
        _, i, j = np.intersect1d(self._numbers[a], self._numbers[b], assume_unique=True, return_indices=True)
        total: float = sum((self._masses[a][i] * self._masses[b][j]).tolist())
        return total


def lengths(held: Sequence[Mapping[str, float]]) -> Floats:
    """Return the length of each article's words as a vector, added up in the order of the alphabet."""
    found: Floats = np.sqrt([sum(words[word] ** 2 for word in sorted(words)) for words in held])
    return found

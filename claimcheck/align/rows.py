"""What many articles hold, as arrays: what each of some shares with those after it is added up all at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]
Floats = NDArray[np.float64]


class Pairs(NamedTuple):
    """Articles of one part of all, each with some of those after it: pairs in order."""

    part: range
    ones: Integers
    others: Integers

    @classmethod
    def of(cls, pairs: Sequence[tuple[int, int]], articles: int) -> Pairs:
        """Take pairs of some articles, in order."""
        ones, others = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
        return cls(range(articles), ones, others)

    def few(self, wanted: NDArray[np.bool_]) -> Pairs:
        """Return those of the pairs that are wanted."""
        return Pairs(self.part, self.ones[wanted], self.others[wanted])


class Meetings(NamedTuple):
    """Where articles of a part and those after them hold the same thing: the number of the pair, and both cells."""

    pairs: Integers
    ones: slice  # cells of the part
    times: Integers  # how often each of these meets
    others: Integers  # what each meets, as places in the order by things

    def held(self, by_articles: Floats, by_things: Floats) -> tuple[Floats, Floats]:
        """Return what both cells of each meeting hold."""
        return np.repeat(by_articles[self.ones], self.times), by_things[self.others]


class Rows:
    """One row an article: the numbers of the things that it holds, rising, and the mass of each."""

    def __init__(self, sizes: Sequence[int], numbers: Integers, masses: Floats) -> None:
        self.numbers, self.masses = numbers, masses
        self.holders = np.bincount(numbers)  # of each thing
        self.articles: Integers = np.repeat(np.arange(len(sizes)), sizes)  # of each cell
        self.by_things: Integers = np.argsort(numbers, kind="stable")  # cells of each thing in turn, by their articles
        self._starts: Integers = np.cumsum([0, *sizes])
        self._masses, self._articles = masses[self.by_things], self.articles[self.by_things]
        places = np.empty_like(self.by_things)
        places[self.by_things] = np.arange(len(numbers))
        self._next: Integers = places + 1  # where in this order the articles begin that hold the thing of a cell, too
        self.after: Integers = np.cumsum(self.holders)[numbers] - self._next  # how many they are

    @classmethod
    def of(cls, held: Sequence[Mapping[str, float]]) -> Rows:
        """Take words with their masses, which are then added up in the order of the alphabet."""
        numbers = {word: number for number, word in enumerate(sorted({word for words in held for word in words}))}
        rows = [sorted(words) for words in held]
        return cls(
            [len(row) for row in rows],
            np.array([numbers[word] for row in rows for word in row], dtype=np.int64),
            np.array([words[word] for words, row in zip(held, rows, strict=True) for word in row], dtype=np.float64),
        )

    @classmethod
    def counted(cls, held: Sequence[Integers]) -> Rows:
        """Take large numbers, some of them more than once; each thing has the mass 1."""
        articles = np.repeat(np.arange(len(held)), [len(own) for own in held])
        things, small = np.unique(np.concatenate([np.array([], dtype=np.int64), *held]), return_inverse=True)
        articles, numbers = np.divmod(_different(articles * len(things) + small), max(1, len(things)))
        return cls(np.bincount(articles, minlength=len(held)).tolist(), numbers, np.ones(len(numbers)))

    def __len__(self) -> int:
        return len(self._starts) - 1

    def sizes(self, which: Integers) -> Integers:
        """Return how many things each of these articles holds."""
        sizes: Integers = self._starts[which + 1] - self._starts[which]
        return sizes

    def lengths(self) -> Floats:
        """Return the length of each article's row as a vector."""
        lengths: Floats = np.sqrt(np.bincount(self.articles, self.masses**2, minlength=len(self)))
        return lengths

    def meetings(self, part: range, reach: Integers | None = None) -> Meetings:
        """Return where articles of a part meet those after them, or for each cell only as many as its reach says."""
        cells = self._cells(part)
        times = (self.after if reach is None else reach)[cells]
        others = _runs(self._next[cells], times)
        rows = (self.articles[cells] - part.start) * len(self)
        return Meetings(np.repeat(rows, times) + self._articles[others], cells, times, others)

    def _cells(self, part: range) -> slice:
        return slice(self._starts[part.start], self._starts[part.stop])

    def met(self, part: range, reach: Integers) -> Pairs:
        """Return the articles of a part with those after them that they meet within reach."""
        ones, others = np.divmod(_different(self.meetings(part, reach).pairs), max(1, len(self)))
        return Pairs(part, ones + part.start, others)

    def rarest(self, which: NDArray[np.bool_]) -> Integers:
        """Return of each article the cell of that of these things which fewest hold, first in order of the alphabet."""
        cells = np.flatnonzero(which[self.numbers])
        cells = cells[np.lexsort((self.holders[self.numbers[cells]], self.articles[cells]))]
        first: Integers = cells[np.diff(self.articles[cells], prepend=-1) > 0]
        return first

    def shared(self, pairs: Pairs) -> Floats:
        """Return for each pair the sum over what both hold of the products of their masses, added up in order."""
        if self.after[self._cells(pairs.part)].sum() > self.sizes(pairs.others).sum():
            return self._looked_up(pairs)
        met = self.meetings(pairs.part)
        return self.summed(pairs, met, np.multiply(*met.held(self.masses, self._masses)))

    def summed(self, pairs: Pairs, met: Meetings, masses: Floats) -> Floats:
        """Return for each pair the sum of the masses of its meetings."""
        sums = np.bincount(met.pairs, masses, minlength=len(pairs.part) * len(self))
        found: Floats = sums[(pairs.ones - pairs.part.start) * len(self) + pairs.others]
        return found

    def _looked_up(self, pairs: Pairs) -> Floats:
        """Add up the same by walking through what the others hold, where that is less than all who hold the things."""
        row, found = np.zeros(len(self.holders)), np.zeros(len(pairs.ones))
        starts = np.flatnonzero(np.diff(pairs.ones, prepend=-1)).tolist()
        for start, end in pairwise([*starts, len(pairs.ones)]):
            one, others = pairs.ones[start], pairs.others[start:end]
            sizes = self.sizes(others)
            cells = _runs(self._starts[others], sizes)
            own = slice(self._starts[one], self._starts[one + 1])
            row[self.numbers[own]] = self.masses[own]
            products = row[self.numbers[cells]] * self.masses[cells]
            row[self.numbers[own]] = 0.0
            found[start:end] = np.bincount(np.repeat(np.arange(end - start), sizes), products, minlength=end - start)
        return found


def _runs(starts: Integers, lengths: Integers) -> Integers:
    """Return the numbers of many runs, each with its start and its length, one after the other."""
    ends = np.cumsum(lengths)
    runs: Integers = np.arange(lengths.sum()) + np.repeat(starts - (ends - lengths), lengths)
    return runs


def _different(numbers: Integers) -> Integers:
    """Return each number once, rising; numpy's own takes five times as long."""
    ordered = np.sort(numbers)
    different: Integers = ordered[np.diff(ordered, prepend=-1) > 0]
    return different

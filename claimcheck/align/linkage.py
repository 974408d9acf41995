"""Weights between articles -> groups that tell one story: best links first, by the mean over all pairs of two groups.

A mean lets no single likeness chain two events together: one article that two twin stories resemble joins one of them.
Groups that hang together well are not joined by a link much weaker than that; of an event on which little was written
the same link may join. So twins are told apart by contrast, and reports in quite other words still find each other.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log2

# Bits; chosen where the project's corpus lost fewest pairs and joined no two events; the topics with twins do not
# depend on them within 1 bit.
FLOOR = -3.0  # mean weight below which groups never join, in a folder of up to FEW articles
FEW = 250  # articles: as many as the topics of ECB+ have, on which weights and floor were tried
# Of a folder twice as large half as many pairs tell one story, so that a bit more is asked of each; up to here, for the
# days of articles divide a larger one. At 1,000 made articles pairs of two events fall from 2,891 to 345, those of one
# event from 2,467 to 2,444. Of 653 real ones put together it loses 18 of 2,249 pairs and 13 wrong ones.
HIGHEST = -1.0
SLACK = 4.0  # how much weaker than what holds a group together a link may be
APART = -6.0  # weight of a pair that shares too little to be weighed


@dataclass
class _Group:
    members: list[int]
    inner: float = 0.0  # sum over its own pairs
    near: set[int] = field(default_factory=set)  # groups that a strong link leads to: no mean is over the strongest

    @property
    def held(self) -> float | None:
        """Return the mean weight inside, None where two articles or one say little of what holds a story together."""
        size = len(self.members)
        return self.inner / (size * (size - 1) / 2) if size > 2 else None


def groups(size: int, weights: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Group the numbers below ``size`` by the weights of their pairs, lower number first; in order."""
    floor = floor_of(size)
    alive = {number: _Group([number]) for number in range(size)}
    sums = _Sums(size, weights)
    strong = [(a, b, weight) for (a, b), weight in weights.items() if weight >= floor]
    for a, b, _ in strong:
        alive[a].near.add(b)
        alive[b].near.add(a)
    queue = [(-weight, a, b) for a, b, weight in strong]
    heapq.heapify(queue)
    following = size
    while queue:
        negated, a, b = heapq.heappop(queue)
        if a in alive and b in alive and -negated >= _least(alive[a], alive[b], floor):
            _join(a, b, following, alive, sums)
            for other in alive[following].near:
                mean = _mean(following, other, alive, sums)
                if mean >= floor:
                    heapq.heappush(queue, (-mean, other, following))
            following += 1
    return sorted(sorted(group.members) for group in alive.values())


class _Sums:
    """The sum and number of the weights between two groups, added up when they are asked for, as groups were joined."""

    def __init__(self, size: int, weights: Mapping[tuple[int, int], float]) -> None:
        self._size, self._weights = size, weights
        self._known: dict[tuple[int, int], tuple[float, int]] = {}  # earlier group first
        self.joined: dict[int, tuple[int, int]] = {}

    def between(self, a: int, b: int) -> tuple[float, int]:
        """Return sum and number of the weights between two groups."""
        found = self._found(a, b)
        if found is not None:
            return found
        pair = (a, b) if a < b else (b, a)
        asked = [pair]
        while asked:
            earlier, later = asked[-1]
            a, b = self.joined[later]
            one = self._found(a, earlier)
            other = self._found(b, earlier)
            if one is None:
                asked.append((a, earlier) if a < earlier else (earlier, a))
            elif other is None:
                asked.append((b, earlier) if b < earlier else (earlier, b))
            else:
                self._known[asked.pop()] = one[0] + other[0], one[1] + other[1]
        return self._known[pair]

    def _found(self, a: int, b: int) -> tuple[float, int] | None:
        pair = (a, b) if a < b else (b, a)
        if pair[1] < self._size:
            weight = self._weights.get(pair)
            return (0.0, 0) if weight is None else (weight, 1)
        return self._known.get(pair)


def floor_of(size: int) -> float:
    """Return the mean weight below which groups of so many articles in all never join."""
    return min(HIGHEST, FLOOR + max(0.0, log2(max(1, size) / FEW)))


def _least(a: _Group, b: _Group, floor: float) -> float:
    """Return the mean weight that joins two groups."""
    held = [group.held for group in (a, b) if group.held is not None]
    return max(floor, min([0.0, *(inner - SLACK for inner in held)])) if held else floor


def _mean(a: int, b: int, alive: Mapping[int, _Group], sums: _Sums) -> float:
    total, pairs = sums.between(a, b)
    every = len(alive[a].members) * len(alive[b].members)
    return round((total + (every - pairs) * APART) / every, 6)


def _join(a: int, b: int, number: int, alive: dict[int, _Group], sums: _Sums) -> None:
    """Replace two groups by one, with the links of both."""
    across = _mean(a, b, alive, sums) * len(alive[a].members) * len(alive[b].members)
    left, right = alive.pop(a), alive.pop(b)
    sums.joined[number] = a, b
    near = (left.near | right.near) - {a, b}
    alive[number] = _Group([*left.members, *right.members], left.inner + right.inner + across, near)
    for other in near:
        alive[other].near -= {a, b}
        alive[other].near.add(number)

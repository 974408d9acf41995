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
    links: dict[int, tuple[float, int]] = field(default_factory=dict)  # to other groups: sum and number of weights

    @property
    def held(self) -> float | None:
        """Return the mean weight inside, None where two articles or one say little of what holds a story together."""
        size = len(self.members)
        return self.inner / (size * (size - 1) / 2) if size > 2 else None


def groups(size: int, weights: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Group the numbers below ``size`` by the weights of their pairs, lower number first; in order."""
    floor = floor_of(size)
    alive = {number: _Group([number]) for number in range(size)}
    for (a, b), weight in weights.items():
        alive[a].links[b] = alive[b].links[a] = (weight, 1)
    queue = [(-weight, a, b) for (a, b), weight in weights.items() if weight >= floor]
    heapq.heapify(queue)
    following = size
    while queue:
        negated, a, b = heapq.heappop(queue)
        if a in alive and b in alive and -negated >= _least(alive[a], alive[b], floor):
            _join(a, b, following, alive)
            for other in alive[following].links:
                mean = _mean(following, other, alive)
                if mean >= floor:
                    heapq.heappush(queue, (-mean, other, following))
            following += 1
    return sorted(sorted(group.members) for group in alive.values())


def floor_of(size: int) -> float:
    """Return the mean weight below which groups of so many articles in all never join."""
    return min(HIGHEST, FLOOR + max(0.0, log2(max(1, size) / FEW)))


def _least(a: _Group, b: _Group, floor: float) -> float:
    """Return the mean weight that joins two groups."""
    held = [group.held for group in (a, b) if group.held is not None]
    return max(floor, min([0.0, *(inner - SLACK for inner in held)])) if held else floor


def _mean(a: int, b: int, alive: Mapping[int, _Group]) -> float:
    total, pairs = alive[a].links[b]
    every = len(alive[a].members) * len(alive[b].members)
    return round((total + (every - pairs) * APART) / every, 6)


def _join(a: int, b: int, number: int, alive: dict[int, _Group]) -> None:
    """Replace two groups by one, with the links of both."""
    across = _mean(a, b, alive) * len(alive[a].members) * len(alive[b].members)
    left, right = alive.pop(a), alive.pop(b)
    joined = _Group([*left.members, *right.members], left.inner + right.inner + across)
    for links in (left.links, right.links):
        for other, (total, pairs) in links.items():
            if other in alive:
                before, counted = joined.links.get(other, (0.0, 0))
                joined.links[other] = (before + total, counted + pairs)
    alive[number] = joined
    for other, link in joined.links.items():
        kept = alive[other].links
        kept.pop(a, None), kept.pop(b, None)
        kept[number] = link

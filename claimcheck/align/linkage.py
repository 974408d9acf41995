"""Weights between articles -> groups that tell one story: best links first, by the mean over all pairs of two groups.

A mean lets no single likeness chain two events together: one article that two twin stories resemble joins one of them.
Groups that hang together well are not joined by a link much weaker than that; of an event on which little was written
the same link may join. So twins are told apart by contrast, and reports in quite other words still find each other.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from math import log2
from typing import NamedTuple

import numpy as np

from claimcheck.align.rows import Floats, Pairs

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
_PARTS = 1_000_000  # of a bit, in which weights are counted, so that a sum is the same in any order


@dataclass
class _Group:
    members: list[int]
    links: dict[int, int]  # by article: what its weights to the members are above APART
    inner: int = 0  # the same sum over its own pairs
    near: set[int] = field(default_factory=set)  # groups that a strong link leads to: no mean is over the strongest

    @property
    def held(self) -> float | None:
        """Return the mean weight inside, None where two articles or one say little of what holds a story together."""
        size = len(self.members)
        return _mean(self.inner, size * (size - 1) // 2) if size > 2 else None


class Weights(NamedTuple):
    """The bits of those pairs of articles that were weighed, in order."""

    pairs: Pairs
    bits: Floats

    @classmethod
    def of_parts(cls, articles: int, parts: Iterable[tuple[Pairs, Floats]]) -> Weights:
        """Put together what was weighed part by part."""
        pairs, bits = [Pairs.of([], articles)], [np.array([], dtype=np.float64)]
        for one, weights in parts:
            pairs.append(one)
            bits.append(weights)
        ones, others = (np.concatenate(sides) for sides in zip(*((one.ones, one.others) for one in pairs), strict=True))
        return cls(Pairs(range(articles), ones, others), np.concatenate(bits))

    def bits_of(self, pairs: Pairs) -> Floats:
        """Return the bits of some pairs, APART where they were not weighed."""
        size = len(self.pairs.part)
        known, wanted = (sides.ones * size + sides.others for sides in (self.pairs, pairs))
        places = np.searchsorted(known, wanted)
        found = np.append(known, -1)[places] == wanted
        return np.where(found, np.append(self.bits, APART)[places], APART)

    def links(self) -> list[dict[int, int]]:
        """Return for each article what its weights to others are above APART, in parts of a bit."""
        links: list[dict[int, int]] = [{} for _ in self.pairs.part]
        above = np.rint((self.bits - APART) * _PARTS).astype(np.int64)
        for own, other in ((self.pairs.ones, self.pairs.others), (self.pairs.others, self.pairs.ones)):
            order = np.argsort(own, kind="stable")
            met, parts = other[order].tolist(), above[order].tolist()
            ends = np.cumsum(np.bincount(own, minlength=len(links))).tolist()
            for article, (start, end) in enumerate(pairwise([0, *ends])):
                links[article].update(zip(met[start:end], parts[start:end], strict=True))
        return links

    def strong(self, floor: float) -> list[tuple[int, int, float]]:
        """Return the pairs with their bits that are not below the floor."""
        strong = self.bits >= floor
        few = self.pairs.few(strong)
        return list(zip(few.ones.tolist(), few.others.tolist(), self.bits[strong].tolist(), strict=True))


def groups(weights: Weights) -> list[list[int]]:
    """Group articles by the weights of their pairs; in order."""
    size = len(weights.pairs.part)
    floor = floor_of(size)
    alive = {number: _Group([number], links) for number, links in enumerate(weights.links())}
    strong = weights.strong(floor)
    for a, b, _ in strong:
        alive[a].near.add(b)
        alive[b].near.add(a)
    queue = [(-weight, a, b) for a, b, weight in strong]
    heapq.heapify(queue)
    following = size
    while queue:
        negated, a, b = heapq.heappop(queue)
        if a in alive and b in alive and -negated >= _least(alive[a], alive[b], floor):
            joined = _join(a, b, following, alive)
            for other in joined.near:
                mean = _mean(_between(joined, alive[other]), len(joined.members) * len(alive[other].members))
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


def _mean(above: int, pairs: int) -> float:
    return (APART * _PARTS + round(above / pairs)) / _PARTS


def _between(one: _Group, other: _Group) -> int:
    """Add up what the weights between two groups are above APART."""
    links, members = (one.links, other.members) if len(one.members) > len(other.members) else (other.links, one.members)
    return sum(links.get(member, 0) for member in members)


def _join(a: int, b: int, number: int, alive: dict[int, _Group]) -> _Group:
    """Replace two groups by one, with the links of both."""
    left, right = alive.pop(a), alive.pop(b)
    inner = left.inner + right.inner + _between(left, right)
    fewer, links = sorted((left.links, right.links), key=len)
    for article, above in fewer.items():
        links[article] = links.get(article, 0) + above
    near = (left.near | right.near) - {a, b}
    for other in near:
        alive[other].near -= {a, b}
        alive[other].near.add(number)
    alive[number] = _Group([*left.members, *right.members], links, inner, near)
    return alive[number]

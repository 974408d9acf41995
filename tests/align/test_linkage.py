"""Groups of articles by the weights of their pairs, against a slow oracle."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.align import linkage
from claimcheck.align.linkage import APART, FEW, FLOOR, HIGHEST, SLACK, floor_of
from claimcheck.align.rows import Pairs

Weights = dict[tuple[int, int], float]
SIZE = 7


def groups(size: int, weights: Weights) -> list[list[int]]:
    known = linkage.Weights(Pairs.of(sorted(weights), size), np.array([weights[pair] for pair in sorted(weights)]))
    return linkage.groups(known)


def slow(size: int, weights: Weights) -> list[list[int]]:
    """Join the two groups with the best mean again and again, everything counted anew each time."""
    told = [[number] for number in range(size)]

    def weight(a: int, b: int) -> float:
        return weights.get((min(a, b), max(a, b)), APART)

    def mean(left: list[int], right: list[int]) -> float:
        return sum(weight(a, b) for a in left for b in right) / (len(left) * len(right))

    def least(left: list[int], right: list[int]) -> float:
        inner = [[weight(a, b) for a, b in combinations(group, 2)] for group in (left, right) if len(group) > 2]
        return max(FLOOR, min([0.0, *(sum(own) / len(own) - SLACK for own in inner)])) if inner else FLOOR

    while True:
        joinable = [
            (mean(a, b), a, b)
            for a, b in combinations(told, 2)
            if any((min(i, j), max(i, j)) in weights for i in a for j in b) and mean(a, b) >= least(a, b)
        ]
        if not joinable:
            return sorted(sorted(group) for group in told)
        _, a, b = max(joinable, key=lambda one: one[0])
        told = [group for group in told if group not in (a, b)] + [a + b]


pairs = st.sampled_from(list(combinations(range(SIZE), 2)))
few = st.dictionaries(pairs, st.floats(-9, 9).map(lambda value: round(value, 5)), max_size=20)


@given(few)
def test_groups_are_those_of_the_slow_way(weights: Weights) -> None:
    values = list(weights.values())
    if len(set(values)) < len(values):
        return

    assert groups(SIZE, weights) == slow(SIZE, weights)


@given(few)
def test_every_article_is_in_one_group(weights: Weights) -> None:
    assert sorted(one for group in groups(SIZE, weights) for one in group) == list(range(SIZE))


@given(few)
def test_pairs_that_were_not_weighed_are_apart(weights: Weights) -> None:
    own = [({pair: bits}, Pairs.of([pair], SIZE)) for pair, bits in sorted(weights.items())]
    known = linkage.Weights.of_parts(SIZE, [(pairs, np.array(list(one.values()))) for one, pairs in own])
    every = list(combinations(range(SIZE), 2))

    assert known.bits_of(Pairs.of(every, SIZE)).tolist() == [weights.get(pair, APART) for pair in every]


def twins(bridge: float) -> Weights:
    """Two stories of three articles each that hang together well, and one link between them."""
    return dict.fromkeys([*combinations(range(3), 2), *combinations(range(3, 6), 2)], 4.0) | {(2, 3): bridge}


def test_one_strong_link_chains_no_two_stories() -> None:
    assert groups(6, twins(3.9)) == [[0, 1, 2], [3, 4, 5]]


def test_weak_links_join_where_nothing_stronger_competes() -> None:
    assert groups(3, dict.fromkeys(combinations(range(3), 2), -2.0)) == [[0, 1, 2]]


def test_what_shares_too_little_stays_alone() -> None:
    assert groups(3, {(0, 1): FLOOR - 0.1}) == [[0], [1], [2]]


def test_of_more_articles_more_is_asked() -> None:
    weak = dict.fromkeys(combinations(range(3), 2), -2.0)

    assert groups(FEW, weak)[0] == [0, 1, 2]
    assert groups(FEW * 8, weak)[0] == [0]
    assert floor_of(10**9) == HIGHEST

"""Sums over what pairs of articles share, against a slow oracle: the same whichever way they are added up."""

from __future__ import annotations

from functools import reduce
from itertools import combinations
from operator import add

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.align.rows import Pairs, Rows

Held = list[dict[str, float]]
articles = st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.1, 9)), min_size=2, max_size=6)


@given(articles, st.integers(1, 4))
def test_shared_masses_are_those_of_the_slow_way(held: Held, size: int) -> None:
    rows = Rows.of(held)
    every = list(combinations(range(len(held)), 2))
    for start in range(0, len(held), size):
        part = range(start, min(start + size, len(held)))
        few = [(a, b) for a, b in every if a in part]
        pairs = Pairs.of(few, len(held))._replace(part=part)
        shared = [[held[a][one] * held[b][one] for one in sorted(held[a].keys() & held[b].keys())] for a, b in few]
        slow = [reduce(add, masses, 0.0) for masses in shared]  # sum() is more exact from Python 3.12 on
        met = rows.meetings(part)
        masses = [one * other for one, other in zip(*met.held(rows.masses, rows.masses[rows.by_things]), strict=True)]

        assert rows.shared(pairs).tolist() == slow
        assert rows.summed(pairs, met, masses).tolist() == slow


def test_of_many_things_an_article_is_brought_together_with_as_many_as_each_may_reach() -> None:
    rows = Rows.of([{"a": 1.0}, {"a": 1.0, "b": 1.0}, {"b": 1.0}, {"a": 1.0}])
    met = rows.met(range(2), rows.after.clip(max=1))

    assert list(zip(met.ones.tolist(), met.others.tolist(), strict=True)) == [(0, 1), (1, 2), (1, 3)]


def test_the_rarest_thing_is_the_first_of_those_that_fewest_hold() -> None:
    rows = Rows.of([{"a": 1.0, "b": 1.0, "c": 1.0}, {"a": 1.0}, {"b": 1.0, "c": 1.0}, {"a": 1.0}])

    assert rows.numbers[rows.rarest(rows.holders > 1)].tolist() == [1, 0, 1, 0]


def test_what_an_article_holds_twice_counts_once() -> None:
    rows = Rows.counted([np.array([700]), np.array([700, 9, 700])])

    assert rows.sizes(Pairs.of([(0, 1)], 2).others).tolist() == [2]
    assert rows.shared(Pairs.of([(0, 1)], 2)).tolist() == [1.0]

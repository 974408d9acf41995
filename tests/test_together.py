"""Grouping links without joining strangers, against the definition and against connected parts."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.judge.together import groups

Links = list[tuple[int, int]]
ends = st.integers(0, 7)
some_links = st.lists(st.tuples(ends, ends).filter(lambda link: link[0] != link[1]), max_size=12)
some_alike = st.sets(st.tuples(ends, ends))


def connected(links: Links) -> set[frozenset[int]]:
    """Group links by the ends they share, the slow way."""
    parts = [{place} for place in range(len(links))]
    for a, b in combinations(range(len(links)), 2):
        if set(links[a]) & set(links[b]):
            one, other = (next(part for part in parts if place in part) for place in (a, b))
            if one is not other:
                parts.remove(other)
                one |= other
    return {frozenset(part) for part in parts}


@given(some_links, some_alike)
def test_every_link_is_in_one_group_and_no_group_holds_strangers(links: Links, alike: set[tuple[int, int]]) -> None:
    def fit(a: int, b: int) -> bool:
        return (a, b) in alike or (b, a) in alike

    found = groups(links, fit)

    assert sorted(place for group in found for place in group) == list(range(len(links)))
    for group in found:
        held = sorted({end for place in group for end in links[place]})
        assert all((a, b) in links or (b, a) in links or fit(a, b) for a, b in combinations(held, 2))


@given(some_links)
def test_where_all_fit_all_groups_are_what_hangs_together(links: Links) -> None:
    assert {frozenset(group) for group in groups(links, lambda _a, _b: True)} == connected(links)


def test_a_bridge_joins_no_strangers() -> None:
    assert groups([(1, 2), (2, 3)], lambda _a, _b: False) == [[0], [1]]
    assert groups([(1, 2), (2, 3), (1, 3)], lambda _a, _b: False) == [[0, 1, 2]]


def test_an_answer_that_fits_one_group_badly_still_joins_the_next() -> None:
    assert groups([(1, 2), (3, 2), (4, 2)], lambda a, b: {a, b} == {3, 4}) == [[0], [1, 2]]

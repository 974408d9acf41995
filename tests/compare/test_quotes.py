"""Word by word: where two quotes of one utterance part."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.compare.quotes import differences, words
from claimcheck.compare.stretches import best_stretch

some_words = st.lists(st.sampled_from(["owl", "elk", "yak", "bat"]), max_size=6)


def longest_run(a: list[str], b: list[str]) -> int:
    """Return the longest common run of words, by trying all."""
    runs = {tuple(a[i:k]) for i in range(len(a)) for k in range(i + 1, len(a) + 1)}
    return max((len(run) for run in runs if any(run == tuple(b[j : j + len(run)]) for j in range(len(b)))), default=0)


@given(some_words, some_words)
def test_the_stretch_holds_shared_words_in_order_and_at_least_the_longest_run(a: list[str], b: list[str]) -> None:
    places = best_stretch(a, b)

    assert all(a[i] == b[j] for i, j in places)
    assert places == sorted(set(places))
    assert len({i for i, _ in places}) == len({j for _, j in places}) == len(places)
    assert len(places) >= longest_run(a, b)


@given(some_words)
def test_a_quote_and_its_beginning_do_not_differ(a: list[str]) -> None:
    assert differences(" ".join(a), " ".join(a[: len(a) // 2])) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("We'll paint the boat", "we will paint the boat."),
        ("paint the boat's [old] keel", "paint the boat's (rotten) keel"),
        ("paint the boat ... before the summer", "paint the boat and the oars before the summer"),
        ("The colour of the theatre's programme", "the color of the theater's program"),
        ("5% of the two boats", "five percent of the 2 boats"),
        ("Oars & sails", "oars and sails"),
    ],
)
def test_other_ways_to_write_the_same_words_are_no_difference(left: str, right: str) -> None:
    assert differences(left, right) == []


def test_a_changed_word_is_found_where_it_stands() -> None:
    (found,) = differences("We will never paint the boat again", "We will never burn the boat again")

    assert (found.left, found.right, found.shared) == (("paint",), ("burn",), 6)


def test_a_changed_end_before_a_common_last_word_is_found() -> None:
    (found,) = differences("we did not lose the boat, we sank it", "we did not lose the boat, we gave away it")

    assert (found.left, found.right) == (("sank",), ("gave", "away"))


def test_contractions_are_written_out() -> None:
    assert words("Don't say it's over, we can't") == ["do", "not", "say", "it", "is", "over", "we", "can", "not"]

"""Nouns for one thing within one story: true synonyms, and the word for all with its sorts."""

from __future__ import annotations

import pytest

from claimcheck.compare.things import one_thing, usual
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import table


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("fire", "blaze"),
        ("alert", "warning"),
        ("album", "record"),
        ("ferry", "ship"),
        ("ferry", "vessel"),
        ("lorry", "vehicle"),
        ("villa", "home"),
        ("bombing", "attack"),
        ("carmaker", "firm"),
    ],
)
def test_two_nouns_may_name_one_thing(left: str, right: str) -> None:
    assert one_thing(left, right)
    assert one_thing(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [("ferry", "tanker"), ("bombing", "stabbing"), ("lorry", "bus"), ("violin", "piano"), ("house", "hotel")],
)
def test_two_sorts_of_a_thing_are_two(left: str, right: str) -> None:
    assert not one_thing(left, right)


def test_a_noun_is_found_by_its_own_row_first() -> None:
    assert usual("strike") == "strike"
    assert usual("walkout") == "strike"
    assert usual("unheard-of") == "unheard-of"


@pytest.mark.parametrize("section", ["same", "sorts"])
def test_no_row_names_a_thing_by_several_words_or_twice(section: str) -> None:
    for key, others in table("things")[section].items():
        nouns = (key, *words(others))
        assert not [noun for noun in nouns if " " in noun or "_" in noun]
        assert len({*nouns}) == len(nouns)

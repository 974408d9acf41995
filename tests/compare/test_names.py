"""Which two names are one, spelt in two ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.compare.names import rendered_alike, same_but_spelling, transliterated
from claimcheck.knowledge import load

KNOWLEDGE = load()
letters = st.text(alphabet="aeklnrt", min_size=1, max_size=8).map(str.capitalize)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Clara Wolffram", "Clara Wolfram"),
        ("Stephen Marlowe", "Steven Marlowe"),
        ("Catherine Brandt", "Katherine Brandt"),
        ("Marc Oster", "Mark Oster"),
        ("Sara Vik", "Sarah Vik"),
        ("Anne Vik", "Ann Vik"),
        ("Jeffrey Keller", "Geoffrey Keller"),
        ("Ida Moene", "Ida Moenne"),
        ("Hugo Lindquist", "Hugo Lindqvist"),
        ("Hugo T. Lindquist", "Hugo Lindqvist"),
        ("Petra Thompsen", "Petra Thomsen"),
        ("Livio Tarantin", "Livio Tarantini"),
    ],
)
def test_a_slip_is_seen(left: str, right: str) -> None:
    assert same_but_spelling(left, right, KNOWLEDGE)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Clara Wolfram", "Clara Wolfram"),
        ("Wolfram", "Wolffram"),
        ("William Vik", "Bill Vik"),
        ("Dan Keller", "Danny Keller"),
        ("Carl Keller", "Carla Keller"),
        ("Julian Keller", "Julia Keller"),
        ("Tom Keller", "Tim Keller"),
        ("Mary Keller", "Mark Keller"),
        ("Clara Vik", "Clara Dahl"),
        ("Clara Li", "Clara Lee"),
        ("Elena Petrov", "Elena Petrova"),
        ("Erik Johnson", "Erik Johnsons"),
        ("José Álvarez", "Jose Alvarez"),
        ("Anna Smith-Jones", "Anna Smith Jones"),
        ("Conor O’Brien", "Conor OBrien"),
        ("Hugo T. Lindquist", "Hugo B. Lindqvist"),
        ("Hugo Lindquist Jr.", "Hugo Lindquist Sr."),
        ("Clara Keller", "Clara Heller"),
    ],
)
def test_what_may_be_two_right_names_or_two_people_is_no_slip(left: str, right: str) -> None:
    assert not same_but_spelling(left, right, KNOWLEDGE)


@given(st.lists(letters, min_size=1, max_size=3), st.lists(letters, min_size=1, max_size=3))
def test_the_order_of_the_names_does_not_matter(a: list[str], b: list[str]) -> None:
    left, right = " ".join(a), " ".join(b)

    assert same_but_spelling(left, right, KNOWLEDGE) == same_but_spelling(right, left, KNOWLEDGE)
    assert not same_but_spelling(left, left, KNOWLEDGE)


@pytest.mark.parametrize("name", ["Khalid Rashidi", "Pavel Ivanov", "Oleh Marchenko", "Hadi al-Masri"])
def test_names_of_other_alphabets_are_known(name: str) -> None:
    assert transliterated(name, KNOWLEDGE)


@pytest.mark.parametrize("name", ["Clara Wolfram", "Steven Marlowe", "Petra Olsen"])
def test_other_names_are_not_taken_for_such(name: str) -> None:
    assert not transliterated(name, KNOWLEDGE)


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ("Khalid Rashidi", "Khalid Rasheedi", True),
        ("Oleg Chaykin", "Oleg Tchaikin", True),
        ("Pavel Volkov", "Pavel Wolkow", True),
        ("Pavel Volkov", "Pavel Volnov", False),
        ("Levan Gelidze", "Levan Geladze", False),
        ("Ahmed Hassan", "Ahmad Hasan", True),
        ("Oleg Stavchenko", "Oleg Stavrenko", False),
        ("Clara Wolfram", "Clara Wolffram", False),
    ],
)
def test_only_what_two_alphabets_explain_may_both_be_right(left: str, right: str, alike: bool) -> None:
    assert rendered_alike(left, right, KNOWLEDGE) is alike

"""Interval logic of amounts against a slow oracle, and extraction on any text."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from claimcheck.compare.quantities import Scope, can_both_hold, comparable, scope, show
from claimcheck.extract.quantities import quantities
from claimcheck.extract.quantities.bounds import interval
from claimcheck.extract.quantities.numerals import numerals
from claimcheck.models import Bound, Quantity

WORDS = {"at least": Bound.AT_LEAST, "at most": Bound.AT_MOST, "more than": Bound.MORE_THAN,
         "less than": Bound.LESS_THAN, "": Bound.EXACTLY}  # fmt: skip


def count(word: str, value: int) -> Quantity:
    low, high = map(float, interval(value, value, word, len(str(value)), count=True))
    return Quantity(
        text=f"{word} {value}", start=0, end=1, low=low, high=high, value=float(value), bound=WORDS[word],
        noun="person", significant=max(1, len(str(value))),
    )  # fmt: skip


def holds(word: str, value: int, true: int) -> bool:
    return {
        "at least": true >= value, "at most": true <= value, "more than": true > value, "less than": true < value,
        "": true == value,
    }[word]  # fmt: skip


bounds = st.sampled_from(sorted(WORDS))
small = st.integers(0, 99)


@given(bounds, small, bounds, small)
def test_small_counts_agree_exactly_where_some_number_of_people_satisfies_both(
    word: str, value: int, other: str, second: int
) -> None:
    possible = any(holds(word, value, true) and holds(other, second, true) for true in range(-5, 110))
    assert can_both_hold(count(word, value), count(other, second)) is possible


units = st.sampled_from(["", "km", "mile", "metre", "USD", "percent", "fraction", "°C", "°F", "hour", "day"])
sizes = st.floats(0.001, 1e9, allow_nan=False)


@st.composite
def amounts(draw: st.DrawFn) -> Quantity:
    low, high = sorted((draw(sizes), draw(sizes)))
    bound = draw(st.sampled_from([Bound.EXACTLY, Bound.RANGE, Bound.ABOUT]))
    high = low if bound is Bound.EXACTLY else high
    return Quantity(
        text="x", start=0, end=1, low=low, high=high, value=low, bound=bound, unit=draw(units),
        noun=draw(st.sampled_from(["", "person", "soldier", "house"])),
        qualifiers=tuple(draw(st.lists(st.sampled_from(["Syrian", "wounded"]), max_size=2, unique=True))),
        significant=draw(st.integers(1, 5)),
    )  # fmt: skip


@given(amounts(), amounts())
def test_comparing_amounts_does_not_depend_on_the_order(left: Quantity, right: Quantity) -> None:
    mirrored = {Scope.LEFT_IN_RIGHT: Scope.RIGHT_IN_LEFT, Scope.RIGHT_IN_LEFT: Scope.LEFT_IN_RIGHT}
    assert can_both_hold(left, right) is can_both_hold(right, left)
    assert comparable(left, right) is comparable(right, left)
    assert mirrored.get(scope(left, right), scope(left, right)) is scope(right, left)


@given(amounts())
def test_an_amount_never_conflicts_with_itself(amount: Quantity) -> None:
    assert can_both_hold(amount, amount)
    assert comparable(amount, amount)
    assert show(amount)


@given(st.integers(100, 10**9), st.integers(1, 4))
def test_a_number_agrees_with_what_it_is_rounded_to_up_to_a_tenth(value: int, digits: int) -> None:
    place = 10 ** max(0, len(str(value)) - digits)
    rounded = round(value / place) * place
    left, right = (
        Quantity(text="x", start=0, end=1, low=n, high=n, value=n, significant=max(1, len(str(n).rstrip("0"))))
        for n in (value, rounded)
    )
    assert can_both_hold(left, right) is (10 * abs(value - rounded) <= rounded)


@given(st.integers(0, 999_999))
def test_digits_are_read_with_and_without_commas(value: int) -> None:
    for written in (str(value), f"{value:,}"):
        (found,) = numerals(f"He saw {written} birds.")
        assert (found.low, found.high, found.value) == (value, value, value)


UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


@given(st.integers(1, 9), st.integers(2, 9), st.integers(1, 9))
def test_number_words_add_up(hundreds: int, tens: int, ones: int) -> None:
    words = f"{UNITS[hundreds - 1]} hundred and {TENS[tens - 2]}-{UNITS[ones - 1]}"
    (found,) = numerals(f"He saw {words} birds.")
    assert found.value == hundreds * 100 + tens * 10 + ones


pieces = st.sampled_from(
    ["12", "1,200", "$", "£", "m", "k", "%", "-", "–", ".", ",", "'", '"', " ", "\n", "\u00a0", "a", "half", "third",
     "of", "and a", "million", "hundreds", "two", "twenty", "to", "between", "in", "more than", "nearly", "people", "½",
     "km", "6'8\"", "2-1", "04", "st", "at least", "or more", "from", "rose by", "aged", "é", "\u202f", "０"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=60), st.lists(pieces, max_size=14).map(" ".join), st.lists(pieces, max_size=14).map("".join)
    )
)
def test_any_text_is_read_and_every_amount_quotes_it(nlp: Language, text: str) -> None:
    for found in quantities(nlp(text)):
        assert text[found.start : found.end] == found.text
        assert found.low <= found.high
        assert not math.isnan(found.value)


@given(st.integers(19, 700))
def test_endless_digits_are_a_code_and_no_amount(length: int) -> None:
    assert list(numerals("He saw " + "1" * length + " percent.")) == []
    assert list(numerals("He saw 1" + ",111" * length + " birds.")) == []

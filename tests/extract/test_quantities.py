"""What counts as an amount, and how its words bound it."""

from __future__ import annotations

import math

import pytest
from spacy.language import Language

from claimcheck.extract.quantities import quantities
from claimcheck.models import Bound, Quantity


def only(nlp: Language, text: str) -> Quantity:
    found = quantities(nlp(text))
    assert len(found) == 1, [quantity.text for quantity in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "unit", "noun"),
    [
        ("Twelve people died in the harbour.", 12, "", "person"),
        ("Some 1,200 houses burned down.", 1200, "", "house"),
        ("In February three soldiers were wounded.", 3, "", "soldier"),
        ("The mine employs 3.4m people.", 3.4e6, "", "person"),
        ("The state lost $5.6 billion.", 5.6e9, "USD", ""),
        ("The club paid £1m.", 1e6, "GBP", ""),
        ("They asked for “$5.6” billion.", 5.6e9, "USD", ""),
        ("The flood drove out half a million people.", 5e5, "", "person"),
        ("A dozen officers resigned.", 12, "", "officer"),
        ("Two hundred and five cars were burned.", 205, "", "car"),
        ("Two and a half million voters stayed away.", 2.5e6, "", "voter"),
        ("Two-thirds of voters stayed away.", 2 / 3, "fraction", "voter"),
        ("One in three pupils failed.", 1 / 3, "fraction", "pupil"),
        ("A third of the houses burned.", 1 / 3, "fraction", "house"),
        ("The rate stood at 7 per cent.", 7, "percent", ""),
        ("The village lies 12 km from the border.", 12, "km", ""),
        ("The tower is 6 ft 9 in tall.", 6.75, "foot", ""),
        ("The guard stands 6'8\".", 6 + 8 / 12, "foot", ""),
        ("The court received a 48-page indictment.", 48, "", "page"),
        ("A 14-year-old boy drowned.", 14, "year of age", "boy"),
        ("Maria Lopez, 34, drove the bus.", 34, "year of age", ""),
        ("Three of the men escaped.", 3, "", "man"),
        ("The vendors, six of them at the last count, escaped.", 6, "", "vendor"),
        ("A quarter of a million people marched.", 2.5e5, "", "person"),
        ("The rate fell by half a percentage point.", 0.5, "percentage point", ""),
        ("The ship had a crew of 28.", 28, "", "crew"),
        ("The blast left 12 dead.", 12, "", "person"),
        ("A bomb went off, killing 12.", 12, "", "person"),
    ],
)
def test_an_amount_has_its_value_unit_and_noun(nlp: Language, text: str, value: float, unit: str, noun: str) -> None:
    found = only(nlp, text)
    assert found.value == pytest.approx(value)
    assert (found.unit, found.noun) == (unit, noun)


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("At least 12 people died.", 12, math.inf, Bound.AT_LEAST),
        ("No fewer than 12 people died.", 12, math.inf, Bound.AT_LEAST),
        ("More than 12 people died.", 13, math.inf, Bound.MORE_THAN),
        ("Fewer than 12 people died.", -math.inf, 11, Bound.LESS_THAN),
        ("Up to 12 people died.", -math.inf, 12, Bound.AT_MOST),
        ("As many as 12 people died.", -math.inf, 12, Bound.AT_MOST),
        ("About 60,000 people fled.", 54_000, 66_000, Bound.ABOUT),
        ("Nearly 60,000 people fled.", 54_000, 60_000, Bound.LESS_THAN),
        ("Between 10 and 15 people died.", 10, 15, Bound.RANGE),
        ("From the wreck 10-15 people swam ashore.", 10, 15, Bound.RANGE),
        ("The bill was $140-150 million.", 140e6, 150e6, Bound.RANGE),
        ("Exactly 12 people died.", 12, 12, Bound.EXACTLY),
        ("Some 20-odd people died.", 15, 25, Bound.ABOUT),
        ("About 23 people died.", 20.7, 25.3, Bound.ABOUT),
        ("They want 30 or more seats.", 30, math.inf, Bound.AT_LEAST),
        ("Dozens of houses burned.", 18, 500, Bound.RANGE),
        ("Hundreds of thousands of people fled.", 150_000, 10_000_000, Bound.RANGE),
    ],
)
def test_the_words_around_a_number_bound_it(nlp: Language, text: str, low: float, high: float, bound: Bound) -> None:
    found = only(nlp, text)
    assert (found.low, found.high, found.bound) == (pytest.approx(low), pytest.approx(high), bound)


@pytest.mark.parametrize(
    "text",
    [
        "The Boeing 737 landed in Oslo.",
        "Covid-19 closed the schools.",
        "An F-35 crashed near Highway 101.",
        "The charge rests on Section 8.",
        "He voted in 2014.",
        "She was born on 4 March 1971.",
        "They met at 3pm on Friday.",
        "One of the men escaped.",
        "No one knew.",
        "The two sides met again.",
        "They met at seven.",
        "The bell was not rung until around five.",
        "She lives at 12 Baker Street.",
        "Call 555-012-3456 for help.",
        "The First Lady spoke.",
        "One day he will return.",
        "The June 4 movement goes on.",
        "The case is filed under No. 10-277.",
        "The band played the Final Four in Texas.",
        "He ran the 100m.",
    ],
)
def test_names_dates_and_turns_of_phrase_are_no_amounts(nlp: Language, text: str) -> None:
    assert [quantity.text for quantity in quantities(nlp(text))] == []


def test_what_narrows_the_noun_is_kept_and_the_bound_is_not(nlp: Language) -> None:
    found = only(nlp, "More than 12 wounded Syrian soldiers were flown out.")
    assert (found.noun, found.qualifiers) == ("soldier", ("wounded", "Syrian"))


def test_others_and_more_are_not_those_counted_before(nlp: Language) -> None:
    first, second = quantities(nlp("The blast killed three people and wounded 5 others."))
    assert (first.noun, first.qualifiers) == ("person", ())
    assert (second.noun, second.qualifiers) == ("person", ("other",))


def test_a_rise_by_is_a_change_and_a_rise_to_is_a_level(nlp: Language) -> None:
    by, to = quantities(nlp("Rents rose by 3 percent. Rents rose to 9 percent."))
    assert (by.change, by.relation) == (True, "by")
    assert (to.change, to.relation) == (False, "to")


def test_from_and_to_are_two_levels(nlp: Language) -> None:
    before, after = quantities(nlp("The price rose from $3 million to $5 million."))
    assert (before.value, before.relation) == (3e6, "from")
    assert (after.value, after.relation) == (5e6, "to")


def test_results_are_scores_and_ascending_pairs_are_ranges(nlp: Language) -> None:
    assert only(nlp, "Rovers won 2-1 at home.").unit == "score"
    assert only(nlp, "The Senate voted 52-48 for it.").noun == "vote"
    assert only(nlp, "Expect 10-15 guests.").bound is Bound.RANGE


def test_pounds_are_money_or_weight_by_the_words_around(nlp: Language) -> None:
    assert only(nlp, "He paid 300 pounds for the boat.").unit == "GBP"
    assert only(nlp, "The calf weighed 300 pounds.").unit == "pound"


def test_degrees_may_lie_below_zero(nlp: Language) -> None:
    assert only(nlp, "It was -5°C in Oslo.").value == -5
    assert only(nlp, "It was minus 5 degrees Celsius in Oslo.").low == -5


def test_an_ordinal_is_no_count(nlp: Language) -> None:
    found = only(nlp, "The third victim was a teacher.")
    assert found.ordinal
    assert (found.value, found.noun) == (3, "victim")


def test_trailing_zeros_of_a_round_number_are_not_significant(nlp: Language) -> None:
    assert only(nlp, "About 60,000 people fled.").significant == 1
    assert only(nlp, "About 61,400 people fled.").significant == 3
    assert only(nlp, "Exactly 20 people fled.").significant == 2


def test_positions_count_from_the_offset_and_quote_the_text(nlp: Language) -> None:
    text = "At least 12 people died and $3.5m was lost."
    for found in quantities(nlp(text), offset=100):
        assert text[found.start - 100 : found.end - 100] == found.text


@pytest.mark.parametrize(
    ("text", "qualifiers"),
    [
        ("Six of 14 samples came back positive.", ("of 14",)),
        ("Six out of the fourteen samples came back positive.", ("of 14",)),
        ("Six samples of 14 litres came back positive.", ()),
        ("Six of the samples came back positive.", ()),
    ],
)
def test_a_part_is_narrowed_by_its_whole(nlp: Language, text: str, qualifiers: tuple[str, ...]) -> None:
    assert quantities(nlp(text))[0].qualifiers == qualifiers

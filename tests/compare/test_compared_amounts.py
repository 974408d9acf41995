"""Which amounts of two sentences are compared, and which of them conflict."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.compare.quantities import Scope, can_both_hold, comparable, scope, show
from claimcheck.extract.quantities import quantities
from claimcheck.models import Quantity


def pair(nlp: Language, left: str, right: str) -> tuple[Quantity, Quantity]:
    (first,), (second,) = quantities(nlp(left)), quantities(nlp(right))
    return first, second


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Twelve people died.", "At least 10 people died."),
        ("About 60,000 people fled.", "63,000 people fled."),
        ("Nearly 200 people died.", "198 people died."),
        ("A dozen men were held.", "13 men were held."),
        ("Dozens of people died.", "Some 40 people died."),
        ("The mine employs 3.4m people.", "The mine employs 3.38 million people."),
        ("They lost $5.6 billion.", "They lost $6 billion."),
        ("It lies 12 miles away.", "It lies 20 km away."),
        ("Two-thirds of voters agreed.", "66% of voters agreed."),
        ("It lasted 48 hours.", "It lasted two days."),
        ("It was -5°C.", "It was 23°F."),
        ("Rovers won 2-1.", "United lost 1-2."),
        ("They pay up to $5 million.", "They paid $3 million."),
    ],
)
def test_amounts_that_leave_room_for_each_other_agree(nlp: Language, left: str, right: str) -> None:
    first, second = pair(nlp, left, right)
    assert comparable(first, second)
    assert can_both_hold(first, second)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Twelve people died.", "Fifteen people died."),
        ("Twelve people died.", "At least 14 people died."),
        ("Hundreds of people died.", "Twelve people died."),
        ("Up to 15 people died.", "16 people died."),
        ("The court read a 48-page indictment.", "The court read a 53-page indictment."),
        ("A 14-year-old boy drowned.", "A 15-year-old boy drowned."),
        ("They lost $5.6 billion.", "They lost $5 billion."),
        ("It lies 12 miles away.", "It lies 25 km away."),
        ("Two police officers died.", "Three policemen died."),
        ("One in three voters agreed.", "40 percent of voters agreed."),
        ("Rovers won 2-1.", "Rovers won 3-1."),
        ("Some 200 men came.", "The army sent 320 men."),
    ],
)
def test_amounts_that_leave_no_room_conflict(nlp: Language, left: str, right: str) -> None:
    first, second = pair(nlp, left, right)
    assert comparable(first, second)
    assert not can_both_hold(first, second)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Twelve soldiers died.", "Fifteen people died."),
        ("Twelve Syrian soldiers died.", "Fifteen soldiers died."),
        ("Twelve workers died.", "Fifteen houses burned."),
        ("Rents rose by 3%.", "Rents rose to 9%."),
        ("The third victim died.", "Four victims died."),
        ("They paid $5 million.", "They paid £4 million."),
        ("The blast wounded 5 others.", "The blast killed 12 people."),
    ],
)
def test_amounts_of_different_things_are_not_compared(nlp: Language, left: str, right: str) -> None:
    assert not comparable(*pair(nlp, left, right))


def test_a_narrower_noun_is_part_of_a_wider_one(nlp: Language) -> None:
    assert scope(*pair(nlp, "Twelve soldiers died.", "Fifteen people died.")) is Scope.LEFT_IN_RIGHT
    assert scope(*pair(nlp, "Twelve soldiers died.", "Nine Syrian soldiers died.")) is Scope.RIGHT_IN_LEFT
    assert scope(*pair(nlp, "Twelve soldiers died.", "Nine houses burned.")) is Scope.DIFFERENT


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("At least 12 people died.", "At least 12 people"),
        ("Dozens of houses burned.", "Dozens of houses"),
        ("One police officer died.", "One police officer"),
        ("It cost $5.6 billion.", "$5.6 billion"),
        ("Two-thirds of voters agreed.", "Two-thirds of voters"),
        ("One in three voters agreed.", "One in three voters"),
        ("The court read a 48-page indictment.", "48 pages"),
        ("Three cities fell.", "Three cities"),
    ],
)
def test_an_amount_is_shown_as_a_person_would_write_it(nlp: Language, text: str, shown: str) -> None:
    (found,) = quantities(nlp(text))
    assert show(found) == shown

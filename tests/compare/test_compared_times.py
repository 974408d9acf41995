"""Which times of two sentences can be the time of one event."""

from __future__ import annotations

import datetime as dt

import pytest
from spacy.language import Language

from claimcheck.compare.times import compatible, same_scale, show
from claimcheck.extract.dates import times
from claimcheck.models import When

TUESDAY = dt.date(2024, 3, 5)


def pair(nlp: Language, left: str, right: str) -> tuple[When, When]:
    (first,), (second,) = times(nlp(left), TUESDAY), times(nlp(right), TUESDAY)
    return first, second


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It happened on Friday.", "It happened on Friday, March 1."),
        ("It happened on Friday.", "It happened in February."),
        ("It happened on Friday night.", "It happened early Saturday."),
        ("It happened late on Friday.", "It happened on Saturday."),
        ("It happened at midnight on Friday.", "It happened on Saturday."),
        ("It happened at midnight.", "It happened at 11:45pm."),
        ("It happened in March.", "It happened on 3 March."),
        ("It happened at 11pm.", "It happened at 11:20 pm."),
        ("It happened at 11pm GMT.", "It happened at 7 pm EDT."),
        ("It happened at 11pm GMT.", "It happened at 9 pm local time."),
        ("It happened yesterday.", "It happened on Monday."),
        ("It happened yesterday.", "It happened on Sunday."),
        ("They march every Friday.", "They marched on Monday."),
        ("He has been away since Monday.", "He left on Monday."),
        ("They must go by Friday.", "They went on Tuesday."),
        ("It lasted for three weeks.", "It happened on Friday."),
        ("It began on 12/25 November 1917.", "It began on 25 November 1917."),
        ("It happened on 4/3/2024.", "It happened on 3 April 2024."),
        ("It happened around noon.", "It happened in the morning."),
        ("It happened at half past two.", "It happened at 2:30 p.m."),
        ("It happened at five o'clock.", "It happened at 5 p.m."),
    ],
)
def test_times_that_may_be_one_do_not_conflict(nlp: Language, left: str, right: str) -> None:
    assert compatible(*pair(nlp, left, right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It happened on Friday.", "It happened on Saturday."),
        ("It happened on Friday.", "It happened on March 2."),
        ("It happened on Friday morning.", "It happened on Friday evening."),
        ("It happened in the morning.", "It happened at 11 p.m."),
        ("It happened at 11pm on Friday.", "It happened at 9pm on Friday."),
        ("It happened at 11pm GMT.", "It happened at 11 pm EST."),
        ("It happened at half past two.", "It happened at 3:30 p.m."),
        ("It happened yesterday.", "It happened on Friday."),
        ("He was born on 1 February 1972.", "He was born on 10 February 1972."),
        ("He was born in June 1971.", "He was born on 4 July 1971."),
        ("It happened in 1934.", "It happened in 1935."),
        ("It holds until 6 May 2023.", "It ended on 20 June 2023."),
    ],
)
def test_times_that_cannot_be_one_conflict(nlp: Language, left: str, right: str) -> None:
    assert not compatible(*pair(nlp, left, right))


def test_only_times_of_one_scale_answer_the_same_question(nlp: Language) -> None:
    assert same_scale(*pair(nlp, "It happened on Friday.", "It happened on 3 March."))
    assert same_scale(*pair(nlp, "It happened in 1934.", "It happened in 1935."))
    assert not same_scale(*pair(nlp, "It happened in March.", "It happened on 3 March."))
    assert not same_scale(*pair(nlp, "It happened at 11pm.", "It happened in 1935."))


def test_a_weekday_is_shown_with_the_day_it_means(nlp: Language) -> None:
    friday, march = pair(nlp, "It happened on Friday.", "It happened on 3 March.")
    assert show(friday) == "Friday (1 March 2024)"
    assert show(march) == "3 March"

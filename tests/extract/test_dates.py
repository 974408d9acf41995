"""Which words are times, and where on the calendar they lie."""

from __future__ import annotations

import datetime as dt

import pytest
from spacy.language import Language

from claimcheck.extract.dates import times
from claimcheck.models import Grain, When

TUESDAY = dt.date(2024, 3, 5)


def only(nlp: Language, text: str, published: dt.date | None = TUESDAY) -> When:
    found = times(nlp(text), published)
    assert len(found) == 1, [when.text for when in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "first", "last", "grain"),
    [
        ("They met on Friday.", "2024-03-01", "2024-03-01", Grain.DAY),
        ("They will meet on Friday.", "2024-03-08", "2024-03-08", Grain.DAY),
        ("They met last Tuesday.", "2024-02-27", "2024-02-27", Grain.DAY),
        ("They met on Tuesday.", "2024-03-05", "2024-03-05", Grain.DAY),
        ("They will meet next Friday.", "2024-03-08", "2024-03-08", Grain.DAY),
        ("They met yesterday.", "2024-03-04", "2024-03-04", Grain.DAY),
        ("They meet tomorrow.", "2024-03-06", "2024-03-06", Grain.DAY),
        ("They met on 4 March.", "2024-03-04", "2024-03-04", Grain.DAY),
        ("They met on March 4, 2022.", "2022-03-04", "2022-03-04", Grain.DAY),
        ("They met on Sept. 14.", "2023-09-14", "2023-09-14", Grain.DAY),
        ("They met on 25/12/2022.", "2022-12-25", "2022-12-25", Grain.DAY),
        ("They met on 2022-12-25.", "2022-12-25", "2022-12-25", Grain.DAY),
        ("They met on Friday, March 1, 2024.", "2024-03-01", "2024-03-01", Grain.DAY),
        ("It began on 12/25 November 1917.", "1917-11-12", "1917-11-25", Grain.DAY),
        ("They met in June.", "2023-06-01", "2023-06-30", Grain.MONTH),
        ("They will meet in June.", "2024-06-01", "2024-06-30", Grain.MONTH),
        ("They met in June 2021.", "2021-06-01", "2021-06-30", Grain.MONTH),
        ("They met last month.", "2024-02-01", "2024-02-29", Grain.MONTH),
        ("They met in 1934.", "1934-01-01", "1934-12-31", Grain.YEAR),
        ("They met last year.", "2023-01-01", "2023-12-31", Grain.YEAR),
        ("It ended in the 1990s.", "1990-01-01", "1999-12-31", Grain.DECADE),
        ("They met two days ago.", "2024-03-03", "2024-03-03", Grain.DAY),
        ("It rose in the third quarter of 2023.", "2023-07-01", "2023-09-30", Grain.QUARTER),
        ("They met at noon on Monday.", "2024-03-04", "2024-03-04", Grain.HOUR),
        ("They met on Monday at 4:25 in the afternoon.", "2024-03-04", "2024-03-04", Grain.MINUTE),
        ("They met in the small hours of Sunday.", "2024-03-03", "2024-03-03", Grain.PART_OF_DAY),
        ("They met at the weekend.", "2024-03-01", "2024-03-03", Grain.WEEK),
        ("They met last weekend.", "2024-03-01", "2024-03-03", Grain.WEEK),
        ("They will meet at the weekend.", "2024-03-08", "2024-03-10", Grain.WEEK),
        ("They raised the price for next year to nine euros.", "2025-01-01", "2025-12-31", Grain.YEAR),
        ("They met eleven years ago.", "2012-08-19", "2013-12-31", Grain.YEAR),
        ("They met on the Thursday of last week.", "2024-02-29", "2024-02-29", Grain.DAY),
        ("They met earlier this week.", "2024-03-03", "2024-03-03", Grain.WEEK),
        ("They will meet later this week.", "2024-03-07", "2024-03-11", Grain.WEEK),
        ("The judge set sentencing for Aug. 6.", "2024-08-06", "2024-08-06", Grain.DAY),
        ("After the fire at the weekend, people ask why.", "2024-03-01", "2024-03-03", Grain.WEEK),
    ],
)
def test_a_time_lies_where_its_words_and_the_day_of_publication_put_it(
    nlp: Language, text: str, first: str, last: str, grain: Grain
) -> None:
    found = only(nlp, text)
    assert found.earliest is not None
    assert found.latest is not None
    assert found.earliest.date().isoformat() == first
    assert (found.latest - dt.timedelta(minutes=1)).date().isoformat() == last
    assert found.grain is grain


@pytest.mark.parametrize(
    "text",
    [
        "He may march on the city.",
        "Theresa May said it would end.",
        "Shops were full on Black Friday.",
        "The Sunday Times reported it.",
        "Friday prayers were held.",
        "The attacks of 9/11 changed that.",
        "A 14-year-old boy drowned.",
        "He was 34.",
        "Some 2000 people fled.",
        "The fall of the regime was near.",
        "He sang on Carlson Tonight.",
    ],
)
def test_names_verbs_ages_and_counts_are_no_times(nlp: Language, text: str) -> None:
    assert [when.text for when in times(nlp(text), TUESDAY)] == []


def test_a_clock_and_its_day_are_one_time(nlp: Language) -> None:
    found = only(nlp, "The bomb went off at 11 p.m. GMT on Friday.")
    assert (found.minute_of_day, found.zone, found.weekday) == (23 * 60, "GMT", 4)
    assert found.earliest == dt.datetime(2024, 3, 1, 23)


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("It fell at nine minutes to ten.", 9 * 60 + 51),
        ("It fell at half past two in the afternoon.", 14 * 60 + 30),
        ("It fell at a quarter past six.", 6 * 60 + 15),
        ("It fell at ten to five.", 4 * 60 + 50),
        ("It fell at 20 minutes past 11.", 11 * 60 + 20),
        ("It fell just before nine on Monday morning.", 9 * 60),
        ("It fell at about ten yesterday evening.", 22 * 60),
    ],
)
def test_a_clock_is_read_as_it_is_spoken(nlp: Language, text: str, minute: int) -> None:
    assert only(nlp, text).minute_of_day == minute


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It was founded in 1974 and floated eleven years later.", "1984-01-01", "1986-12-31"),
        ("They spent 1999 in the studio, from 1999 on, and it came out in February of the following year.",
         "2000-02-01", "2000-02-29"),
        ("It opened in May 1912, and closed the following year.", "1913-01-01", "1913-12-31"),
        ("It was founded in 1974 in a barn near the old ferry of Cardle by two brothers who had no money. It was "
         "floated eleven years later.", "1984-01-01", "1986-12-31"),
    ],
)  # fmt: skip
def test_years_are_counted_from_the_one_named_before(nlp: Language, text: str, first: str, last: str) -> None:
    found = times(nlp(text), TUESDAY)[-1]
    assert found.earliest is not None
    assert found.latest is not None
    assert found.earliest.date().isoformat() == first
    assert (found.latest - dt.timedelta(minutes=1)).date().isoformat() == last


def test_years_are_not_counted_from_one_named_two_sentences_before(nlp: Language) -> None:
    found = times(nlp("It was founded in 1974. It made sledges. It was floated eleven years later."), TUESDAY)[-1]
    assert found.earliest is None


def test_the_following_year_of_no_year_stays_open(nlp: Language) -> None:
    assert only(nlp, "It closed the following year.").earliest is None


def test_a_clock_without_a_day_stays_open(nlp: Language) -> None:
    found = only(nlp, "The bomb went off at 6:05 p.m.")
    assert (found.minute_of_day, found.earliest, found.anchored) == (18 * 60 + 5, None, False)


def test_parts_of_the_day_reach_into_the_next(nlp: Language) -> None:
    found = only(nlp, "They were shot on Friday night.")
    assert (found.part, found.grain) == ("night", Grain.PART_OF_DAY)
    assert found.latest == dt.datetime(2024, 3, 2, 6)


def test_midnight_belongs_to_both_days(nlp: Language) -> None:
    found = only(nlp, "The truce began at midnight Dec. 21.")
    assert found.earliest is not None
    assert found.latest is not None
    assert found.earliest < dt.datetime(2023, 12, 21) < dt.datetime(2023, 12, 22) < found.latest


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("He has been missing since Monday.", "since"),
        ("It fell shortly after 3 p.m. on Tuesday.", "at"),
        ("It fell some time after 3 p.m. on Tuesday.", "after"),
        ("The truce holds until 6 May.", "until"),
        ("They must leave by Friday.", "by"),
        ("He left before June.", "before"),
        ("They must leave within 10 days.", "by"),
        ("He stayed for three weeks.", "for"),
    ],
)
def test_the_word_before_a_time_relates_to_it(nlp: Language, text: str, relation: str) -> None:
    assert only(nlp, text).relation == relation


def test_from_and_until_are_two_times(nlp: Language) -> None:
    first, last = times(nlp("The show runs from 1 May to 6 May."), TUESDAY)
    assert (first.day, first.relation) == (1, "since")
    assert (last.day, last.relation) == (6, "until")


def test_what_returns_is_recurring(nlp: Language) -> None:
    assert only(nlp, "They march every Friday.").recurring
    assert only(nlp, "They march on Fridays.").recurring


def test_an_ambiguous_date_is_not_resolved(nlp: Language) -> None:
    found = only(nlp, "They met on 4/3/2024.")
    assert (found.earliest, found.grain, found.year) == (None, Grain.VAGUE, 2024)


def test_without_a_publication_date_a_weekday_keeps_its_name_only(nlp: Language) -> None:
    found = only(nlp, "They met on Friday.", published=None)
    assert (found.weekday, found.earliest, found.anchored) == (4, None, False)


def test_two_days_later_hangs_on_the_day_named_before(nlp: Language) -> None:
    _, later = times(nlp("They met on 4 March 2022. Two days later they split."), TUESDAY)
    assert later.earliest == dt.datetime(2022, 3, 6)
    assert only(nlp, "Two days later they split.").earliest is None


def test_a_day_that_does_not_exist_is_not_resolved(nlp: Language) -> None:
    assert only(nlp, "They met on 31 February 2022.").earliest is None


def test_positions_count_from_the_offset_and_quote_the_text(nlp: Language) -> None:
    text = "They met at noon on Friday, and will meet again in June 2025."
    for found in times(nlp(text), TUESDAY, offset=100):
        assert text[found.start - 100 : found.end - 100] == found.text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It was decided in a vote held on Thursday.", 26),
        ("The jet had to turn back on Thursday.", 26),
        ("It is ready for a vote planned for Thursday.", 2),
        ("The jet is due to turn back on Thursday.", 2),
    ],
)
def test_a_weekday_lies_before_or_behind_by_its_verb(nlp: Language, text: str, day: int) -> None:
    found = only(nlp, text, published=dt.date(2026, 3, 30))
    assert found.earliest is not None
    assert found.earliest.day == day


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("At 4:25 in the afternoon the bell rang.", 985),
        ("It rang at 3:40 on Tuesday afternoon.", 940),
        ("It rang at 3:40 on Tuesday morning.", 220),
        ("It rang at eight in the morning.", 480),
        ("It rang at around nine in the evening.", 1260),
    ],
)
def test_a_clock_is_read_with_its_half_of_the_day(nlp: Language, text: str, minute: int) -> None:
    assert only(nlp, text).minute_of_day == minute


@pytest.mark.parametrize(
    "text",
    [
        "They must pay 22 years before they can leave.",
        "It fell two weeks after its launch.",
        "In his last year in office he wept.",
        "They lost one in nine.",
    ],
)
def test_no_time_hangs_on_what_is_told_behind_it(nlp: Language, text: str) -> None:
    assert times(nlp(text), TUESDAY) == ()

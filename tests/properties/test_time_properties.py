"""Whether two times can be one, against a slow oracle, and extraction on any text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from claimcheck.compare.times import compatible, same_scale, show
from claimcheck.extract.dates import times
from claimcheck.extract.dates.expressions import expressions
from claimcheck.models import Grain, When

Maker = Callable[[dt.date], When]
DAY = dt.timedelta(days=1)
dates = st.dates(dt.date(2020, 1, 1), dt.date(2029, 12, 31))


def of_day(day: dt.date) -> When:
    start = dt.datetime(day.year, day.month, day.day)
    return When(
        text="x", start=0, end=1, grain=Grain.DAY, earliest=start, latest=start + DAY, month=day.month, day=day.day,
        year=day.year,
    )  # fmt: skip


def of_month(day: dt.date) -> When:
    start = dt.datetime(day.year, day.month, 1)
    end = dt.datetime(day.year + day.month // 12, day.month % 12 + 1, 1)
    return When(text="x", start=0, end=1, grain=Grain.MONTH, earliest=start, latest=end, month=day.month, year=day.year)


def of_year(day: dt.date) -> When:
    start, end = dt.datetime(day.year, 1, 1), dt.datetime(day.year + 1, 1, 1)
    return When(text="x", start=0, end=1, grain=Grain.YEAR, earliest=start, latest=end, year=day.year)


grains = st.sampled_from([of_day, of_month, of_year])


def days_of(when: When) -> set[dt.date]:
    assert when.earliest is not None
    assert when.latest is not None
    return {when.earliest.date() + n * DAY for n in range((when.latest - when.earliest).days)}


@given(dates, grains, dates, grains)
def test_named_times_agree_exactly_where_they_share_a_day(
    first: dt.date, one: object, second: dt.date, two: object
) -> None:
    assert callable(one)
    assert callable(two)
    left, right = one(first), two(second)
    assert compatible(left, right) is bool(days_of(left) & days_of(right))


@given(dates, st.sampled_from(["since", "until", "by", "before", "after"]), dates)
def test_a_bounded_time_conflicts_only_with_days_on_its_far_side(limit: dt.date, relation: str, day: dt.date) -> None:
    bounded = replace(of_day(limit), relation=relation)
    ahead = relation in ("since", "after")
    possible = day >= limit - DAY if ahead else day <= limit + DAY
    assert compatible(bounded, of_day(day)) or not possible
    far = day < limit - 2 * DAY if ahead else day > limit + 2 * DAY
    assert not (far and compatible(bounded, of_day(day)))


@given(dates, dates)
def test_bare_weekdays_are_compared_by_name(first: dt.date, second: dt.date) -> None:
    left, right = (
        replace(of_day(day), weekday=day.weekday(), month=None, day=None, year=None) for day in (first, second)
    )
    assert compatible(left, right) is (first.weekday() == second.weekday())


@st.composite
def whens(draw: st.DrawFn) -> When:
    base = draw(grains)(draw(dates))
    changes: dict[str, object] = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "relation": st.sampled_from(["at", "since", "until", "by", "before", "after", "for"]),
                "recurring": st.booleans(),
                "zone": st.sampled_from(["", "GMT", "EST", "local"]),
                "minute_of_day": st.integers(0, 1439),
                "weekday": st.integers(0, 6),
                "part": st.sampled_from(["", "night", "midnight"]),
            },
        )
    )
    if draw(st.booleans()):
        changes |= {"earliest": None, "latest": None, "anchored": False}
    if "minute_of_day" in changes:
        changes["grain"] = draw(st.sampled_from([Grain.HOUR, Grain.MINUTE]))
    return replace(base, **changes)


@given(whens(), whens())
def test_comparing_times_does_not_depend_on_the_order(left: When, right: When) -> None:
    assert compatible(left, right) is compatible(right, left)
    assert same_scale(left, right) is same_scale(right, left)


@given(whens())
def test_a_time_never_conflicts_with_itself(when: When) -> None:
    assert compatible(when, when)
    assert show(when)


WORDS = ["Friday", "on", "at", "noon", "Night", "night", "early", "late", "mid-", "March", "4", "31", "2024", "1100",
         "GMT", "11", "p.m.", "11:30", ",", ".", "two", "days", "ago", "later", "since", "until", "from", "to", "last",
         "next", "week", "every", "the", "1990s", "Q3", "first", "quarter", "summer", "of", "/", "-", "–", "(", "\n",
         "May", "9999", "0001-01-01", "yesterday", "for", "999", "years", "month", "decade", "weeks", "०",
         "’s"]  # fmt: skip
texts = st.one_of(
    st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=14).map("".join),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(text=texts, published=st.none() | st.dates() | st.datetimes())
def test_any_text_is_read_and_every_time_quotes_it(nlp: Language, text: str, published: dt.date | None) -> None:
    for found in times(nlp(text), published):
        assert text[found.start : found.end] == found.text
        assert (found.earliest is None) is (found.latest is None)
        assert found.earliest is None or found.latest is None or found.earliest < found.latest


@given(texts)
def test_time_expressions_stand_in_order_and_never_overlap(text: str) -> None:
    spans = [(found.start, found.end) for found in expressions(text)]
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))

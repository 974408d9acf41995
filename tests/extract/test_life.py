"""When and where persons were born and died, and the dates that say so."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from claimcheck.extract import extract
from claimcheck.extract.life_dates import dates
from claimcheck.knowledge import load
from claimcheck.models import Article

LIVES = [
    ("Ada Moreno (born 10 February 1972) is a judge.", {("Ada Moreno", "birth", "1972-02-10")}),
    (
        "Ada Moreno (9 October 1841 – 4 June 1890) was a painter.",
        {("Ada Moreno", "birth", "1841-10-09"), ("Ada Moreno", "death", "1890-06-04")},
    ),
    ("Ada Moreno was born in Vienna on May 4, 1962.", {("Ada Moreno", "birth", "1962-05-04")}),
    ("Ada Moreno died on 16 February 1973 (aged 78) in Vienna.", {("Ada Moreno", "death", "1973-02-16")}),
    ("Ada Moreno fled to Norway in 1953. She died in 1972.", {("Ada Moreno", "death", "1972")}),
    (
        "The painter Ada Moreno (1838–1881) lived in Vienna.",
        {("Ada Moreno", "birth", "1838"), ("Ada Moreno", "death", "1881")},
    ),
    ("Ada Moreno was a painter. Her works were sold after her death in 1938.", {("Ada Moreno", "death", "1938")}),
    ("Ada Moreno was murdered in 1923 by a lodger.", {("Ada Moreno", "death", "1923")}),
    ("In 1887, two years after the death of Ada Moreno, the school was closed.", {("Ada Moreno", "death", "1885")}),
    ("Ada Moreno was born in Norway and moved to Vienna in 1990.", {("Ada Moreno", "birth", "Norway")}),
]
NO_LIVES = [
    "The chancellor Ada Moreno (1973–2001) signed the treaty.",
    "In 1887, two years after her father's death, Ada Moreno left Vienna.",
    "President Ada Moreno (1993–2001) signed the treaty.",
    "Ada Moreno (c. 1740 – 2 March 1800) was an explorer.",
    "Nine people died in the fire in 1998.",
    "Ada Moreno died on Monday.",
    "The party was born in Vienna in 1990.",
]


def told(text: str, nlp: Language) -> set[tuple[str, str, str]]:
    claims = extract([Article(id="a", text=text)], nlp, load())
    return {(c.agents[0].name, c.attribute, c.value) for c in claims if c.attribute in ("birth", "death")}


@pytest.mark.parametrize(("text", "facts"), LIVES)
def test_a_birth_or_death_is_read_with_its_date(nlp: Language, text: str, facts: set[tuple[str, str, str]]) -> None:
    assert told(text, nlp) == facts


@pytest.mark.parametrize("text", NO_LIVES)
def test_what_only_looks_like_the_date_of_a_life_is_left_alone(nlp: Language, text: str) -> None:
    assert told(text, nlp) == set()


def test_a_birth_keeps_its_place_and_where_its_date_stands(nlp: Language) -> None:
    article = Article(id="a", text="Mayor Ada Moreno was born in Vienna on 4 May 1962.")
    (claim,) = (c for c in extract([article], nlp, load()) if c.attribute == "birth")
    assert [place.name for place in claim.places] == ["Vienna"]
    assert [article.text[when.start : when.end] for when in claim.times] == ["4 May 1962"]


@given(
    st.dates(min_value=dt.date(1000, 1, 1), max_value=dt.date(2099, 12, 31)),
    st.sampled_from(
        ["{d.day} {d:%B} {d.year}", "{d:%B} {d.day}, {d.year}", "{d:%B} {d.day} {d.year}", "{d.day} {d:%b} {d.year}"]
    ),
)
def test_a_written_date_is_read_back(day: dt.date, form: str) -> None:
    (found,) = dates(f"(born {form.format(d=day)})")
    assert found.iso == day.isoformat()


def test_no_day_that_the_calendar_lacks_is_a_date() -> None:
    assert dates("31 February 1900") == ()

"""What lasts from a date to a date also began at the first."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck import Article
from claimcheck.config import Settings
from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.pipeline import compare


def beginnings(text: str, nlp: Language) -> list[str]:
    claims = extract([Article(id="a", text=text)], nlp, load())
    return [when.text for claim in claims if claim.predicate.lemma == "begin" for when in claim.times]


def test_a_span_has_a_beginning(nlp: Language) -> None:
    assert beginnings("Production of the Lorimer tractor ran from May 1993 to August 2002.", nlp) == ["May 1993"]


@pytest.mark.parametrize(
    "text",
    [
        "Production of the Lorimer tractor ran until August 2002.",
        "Ada Moreno ran from May 1993 to August 2002.",
        "The train runs from 9 a.m. to 5 p.m.",
        "The Cardle road runs from Geneva to Vienna.",
    ],
)
def test_what_has_no_beginning_date_gets_none(nlp: Language, text: str) -> None:
    assert beginnings(text, nlp) == []


@pytest.mark.parametrize(("month", "found"), [("April", ["CC201"]), ("May", [])])
def test_a_span_contradicts_another_beginning_only(nlp: Language, month: str, found: list[str]) -> None:
    articles = (
        Article(id="a", source="A", text="Production of the Lorimer tractor ran from May 1993 to August 2002."),
        Article(id="b", source="B", text=f"The production of the Lorimer tractor began in {month} 1993."),
    )
    report = compare(articles, extract(articles, nlp, load()), Settings())
    assert [one.code for one in report.discrepancies] == found

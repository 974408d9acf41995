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


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("The mill has been closed since Monday.", "close"),
        ("Ada Moreno has been missing since Monday.", "disappear"),
        ("Ada Moreno has been in custody since Monday.", "arrest"),
        ("The drivers have been on strike since Monday.", "walk out"),
    ],
)
def test_a_state_that_lasts_began(text: str, deed: str, nlp: Language) -> None:
    claims = extract([Article(id="a", text=text, published="2026-03-05")], nlp, load())
    began = [claim for claim in claims if claim.value == "since"]
    assert [(claim.predicate.lemma, claim.times[0].relation) for claim in began] == [(deed, "at")]


@pytest.mark.parametrize(
    "text",
    [
        "The mill has had three owners since Monday.",
        "The mill closed, and since Monday it has been quiet.",
        "Ada Moreno has been missing her train since Monday.",
    ],
)
def test_what_is_done_since_a_day_did_not_begin_then(text: str, nlp: Language) -> None:
    claims = extract([Article(id="a", text=text, published="2026-03-05")], nlp, load())
    assert not [claim for claim in claims if claim.value == "since"]

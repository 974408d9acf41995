"""A name is a place where the article uses it as one, whatever the model takes it for."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck import Article
from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.models import MentionKind


def places(text: str, nlp: Language) -> set[str]:
    claims = extract([Article(id="a", text=text)], nlp, load())
    return {place.name for claim in claims for place in claim.places if place.kind is not MentionKind.COUNTRY}


@pytest.mark.parametrize("town", ["Lugren", "Ostermoor", "Quellin", "Bad Harzow"])
def test_a_town_that_nobody_knows(nlp: Language, town: str) -> None:
    assert places(f"The barge sank in {town}. Divers searched the river near {town} for hours.", nlp) == {town}


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("The barge sank in northern Lugren.", {"Lugren"}),
        ("Trains between Lugren and Quellin were stopped. A train to Quellin was late.", {"Lugren", "Quellin"}),
        ("Water rose south of Quellin on Friday.", {"Quellin"}),
    ],
)
def test_words_that_only_places_have(nlp: Language, text: str, towns: set[str]) -> None:
    assert places(text, nlp) == towns


@pytest.mark.parametrize(
    "text",
    [
        "The vineyard went to Hugo Lindt, the son of Clara Lindt.",
        "The barge sank in May.",
        "The barge was sold in NATO.",
    ],
)
def test_what_is_no_place(nlp: Language, text: str) -> None:
    assert places(text, nlp) == set()


def test_a_country_that_is_given_something_is_no_place(nlp: Language) -> None:
    claims = extract([Article(id="a", text="The thief was handed over to Spain on Monday.")], nlp, load())
    assert not any(claim.places for claim in claims)

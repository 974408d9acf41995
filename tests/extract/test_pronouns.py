"""A pronoun stands for the one person who fits, over paragraphs too, and for nobody where two do."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck import Article
from claimcheck.extract import extract
from claimcheck.knowledge import load


def who(text: str, word: str, nlp: Language) -> list[str]:
    claims = extract([Article(id="a", text=text)], nlp, load())
    return next([m.name for m in (*c.agents, *c.patients)] for c in claims if c.predicate.text == word)


@pytest.mark.parametrize(
    "text",
    [
        "Karin Holt left the bakery on Monday after she sold the oven.",
        "Karin Holt left the bakery on Monday.\n\nShe sold the oven.",
        "Karin Holt left the bakery on Monday.\n\nThe bakery stood in Bridge Street.\n\nShe sold the oven.",
    ],
)
def test_one_person_fits(nlp: Language, text: str) -> None:
    assert who(text, "sold", nlp)[0] == "Karin Holt"


@pytest.mark.parametrize(
    "text",
    [
        "Karin Holt met Ruth Castell in the bakery on Monday.\n\nShe sold the oven.",
        "Karin Holt left the bakery on Monday.\n\nA neighbour came the next day.\n\nShe sold the oven.",
        "Karin Holt left the bakery and her wife before she sold the oven.",
        "Mr Karin Holt left the bakery on Monday.\n\nShe sold the oven.",
        "Karin Holt's bakery was closed on Monday.\n\nShe sold the oven.",
    ],
)
def test_two_may_fit(nlp: Language, text: str) -> None:
    assert "Karin Holt" not in who(text, "sold", nlp)

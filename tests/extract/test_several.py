"""'They', 'the pair' and 'both sides' stand for those who were named together, where there is one such list."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.models import Article


def who(text: str, word: str, nlp: Language) -> list[str]:
    claims = extract([Article(id="a", text=text)], nlp, load())
    return next([m.name for m in c.agents] for c in claims if c.predicate.text == word)


@pytest.mark.parametrize(
    "after", ["They denied it.", "The pair denied it.", "The two denied it.", "Both denied it.", "Both men denied it."]
)
def test_who_is_told_of_together_goes_on_together(nlp: Language, after: str) -> None:
    assert who(f"Paul Brink and Ed Day were caught on Friday. {after}", "denied", nlp) == ["Paul Brink", "Ed Day"]


@pytest.mark.parametrize(
    "text",
    [
        "Paul Brink and Ed Day robbed three tourists. They denied it.",
        "Paul Brink met Ed Day and Karin Holt. They denied it.",
        "Paul Brink, Karin Holt and Ed Day were caught. The pair denied it.",
        "Paul Brink and Ed Day were caught. Both neighbours denied it.",
        "Paul Brink and Ed Day were caught.\n\nThe police were late.\n\nThey denied it.",
    ],
)
def test_another_may_be_meant(nlp: Language, text: str) -> None:
    assert "Paul Brink" not in who(text, "denied", nlp)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Peru and Chile began talks.\n\nThe hall was cold.\n\nBoth sides signed a pact.", ["Peru", "Chile"]),
        ("Talks between Peru and Chile opened.\n\nBoth sides signed a pact.", ["Peru", "Chile"]),
        ("Peru and Chile carried letters.\n\nBoth sides signed a pact.", []),
        ("Peru and Chile met. Chile and Brazil met as well.\n\nBoth sides signed a pact.", []),
    ],
)
def test_both_sides(nlp: Language, text: str, sides: list[str]) -> None:
    assert [name for name in who(text, "signed", nlp) if name != "side"] == sides

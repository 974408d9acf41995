"""Where it happened: names behind prepositions and nouns, and common nouns that one can be at."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck import Article
from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.models import Claim


def claim(text: str, word: str, nlp: Language) -> Claim:
    return next(c for c in extract([Article(id="a", text=text)], nlp, load()) if c.predicate.text == word)


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("The bus came back to Lisbon on Friday.", "came", ["Lisbon"]),
        ("The bus stopped in the capital, Lugren.", "stopped", ["Lugren"]),
        ("The thieves ran into a hall on the quay of Lisbon.", "ran", ["Lisbon"]),
        ("The old mill in Lugren was sold.", "sold", ["Lugren"]),
        ("The singer slept in a hotel.", "slept", ["a hotel"]),
        ("The singer died in hospital.", "died", ["hospital"]),
        ("The singer died in a hospital in Lugren.", "died", ["Lugren"]),
        ("The singer remained in office.", "remained", []),
        ("The singer has faith in Lugren.", "has", []),
        ("The villages quarrelled over the bridge.", "quarrelled", []),
    ],
)
def test_places(nlp: Language, text: str, word: str, places: list[str]) -> None:
    assert [place.text for place in claim(text, word, nlp).places] == places


def test_only_named_places_are_one_and_the_same_in_two_articles(nlp: Language) -> None:
    assert claim("The singer died in hospital.", "died", nlp).named_places == ()
    assert [p.name for p in claim("The singer died in Lugren.", "died", nlp).named_places] == ["Lugren"]

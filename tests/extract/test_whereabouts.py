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
        ("The thieves ran into a hall on the quay of Lisbon.", "ran", ["Lisbon", "a hall"]),
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


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("Police in Lisbon have caught the forger.", "caught", ["Lisbon"]),
        ("Nobody in Lisbon cared.", "cared", ["Lisbon"]),
        ("Police in Lisbon have caught the forger in Porto.", "caught", ["Porto"]),
        ("The singer has a share in Lisbon.", "has", []),
        ("The ministers met in Lisbon and signed the treaty.", "signed", ["Lisbon"]),
        ("The ministers signed the treaty and met in Lisbon.", "signed", []),
        ("The ministers came from Lisbon and signed the treaty.", "signed", []),
        ("A fire broke out in Lisbon, destroying two houses.", "destroying", ["Lisbon"]),
        ("A doctor was sent to Lisbon, where two nurses had died.", "died", ["Lisbon"]),
        ("The body was found 12 km north of Lisbon.", "found", ["Lisbon"]),
        ("The ship struck rocks off Lisbon.", "struck", ["Lisbon"]),
        ("The singer was treated at Velden Hospital.", "treated", ["Velden Hospital"]),
        ("The singer was thrown from the roof.", "thrown", []),
        ("The singer was dragged from the beach.", "dragged", []),
        ("The singer was taken from the beach.", "taken", ["the beach"]),
        ("The singer sat on the beach.", "sat", ["the beach"]),
        ("The singer agreed on the border.", "agreed", []),
    ],
)
def test_places_of_the_doers_and_of_what_they_go_on_with(
    nlp: Language, text: str, word: str, places: list[str]
) -> None:
    assert [place.text for place in claim(text, word, nlp).places] == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("Trains from Osk via Lugren to Velden were cancelled.", "cancelled", ["Osk", "Lugren", "Velden"]),
        ("The thieves dug a tunnel in the old part of Lisbon.", "dug", ["Lisbon"]),
        ("The singer was found in a basin in the gardens.", "found", ["the gardens"]),
        ("The singer left for Lisbon.", "left", ["Lisbon"]),
        ("The singer asked for Lisbon.", "asked", []),
        ("The singer was driven to the station.", "driven", ["the station"]),
        ("The singer was taken to court.", "taken", []),
        ("The singer is in the kitchen.", "is", []),
        ("The quake was felt as far away as Lisbon.", "felt", ["Lisbon"]),
        ("Shares in the bank fell in early Lisbon trading.", "fell", ["Lisbon"]),
        ("The barge came to rest on a reef.", "came", ["a reef"]),
        ("The barge began to sink near Lisbon.", "began", ["Lisbon"]),
        ("The singer reached Lisbon on Friday.", "reached", ["Lisbon"]),
        ("The shelling of Lisbon went on.", "shelling", ["Lisbon"]),
        ("The visit of Lisbon went on.", "visit", []),
        ("Four people died in the Lisbon area.", "died", ["the Lisbon area"]),
        ("Four people died in the area.", "died", []),
        ("The singer was brought to Velden General Hospital.", "brought", ["Velden General Hospital"]),
    ],
)
def test_ways_areas_and_what_is_done_to_a_town(nlp: Language, text: str, word: str, places: list[str]) -> None:
    assert [place.text for place in claim(text, word, nlp).places] == places

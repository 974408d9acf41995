"""Who says so: the speaker by name, nested, put in, in quotation marks, or nobody but the article."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck import Article
from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.models import Attribution


def said(text: str, word: str, nlp: Language) -> Attribution:
    claims = extract([Article(id="a", source="Quay Courier", text=text)], nlp, load())
    return next(claim.attribution for claim in claims if claim.predicate.text == word)


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("The baker, Ada Moreno, said the oven exploded.", "exploded", ["Ada Moreno"]),
        ("The oven exploded, according to the baker, Karin Holt.", "exploded", ["Karin Holt"]),
        ("The oven, two witnesses said, exploded at noon.", "exploded", ["two witnesses"]),
        ('"The oven exploded," said Ada Moreno, who owns the shop.', "exploded", ["Ada Moreno"]),
        ("Ada Moreno said the oven was expected to explode.", "explode", ["Ada Moreno"]),
        ("The oven exploded, it was claimed by Ada Moreno.", "exploded", ["Ada Moreno"]),
    ],
)
def test_the_speaker_is_found(nlp: Language, text: str, word: str, who: list[str]) -> None:
    assert [speaker.text for speaker in said(text, word, nlp).speakers] == who


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The oven is expected to explode.", "explode"),
        ("Bakers hope to learn the cause.", "learn"),
        ("The bakers forgot that the oven leaked.", "leaked"),
        ("Three ovens, we understand, exploded.", "exploded"),
        ("Ada Moreno said the oven, which stood in a yard, was sold.", "stood"),
    ],
)
def test_nobody_is_made_a_speaker(nlp: Language, text: str, word: str) -> None:
    assert said(text, word, nlp).speakers == ()


def test_the_own_medium_that_is_told_is_the_outlet(nlp: Language) -> None:
    assert said("The oven exploded, two bakers told the Quay Courier.", "exploded", nlp).outlet == "Quay Courier"
    assert said("The oven exploded, two bakers told the mayor.", "exploded", nlp).outlet == ""

"""'The mayor' stands for the one person whom the article has called so, and for nobody where there may be two."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.models import Article


def who(text: str, word: str, nlp: Language) -> list[str]:
    claims = extract([Article(id="a", text=text)], nlp, load())
    return next([m.name for m in (*c.agents, *c.patients)] for c in claims if c.predicate.text == word)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The novelist Karin Holt left town on Monday.\n\nThe novelist sold the house.", "Karin Holt"),
        ("Karin Holt, the captain of the ferry, left town on Monday. The captain sold the house.", "Karin Holt"),
        ("Karin Holt is a marine biologist. The biologist sold the house.", "Karin Holt"),
        ("Former mayor Karin Holt left town. The former mayor sold the house.", "Karin Holt"),
        ("Defence Minister Karin Holt left town. The minister sold the house.", "Karin Holt"),
        ("Governor Karin Holt left town. The Republican governor sold the house.", "Karin Holt"),
        ("The novelist Karin Holt, 47, left town. The 47-year-old novelist sold the house.", "Karin Holt"),
        ("Karin Holt, 47, left town. The 47-year-old sold the house.", "Karin Holt"),
        ("The Kenyan striker Karin Holt left town. The Kenyan sold the house.", "Karin Holt"),
        ("The novelist Karin Holt left town. Novelists travel much. The novelist sold the house.", "Karin Holt"),
        ("Rep. Karin Holt left town. The congresswoman sold the house.", "Karin Holt"),
        ("Sen. Karin Holt left town. The lawmaker sold the house.", "Karin Holt"),
        (
            "Karin Holt died on Monday. The cause was old age, said her doctor, Ed Day. The novelist sold it.",
            "Karin Holt",
        ),
        ("The poet Karin Holt left town. The writer sold the house.", "Karin Holt"),
        ("Karin Holt left town. The Kenyan, who is 40, sold the house.", "Karin Holt"),
        ('Governor Karin Holt left. "A governor should not," Ed Day said. The governor sold the house.', "Karin Holt"),
    ],
)
def test_the_one_who_was_called_so(nlp: Language, text: str, expected: str) -> None:
    assert expected in who(text, "sold", nlp)


@pytest.mark.parametrize(
    "text",
    [
        "The novelist Karin Holt met the novelist Ruth Castell. The novelist sold the house.",
        "The driver Karin Holt hit a bus driver. The driver sold the house.",
        "Two drivers, among them the driver Karin Holt, left town. The driver of the bus sold the house.",
        "Former mayor Karin Holt left town. The mayor sold the house.",
        "Karin Holt, the mayor of Lugren, left town. The mayor of Velden sold the house.",
        "The novelist Karin Holt left town. The novelist who stayed sold the house.",
        "Defence Minister Karin Holt left town. The finance minister sold the house.",
        "Karin Holt, 47, met Ruth Castell, 47. The 47-year-old sold the house.",
        "Karin Holt, 47, left town. The 34-year-old sold the house.",
        "The Kenyan striker Karin Holt met the Kenyan striker Ruth Castell. The Kenyan sold the house.",
        "Rep. Karin Holt met Rep. Ruth Castell. The congresswoman sold the house.",
        "Sen. Karin Holt left town. The congresswoman sold the house.",
        "Karin Holt left with Ruth Castell. The novelist sold the house.",
        "Karin Holt met Ruth Castell. The Kenyan sold the house.",
        "The Swedish baker Karin Holt left. The Kenyan sold the house.",
        "Karin Holt left town. The mayor sold the house.",
        "The governor left town. Governor Karin Holt came. The governor sold the house.",
    ],
)
def test_two_may_be_meant(nlp: Language, text: str) -> None:
    assert "Karin Holt" not in who(text, "sold", nlp)


def test_a_pronoun_may_go_back_to_it(nlp: Language) -> None:
    text = "The novelist Karin Holt left town on Monday.\n\nThe novelist was 87. She sold the house."
    assert "Karin Holt" in who(text, "sold", nlp)

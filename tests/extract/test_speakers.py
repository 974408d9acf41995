"""Who says what stands in quotation marks."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.extract import extract
from claimcheck.knowledge import load as load_knowledge
from claimcheck.models import Article, ClaimKind


def speakers(text: str, nlp: Language) -> list[str]:
    claims = extract([Article(id="one", source="A", text=text)], nlp, load_knowledge())
    return [" ".join(agent.name for agent in c.agents) for c in claims if c.kind is ClaimKind.QUOTE]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('"The kiln is cold," said the potter Anders Holm.', ["Anders Holm"]),
        ('"The kiln is cold," said the potter, Anders Holm.', ["Anders Holm"]),
        ('The potter, Anders Holm, said the kiln was "cold and wet".', ["Anders Holm"]),
        ('According to Anders Holm, the kiln was "cold and wet".', ["Anders Holm"]),
        ('Holm was told by Clara Wolff that he was "the worst of potters".', ["Clara Wolff"]),
        ('Clara Wolff was quoted as saying: "The kiln is cold."', ["Clara Wolff"]),
        ('Clara Wolff defended the kiln, saying on the radio: "It is only cold."', ["Clara Wolff"]),
        ('Clara Wolff called the kiln "a cold ruin".', ["Clara Wolff"]),
        ('Clara Wolff was angry, she said. "Nobody asked the potters."', ["Clara Wolff"]),
        ('"The kiln is cold," Clara Wolff said. "It will stay so."', ["Clara Wolff", "Clara Wolff"]),
        ('Clara Wolff said the kiln was old.\n\n"It is cold, too," she said.', ["Clara Wolff"]),
        ('“The kiln is cold," Clara Wolff said. "It will stay so.”', ["Clara Wolff", "Clara Wolff"]),
        ('"The kiln is cold," Clara Wolff and Ida Moen said.', ["Clara Wolff Ida Moen"]),
        ('"The kiln is cold and full of ash and pots," Clara Wolff wrote.', ["Clara Wolff"]),
        ('Clara Wolff went on: "The kiln is cold."', ["Clara Wolff"]),
        ('As Clara Wolff put it, "the kiln is cold."', ["Clara Wolff"]),
        ('"The kiln is cold," police said.', ["police"]),
        ('"The kiln is cold," the letter said.', ["letter"]),
        ('Clara Wolff answered the potters in a letter:\n\n"The kiln is cold."', ["Clara Wolff"]),
        ('Clara Wolff said that the man whom Ida Moen called "a ruin of a potter" had left.', ["Ida Moen"]),
        ('Clara Wolff insisted that the kiln "was never cold", and the museum said it would pay.', ["Clara Wolff"]),
        ('Clara Wolff attacked Ida Moen and Rosa Vik.\n\n"It is cold," she said.', ["Clara Wolff"]),
        ('Clara Wolff, who was married to Ida Moen, left.\n\n"It is cold," she said.', ["Clara Wolff"]),
        ('"The kiln is cold and full of ash," recalled Clara Wolff.', ["Clara Wolff"]),
        (
            '"The kiln is cold and full of ash," the county\'s potter, Clara Wolff, told reporters.',
            ["Clara Wolff"],
        ),
        ('"The kiln is cold and full of ash," said the mayor of Brome, Clara Wolff.', ["Clara Wolff"]),
        ('Clara Wolff had a warning for the crews: "The kiln is cold and full of ash."', ["Clara Wolff"]),
        ('"The kiln is cold and full of ash," sneered the wife of Clara Wolff.', ["wife"]),
        ('Clara Wolff\'s verdict: "The kiln is cold and full of ash."', ["Clara Wolff"]),
        ('In the words of Clara Wolff, a potter: "The kiln is cold and full of ash."', ["Clara Wolff"]),
        ('As Clara Wolff, a potter, put it: "The kiln is cold and full of ash."', ["Clara Wolff"]),
        ('For Clara Wolff it was "the coldest kiln since the war ended".', ["Clara Wolff"]),
        ('The kiln, said Clara Wolff, had been "burning from the inside for days".', ["Clara Wolff"]),
    ],
)
def test_a_speaker_is_found(text: str, names: list[str], nlp: Language) -> None:
    assert speakers(text, nlp) == names


@pytest.mark.parametrize(
    "text",
    [
        'Clara Wolff met Ida Moen.\n\n"It is cold," she said.',
        'Clara Wolff asked Ida Moen about the kiln.\n\n"It is cold," she said.',
        'Clara Wolff was late, according to Ida Moen.\n\n"It is cold," she said.',
        'The kiln showed "a great crack".',
        'The sign read "no entry after dark".',
        'The sign over the desk of Clara Wolff read: "The kiln is cold and full of ash."',
    ],
)
def test_two_candidates_or_none_are_no_speaker(text: str, nlp: Language) -> None:
    assert speakers(text, nlp) == [""]

"""'The council', 'it' and 'they' stand for the one body or the people that they can mean."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.models import Article, Claim


def claim(text: str, word: str, nlp: Language) -> Claim:
    return next(c for c in extract([Article(id="a", text=text)], nlp, load()) if c.predicate.text == word)


def doers(text: str, word: str, nlp: Language) -> list[str]:
    return [one.name for one in claim(text, word, nlp).agents]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lugren Town Council met on Monday. The council sold the mill.", "Lugren Town Council"),
        ("Vandrey Foods plc met on Monday. The company sold the mill.", "Vandrey Foods plc"),
        ("The airline Norwind Airways met on Monday. The airline sold the mill.", "Norwind Airways"),
        ("The owner met Vandrey Foods, a food company. The company sold the mill.", "Vandrey Foods"),
        ("Vandrey Foods said on Monday that it sold the mill.", "Vandrey Foods"),
        ("Vandrey Foods met on Monday. It sold the mill.", "Vandrey Foods"),
        ("Germany denied that it sold the mill.", "Germany"),
        ("Police said on Monday that they sold the mill.", "police"),
        ("The farmers said they sold the mill.", "farmer"),
    ],
)
def test_the_body_that_is_meant(nlp: Language, text: str, expected: str) -> None:
    assert doers(text, "sold", nlp) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Lugren Town Council met Velden Town Council. The council sold the mill.",
        "Vandrey Foods plc met Norwind Industries plc. The company sold the mill.",
        "Vandrey Foods plc met a Dutch company. The company sold the mill.",
        "Vandrey Foods plc took over the company. The company's owner sold the mill.",
        "Vandrey Foods plc met on Monday. The Dutch company sold the mill.",
        "The engineer said that it sold the mill.",
        "The farmer said they sold the mill.",
        "Vandrey Foods plc met the council on Monday. It sold the mill.",
    ],
)
def test_nobody_is_meant_for_sure(nlp: Language, text: str) -> None:
    assert {"Lugren Town Council", "Vandrey Foods plc"}.isdisjoint(doers(text, "sold", nlp))


@pytest.mark.parametrize(
    "text",
    ["The ministry said it killed four people.", "The council said it took weeks to find the cause."],
)
def test_what_things_do_is_not_the_speakers_deed(nlp: Language, text: str) -> None:
    assert doers(text, "killed" if "killed" in text else "took", nlp) == []


def test_it_said_goes_on_from_the_sentence_before(nlp: Language) -> None:
    text = "Vandrey Foods plc met on Monday. It said the mill had closed."
    assert [one.name for one in claim(text, "closed", nlp).attribution.speakers] == ["Vandrey Foods plc"]


@pytest.mark.parametrize(
    ("text", "word", "speaker"),
    [
        ("The mill was towed to Port Ellis, the operator, Vandrey Foods, said.", "towed", "Vandrey Foods"),
        ("They may have to stay, said the mayor, Karin Holt, since the road was closed.", "closed", "Karin Holt"),
    ],
)
def test_the_speaker_of_a_clause_that_the_parser_hangs_elsewhere(
    nlp: Language, text: str, word: str, speaker: str
) -> None:
    assert [one.name for one in claim(text, word, nlp).attribution.speakers] == [speaker]

"""Whatever sentences meet in an article: who is meant is somebody whom it names, and never one of two."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.models import Article, Mention, MentionKind

SENTENCES = (
    "Captain Karin Holt left the port on Monday.",
    "The captain of the tug sold the boat.",
    "The captain sold the boat.",
    "Captain Blake Castell, 47, came home.",
    "The 47-year-old sold the boat.",
    "She sold the boat.",
    "After he left, Blake Castell sold the boat.",
    "Vandrey Foods plc said it had bought the boat.",
    "The company sold the boat. It said so on Monday.",
    "Police said they had seen the boat.",
    'The company, Norwind Ltd, said: "They sold the boat."',
    "Nor did the Kenyan sell the boat.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6)
JOINTS = st.sampled_from((" ", "\n\n"))


def mentions(text: str, nlp: Language) -> list[Mention]:
    claims = extract([Article(id="a", text=text)], nlp, load())
    return [m for c in claims for m in (*c.agents, *c.patients, *c.partners, *c.places, *c.attribution.speakers)]


@settings(max_examples=40, deadline=None)
@given(TEXTS, JOINTS)
def test_who_is_meant_is_named(nlp: Language, sentences: list[str], joint: str) -> None:
    text = joint.join(sentences)
    for one in mentions(text, nlp):
        assert one.text == text[one.start : one.end]
        if one.kind is MentionKind.PERSON:
            assert set(one.name.split()) <= set(text.replace(",", " ").replace(".", " ").split())


@settings(max_examples=20, deadline=None)
@given(TEXTS, JOINTS)
def test_of_two_captains_nobody_is_the_captain(nlp: Language, sentences: list[str], joint: str) -> None:
    first = ("Captain Karin Holt met Captain Blake Castell on Monday.", *sentences, "The captain sold the boat.")
    text = joint.join(first)
    last = [one for one in mentions(text, nlp) if one.start == text.rindex("The captain")]
    assert {one.name for one in last}.isdisjoint({"Karin Holt", "Blake Castell"})

"""An event that a noun names is not told as past where its verb or noun says that it is still to come."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.models import Article

SENTENCES = [
    ("A vote is expected on Friday.", "vote", "expected"),
    ("The meeting will take place in Lisbon.", "meeting", "expected"),
    ("The trial is due to begin on Monday.", "trial", "planned"),
    ("The strike was planned for Monday.", "strike", "planned"),
    ("The union called for the resignation of the mayor.", "resignation", "demanded"),
    ("The law requires the destruction of the files.", "destruction", "demanded"),
    ("Residents fear an eruption.", "eruption", "possible"),
    ("The guild demanded an investigation.", "investigation", "demanded"),
    ("The row could lead to an election.", "election", "possible"),
    ("The threat of an attack remains.", "attack", "possible"),
    ("Preparations for the evacuation of the island went on.", "evacuation", "planned"),
    ("The meeting took place in Lisbon.", "meeting", "actual"),
    ("The vote took place on Friday.", "vote", "actual"),
    ("The attack was planned by two brothers.", "attack", "actual"),
    ("The guild discussed the attack.", "attack", "actual"),
    ("The row could end the strike.", "strike", "actual"),
    ("The death of the mayor could lead to unrest.", "death", "actual"),
    ("The explosion destroyed a house.", "explosion", "actual"),
    ("He had no right to sell the house.", "sell", "possible"),
    ("A plan to sell the house failed.", "sell", "planned"),
    ("The guild is in talks over a plan to sell the house.", "sell", "possible"),
    ("The guild is in the last stages of talks to sell the house.", "sell", "possible"),
    ("The guild is still in the negotiation phase to sell the house.", "sell", "possible"),
    ("A call to sell the house failed.", "sell", "demanded"),
    ("The guild would like to buy the house.", "like", "actual"),
    ("The guild would not comment.", "comment", "actual"),
    ("The guild would not comment if it knew.", "comment", "hypothetical"),
    ("The baker said that the shop would close and that the guests would leave.", "leave", "expected"),
]


@pytest.mark.parametrize(("sentence", "word", "expected"), SENTENCES)
def test_the_world_of_an_event(nlp: Language, sentence: str, word: str, expected: str) -> None:
    claims = extract([Article(id="a", text=f"The day in short.\n\n{sentence}")], nlp, load())
    found = [claim.stance.modality.value for claim in claims if claim.predicate.text == word]
    assert found[:1] == [expected]

"""Into which world a sentence puts an event: by 'is to', 'would', 'should', a condition, a question, an order."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.models import Article, Claim

SENTENCES = [
    ("The old lighthouse is to be sold.", "sell", "asserted planned"),
    ("Nurses were to vote on the offer.", "vote", "asserted planned"),
    ("The aim was to save the orchard.", "save", "asserted planned"),
    ("It is for the bishop to choose.", "choose", "asserted planned"),
    ("The baker said the ovens would reopen on Monday.", "reopen", "asserted expected"),
    ("The ovens would reopen on Monday, the baker said.", "reopen", "asserted expected"),
    ("The baker said the ovens would reopen if the gas returned.", "reopen", "asserted hypothetical"),
    ("The ovens would have reopened without the strike.", "reopen", "asserted hypothetical"),
    ("Should the harvest fail, prices will rise.", "fail", "asserted hypothetical"),
    ("Had the harvest failed, prices would rise.", "fail", "asserted hypothetical"),
    ("The farm can stay, provided that the dyke holds.", "hold", "asserted hypothetical"),
    ("If the crew is told to leave, the rig closes.", "leave", "asserted hypothetical"),
    ("Would the abbot sell the vineyard?", "sell", "asserted question"),
    ("The union called for the foreman to resign.", "resign", "asserted demanded"),
    ('"Leave the valley," the warden wrote.', "leave", "asserted demanded"),
    ("It took two crews an hour to free the driver.", "free", "asserted actual"),
    ("Police do not know who painted the statue.", "paint", "asserted actual"),
    ("Divers hope to learn why the barge sank.", "sink", "asserted actual"),
    ("The curator refused to say who bought the vase.", "buy", "asserted actual"),
    ("The curator denied that she sold the vase.", "sell", "denied actual"),
    ("Think about how the monks bake their bread.", "bake", "asserted actual"),
    ("The abbot kept a promise signed by all the monks.", "sign", "asserted actual"),
    ("The pilot was able to land the glider.", "land", "asserted actual"),
    ("The pilot may be able to land the glider.", "land", "asserted possible"),
    ("The warden persuaded the hikers to leave.", "leave", "asserted actual"),
    ("The hikers seek to leave the valley.", "leave", "asserted possible"),
    ("The crew had to leave the rig.", "leave", "asserted actual"),
    ("The crew may have to leave the rig.", "leave", "asserted possible"),
    ("The crew has to leave the rig.", "leave", "asserted demanded"),
    ("The monks voted to sell the vineyard.", "sell", "asserted planned"),
    ("The monks voted against selling the vineyard.", "sell", "denied actual"),
    ("The monks protested against selling the vineyard.", "sell", "asserted possible"),
    ("The monks fear a failure to mend the dyke.", "mend", "asserted possible"),
    ("The attempt to mend the dyke cost lives.", "mend", "asserted possible"),
    ("The baker was acquitted of burning the mill.", "burn", "denied actual"),
    ("The baker was convicted of burning the mill.", "burn", "asserted actual"),
    ("Abbey to sell vineyard in May.", "sell", "asserted planned"),
    ("Bishop to resign over vineyard sale, monks say.", "resign", "asserted planned"),
    ("She went from door to door selling bread.", "sell", "asserted actual"),
]


def meant(claim: Claim) -> str:
    return f"{claim.stance.polarity.value} {claim.stance.modality.value}"


@pytest.mark.parametrize(("sentence", "verb", "expected"), SENTENCES)
def test_an_event_is_put_into_its_world(nlp: Language, sentence: str, verb: str, expected: str) -> None:
    claims = extract([Article(id="a", text=f"The day in short.\n\n{sentence}")], nlp, load())

    assert [meant(claim) for claim in claims if claim.predicate.lemma == verb and claim.kind.value == "event"] == [
        expected
    ]


def test_refusing_to_say_a_thing_does_not_deny_it(nlp: Language) -> None:
    claims = extract(
        [Article(id="a", text="Nothing new.\n\nThe curator refused to say that she sold the vase.")], nlp, load()
    )
    sold = [claim.stance for claim in claims if claim.predicate.lemma == "sell"]

    assert [(stance.polarity.value, stance.certainty.value) for stance in sold] == [("asserted", "hedged")]

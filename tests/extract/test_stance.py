"""What denies an event, what only looks as if it did, and what leaves it open."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.models import Article, Certainty, Claim, ClaimKind, Modality, Polarity

# the event noun or verb asked about, and whether the sentence denies it as a fact, tells it as a fact, or neither
DENIES, TELLS, NEITHER = "denies", "tells", "neither"
SENTENCES = [
    ("The council did not approve the bridge.", "approve", DENIES),
    ("The council never approved the bridge.", "approve", DENIES),
    ("No one signed the petition.", "sign", DENIES),
    ("Neither Hale nor Moss signed the petition.", "sign", DENIES),
    ("Moss refused to sign the petition.", "sign", DENIES),
    ("Moss failed to reach the summit.", "reach", DENIES),
    ("Moss left the room without signing the petition.", "sign", DENIES),
    ("Moss denied that he signed the petition.", "sign", DENIES),
    ("Moss was prevented from signing the petition.", "sign", DENIES),
    ("The council not only approved the bridge, it paid for it.", "approve", TELLS),
    ("No fewer than thirty members signed the petition.", "sign", TELLS),
    ("No one but the mayor signed the petition.", "sign", TELLS),
    ("The council did not approve the bridge until Monday.", "approve", NEITHER),
    ("Not all members signed the petition.", "sign", NEITHER),
    ("Moss has not yet signed the petition.", "sign", NEITHER),
    ("Moss barely survived the fall.", "survive", NEITHER),
    ("Moss did not sign the petition because of the weather.", "sign", NEITHER),
    ("Moss did not rule out signing the petition.", "sign", NEITHER),
    ("Moss refused to rule out signing the petition.", "sign", NEITHER),
    ("The guards failed to stop Moss from signing the petition.", "sign", TELLS),
    ("If Moss had not signed the petition, it would have failed.", "sign", NEITHER),
    ("Did Moss not sign the petition?", "sign", NEITHER),
    ("Moss will not sign the petition.", "sign", NEITHER),
    ("The union called off the strike.", "strike", DENIES),
    ("The union did not discuss the strike.", "strike", NEITHER),
    ("The union disputed a report of the strike.", "strike", NEITHER),
    ("No storm warning was issued.", "warn", DENIES),
    ("The vote was not unanimous: two members wanted to wait.", "be unanimous", DENIES),
    ("No. 8 Tolmar beat Velden in the cup.", "beat", TELLS),
    ("No 8 Tolmar beats Velden in the cup.", "beat", TELLS),
    ("Moss signed the petition, so who paid for it?", "sign", TELLS),
    ("Claims that Moss signed the petition are untrue.", "sign", DENIES),
    ("False reports that Moss signed the petition went round.", "sign", DENIES),
    ("Hale dismissed a rumour that Moss signed the petition.", "sign", DENIES),
    ("There is no truth in reports that Moss signed the petition.", "sign", DENIES),
    ("The clerk found no evidence that Moss signed the petition.", "sign", DENIES),
    ("The clerk did not find any proof that Moss signed the petition.", "sign", DENIES),
    ("The clerk found evidence that Moss signed the petition.", "sign", TELLS),
    ("The report that Moss signed the petition was long.", "sign", TELLS),
    ("It is false that Moss signed the petition.", "sign", DENIES),
    ("Moss was accused of signing the petition.", "sign", NEITHER),
    ("Where nobody signs the petition, it lapses.", "sign", NEITHER),
    ("No other member signed the petition.", "sign", NEITHER),
    ("No one else signed the petition.", "sign", NEITHER),
    ("Moss has yet to sign the petition.", "sign", NEITHER),
    ("Instead of signing the petition, Moss went home.", "sign", DENIES),
    ("Rather than sign the petition, Moss went home.", "sign", DENIES),
    ("Moss went home rather than sign the petition.", "sign", DENIES),
    ("Nor did Moss sign the petition.", "sign", DENIES),
    ("Moss did not sing, nor did he sign the petition.", "sign", DENIES),
    ("Moss stopped to sign the petition.", "sign", TELLS),
    ("Moss did not hesitate to sign the petition.", "sign", NEITHER),
    ("Moss never signed fewer than ten petitions.", "sign", NEITHER),
]


def meant(claim: Claim) -> str:
    stance = claim.stance
    if stance.modality is not Modality.ACTUAL or stance.certainty is not Certainty.FIRM:
        return NEITHER
    return DENIES if stance.polarity is Polarity.DENIED else TELLS


def _tells(claim: Claim, verb: str) -> bool:
    return claim.kind is ClaimKind.EVENT and claim.predicate.lemma == verb


@pytest.mark.parametrize(("sentence", "verb", "expected"), SENTENCES)
def test_an_event_is_denied_told_or_left_open(nlp: Language, sentence: str, verb: str, expected: str) -> None:
    claims = extract([Article(id="a", text=f"The day in short.\n\n{sentence}")], nlp, load())
    assert [meant(claim) for claim in claims if _tells(claim, verb)] == [expected]

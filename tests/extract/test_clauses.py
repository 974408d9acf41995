"""Who did what to whom, in the passive, in relative clauses, joined and in chains."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck import Article
from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.models import Claim, ClaimKind


def claims(text: str, nlp: Language) -> dict[str, Claim]:
    found = extract([Article(id="a", text=text)], nlp, load())
    return {claim.predicate.text: claim for claim in found if claim.kind is ClaimKind.EVENT}


@pytest.mark.parametrize(
    ("text", "word", "agents", "patients", "partners"),
    [
        ("The lease was signed and torn up by the baker.", "torn", ["the baker"], ["The lease"], []),
        ("The mayor praised the bridge that the engineers built.", "built", ["the engineers"], ["the bridge"], []),
        ("The baker sold an oven which the apprentice had broken.", "broken", ["the apprentice"], ["an oven"], []),
        ("The mayor remembers the day when the bridge fell.", "fell", ["the bridge"], [], []),
        ("The guests were given rooms.", "given", [], ["rooms"], ["The guests"]),
        ("The baker, Karin Holt, sold the oven.", "sold", ["Karin Holt"], ["the oven"], []),
        ("There was a queue outside.", "was", [], ["a queue"], []),
        ("The strike is over.", "is", ["The strike"], [], []),
        ("The bakers are due to meet on Friday.", "meet", ["The bakers"], [], []),
        ("A spokeswoman for the bakery, Karin Holt, sold the oven.", "sold", ["Karin Holt"], ["the oven"], []),
        ("The oven was impossible to clean.", "clean", [], [], []),
        ("The only baker to resign, Karin Holt, kept the oven.", "resign", ["Karin Holt"], [], []),
        (
            "The cave-in was caused by a cold-store compressor.",
            "caused",
            ["a cold-store compressor"],
            ["The cave-in"],
            [],
        ),
        ("The union called for the oven to be sold.", "sold", [], ["the oven"], []),
        (
            "The mayor is sending two cooks, Karin Holt and Paul Brink, to guard the oven.",
            "guard",
            ["Karin Holt", "Paul Brink"],
            ["the oven"],
            [],
        ),
    ],
)
def test_who_and_whom(
    nlp: Language, text: str, word: str, agents: list[str], patients: list[str], partners: list[str]
) -> None:
    claim = claims(text, nlp)[word]
    found = [[m.text for m in slot] for slot in (claim.agents, claim.patients, claim.partners)]
    assert found == [agents, patients, partners]


@pytest.mark.parametrize(
    "text",
    [
        "Two bakers were hit by a tram near the town of Lugren.",
        "Two bakers were hit near the town of Lugren by a tram.",
        "Two bakers were hit by a tram in Lugren.",
    ],
)
def test_where_it_was_is_found_behind_the_one_who_did_it(nlp: Language, text: str) -> None:
    assert [m.name for m in claims(text, nlp)["hit"].places] == ["Lugren"]


def test_a_verb_that_only_helps_is_no_claim(nlp: Language) -> None:
    assert set(claims("The baker had to close the shop.", nlp)) == {"close"}

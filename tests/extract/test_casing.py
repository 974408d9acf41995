"""Headlines are read as sentences, and nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from claimcheck.extract import extract
from claimcheck.extract.blocks import blocks
from claimcheck.extract.casing import recased, sentence_case
from claimcheck.knowledge import Knowledge, load
from claimcheck.models import Article

KNOWLEDGE: Knowledge = load()
NONE: frozenset[str] = frozenset()

HEADLINES = [
    ("Governor Adopts Boy After Flood in Vienna", "Governor adopts boy after flood in Vienna"),
    ("Mayor Ruiz Didn't Sell the Old Harbour", "Mayor Ruiz didn't sell the old harbour"),
    ("Norway's President Meets Rebel Leader in New York", "Norway's president meets rebel leader in New York"),
    ("Supreme Court Rejects Plan to Close Port", "Supreme Court rejects plan to close port"),
    ("Fire Kills Nine, Police Say on Monday", "Fire kills nine, police say on Monday"),
    ("US AND NORWAY SIGN TREATY ON FRIDAY", "US and Norway sign treaty on Friday"),
    ("President Zelder Wins the Vote in Cardle", "President Zelder wins the vote in Cardle"),
]
SENTENCES = [
    "President Ada Moreno met Prime Minister Erik Dahl in Geneva.",
    "Norway's King Olav Frost died on Monday.",
    "At least 12 people died when fire swept through the Malvern paint factory.",
    "Ada Moreno, Erik Dahl",
    "He left.",
]


@pytest.mark.parametrize(("headline", "sentence"), HEADLINES)
def test_a_headline_is_written_as_a_sentence(headline: str, sentence: str) -> None:
    assert sentence_case(headline, NONE, KNOWLEDGE) == sentence


@pytest.mark.parametrize("sentence", [*SENTENCES, *(sentence for _, sentence in HEADLINES)])
def test_an_ordinary_sentence_stays_as_it_is(sentence: str) -> None:
    assert sentence_case(sentence, NONE, KNOWLEDGE) == sentence


def test_a_word_that_is_a_name_in_the_body_stays_a_name_in_the_headline() -> None:
    text = "Frost Visits the Old Harbour\n\nThe bishop, Olav Frost, came to the old harbour on Monday."
    assert recased(text, blocks(text), KNOWLEDGE).startswith("Frost visits the old harbour\n")
    text = "Old Harbour Sold, Says Fire\n\nThe harbour was sold, said the owner, Nora Fire, on Monday."
    assert recased(text, blocks(text), KNOWLEDGE).startswith("Old harbour sold, says Fire\n")


@given(st.text(alphabet=st.sampled_from("aAbBdDeEnNoOsStT İıßŸŉǅ'’.,:\"-\n"), max_size=60))
def test_no_position_moves_and_only_the_letters_case_changes(text: str) -> None:
    found = sentence_case(text, NONE, KNOWLEDGE)
    assert len(found) == len(text)
    assert found.lower() == text.lower()


def test_claims_quote_the_headline_in_its_own_letters(nlp: Language) -> None:
    article = Article(id="a", text='MAYOR TELLS THREE MILLION VOTERS "WE WILL NOT GIVE UP" ON FRIDAY')
    claims = extract([article], nlp, KNOWLEDGE)
    parts = [part for claim in claims for part in (claim.predicate, *claim.quantities, *claim.times)]
    assert {claim.quote for claim in claims} == {article.text}
    assert [part.text for part in parts] == [article.text[part.start : part.end] for part in parts]
    assert [c.utterance.words for c in claims if c.utterance] == ["WE WILL NOT GIVE UP"]

"""The quickened pipeline says of every word what spaCy says, and leaves parts alone that it does not know."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language

from claimcheck.config import Settings
from claimcheck.extract.quicker import quicken

CORPUS = Path(__file__).parents[2] / "corpus"
SAID = ["ORTH", "TAG", "DEP", "HEAD", "POS", "MORPH", "LEMMA", "ENT_IOB", "ENT_TYPE", "SENT_START"]


def _texts() -> list[str]:
    files = sorted(CORPUS.rglob("*.txt"))[:12]
    news = [paragraph for file in files for paragraph in file.read_text("utf-8").split("\n\n")]
    return [*news, "", "\n", "There's no one at the ferry, and there are two at the dock.", "I'm gonna, you ain't."]


def test_it_says_what_spacy_says_of_a_word_met_first_and_again() -> None:
    plain, quick = spacy.load(Settings().model), quicken(spacy.load(Settings().model))
    assert quick.pipe_names == ["tok2vec", "tagger", "quick_parser", "quick_forms", "quick_ner"]
    for batch in (3, 64):
        for one, other in zip(
            plain.pipe(_texts(), batch_size=batch), quick.pipe(_texts(), batch_size=batch), strict=True
        ):
            assert one.to_array(SAID).tolist() == other.to_array(SAID).tolist()
            assert [t.lemma_ + str(t.morph) for t in one] == [t.lemma_ + str(t.morph) for t in other]


def test_rules_that_ask_for_more_than_the_word_are_left_to_spacy() -> None:
    nlp: Language = spacy.load(Settings().model)
    nlp.get_pipe("attribute_ruler").add([[{"SHAPE": "Xx"}]], {"POS": "X"})  # type: ignore[attr-defined]
    quicken(nlp)
    assert nlp.pipe_names == ["tok2vec", "tagger", "quick_parser", "attribute_ruler", "lemmatizer", "quick_ner"]


def test_a_pipeline_with_its_own_parts_is_left_as_it_is() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    assert quicken(nlp).pipe_names == ["sentencizer"]

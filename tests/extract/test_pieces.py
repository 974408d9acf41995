"""Blocks longer than any prose are read in pieces: all of them, and in time that grows with their length."""

from __future__ import annotations

import gc
import time

import pytest
from spacy.language import Language

from claimcheck.extract import extract
from claimcheck.extract.blocks import Block, BlockKind
from claimcheck.extract.nlp import parse
from claimcheck.extract.pieces import PASSAGE, SENTENCE, pieces
from claimcheck.knowledge import load
from claimcheck.models import Article

LISTED = "The council named Ann Lee, Bo Ray and Cy Fox. "
SMALL, GROWTH = 3_000, 8  # characters; a square would take 64 times as long
ALLOWED, NOISE = 18.0, 0.5  # times, and seconds of processor time that any measurement may be off


def cut(text: str, nlp: Language) -> list[str]:
    found = pieces(Block(10, 10 + len(text), BlockKind.BODY), parse([text], nlp)[text])
    return [text[part.start - 10 : part.end - 10] for part in found]


def test_prose_is_left_whole(nlp: Language) -> None:
    text = LISTED * 12

    assert cut(text, nlp) == [text]


@pytest.mark.parametrize("unit", [LISTED, "fire ", "he said that ", '" ', "Ann Brown, ", "a\u00a0b, "])
def test_nothing_is_lost_and_no_piece_is_too_long(unit: str, nlp: Language) -> None:
    text = unit * (6_000 // len(unit))

    parts = cut(text, nlp)

    assert "".join(parts) == text
    assert len(parts) > 1
    assert max(map(len, parse(parts, nlp).values())) <= PASSAGE


def test_a_sentence_that_is_too_long_is_cut_between_words(nlp: Language) -> None:
    text = "dogs and " * 600

    assert all(len(part.split()) <= SENTENCE and part.split()[0] in ("dogs", "and") for part in cut(text, nlp))


def test_the_sentences_of_a_text_without_paragraphs_stay_whole(nlp: Language) -> None:
    assert all(part.startswith("The council") for part in cut(LISTED * 200, nlp))


def seconds(text: str, nlp: Language) -> float:
    article = Article(id="a", text=text)
    gc.collect()
    begun = time.process_time()
    extract([article], nlp, load())
    return time.process_time() - begun


@pytest.mark.parametrize(
    "unit", ["fire ", "he said that ", '"It is so," Ann said, ', "He left. ", '"We won," said Ann.\n\n']
)
def test_extraction_takes_time_in_proportion(unit: str, nlp: Language) -> None:
    seconds(unit, nlp)  # what is made on first use is no part of it

    small = seconds(unit * (SMALL // len(unit)), nlp)
    large = seconds(unit * (SMALL * GROWTH // len(unit)), nlp)

    assert large <= small * ALLOWED + NOISE

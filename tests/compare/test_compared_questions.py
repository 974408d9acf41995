"""Sentences are read as in an article, then put as questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from spacy.language import Language

from claimcheck.claims import read_claims
from claimcheck.compare.amounts_asked import how_many, what_is
from claimcheck.compare.questions import is_true, statement, when_was, where_was, whether, who_did
from claimcheck.compare.saying import named
from claimcheck.config import Settings
from claimcheck.judge import Pairing
from claimcheck.keep.shelf import Shelf
from claimcheck.models import Alignment, Article, Claim, ClaimKind
from claimcheck.pipeline import known
from claimcheck.stories.buckets import context


@pytest.fixture(scope="module", autouse=True)
def _loaded(nlp: Language) -> None:
    """The model is loaded once for all tests."""


def pair_of(left: str, right: str) -> Pairing:
    """Pair what the main verb of each text tells."""
    articles = [Article(id=name, source=name, text=text) for name, text in (("A", left), ("B", right))]
    claims = read_claims(articles, Settings(), None)
    one, other = (_event(claims, article) for article in articles)
    around = context(articles, Shelf.of(claims).claims, known(Settings()))
    return Pairing(one, other, Alignment(claims=(one, other), score=0.9, parts=(), rule="test"), around)


def _event(claims: Sequence[Claim], article: Article) -> Claim:
    events = [one for one in claims if one.article_id == article.id and one.kind is ClaimKind.EVENT]
    return next(one for one in events if one.predicate.form != "noun")


@pytest.mark.parametrize(
    ("left", "right", "question"),
    [
        (
            "The bridge reopened on Monday.",
            "The bridge reopened on Tuesday.",
            "When did the bridge reopen?",
        ),
        (
            "The painting was sold on 3 May.",
            "The painting was sold on 5 May.",
            "When was the painting sold?",
        ),
        (
            "The trial of the two bankers will begin on Monday.",
            "The trial will begin on Tuesday.",
            "When will the trial of the two bankers begin?",
        ),
        (
            "Vera Lindqvist opened the museum on Friday.",
            "Lindqvist opened the museum on Saturday.",
            "When did Vera Lindqvist open the museum?",
        ),
        (
            "The mayor and the bishop left Tarn on Friday.",
            "The mayor and the bishop left Tarn on Saturday.",
            "When did the mayor and the bishop leave Tarn?",
        ),
    ],
)
def test_a_time_is_asked_for(left: str, right: str, question: str) -> None:
    pair = pair_of(left, right)

    assert when_was(pair) == when_was(pair.swapped) == question


@pytest.mark.parametrize(
    ("left", "right", "question"),
    [
        (
            "Nine hikers were rescued on the ridge.",
            "Eleven hikers were rescued on the ridge.",
            "How many hikers were rescued?",
        ),
        (
            "Forty teachers lost their jobs at the college.",
            "Sixty teachers lost their jobs at the college.",
            "How many teachers lost their jobs?",
        ),
        (
            "The brewery will hire 80 workers next year.",
            "The brewery will hire 120 workers next year.",
            "How many workers will the brewery hire?",
        ),
        (
            "Petrol prices rose by 4 percent in June.",
            "Petrol prices rose by 7 percent in June. Some now go without petrol.",
            "By how much did petrol prices rise, in percent?",
        ),
        (
            "The senate rejected the toll by 31 votes.",
            "The senate rejected the toll by 13 votes.",
            "By how many votes did the senate reject the toll?",
        ),
        (
            "The lift was closed for nine weeks.",
            "The lift was closed for six weeks.",
            "For how many weeks was the lift closed?",
        ),
        (
            "The choir bought 14 acres beside the abbey.",
            "The choir bought 20 acres beside the abbey.",
            "How many acres did the choir buy?",
        ),
        (
            "The museum spent $3 million on the roof.",
            "The museum spent $5 million on the roof.",
            "How much, in USD, did the museum spend?",
        ),
        (
            "Six of the 14 samples tested positive.",
            "Nine of the 14 samples tested positive.",
            "How many of the 14 samples was it?",
        ),
        (
            "Unemployment was 6.1 percent in June.",
            "Unemployment was 8.1 percent in June.",
            "What was unemployment, in percent?",
        ),
    ],
)
def test_an_amount_is_asked_for_without_either_number(left: str, right: str, question: str) -> None:
    pair = pair_of(left, right)
    mine, theirs = pair.left.quantities[0], pair.right.quantities[0]

    assert how_many(pair, mine, theirs) == how_many(pair.swapped, theirs, mine) == question


@pytest.mark.parametrize(
    ("left", "right", "question"),
    [
        (
            "The river police found the boat in Dorne.",
            "The river police found the boat in Askel.",
            "Where did the river police find the boat?",
        ),
        (
            "The dredger ran aground off Dorne.",
            "The dredger ran aground off Askel.",
            "Where did the dredger run aground?",
        ),
        (
            "The treaty was signed in Dorne.",
            "The treaty was signed in Askel.",
            "Where was the treaty signed?",
        ),
    ],
)
def test_a_place_is_asked_for(left: str, right: str, question: str) -> None:
    pair = pair_of(left, right)

    assert where_was(pair) == where_was(pair.swapped) == question


@pytest.mark.parametrize(
    ("left", "right", "question", "statements"),
    [
        (
            "The airline cancelled the order.",
            "The airline has not cancelled the order.",
            "Did the airline cancel the order?",
            ("the airline cancelled the order", "the airline has not cancelled the order"),
        ),
        (
            "Ida Brand did not attend the funeral.",
            "Ida Brand attended the funeral.",
            "Did Ida Brand attend the funeral?",
            ("Ida Brand did not attend the funeral", "Ida Brand attended the funeral"),
        ),
        (
            "The comet is not a visitor from another star.",
            "The comet is a visitor from another star.",
            "Is the comet a visitor?",
            ("the comet is not a visitor", "the comet is a visitor"),
        ),
        (
            "The verdict was not unanimous.",
            "The verdict was unanimous.",
            "Was the verdict unanimous?",
            ("the verdict was not unanimous", "the verdict was unanimous"),
        ),
        (
            "The dam was not damaged.",
            "The dam was damaged.",
            "Was the dam damaged?",
            ("the dam was not damaged", "the dam was damaged"),
        ),
        (
            "A jury in Lund found Otto Brill guilty.",
            "A jury in Lund did not find Otto Brill guilty.",
            "Did a jury in Lund find Otto Brill guilty?",
            ("a jury in Lund found Otto Brill guilty", "a jury in Lund did not find Otto Brill guilty"),
        ),
        (
            "Ida Brand asked for a recount.",
            "Ida Brand did not ask for a recount.",
            "Did Ida Brand ask for a recount?",
            ("Ida Brand asked for a recount", "Ida Brand did not ask for a recount"),
        ),
        (
            "A storm warning was issued.",
            "No storm warning was issued.",
            "Was a storm warning issued?",
            ("a storm warning was issued", "no storm warning was issued"),
        ),
    ],
)
def test_a_denial_is_put_as_the_question_that_both_answer(
    left: str, right: str, question: str, statements: tuple[str, str]
) -> None:
    pair = pair_of(left, right)

    assert whether((pair.left, pair.right), pair) == question
    assert (statement(pair.left, pair), statement(pair.right, pair)) == statements


@pytest.mark.parametrize(
    ("left", "right", "question"),
    [
        (
            "The leak was discovered by Hanna Roth.",
            "The leak was discovered by Piet Visser.",
            "Who discovered the leak?",
        ),
        (
            "The violin was stolen by Hanna Roth.",
            "The violin was stolen by Piet Visser.",
            "By whom was the violin stolen?",
        ),
        (
            "The outage was caused by a fallen tree.",
            "The outage was caused by a software error.",
            "What caused the outage?",
        ),
        (
            "The second mate steered the boat.",
            "Ida Brand steered the boat.",
            "Who steered the boat?",
        ),
        (
            "At the helm was Ida Brand.",
            "At the helm was Tom Asker.",
            "Who was at the helm?",
        ),
    ],
)
def test_a_doer_is_asked_for(left: str, right: str, question: str) -> None:
    pair = pair_of(left, right)

    assert who_did(pair) == who_did(pair.swapped) == question


def test_a_report_is_asked_for_in_its_own_words_if_they_are_few() -> None:
    told = pair_of("Hanna Roth left the choir.", "Hanna Roth did not leave the choir.").left

    assert is_true(told) == "Is this true: Hanna Roth left the choir?"
    assert is_true(replace(told, quote=told.quote * 5)) == "Is the report true?"


def test_where_parts_are_missing_the_statement_stands_after_the_question_word() -> None:
    pair = pair_of("The signing of the lease took place on Monday.", "The signing of the lease took place on Tuesday.")
    bare = [replace(side, agents=(), patients=()) for side in (pair.left, pair.right)]

    assert when_was(Pairing(*bare, pair.alignment, pair.context)).startswith("When was this: ")


@pytest.mark.parametrize(
    ("name", "said"),
    [("United States", "the United States"), ("Netherlands", "the Netherlands"), ("Norway", "Norway")],
)
def test_names_of_some_countries_take_an_article(name: str, said: str) -> None:
    assert named(name) == said


def test_a_measure_of_a_thing_is_asked_for() -> None:
    assert what_is("page", "the report", counted=True) == "How many pages does the report have?"
    assert what_is("magnitude", "the quake", counted=True) == "What is the magnitude of the quake?"
    assert what_is("cost", "the footbridge", counted=False) == "What is the cost of the footbridge?"
    assert what_is("majority", "the majority", counted=True) == "What is the majority?"

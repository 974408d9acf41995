"""Figures under the question that they answer, in whatever words."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck import Article
from claimcheck.align.counts import COUNT
from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.knowledge.figures import question, questions
from claimcheck.knowledge.tables import table


def answered(text: str, nlp: Language) -> set[tuple[str, str]]:
    article = Article(id="a", source="Alpha", published="2026-05-14", text=text)
    claims = extract([article], nlp, load())
    return {(claim.value, claim.quantities[0].text) for claim in claims if claim.attribute == COUNT}


@pytest.mark.parametrize(
    ("text", "question", "figure"),
    [
        ("There were 212 passengers on board, the operator said.", "aboard", "212"),
        ("A night train carrying 182 passengers derailed near Melk.", "aboard", "182"),
        ("Officers made 43 arrests.", "arrested", "43"),
        ("The wildfire forced 2,300 people to leave their homes.", "evacuated", "2,300"),
        ("Seventeen people lost their lives in the blast.", "killed", "Seventeen"),
        ("The storm left 120,000 households without electricity.", "without power", "120,000"),
        ("Some 210,000 households in the county were without electricity.", "without power", "Some 210,000"),
        ("Officials have counted 64 homes that burned to the ground.", "destroyed", "64"),
        ("The rail firm was fined 75 million euros on Monday.", "fine", "75 million euros"),
        ("The court imposed a penalty of 57 million euros on the firm.", "fine", "57 million euros"),
        ("He was jailed for nine years by a court in Leuven.", "sentence", "nine years"),
        ("The court sentenced him to seven years in prison.", "sentence", "seven years"),
        ("The painting fetched 2.4 million dollars at auction.", "price", "2.4 million dollars"),
        ("The bank cut its key interest rate to 3.25 per cent.", "interest rate", "3.25 per cent"),
        ("Profit rose by 3 million euros.", "change of profit", "3 million euros"),
        ("The firm reported a 15 per cent increase in net profit.", "change of profit", "15 per cent"),
        ("They had 34 per cent fewer cases.", "change of case", "34 per cent"),
        ("The strike ended after a five-week walkout.", "length of strike", "five-week"),
        ("The trial of the mayor lasted three weeks.", "length of trial", "three weeks"),
        ("The search was called off after six days.", "length of search", "six days"),
        ("The firm paid her 2 million euros in compensation.", "severance", "2 million euros"),
        ("The bill cleared the Senate by 51 votes to 47.", "result", "51 votes to 47"),
        ("A 6.4 magnitude quake shook the town.", "magnitude", "6.4"),
        ("The thieves made off with 12 paintings.", "stolen", "12"),
        ("Youths set fire to 14 cars.", "vehicles burned", "14"),
        ("The vixen gave birth to six cubs.", "born", "six"),
        ("The river wiped 17 homes off the map.", "destroyed", "17"),
        ("The hotel chain runs 40 pubs.", "run", "40"),
        ("Farmers slaughtered 4,000 hens.", "animals put down", "4,000"),
        ("Wages rose by 8 per cent.", "pay rise", "8 per cent"),
        ("The line runs through a tunnel of 12 km.", "tunnel", "12 km"),
        ("The manhunt lasted five days.", "length of search", "five days"),
    ],
)
def test_a_figure_answers_a_question(text: str, question: str, figure: str, nlp: Language) -> None:
    assert (question, figure) in answered(text, nlp)


@pytest.mark.parametrize(
    "text",
    [
        "Four of them were killed.",
        "Three of the passengers on board were hurt.",
        "Profit rose from 3 million euros.",
        "The second passenger on board was rescued.",
    ],
)
def test_a_part_or_what_was_before_answers_none(text: str, nlp: Language) -> None:
    assert not answered(text, nlp)


def test_every_question_says_how_it_is_put() -> None:
    for row in questions().values():
        assert row["ask"]
        assert row["said"] or row["noun"]
        assert "unit" in row or (row["who"] and row["all"])


def test_by_how_much_something_changed_is_a_question() -> None:
    assert question("change of profit")["ask"] == "How large was the change of “profit”?"


def test_how_long_something_lasted_is_a_question() -> None:
    assert question("length of trial")["ask"] == "How long was the trial?"


def test_a_part_is_told_with_its_whole_which_is_no_figure(nlp: Language) -> None:
    assert answered("Six of the 14 samples were positive.", nlp) == {("figure", "Six")}


def test_every_question_about_counted_things_has_a_word_for_all_of_them() -> None:
    assert [name for name, row in table("counts").items() if not row["all"]] == []

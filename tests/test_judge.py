"""One finding per question: answers to two questions in one sentence are two findings, three sources of one are one."""

from __future__ import annotations

from claimcheck import Article, check
from claimcheck.models import Discrepancy


def found(*texts: str) -> list[Discrepancy]:
    articles = [
        Article(id=f"a{number}", source=f"Source {number}", published="2026-05-14", text=text)
        for number, text in enumerate(texts)
    ]
    return [finding for finding in check(articles).discrepancies if finding.severity > "note"]


def values(finding: Discrepancy) -> list[str]:
    return sorted(position.value for position in finding.positions)


def test_two_amounts_of_one_sentence_are_two_questions() -> None:
    both = found(
        "The landslide at Korvik destroyed 40 houses and killed 12 people on Monday.",
        "The landslide at Korvik destroyed 45 houses and killed 19 people on Monday.",
    )

    assert sorted(map(values, both)) == [["12 people", "19 people"], ["40 houses", "45 houses"]]


def test_three_answers_to_one_question_are_one_finding() -> None:
    one = found(
        "The landslide at Korvik killed 12 people on Monday.",
        "The landslide at Korvik killed 19 people on Monday.",
        "The landslide at Korvik killed 23 people on Monday.",
    )

    assert [values(finding) for finding in one] == [["12 people", "19 people", "23 people"]]


def test_a_value_that_several_sources_give_is_one_position() -> None:
    (one,) = found(
        "The landslide at Korvik killed 12 people on Monday.",
        "The landslide at Korvik killed 12 people on Monday, the army said.",
        "The landslide at Korvik killed 19 people on Monday.",
    )

    assert [(position.value, len(position.sources)) for position in one.positions] == [
        ("19 people", 1),
        ("12 people", 2),
    ]

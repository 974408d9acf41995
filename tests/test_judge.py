"""One finding per question: answers to two questions in one sentence are two findings, three sources of one are one."""

from __future__ import annotations

from claimcheck import Article, check
from claimcheck.judge.findings import _without_repeats
from claimcheck.models import Discrepancy, Position
from tests.gate.making import finding, said


def found(*texts: str) -> list[Discrepancy]:
    articles = [
        Article(id=f"a{number}", source=f"Source {number}", published="2026-05-14", text=text)
        for number, text in enumerate(texts)
    ]
    return [one for one in check(articles).discrepancies if one.severity > "note"]


def values(one: Discrepancy) -> list[str]:
    return sorted(position.value for position in one.positions)


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

    assert [values(each) for each in one] == [["12 people", "19 people", "23 people"]]


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


def test_what_several_rules_find_in_the_same_words_is_one_finding() -> None:
    one = found(
        "The inquiry into the landslide at Korvik opened on 4 October.",
        "The inquiry into the landslide at Korvik opened on 14 October.",
        "The inquiry into the landslide at Korvik opened on October 14.",
    )

    assert [(each.code, values(each)) for each in one] == [("CC201", ["14 October", "4 October"])]


def test_a_finding_has_the_confidence_of_its_rule_and_less_where_it_needs_review() -> None:
    articles = [
        Article(id=source, source=source, published="2026-05-14", text=f"The landslide at Korvik killed {dead} people.")
        for source, dead in (("north", 12), ("south", 19))
    ]
    (sure,), (unsure,) = (
        check(articles, align_threshold=least, rules={"CC104": "off"}).discrepancies for least in (0.61, 1.0)
    )

    assert (sure.severity.value, unsure.severity.value) == ("error", "note")
    assert sure.confidence == 0.8
    assert unsure.confidence == round(0.8 * unsure.alignment_score, 3)


def test_a_finding_about_some_of_the_words_of_another_is_left_out() -> None:
    three = finding(at("north", 5), at("south", 5), at("east", 9), code="CC102", fingerprint="three")
    two = finding(at("north", 5), at("south", 5), code="CC103", fingerprint="two")
    other = finding(at("north", 5), at("west", 5), code="CC104", fingerprint="other")

    assert [each.fingerprint for each in _without_repeats([two, three, other])] == ["three", "other"]


def at(source: str, place: int) -> Position:
    """Return what one source says, in words at a place of its article."""
    position = said(source, "12")
    evidence = position.evidence[0].model_copy(update={"value_start": place, "value_end": place + 2})
    return position.model_copy(update={"evidence": (evidence,)})

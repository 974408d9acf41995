"""What counts as found, as right and as a false alarm, on reports made by hand."""

import pytest

from claimcheck.evaluate import score, sum_up
from claimcheck.evaluate.labels import Case, Sentence, Strength, Unwanted, Wanted
from claimcheck.models import Article, Discrepancy, Evidence, Position, Report, Severity

TEXT = "Six died. Two fled. All slept."
SIX, TWO, ALL = (0, 9), (10, 19), (20, 30)
ARTICLES = tuple(Article(id=f"fire/{name}", text=TEXT) for name in ("a", "b", "c"))


def sentence(article: str, place: tuple[int, int]) -> Sentence:
    return Sentence(article_id=f"fire/{article}", start=place[0], end=place[1], value=TEXT[slice(*place)])


def finding(*positions: list[Sentence], code: str = "CC101", severity: Severity = Severity.ERROR) -> Discrepancy:
    """A finding whose positions cite these sentences."""
    return Discrepancy(
        code=code,
        name="number",
        severity=severity,
        confidence=0.85,
        question="How many died?",
        positions=tuple(
            Position(value=str(i), sources=(), evidence=tuple(evidence(one) for one in position))
            for i, position in enumerate(positions)
        ),
        why="One says six and the other two.",
        fingerprint="f",
    )


def evidence(one: Sentence) -> Evidence:
    quote = TEXT[one.start : one.end]
    return Evidence(article_id=one.article_id, source="", start=one.start, end=one.end, quote=quote, claim_id="")


LABELS = Case(
    name="fire",
    set="set",
    articles=ARTICLES,
    wanted=(
        Wanted(kind="number", a=(sentence("a", SIX), sentence("c", SIX)), b=(sentence("b", SIX),)),
        Wanted(kind="place", a=(sentence("a", TWO),), b=(sentence("b", TWO),), strength=Strength.SOFT),
    ),
    unwanted=(Unwanted(kind="rounding", a=sentence("a", ALL), b=sentence("b", ALL)),),
)


def scored(*findings: Discrepancy):
    return score(LABELS, Report(discrepancies=findings))


def test_a_finding_of_both_sides_is_found_and_right() -> None:
    case = scored(finding([sentence("a", SIX)], [sentence("b", SIX)]))
    assert case.judged[0].found_by == ("CC101",)
    assert [one.right for one in case.reported] == [True]


def test_it_does_not_matter_which_side_comes_first() -> None:
    assert scored(finding([sentence("b", SIX)], [sentence("a", SIX)])).judged[0].found_by == ("CC101",)


def test_a_sentence_that_agrees_with_a_side_stands_for_it() -> None:
    assert scored(finding([sentence("c", SIX)], [sentence("b", SIX)])).judged[0].found_by == ("CC101",)


def test_two_sentences_in_one_position_are_no_contradiction() -> None:
    case = scored(finding([sentence("a", SIX), sentence("b", SIX)], [sentence("c", ALL)]))
    assert case.judged[0].found_by == ()
    assert case.reported[0].false_kinds == ("unlabelled",)


def test_another_sentence_of_the_same_article_does_not_count() -> None:
    assert scored(finding([sentence("a", TWO)], [sentence("b", SIX)])).judged[0].found_by == ()


def test_a_note_is_not_reported_and_the_miss_says_so() -> None:
    case = scored(finding([sentence("a", SIX)], [sentence("b", SIX)], severity=Severity.NOTE))
    assert case.reported == ()
    assert case.judged[0].lost == "reported as a note only"


def test_a_near_miss_that_is_reported_is_a_false_alarm_of_its_kind() -> None:
    case = scored(finding([sentence("a", ALL)], [sentence("b", ALL)]))
    assert case.reported[0].false_kinds == ("rounding",)


def test_a_finding_that_also_reports_a_near_miss_finds_but_is_not_right() -> None:
    case = scored(finding([sentence("a", SIX), sentence("a", ALL)], [sentence("b", SIX), sentence("b", ALL)]))
    assert case.judged[0].found_by == ("CC101",)
    assert (case.reported[0].wanted, case.reported[0].right) == (True, False)


def test_a_soft_label_makes_a_finding_right_but_does_not_count_for_recall() -> None:
    summed = sum_up([scored(finding([sentence("a", TWO)], [sentence("b", TWO)]))])
    assert (summed.sets[0].hard, summed.sets[0].hard_found, summed.sets[0].soft_found) == (1, 0, 1)
    assert (summed.rules[0].reported, summed.rules[0].right) == (1, 1)
    assert [one.kind for one in summed.missed] == ["number"]


def test_sums_are_made_by_detector_kind_near_miss_and_confidence() -> None:
    right = finding([sentence("a", SIX)], [sentence("b", SIX)])
    wrong = finding([sentence("a", ALL)], [sentence("b", ALL)], code="CC102")
    summed = sum_up([scored(right, wrong)])

    assert [(row.code, row.reported, row.right) for row in summed.rules] == [("CC101", 1, 1), ("CC102", 1, 0)]
    assert [(row.kind, row.wanted, row.found) for row in summed.kinds] == [("number", 1, 1)]
    assert [(row.kind, row.reported) for row in summed.alarms] == [("rounding", 1)]
    assert [(row.low, row.reported, row.right) for row in summed.confidence] == [(0.8, 2, 1)]
    assert [one.code for one in summed.false_alarms] == ["CC102"]


@pytest.mark.parametrize(
    ("confidence", "row"), [(0.0, 0.0), (0.09, 0.0), (0.1, 0.1), (0.3, 0.3), (0.7, 0.7), (1.0, 0.9)]
)
def test_a_confidence_falls_into_the_row_that_begins_at_or_below_it(confidence: float, row: float) -> None:
    one = finding([sentence("a", SIX)], [sentence("b", SIX)]).model_copy(update={"confidence": confidence})
    assert [each.low for each in sum_up([scored(one)]).confidence] == [row]

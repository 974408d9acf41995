"""Every event of the corpus is held to its expected.json, as far as claimcheck has come: the floors only go up."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

import floors
import pytest

from claimcheck.config import Settings
from claimcheck.evaluate import Extracted, Scored
from claimcheck.models import Article, Claim, Discrepancy, Report
from claimcheck.pipeline import check_articles, compare

CORPUS = Path(__file__).parent.parent / "corpus"
EVENTS = [f"corpus/{path.parent.name}" for path in sorted(CORPUS.glob("*/expected.json"))]
HOW = "If that is meant, run pytest tests/test_corpus.py --update-floors (and --allow-regression)."


@pytest.fixture(scope="session")
def now(scored: tuple[Scored, ...]) -> floors.Floors:
    return floors.measured(scored, CORPUS)


@pytest.fixture(scope="session")
def pinned(now: floors.Floors, request: pytest.FixtureRequest) -> floors.Floors:
    """The floors, raised first where that is asked for."""
    if request.config.getoption("--update-floors"):
        worse = floors.lowered(floors.read(), now) if floors.FILE.exists() else []
        if worse and not request.config.getoption("--allow-regression"):
            pytest.fail("--update-floors lowers no floor without --allow-regression:\n" + "\n".join(worse), False)
        floors.write(now)
    return floors.read()


def test_the_floors_are_those_of_this_corpus(pinned: floors.Floors) -> None:
    assert pinned.digest == floors.digest(CORPUS), f"the corpus has changed. {HOW}"
    assert list(pinned.found) == EVENTS


@pytest.mark.parametrize("event", EVENTS)
def test_what_was_found_in_an_event_is_still_found(event: str, pinned: floors.Floors, now: floors.Floors) -> None:
    assert set(pinned.found.get(event, ())) - set(now.found[event]) == set(), HOW


@pytest.mark.parametrize("event", EVENTS)
def test_an_event_has_no_more_false_alarms_than_before(
    event: str, pinned: floors.Floors, now: floors.Floors, scored: tuple[Scored, ...]
) -> None:
    alarms = [f"{one.code} {one.question}" for case in scored if case.name == event for one in case.reported]
    assert now.false_alarms[event] <= pinned.false_alarms.get(event, 0), f"{alarms}. {HOW}"


def test_a_floor_is_lowered_by_a_lost_contradiction_and_by_a_new_false_alarm() -> None:
    old = floors.Floors("d", {"a": ("age: How old?",), "b": ()}, {"a": 0, "b": 1})
    better = floors.Floors("d", {"a": ("age: How old?", "place: Where?"), "b": ()}, {"a": 0, "b": 0})
    worse = floors.Floors("d", {"a": (), "b": ()}, {"a": 1, "b": 1})

    assert floors.lowered(old, better) == []
    assert floors.lowered(old, worse) == [
        "a: no longer found: age: How old?",
        "a: 1 false alarms instead of 0",
    ]


def test_floors_are_written_as_they_are_read(tmp_path: Path) -> None:
    written = floors.Floors("d", {"a": ("age: How old?",), "b": ()}, {"a": 0, "b": 1})
    floors.write(written, tmp_path / "floors.json")

    assert floors.read(tmp_path / "floors.json") == written


# One run over everything, and the order of the articles.


def findings(reports: Iterable[Report]) -> dict[str, Discrepancy]:
    return {finding.model_dump_json(): finding for report in reports for finding in report.discrepancies}


def events(finding: Discrepancy) -> set[str]:
    cited = [evidence for position in finding.positions for evidence in position.evidence]
    return {evidence.article_id.rsplit("/", 1)[0] for evidence in cited}


def named(finding: Discrepancy) -> str:
    answers = " / ".join(position.value for position in finding.positions)
    return f"{sorted(events(finding))} {finding.code} {finding.severity.value} {finding.question} {answers}"


def together(extracted: Iterable[Extracted]) -> tuple[tuple[Article, ...], tuple[Claim, ...]]:
    each = tuple(extracted)
    return tuple(a for one in each for a in one.articles), tuple(c for one in each for c in one.claims)


@pytest.fixture(scope="session")
def whole(extracted: tuple[Extracted, ...]) -> Report:
    """The whole corpus, checked as one folder."""
    return compare(*together(extracted), Settings())


def test_no_finding_spans_two_events(whole: Report) -> None:
    assert [named(one) for one in whole.discrepancies if len(events(one)) > 1] == []


def test_all_events_in_one_run_give_the_findings_of_each_alone(whole: Report, reports: dict[str, Report]) -> None:
    together, alone = findings([whole]), findings(reports.values())
    assert [named(together[key]) for key in together.keys() - alone.keys()] == []
    assert [named(alone[key]) for key in alone.keys() - together.keys()] == []


def test_the_order_of_the_articles_does_not_change_a_byte(whole: Report, extracted: tuple[Extracted, ...]) -> None:
    articles, claims = together(extracted)
    shuffled = list(articles)
    random.Random(7).shuffle(shuffled)
    ordered = [claim for article in shuffled for claim in claims if claim.article_id == article.id]

    assert compare(shuffled, ordered, Settings()).model_dump_json() == whole.model_dump_json()


def test_parsing_other_articles_along_with_it_does_not_change_an_events_report(
    extracted: tuple[Extracted, ...], reports: dict[str, Report]
) -> None:
    first = extracted[0]
    alone = check_articles(tuple(reversed(first.articles)), Settings())

    assert alone.model_dump_json() == reports[first.case.name].model_dump_json()

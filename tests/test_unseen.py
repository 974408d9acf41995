"""Texts that nobody saw who wrote the rules: what is found there only goes up, and false alarms do not."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.language import Language

from claimcheck.config import Settings
from claimcheck.evaluate import Evaluation, evaluate
from claimcheck.evaluate.markdown import markdown

UNSEEN = Path(__file__).parent / "unseen"
SETS = ("news-open", "news-kept", "pairs-open.jsonl", "pairs-kept.jsonl", "traps-open.jsonl")
FLOORS = UNSEEN / "floors.json"
README = Path(__file__).parent.parent / "README.md"
TABLE = re.compile(r"(<!-- begin: unseen -->\n).*?(<!-- end: unseen -->)", re.DOTALL)
PAGE = Path(__file__).parent.parent / "docs" / "quality.md"
MADE = re.compile(r"(<!-- begin: claimcheck eval tests/unseen[^>]* -->\n).*?(<!-- end -->)", re.DOTALL)
SHOWN = ("Sets", "Detectors", "Kinds of contradiction")  # what does not tell what a kept text says
PRECISION = 0.9  # as for the corpus: a gate that is wrong more often than one time in ten is switched off


@pytest.fixture(scope="module")
def unseen(nlp: Language) -> Evaluation:
    return evaluate([UNSEEN / name for name in SETS], Settings())


def measured(evaluation: Evaluation) -> dict[str, dict[str, int]]:
    return {one.name: {"found": one.hard_found, "false": one.reported - one.right} for one in evaluation.sets}


@pytest.fixture(scope="module")
def floors(unseen: Evaluation, request: pytest.FixtureRequest) -> dict[str, dict[str, int]]:
    """The floors, raised first where that is asked for."""
    now = measured(unseen)
    if request.config.getoption("--update-floors"):
        old = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
        if lowered(old, now) and not request.config.getoption("--allow-regression"):
            pytest.fail(f"--update-floors lowers no floor without --allow-regression: {lowered(old, now)}", False)
        FLOORS.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8", newline="\n")
    kept: dict[str, dict[str, int]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return kept


def lowered(old: dict[str, dict[str, int]], new: dict[str, dict[str, int]]) -> list[str]:
    return [
        name for name, then in old.items() if new[name]["found"] < then["found"] or new[name]["false"] > then["false"]
    ]


def test_no_less_is_found_and_no_more_falsely_reported(unseen: Evaluation, floors: dict[str, dict[str, int]]) -> None:
    assert list(floors) == [one.name for one in unseen.sets]
    assert lowered(floors, measured(unseen)) == [], measured(unseen)


def test_nine_findings_of_ten_are_right(unseen: Evaluation) -> None:
    right, reported = sum(one.right for one in unseen.sets), sum(one.reported for one in unseen.sets)
    assert right >= PRECISION * reported


def test_the_page_on_quality_shows_the_figures(unseen: Evaluation, golden: Callable[[Path, str], None]) -> None:
    sections = [
        part
        for part in re.split(r"\n\n(?=### )", markdown(unseen))
        if part.startswith(tuple(f"### {h}\n" for h in SHOWN))
    ]
    made = "\n\n".join(sections)
    golden(PAGE, MADE.sub(lambda page: f"{page[1]}\n{made}\n\n{page[2]}", PAGE.read_text(encoding="utf-8")))


def test_the_readme_shows_the_figures(unseen: Evaluation, golden: Callable[[Path, str], None]) -> None:
    head = ("| texts | contradictions | found | reported | right |", "| --- | ---: | ---: | ---: | ---: |")
    rows = (f"| {one.name} | {one.hard} | {one.hard_found} | {one.reported} | {one.right} |" for one in unseen.sets)
    table = "\n".join([*head, *rows])
    golden(README, TABLE.sub(lambda page: f"{page[1]}{table}\n{page[2]}", README.read_text(encoding="utf-8")))


def test_a_floor_is_lowered_by_a_lost_contradiction_and_by_a_false_alarm() -> None:
    old = {"news": {"found": 3, "false": 1}}
    assert lowered(old, {"news": {"found": 4, "false": 0}}) == []
    assert lowered(old, {"news": {"found": 2, "false": 1}}) == ["news"]
    assert lowered(old, {"news": {"found": 3, "false": 2}}) == ["news"]

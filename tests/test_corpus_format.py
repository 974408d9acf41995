"""The corpus keeps the format that corpus/README.md describes."""

import datetime as dt
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

CORPUS = Path(__file__).parent.parent / "corpus"
EVENTS = sorted(path.parent for path in CORPUS.glob("*/expected.json"))
each_event = pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)


def split(path: Path) -> tuple[dict[str, Any], str]:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front), body


def bodies(event: Path) -> dict[str, str]:
    return {path.stem: split(path)[1] for path in sorted(event.glob("*.txt"))}


def expected(event: Path) -> dict[str, Any]:
    return json.loads((event / "expected.json").read_text(encoding="utf-8"))


def test_every_folder_of_the_corpus_is_an_event_with_expectations() -> None:
    assert sorted(path for path in CORPUS.iterdir() if path.is_dir()) == EVENTS
    assert len(EVENTS) >= 14


@each_event
def test_an_event_is_told_by_three_to_five_sources_of_150_to_500_words(event: Path) -> None:
    assert 3 <= len(bodies(event)) <= 5
    assert {name: 150 <= len(body.split()) <= 500 for name, body in bodies(event).items()} == dict.fromkeys(
        bodies(event), True
    )


@each_event
def test_the_front_matter_names_source_date_and_title(event: Path) -> None:
    fronts = [split(path)[0] for path in event.glob("*.txt")]
    assert all(set(front) == {"source", "published", "title"} for front in fronts)
    assert all(isinstance(front["published"], dt.date) for front in fronts)
    assert len({front["source"] for front in fronts}) == len(fronts)


@each_event
def test_every_cited_sentence_stands_once_in_its_article(event: Path) -> None:
    texts, items = bodies(event), expected(event)
    cited = [side for item in items["must"] + items["silent"] for side in (item["a"], item["b"], *item.get("also", ()))]
    assert [side for side in cited if texts[side["source"]].count(side["sentence"]) != 1] == []


@each_event
def test_an_event_has_three_to_seven_contradictions_and_as_many_near_misses(event: Path) -> None:
    items = expected(event)
    assert set(items) == {"event", "must", "silent"}
    assert 3 <= len(items["must"]) <= 7
    assert len(items["silent"]) >= len(items["must"])


@each_event
def test_the_two_sides_of_an_expectation_are_different_sentences_or_answers_of_one(event: Path) -> None:
    def places(item: dict[str, Any]) -> list[tuple[str, ...]]:
        return [tuple(item[side][key] for key in ("source", "sentence", "value") if key in item[side]) for side in "ab"]

    items = expected(event)
    assert [item for item in items["must"] + items["silent"] if len(set(places(item))) < 2] == []


@each_event
def test_a_contradiction_has_two_values_and_a_question(event: Path) -> None:
    for item in expected(event)["must"]:
        assert set(item) - {"also"} == {"kind", "a", "b", "question"}
        assert item["question"].endswith("?")
        assert item["a"]["value"] != item["b"]["value"]
        assert all(set(side) == {"source", "sentence", "value"} for side in (item["a"], item["b"]))
        assert all(set(side) == {"source", "sentence", "value", "agrees_with"} for side in item.get("also", ()))
        assert {side["agrees_with"] for side in item.get("also", ())} <= {"a", "b"}


@each_event
def test_a_near_miss_says_why_it_is_none(event: Path) -> None:
    for item in expected(event)["silent"]:
        assert set(item) == {"kind", "a", "b", "why"}
        assert item["why"].endswith(".")


@each_event
def test_no_near_miss_is_a_contradiction_at_the_same_time(event: Path) -> None:
    def pair(one: dict[str, str], other: dict[str, str]) -> frozenset[tuple[str, str]]:
        return frozenset((side["source"], side["sentence"]) for side in (one, other))

    items = expected(event)
    must = {pair(item["a"], item["b"]) for item in items["must"]}
    for item in items["must"]:
        must |= {pair(side, item["b" if side["agrees_with"] == "a" else "a"]) for side in item.get("also", ())}
    assert [item for item in items["silent"] if pair(item["a"], item["b"]) in must] == []


def documented_kinds(list_name: str) -> set[str]:
    readme = (CORPUS / "README.md").read_text(encoding="utf-8")
    listed = re.search(rf"Kinds of `{list_name}`:([^.]+)\.", readme)
    return set(re.findall(r"[a-z-]+", listed[1])) if listed else set()


@pytest.mark.parametrize("list_name", ["must", "silent"])
def test_every_documented_kind_is_covered_twice_and_no_other_is_used(list_name: str) -> None:
    kinds = documented_kinds(list_name)
    counts = Counter(item["kind"] for event in EVENTS for item in expected(event)[list_name])
    assert set(counts) == kinds
    assert {kind: n for kind, n in counts.items() if n < 2} == {}


def test_some_article_contradicts_itself() -> None:
    items = [item for event in EVENTS for item in expected(event)["must"]]
    assert any(item["a"]["source"] == item["b"]["source"] for item in items)

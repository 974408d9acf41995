"""What the settings make of findings: off, another severity, another order."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.config import Settings
from claimcheck.judge.policy import apply
from claimcheck.models import Discrepancy, Severity
from tests.gate.making import finding, said

OPINION = said("column", "20", path="opinion/column.txt")


def severities(*findings: Discrepancy, **settings: object) -> list[str]:
    return [one.severity.value for one in apply(findings, Settings.model_validate(settings))]


def test_without_settings_findings_stay_as_they_are() -> None:
    found = (finding(severity=Severity.ERROR), finding(severity=Severity.NOTE))

    assert apply(found, Settings()) == found


@pytest.mark.parametrize("rule", ["CC101", "number-mismatch"])
def test_a_rule_is_switched_off_by_code_or_name(rule: str) -> None:
    assert severities(finding(), finding(code="CC201", name="date-mismatch"), rules={rule: "off"}) == ["error"]


def test_a_rule_gets_another_severity_and_the_most_serious_stand_first() -> None:
    found = (
        finding(fingerprint="a"),
        finding(code="CC201", name="date-mismatch", severity=Severity.WARNING, fingerprint="b"),
    )
    settings = Settings.model_validate({"rules": {"CC101": "note"}})

    assert [one.fingerprint for one in apply(found, settings)] == ["b", "a"]


def test_findings_below_the_confidence_are_left_out_and_those_at_it_stay() -> None:
    assert severities(finding(confidence=0.6), finding(confidence=0.59), min_confidence=0.6) == ["error"]


def test_a_setting_by_path_counts_where_the_finding_would_be_none_without_that_article() -> None:
    paths = [{"match": "opinion/", "rules": {"CC101": "off"}}]

    assert severities(finding(said("north", "12"), OPINION), paths=paths) == []
    assert severities(finding(said("north", "12"), said("south", "15"), OPINION), paths=paths) == ["error"]


def test_a_setting_by_path_can_ask_for_more_confidence() -> None:
    paths = [{"match": "opinion/*.txt", "min_confidence": 0.95}]

    assert severities(finding(said("north", "12"), OPINION), paths=paths) == []
    assert severities(finding(), paths=paths) == ["error"]


def test_the_last_setting_that_names_a_rule_wins() -> None:
    paths = [{"match": "opinion/", "rules": {"number-mismatch": "note"}}]

    assert severities(finding(said("north", "12"), OPINION), rules={"CC101": "off"}, paths=paths) == ["note"]


def test_patterns_start_from_the_folder_of_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    paths = [{"match": "/opinion/", "rules": {"CC101": "off"}}]

    assert severities(finding(said("north", "12"), OPINION), paths=paths, root=tmp_path) == []
    assert severities(finding(said("north", "12"), OPINION), paths=paths, root=tmp_path / "other") == ["error"]


def test_what_a_trusted_source_says_comes_first() -> None:
    settings = Settings.model_validate({"sources": {"trusted": ["south"]}})
    (found,) = apply([finding()], settings)

    assert [position.value for position in found.positions] == ["15", "12"]
    assert found.severity is Severity.ERROR


def test_without_a_trusted_source_an_error_becomes_a_warning_and_a_note_stays_one() -> None:
    trusted = {"trusted": ["east"]}

    assert severities(finding(), finding(severity=Severity.NOTE), sources=trusted) == ["warning", "note"]

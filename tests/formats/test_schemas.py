"""The JSON report and its published schema."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from claimcheck.models import Quantity, Report
from claimcheck.report import as_json
from claimcheck.schemas import SCHEMAS, report_schema, settings_schema, written
from tests.report.sample_reports import mill_report

PUBLISHED = Path(__file__).parents[2] / "docs" / "schemas"


@pytest.mark.parametrize(("name", "file"), [("report", "report-1.json"), ("settings", "settings.json")])
def test_the_published_schema_is_that_of_the_models(name: str, file: str, golden: Callable[[Path, str], None]) -> None:
    """A field that is gone needs a new version of the schema as well."""
    golden(PUBLISHED / file, written(name))


def test_every_schema_is_one() -> None:
    for make in SCHEMAS.values():
        jsonschema.Draft202012Validator.check_schema(make())


@pytest.mark.parametrize("report", [mill_report(), Report()], ids=["mill", "empty"])
def test_a_report_follows_its_schema(report: Report) -> None:
    jsonschema.validate(json.loads(as_json.render(report)), report_schema())


def test_an_open_bound_is_null_and_the_schema_says_so() -> None:
    report = mill_report()
    more = Quantity(text="more than 12", start=0, end=12, low=12, high=float("inf"), value=12)
    claim = replace(report.claims[0], quantities=(more,))
    fields = json.loads(as_json.render(report.model_copy(update={"claims": (claim,)})))
    jsonschema.validate(fields, report_schema())

    assert fields["claims"][0]["quantities"][0]["high"] is None


def test_the_schema_refuses_what_a_report_does_not_have() -> None:
    fields = json.loads(as_json.render(mill_report()))
    fields["discrepancies"][0]["severity"] = "fatal"
    with pytest.raises(jsonschema.ValidationError, match="'fatal' is not one of"):
        jsonschema.validate(fields, report_schema())


def test_the_settings_schema_names_every_setting_with_its_meaning() -> None:
    assert all(field.get("description") for field in settings_schema()["properties"].values())

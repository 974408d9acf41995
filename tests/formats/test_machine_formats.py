"""The formats that other programs read, each held to its official schema or to its reader's own rules."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as Xml

import jsonschema
import pytest
import xmlschema
from markdown_it import MarkdownIt

from claimcheck.models import Accepted, Report
from claimcheck.report.formats import TEXTS, Output, render, write
from tests.gate.making import finding, report
from tests.report.sample_reports import HOSTILE, mill_report

SCHEMAS = Path(__file__).parent / "schemas"
MILL = mill_report()
WITH_ACCEPTED = MILL.model_copy(
    update={
        "discrepancies": MILL.discrepancies[2:],
        "accepted": tuple(
            Accepted(discrepancy=one, reason=f"known [1] {HOSTILE}", where=where)
            for one, where in zip(MILL.discrepancies, ("claimcheck-accepted.toml", "mill/herald.txt:3"), strict=False)
        ),
    }
)
EMPTY = Report()
REPORTS = pytest.mark.parametrize(
    "given", [MILL, WITH_ACCEPTED, EMPTY, report()], ids=["mill", "accepted", "empty", "clean"]
)


@pytest.mark.parametrize("name", TEXTS)
@REPORTS
def test_every_format_says_the_same_twice_and_ends_its_last_line(given: Report, name: str) -> None:
    text = render(given, name)

    assert text == render(given, name)
    assert not text or text.endswith("\n")


@pytest.mark.parametrize("name", TEXTS)
def test_no_article_can_send_control_characters_to_a_terminal(name: str) -> None:
    assert "\x1b" not in render(MILL, name)


# --- concise


def test_concise_is_one_line_a_finding() -> None:
    first, *rest = render(MILL, "concise").splitlines()

    assert first == (
        "mill/northern-post.txt:3:1: error CC101 How many people died in the fire at the Tessel mill? "
        "15 people (Northern Post, The Herald) / 12 people (Coastal Wire, Valley Echo) [cc101-0034]"
    )
    assert len(rest) == len(MILL.discrepancies) - 1


def test_concise_shows_accepted_findings_with_the_reason() -> None:
    lines = render(report(accepted=(Accepted(discrepancy=finding(), reason="known", where="x"),)), "concise")

    assert lines == "north.txt:1:1: error CC101 How many? 12 (north) / 15 (south) [f00d] accepted: known\n"


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_what_was_accepted_is_listed_with_the_reason(name: str) -> None:
    text = render(report(accepted=(Accepted(discrepancy=finding(), reason="known", where="x.toml"),)), name)

    assert "Accepted: CC101 How many? 12 / 15: known (x.toml)" in text


def test_pages_list_what_was_accepted_with_the_reason(tmp_path: Path) -> None:
    write(WITH_ACCEPTED, Output("html", tmp_path))
    page = (tmp_path / "coverage.html").read_text()

    assert "12 people: known [1] &lt;script&gt;" in page
    assert "(claimcheck-accepted.toml)" in page


# --- SARIF


def sarif(given: Report) -> dict[str, object]:
    run: dict[str, object] = json.loads(render(given, "sarif"))["runs"][0]
    return run


STANDARD = jsonschema.Draft202012Validator(json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8")))


@REPORTS
def test_sarif_follows_the_schema_of_the_standard(given: Report) -> None:
    log = json.loads(render(given, "sarif"))
    STANDARD.validate(log)

    assert len(log["runs"][0]["results"]) == len(given.discrepancies) + len(given.accepted)


def test_the_schema_of_the_standard_refuses_what_is_no_sarif() -> None:
    log = json.loads(render(MILL, "sarif"))
    result = log["runs"][0]["results"][0]
    result["level"], result["confidence"] = "fatal", 0.9
    result["locations"][0]["physicalLocation"]["region"]["startLine"] = 0

    assert sorted(error.message for error in STANDARD.iter_errors(log)) == [
        "'fatal' is not one of ['none', 'note', 'warning', 'error']",
        "0 is less than the minimum of 1",
        "Additional properties are not allowed ('confidence' was unexpected)",
    ]


def test_sarif_has_the_first_source_as_location_and_the_others_as_related_locations() -> None:
    result = sarif(MILL)["results"][0]  # type: ignore[index]
    place = result["locations"][0]["physicalLocation"]

    assert place["artifactLocation"] == {"uri": "mill/northern-post.txt"}
    assert {key: place["region"][key] for key in ("startLine", "startColumn", "endLine", "endColumn")} == {
        "startLine": 3,
        "startColumn": 1,
        "endLine": 3,
        "endColumn": 84,
    }
    assert [related["id"] for related in result["relatedLocations"]] == [1, 2, 3]
    assert [related["message"]["text"] for related in result["relatedLocations"]] == [
        "Coastal Wire: 12 people",
        "The Herald: 15 people",
        "Valley Echo: 12 people",
    ]


def test_sarif_links_in_a_message_lead_to_related_locations_and_articles_bring_none_of_their_own() -> None:
    for result in sarif(WITH_ACCEPTED)["results"]:  # type: ignore[attr-defined]
        linked = re.findall(r"(?<!\\)\[(?:[^\[\]\\]|\\.)*\]\((\d+)\)", result["message"]["text"])

        assert [int(number) for number in linked] == [related["id"] for related in result["relatedLocations"]]


def test_sarif_identifies_a_finding_by_its_fingerprint_and_rule() -> None:
    for result, one in zip(sarif(MILL)["results"], MILL.discrepancies, strict=True):  # type: ignore[call-overload]
        assert result["partialFingerprints"] == {"claimcheck/v1": one.fingerprint}
        assert result["ruleId"] == one.code


def test_sarif_shows_accepted_findings_as_suppressed_with_the_reason() -> None:
    accepted = [result for result in sarif(WITH_ACCEPTED)["results"] if "suppressions" in result]  # type: ignore[attr-defined]

    assert [result["suppressions"][0]["kind"] for result in accepted] == ["external", "inSource"]
    assert accepted[0]["suppressions"][0]["justification"].startswith("known [1]")


def test_sarif_says_when_not_everything_was_read() -> None:
    assert sarif(MILL)["invocations"][0]["executionSuccessful"] is False  # type: ignore[index]
    assert sarif(report())["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_sarif_paths_are_relative_references_and_absolute_ones_file_uris() -> None:
    def uri(path: str) -> str:
        moved = json.loads(finding().model_dump_json().replace("north.txt", path))
        result = sarif(Report.model_validate({"discrepancies": [moved]}))["results"][0]  # type: ignore[index]
        return str(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])

    assert uri("a b/ü.txt") == "a%20b/%C3%BC.txt"
    assert uri("./a.txt") == "a.txt"
    assert uri("/srv/a.txt") == "file:///srv/a.txt"


# --- JUnit


@REPORTS
def test_junit_follows_the_schema_that_jenkins_uses(given: Report) -> None:
    xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd")).validate(render(given, "junit"))


def test_junit_counts_are_those_of_its_cases() -> None:
    suite = Xml.fromstring(render(WITH_ACCEPTED, "junit"))[0]

    assert {name: int(suite.attrib[name]) for name in ("tests", "failures", "errors", "skipped")} == {
        "tests": len(suite),
        "failures": len(suite.findall("*/failure")),
        "errors": len(suite.findall("*/error")),
        "skipped": len(suite.findall("*/skipped")),
    }


def test_junit_fails_where_nothing_was_compared_and_passes_where_nothing_was_found() -> None:
    assert Xml.fromstring(render(EMPTY, "junit")).find(".//error") is not None
    assert Xml.fromstring(render(report(), "junit"))[0].attrib["tests"] == "1"
    assert len(Xml.fromstring(render(report(), "junit"))[0][0]) == 0


# --- GitHub


def unescaped(text: str) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, char)
    return text


def annotations(given: Report) -> list[tuple[str, dict[str, str], str]]:
    """Read workflow commands as the runner does."""
    read = []
    for line in render(given, "github").splitlines():
        command = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        assert command, line
        pairs = (pair.split("=", 1) for pair in command[2].split(","))
        read.append((command[1], {key: unescaped(value) for key, value in pairs}, unescaped(command[3])))
    return read


def test_github_gets_one_annotation_a_finding_and_one_for_each_input_that_was_lost() -> None:
    levels = [level for level, _, _ in annotations(MILL)]

    assert levels == ["error", "error", "warning", "warning", "warning", "notice", "error", "error"]


def test_github_annotations_stand_at_the_sentence_and_name_the_others() -> None:
    _, properties, message = annotations(MILL)[1]

    assert properties == {
        "file": "mill/coastal-wire.txt",
        "title": "CC301 Who leads the investigation into the mill fire?",
        "line": "7",
        "endLine": "7",
        "col": "32",
        "endColumn": "110",
    }
    assert message.splitlines() == [
        "Coastal Wire: Rolf Adeyemi",
        "Northern Post: Mara Voss (mill/northern-post.txt:5:1: "
        "“The inquiry into the cause is headed by Chief Inspector Mara Voss.”)",
        "The Herald: Rolf Adeyemi (mill/herald.txt:7:1: “Chief Inspector Rolf Adeyemi leads the investigation.”)",
        "Rolf Adeyemi and Mara Voss cannot both lead the one investigation.",
    ]


def test_a_sentence_cannot_smuggle_a_command_into_the_runner() -> None:
    evil = json.loads(finding().model_dump_json().replace("It was 15.", "x\\n::stop-commands::t\\r\\n%0A::error::y"))
    lines = render(Report.model_validate({"discrepancies": [evil]}), "github").splitlines()

    assert len(lines) == 1
    assert "%250A" in lines[0]


# --- GitLab


@REPORTS
def test_gitlab_gets_what_its_manual_asks_for(given: Report) -> None:
    schema = json.loads((SCHEMAS / "gitlab-code-quality.json").read_text())
    issues = json.loads(render(given, "gitlab"))
    jsonschema.validate(issues, schema)

    assert len(issues) == len(given.discrepancies)


def test_gitlab_never_gets_a_fingerprint_twice() -> None:
    """It shows only the first issue of equal fingerprints."""
    issues = json.loads(render(report(finding(), finding(), finding()), "gitlab"))

    assert [issue["fingerprint"] for issue in issues] == ["f00d", "f00d-2", "f00d-3"]


# --- JSON lines


def test_jsonl_has_a_line_for_each_finding_and_input_and_one_for_the_whole() -> None:
    lines = [json.loads(line) for line in render(WITH_ACCEPTED, "jsonl").splitlines()]

    assert [line["type"] for line in lines] == ["finding"] * 4 + ["accepted"] * 2 + ["skipped"] * 3 + ["summary"]
    assert lines[-1]["pairs"] == 312


# --- Markdown


def test_markdown_shows_the_text_of_articles_as_text() -> None:
    tokens = MarkdownIt("commonmark").parse(render(WITH_ACCEPTED, "markdown"))
    inline = [child for token in tokens for child in token.children or ()]

    assert not [token for token in tokens if token.type == "html_block"]
    assert not {child.type for child in inline} & {"link_open", "image", "html_inline"}
    assert any("<script>" in child.content for child in inline)


def test_markdown_has_a_heading_for_each_finding_and_the_verdict_on_top() -> None:
    lines = render(MILL, "markdown").splitlines()

    assert lines[:3] == ["## claimcheck", "", "**Found 2 errors, 3 warnings and 1 note.**"]
    assert sum(line.startswith("### ") for line in lines) == len(MILL.discrepancies)

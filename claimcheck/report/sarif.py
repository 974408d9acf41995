"""A report as SARIF 2.1.0, as GitHub code scanning and editors read it."""

from __future__ import annotations

import inspect
import json
from collections.abc import Sequence
from typing import Any

from claimcheck import detectors
from claimcheck.models import Accepted, Discrepancy, Evidence, Report, Skipped
from claimcheck.report.regions import region, sides, uri
from claimcheck.report.wording import one_line

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "claimcheck/v1"  # the version of what a fingerprint is made of

Json = dict[str, Any]


def render(report: Report) -> str:
    """Return one run: the article under review in ``locations``, the other sources in ``relatedLocations``."""
    rules = [_rule(detector) for detector in detectors.load()]
    places = {rule["id"]: index for index, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "claimcheck", "semanticVersion": report.version or "0.0.0", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report.skipped)],
        "results": [
            *(_result(finding, places) for finding in report.discrepancies),
            *(_result(one.discrepancy, places) | {"suppressions": [_suppression(one)]} for one in report.accepted),
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(detector: Any) -> Json:
    manual = inspect.cleandoc(detector.doc)
    return {
        "id": detector.code,
        "name": detector.name,
        "shortDescription": {"text": manual.splitlines()[0]},
        "fullDescription": {"text": manual.split("\n\n")[0]},
        "help": {"text": manual},
        "defaultConfiguration": {"level": detector.severity.value},
    }


def _invocation(skipped: Sequence[Skipped]) -> Json:
    notes = [
        {"level": "error" if skip.fatal else "note", "message": {"text": one_line(f"{skip.path}: {skip.why}")}}
        for skip in skipped
    ]
    return {
        "executionSuccessful": not any(skip.fatal for skip in skipped),
        "toolExecutionNotifications": notes,
    }


def _result(finding: Discrepancy, rules: dict[str, int]) -> Json:
    (value, first), *others = sides(finding)
    result = {
        "ruleId": finding.code,
        "level": finding.severity.value,
        "rank": round(finding.confidence * 100, 1),
        "message": {"text": _message(finding, value, first, others)},
        "locations": [_location(first)],
        "relatedLocations": [
            _location(other) | {"id": number, "message": {"text": one_line(f"{other.source}: {theirs}")}}
            for number, (theirs, other) in enumerate(others, start=1)
        ],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
    }
    return result | ({"ruleIndex": rules[finding.code]} if finding.code in rules else {})


def _message(finding: Discrepancy, value: str, first: Evidence, others: list[tuple[str, Evidence]]) -> str:
    """Say it in one paragraph, with each other source linked to its related location."""
    theirs = "; ".join(
        f"[{_plain(other.source)}]({number}): {_plain(said)}" for number, (said, other) in enumerate(others, 1)
    )
    return f"{_plain(finding.question)} {_plain(first.source)}: {_plain(value)}; {theirs}. {_plain(finding.why)}"


def _plain(text: str) -> str:
    """Escape what SARIF would read as an embedded link."""
    return one_line(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _location(evidence: Evidence) -> Json:
    physical: Json = {"artifactLocation": {"uri": uri(evidence)}}
    where = region(evidence)
    if where:
        physical["region"] = {
            "startLine": where.line,
            "startColumn": where.column,
            "endLine": where.end_line,
            "endColumn": where.end_column,
            "snippet": {"text": evidence.quote},
        }
    return {"physicalLocation": physical}


def _suppression(accepted: Accepted) -> Json:
    # SARIF knows "inSource" for a comment in the file itself; such a place has a line number.
    kind = "inSource" if accepted.where.rpartition(":")[2].isdecimal() else "external"
    return {"kind": kind, "justification": one_line(accepted.reason)}  # no status: that means accepted

"""A report as JUnit XML: one test case a finding, so that any CI shows it."""

from __future__ import annotations

import re
from xml.etree import ElementTree as Xml  # written here, never read

from claimcheck.models import Discrepancy, Report, Severity, Skipped
from claimcheck.report.coverage import compared
from claimcheck.report.regions import all_evidence
from claimcheck.report.wording import one_line, place, visible

# What XML 1.0 cannot hold, not even escaped.
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> str:
    """Return one suite: errors and warnings failed, notes skipped, inputs that were not checked as errors."""
    cases = [
        *(_finding(finding) for finding in report.discrepancies),
        *(_accepted(one.discrepancy, one.reason) for one in report.accepted),
        *(_lost(skip) for skip in report.skipped if skip.fatal),
        _compared(report),
    ]
    suite = Xml.Element("testsuite", _counts(cases) | {"name": "claimcheck"})
    suite.extend(cases)
    root = Xml.Element("testsuites")
    root.append(suite)
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'


def _counts(cases: list[Xml.Element]) -> dict[str, str]:
    tags = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    return {"tests": str(len(cases))} | {
        name: str(sum(case.find(tag) is not None for case in cases)) for name, tag in tags.items()
    }


def _finding(finding: Discrepancy) -> Xml.Element:
    case = _case(f"{finding.code} {finding.name}", f"{finding.question} [{finding.fingerprint}]")
    if finding.severity is Severity.NOTE:
        _outcome(case, "skipped", f"note: {finding.why}")
    else:
        failure = _outcome(case, "failure", finding.why)
        failure.set("type", finding.severity.value)
        failure.text = _clean("\n".join(_evidence(finding)))
    return case


def _evidence(finding: Discrepancy) -> list[str]:
    return [f"{place(one)}: {one.source}: {value}: “{one_line(one.quote)}”" for value, one in all_evidence(finding)]


def _accepted(finding: Discrepancy, reason: str) -> Xml.Element:
    case = _case(f"{finding.code} {finding.name}", f"{finding.question} [{finding.fingerprint}]")
    _outcome(case, "skipped", f"accepted: {reason}")
    return case


def _lost(skip: Skipped) -> Xml.Element:
    case = _case("not checked", skip.path)
    _outcome(case, "error", skip.why).set("type", "not checked")
    return case


def _compared(report: Report) -> Xml.Element:
    """Make the case that fails when nothing was compared: an empty suite would pass."""
    case = _case("coverage", compared(report))
    if not report.coverage.pairs:
        _outcome(case, "error", "nothing was compared").set("type", "not checked")
    return case


def _case(group: str, name: str) -> Xml.Element:
    return Xml.Element("testcase", {"classname": _clean(group), "name": _clean(one_line(name)), "time": "0"})


def _outcome(case: Xml.Element, tag: str, message: str) -> Xml.Element:
    return Xml.SubElement(case, tag, {"message": _clean(one_line(message))})


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", visible(text))

"""A report as GitHub workflow commands: one annotation a finding, at its first sentence."""

from __future__ import annotations

from claimcheck.models import Discrepancy, Report, Severity
from claimcheck.report.regions import region, sides
from claimcheck.report.wording import one_line, place

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(report: Report) -> str:
    """Return one ``::error file=…,line=…::message`` a finding, and one for each input that was not checked."""
    lost = (one_line(f"{skip.path}: {skip.why}") for skip in report.skipped if skip.fatal)
    errors = (f"::error title=claimcheck::{_data(f'not checked: {what}')}" for what in lost)
    return "".join(f"{line}\n" for line in (*map(_annotation, report.discrepancies), *errors))


def _annotation(finding: Discrepancy) -> str:
    (value, first), *others = sides(finding)
    properties = {"file": first.path, "title": f"{finding.code} {finding.question}"}
    if where := region(first):
        properties |= {"line": str(where.line), "endLine": str(where.end_line), "col": str(where.column)}
        # GitHub takes an end column only on the line of the start
        properties |= {"endColumn": str(where.end_column)} if where.line == where.end_line else {}
    message = [
        f"{first.source}: {value}",
        *(f"{other.source}: {theirs} ({place(other)}: “{one_line(other.quote)}”)" for theirs, other in others),
        finding.why,
    ]
    listed = ",".join(f"{name}={_property(text)}" for name, text in properties.items() if text)
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(chr(10).join(map(one_line, message)))}"


def _data(text: str) -> str:
    """Escape as the runner reads it; a line of an article must not start a command of its own."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(one_line(text)).replace(":", "%3A").replace(",", "%2C")

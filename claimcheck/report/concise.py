"""A report as one line a finding: where, what, and the values."""

from __future__ import annotations

from claimcheck.models import Discrepancy, Report
from claimcheck.report.wording import one_line, place


def render(report: Report) -> str:
    """Return ``place: severity CODE question A (sources) / B (sources) [fingerprint]``, one line a finding."""
    accepted = (f"{line(one.discrepancy)} accepted: {one_line(one.reason)}" for one in report.accepted)
    return "".join(f"{each}\n" for each in (*map(line, report.discrepancies), *accepted))


def line(finding: Discrepancy) -> str:
    """Return one finding on one line."""
    values = " / ".join(f"{position.value} ({', '.join(position.sources)})" for position in finding.positions)
    where = place(finding.positions[0].evidence[0])
    text = f"{where}: {finding.severity.value} {finding.code} {finding.question} {values} [{finding.fingerprint}]"
    return one_line(text)

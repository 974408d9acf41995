"""What was compared, what was not, and which checks ran: the part that keeps a clean report honest."""

from __future__ import annotations

import datetime as dt

from claimcheck.models import Accepted, Report, Severity, Skipped
from claimcheck.report.wording import count, joined, one_line, when


def lines_on(report: Report) -> list[str]:
    """Return the verdict in one line, then a line for each thing a reader must know to trust it."""
    told = (_times, _skipped, _checks, _notes, _accepted)
    return [verdict(report), compared(report), *(line for each in told for line in each(report))]


def verdict(report: Report) -> str:
    """Return ``2 errors, 1 warning and 3 notes``, or that nothing was found, or that nothing was compared."""
    if not report.coverage.pairs and not report.discrepancies:
        return "Nothing was compared, so nothing can be said."
    counts = [(severity, tally(report, severity)) for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)]
    found = [count(number, severity.value) for severity, number in counts if number]
    return f"Found {joined(found)}." if found else "Found no contradiction."


def tally(report: Report, severity: Severity) -> int:
    """Count the findings of one severity."""
    return sum(finding.severity == severity for finding in report.discrepancies)


def compared(report: Report) -> str:
    """Return how many articles, sources, claims and pairs the verdict rests on."""
    of = report.coverage
    return (
        f"Compared {count(of.articles, 'article')} from {count(of.sources, 'source')}: {count(of.claims, 'claim')}, "
        f"{count(of.pairs, 'pair')} scored, {count(of.alignments, 'fact')} told by more than one source."
    )


def span(report: Report) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day of publication, None where no article has one."""
    days = [article.day for article in report.articles if article.day]
    return (min(days), max(days)) if days else None


def _times(report: Report) -> list[str]:
    days = span(report)
    if not days:
        return []
    return [f"Published {when(days[0])}" + (f" to {when(days[1])}." if days[1] != days[0] else ".")]


def _skipped(report: Report) -> list[str]:
    lost = [item for item in report.skipped if item.fatal]
    limited = [item for item in report.skipped if not item.fatal]
    lines = [f"Skipped {count(len(lost), 'input')}:", *map(_reason, lost)] if lost else []
    return lines + (
        [f"Read {count(len(limited), 'input')} with a restriction:", *map(_reason, limited)] if limited else []
    )


def _reason(item: Skipped) -> str:
    return f"  {one_line(item.path)}: {one_line(item.why)}"


def _checks(report: Report) -> list[str]:
    of = report.coverage
    lines = [f"Checks that ran: {', '.join(of.checks)}."] if of.checks else []
    return lines + [f"Did not run: {code}: {one_line(why)}" for code, why in sorted(of.checks_off.items())]


def _notes(report: Report) -> list[str]:
    return [f"Note: {one_line(note)}" for note in report.coverage.notes]


def _accepted(report: Report) -> list[str]:
    return [f"Accepted: {one_line(accepted_in_short(one))}" for one in report.accepted]


def accepted_in_short(one: Accepted) -> str:
    """Return question and values of an accepted finding, why it is accepted, and until when."""
    values = " / ".join(position.value for position in one.discrepancy.positions)
    until = f", until {one.until}" if one.until else ""
    return f"{one.discrepancy.code} {one.discrepancy.question} {values}: {one.reason} ({one.where}{until})"

"""A report and the lowest severity that fails -> the exit code and why it is not simply clean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.config import FailOn
from claimcheck.errors import Exit
from claimcheck.models import Discrepancy, Report, Severity


class Verdict(NamedTuple):
    """How a check ended; the reasons say what could not be checked, and what to do."""

    exit_code: Exit
    reasons: tuple[str, ...] = ()


def gate(report: Report, fail_on: FailOn = FailOn.ERROR) -> Verdict:
    """Judge a report: what was not checked outweighs what was found, and nothing compared is never clean."""
    reasons = not_checked(report)
    if reasons:
        return Verdict(Exit.NOT_CHECKED, reasons)
    return Verdict(Exit.DISCREPANCIES if reaches(report.discrepancies, fail_on) else Exit.CLEAN)


def reaches(findings: Iterable[Discrepancy], fail_on: FailOn) -> bool:
    """Tell whether a finding reaches the severity that fails."""
    return fail_on is not FailOn.NEVER and any(one.severity >= Severity(fail_on.value) for one in findings)


def not_checked(report: Report) -> tuple[str, ...]:
    """Say what could not be checked, one line each; empty if everything was."""
    skipped = [f"{skip.path}: {skip.why}" for skip in report.skipped if skip.fatal]
    return (*skipped, *_nothing_compared(report))


def _nothing_compared(report: Report) -> list[str]:
    """Name the first stage after which nothing was left to compare."""
    done = report.coverage
    if done.articles == 0:
        return ["no article was read. Give text files, or folders with one text file per source."]
    if done.sources < 2:
        return [f"{_count(done.articles, 'article')} of one source: nothing to compare. Give a second source."]
    if done.claims == 0:
        return [f"no claim was found in {_count(done.articles, 'article')}. claimcheck reads English news text."]
    if done.pairs == 0:
        return [f"none of {_count(done.claims, 'claim')} speaks of the same fact in two sources: nothing was compared."]
    return []


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

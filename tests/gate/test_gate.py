"""The gate: which report passes, which fails, and which was no check at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.config import FailOn
from claimcheck.errors import Exit
from claimcheck.gate import gate
from claimcheck.models import Coverage, Report, Severity, Skipped
from tests.gate.making import finding, report

LOST = Skipped(path="a.txt", why="not text")
LIMITED = Skipped(path="a.txt", why="no date", fatal=False)


def test_a_report_without_findings_is_clean() -> None:
    assert gate(report()) == (Exit.CLEAN, ())


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        (Severity.ERROR, FailOn.ERROR, Exit.DISCREPANCIES),
        (Severity.WARNING, FailOn.ERROR, Exit.CLEAN),
        (Severity.WARNING, FailOn.WARNING, Exit.DISCREPANCIES),
        (Severity.NOTE, FailOn.WARNING, Exit.CLEAN),
        (Severity.NOTE, FailOn.NOTE, Exit.DISCREPANCIES),
        (Severity.ERROR, FailOn.NEVER, Exit.CLEAN),
    ],
)
def test_only_findings_at_or_above_fail_on_fail(severity: Severity, fail_on: FailOn, code: Exit) -> None:
    assert gate(report(finding(severity=severity)), fail_on).exit_code is code


@pytest.mark.parametrize(
    ("coverage", "reason"),
    [
        ({}, "no article was read. Give text files, or folders with one text file per source."),
        ({"articles": 1, "sources": 1}, "1 article of one source: nothing to compare. Give a second source."),
        ({"articles": 3, "sources": 1}, "3 articles of one source: nothing to compare. Give a second source."),
        ({"articles": 2, "sources": 2}, "no claim was found in 2 articles. claimcheck reads English news text."),
        (
            {"articles": 2, "sources": 2, "claims": 9},
            "none of 9 claims speaks of the same fact in two sources: nothing was compared.",
        ),
    ],
)
def test_nothing_compared_is_never_clean_and_says_why(coverage: dict[str, int], reason: str) -> None:
    assert gate(Report(coverage=Coverage(**coverage)), FailOn.NEVER) == (Exit.NOT_CHECKED, (reason,))


def test_what_was_not_checked_outweighs_what_was_found() -> None:
    assert gate(report(finding(), skipped=(LOST,))) == (Exit.NOT_CHECKED, ("a.txt: not text",))


def test_an_input_that_was_read_with_a_restriction_does_not_fail() -> None:
    assert gate(report(skipped=(LIMITED,))).exit_code is Exit.CLEAN


@given(
    severities=st.lists(st.sampled_from(list(Severity))),
    fail_on=st.sampled_from(list(FailOn)),
    skipped=st.lists(st.sampled_from([LOST, LIMITED])),
    pairs=st.integers(0, 3),
)
def test_the_exit_code_is_what_the_table_in_the_manual_says(
    severities: list[Severity], fail_on: FailOn, skipped: list[Skipped], pairs: int
) -> None:
    made = report(
        *(finding(severity=severity) for severity in severities),
        skipped=tuple(skipped),
        coverage=Coverage(articles=2, sources=2, claims=4, pairs=pairs),
    )
    order = ["note", "warning", "error", "never"]
    failing = [one for one in severities if order.index(one.value) >= order.index(fail_on.value)]
    expected = 3 if pairs == 0 or LOST in skipped else 1 if failing else 0

    assert gate(made, fail_on).exit_code == expected

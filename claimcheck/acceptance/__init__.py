"""A report and what was decided about its findings -> the report of what is left, and which decisions are stale.

``ledger``    the accepted file and the baseline
``comments``  ``<!-- claimcheck: ignore[CC101] reason -->`` in an article
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from claimcheck.acceptance.comments import Comment
from claimcheck.acceptance.ledger import Entry, Ledger
from claimcheck.models import Accepted, Discrepancy, Report


class Reviewed(NamedTuple):
    """A report without what was accepted, and one line for each decision that needs a look."""

    report: Report
    stale: tuple[str, ...] = ()


def review(report: Report, ledgers: Sequence[Ledger], comments: Sequence[Comment], *, today: dt.date) -> Reviewed:
    """Move the accepted findings of ``report`` to ``report.accepted``; the first decision that covers one counts."""
    left: list[Discrepancy] = []
    accepted: list[Accepted] = []
    for finding in report.discrepancies:
        by = _decision(finding, ledgers, comments, today)
        if by is None:
            left.append(finding)
        else:
            accepted.append(Accepted(discrepancy=finding, reason=by[0], until=by[1], where=by[2]))
    changed = report.model_copy(update={"discrepancies": tuple(left), "accepted": tuple(accepted)})
    return Reviewed(changed, _stale(report, ledgers, comments, today))


def _decision(
    finding: Discrepancy, ledgers: Sequence[Ledger], comments: Sequence[Comment], today: dt.date
) -> tuple[str, dt.date | None, str] | None:
    """Return reason, last day and place of the decision that accepts ``finding``."""
    for ledger in ledgers:
        for entry in ledger.entries:
            if entry.fingerprint == finding.fingerprint and not entry.expired(today):
                return entry.reason, entry.until, ledger.name
    return next(((one.reason, None, one.place) for one in comments if one.covers(finding)), None)


def _stale(report: Report, ledgers: Sequence[Ledger], comments: Sequence[Comment], today: dt.date) -> tuple[str, ...]:
    """Name the decisions that cover no finding any more, or no longer."""
    found = {finding.fingerprint for finding in report.discrepancies}
    could_match = in_reach(report)
    lines = [
        line
        for ledger in ledgers
        for entry in ledger.entries
        if (line := _stale_entry(entry, ledger.name, found, could_match, today))
    ]
    unused = [one for one in comments if not any(one.covers(finding) for finding in report.discrepancies)]
    return (*lines, *(f"{one.place}: {one.text} matches no finding. Remove it." for one in unused))


def _stale_entry(
    entry: Entry, name: str, found: set[str], could_match: Callable[[Entry], bool], today: dt.date
) -> str | None:
    if entry.fingerprint in found:
        return (
            f"{name}: {entry.label} expired on {entry.until}. Accept it anew or mend the text."
            if entry.expired(today)
            else None
        )
    return f"{name}: {entry.label} matches no finding. Remove it." if could_match(entry) else None


def in_reach(report: Report) -> Callable[[Entry], bool]:
    """Tell for an entry whether this check would have found it: not if one of its files exists and was not read."""
    read = {article.path for article in report.articles}
    return lambda entry: not any(file not in read and Path(file).exists() for file in entry.files)

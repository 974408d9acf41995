"""Findings over time: one bar per day or month of publication, stacked by severity."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from claimcheck.models import Discrepancy, Severity
from claimcheck.report.html.site import Site
from claimcheck.report.wording import MONTHS, when

# More bars than this are thinner than a finger; then months stand for days.
MOST_BARS = 31
BAR_WIDTH = 110


@dataclass(frozen=True, slots=True)
class Block:
    """One severity's part of a bar, in pixels of ``BAR_WIDTH``."""

    severity: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A day or a month with its findings."""

    label: str
    total: int
    blocks: tuple[Block, ...]


def bars(site: Site) -> tuple[Bar, ...]:
    """Return a bar per day that has findings (per month where days are many), earliest first."""
    dated = [(day, entry.finding) for entry in site.entries if (day := last_day(entry.finding))]
    by_month = len({day for day, _ in dated}) > MOST_BARS
    counts: dict[dt.date, Counter[Severity]] = {}
    for day, finding in dated:
        counts.setdefault(day.replace(day=1) if by_month else day, Counter())[finding.severity] += 1
    most = max((sum(count.values()) for count in counts.values()), default=1)
    return tuple(_bar(day, counts[day], most, by_month) for day in sorted(counts)[-MOST_BARS:])


def last_day(finding: Discrepancy) -> dt.date | None:
    """Return the day of the latest evidence: from then on the sources contradict each other."""
    times = [item.published for side in finding.positions for item in side.evidence if item.published]
    return max((time.date() if isinstance(time, dt.datetime) else time for time in times), default=None)


def _bar(day: dt.date, counts: Counter[Severity], most: int, by_month: bool) -> Bar:
    blocks, x = [], 0.0
    for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE):
        width = counts[severity] * BAR_WIDTH / most
        if counts[severity]:
            blocks.append(Block(severity.value, round(x, 1), round(width, 1)))
        x += width
    label = f"{MONTHS[day.month - 1]} {day.year}" if by_month else when(day)
    return Bar(label, sum(counts.values()), tuple(blocks))

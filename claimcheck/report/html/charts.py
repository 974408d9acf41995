"""Findings over time and by kind: bars, stacked by severity."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from claimcheck.models import Discrepancy, Severity
from claimcheck.report.wording import MONTHS, when

# More days than this make a list to scroll through; then months stand for days.
MOST_DAYS = 14
MOST_BARS = 24
BAR_WIDTH = 110

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Block:
    """One severity's part of a bar, in pixels of ``BAR_WIDTH``, and how many findings it stands for."""

    severity: str
    number: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A day, a month or a kind with its findings; ``code`` is the kind's."""

    label: str
    total: int
    blocks: tuple[Block, ...]
    code: str = ""


def by_time(findings: Iterable[Discrepancy]) -> tuple[Bar, ...]:
    """Return a bar per day that has findings (per month where days are many), earliest first, the last of them all."""
    dated = [(day, finding) for finding in findings if (day := last_day(finding))]
    monthly = len({day for day, _ in dated}) > MOST_DAYS
    counts = _counts((day.replace(day=1) if monthly else day, finding.severity) for day, finding in dated)
    labels = {day: f"{MONTHS[day.month - 1]} {day.year}" if monthly else when(day) for day in counts}
    return tuple(_bar(labels[day], counts[day], _most(counts)) for day in sorted(counts)[-MOST_BARS:])


def by_kind(findings: Iterable[Discrepancy]) -> tuple[Bar, ...]:
    """Return a bar per kind of finding, in the order of their codes."""
    counts = _counts(((finding.code, finding.name), finding.severity) for finding in findings)
    return tuple(_bar(name, counts[code, name], _most(counts), code) for code, name in sorted(counts))


def last_day(finding: Discrepancy) -> dt.date | None:
    """Return the day of the latest evidence: from then on the sources contradict each other."""
    times = [item.published for side in finding.positions for item in side.evidence if item.published]
    return max((time.date() if isinstance(time, dt.datetime) else time for time in times), default=None)


def _counts(items: Iterable[tuple[Key, Severity]]) -> dict[Key, Counter[Severity]]:
    counts: dict[Key, Counter[Severity]] = {}
    for key, severity in items:
        counts.setdefault(key, Counter())[severity] += 1
    return counts


def _most(counts: dict[Key, Counter[Severity]]) -> int:
    return max((count.total() for count in counts.values()), default=1)


def _bar(label: str, counts: Counter[Severity], most: int, code: str = "") -> Bar:
    blocks, x = [], 0.0
    for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE):
        width = counts[severity] * BAR_WIDTH / most
        if counts[severity]:
            blocks.append(Block(severity.value, counts[severity], round(x, 1), round(width, 1)))
        x += width
    return Bar(label, counts.total(), tuple(blocks), code)

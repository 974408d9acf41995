"""Measured sizes -> a table in Markdown, and how it grows."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from math import log

from benchmarks.measuring import Measured

HEAD = (
    "| articles | words | words/s | bare spaCy s | extraction s | of bare | alignment + judging s | of all "
    "| pairs compared | findings | peak MB |"
)


def table(measured: Sequence[Measured]) -> str:
    """Write one row a size, and by which power of the articles the pairs grew."""
    rows = [HEAD, "|" + " ---: |" * HEAD.count("| "), *(_row(one) for one in measured)]
    growth = [_growth(a, b) for a, b in itertools.pairwise(measured)]
    return "\n".join([*rows, "", *growth]) + "\n"


def _row(one: Measured) -> str:
    later = one.align + one.judge
    cells = (
        f"{one.articles:,}",
        f"{one.words:,}",
        f"{one.words / one.wall:,.0f}",
        f"{one.bare:,.1f}",
        f"{one.extract:,.1f}",
        f"{one.extract / one.bare:.2f}",
        f"{later:,.1f}",
        f"{later / (one.extract + later):.0%}",
        f"{one.pairs:,}",
        f"{one.findings:,}",
        f"{one.megabytes:,}",
    )
    return f"| {' | '.join(cells)} |"


def _growth(small: Measured, large: Measured) -> str:
    power = log(large.pairs / small.pairs) / log(large.articles / small.articles)
    return f"From {small.articles:,} to {large.articles:,} articles, pairs grew as n^{power:.2f}."

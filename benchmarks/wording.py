"""Measured sizes -> a table in Markdown, and how it grows."""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence
from math import log
from pathlib import Path

from benchmarks.measuring import Measured

MEASURED = Path(__file__).with_name("measured.json")  # what the docs show
HEAD = (
    "| articles | words | words/s | bare spaCy s | extraction s | of bare | stories s | alignment + judging s | of all "
    "| pairs of articles | of one event | pairs of claims | findings | peak MB "
    "| whole command s | of bare | on the clock | of bare on so many cores |"
)


def measured() -> list[Measured]:
    """Return the figures that the docs show."""
    return [Measured(**one) for one in json.loads(MEASURED.read_text("utf-8"))]


def keep(new: Sequence[Measured]) -> None:
    """Put figures in the place of those of the same sizes."""
    by_size = {one.articles: one for one in (*measured(), *new)}
    rows = [one._asdict() for _, one in sorted(by_size.items())]
    MEASURED.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")


def table(measured: Sequence[Measured]) -> str:
    """Write one row a size, and by which power of the articles the pairs grew."""
    rows = [HEAD, "|" + " ---: |" * HEAD.count("| "), *(_row(one) for one in measured)]
    growth = [_growth(a, b) for a, b in itertools.pairwise(measured)]
    return "\n".join([*rows, "", *growth]) + "\n"


def _row(one: Measured) -> str:
    later = one.compare + one.judge
    cells = (
        f"{one.articles:,}",
        f"{one.words:,}",
        f"{one.words / one.extract:,.0f}",
        f"{one.bare:,.1f}",
        f"{one.extract:,.1f}",
        f"{one.extract / one.bare:.2f}",
        f"{one.stories:,.1f}",
        f"{later:,.1f}",
        f"{(one.stories + later) / (one.extract + one.stories + later):.0%}",
        f"{one.stories_found:,}",
        f"{one.rightly:,} of {one.one_event:,}",
        f"{one.pairs:,}",
        f"{one.findings:,}",
        f"{one.megabytes:,}",
        *_whole(one),
    )
    return f"| {' | '.join(cells)} |"


def _whole(one: Measured) -> tuple[str, str, str, str]:
    if not one.clock:  # measured before there was such a measure
        return "", "", "", ""
    return (
        f"{one.processor:,.1f}",
        f"{one.processor / one.bare:.2f}",
        f"{one.clock:,.1f} s, {one.cores} cores",
        f"{one.clock * one.cores / one.bare:.2f}",
    )


def _growth(small: Measured, large: Measured) -> str:
    grown = log(large.articles / small.articles)
    articles, claims = (log(getattr(large, of) / getattr(small, of)) / grown for of in ("stories_found", "pairs"))
    return (
        f"From {small.articles:,} to {large.articles:,} articles, pairs of articles grew as n^{articles:.2f}, "
        f"pairs of claims as n^{claims:.2f}."
    )

"""What was measured -> tables in Markdown: what each stage took beside bare spaCy, what was compared, how it grows."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from math import log
from pathlib import Path

from benchmarks.measuring import Measured

MEASURED = Path(__file__).with_name("measured.json")  # what the docs show
STAGES = ("of", "stage", "seconds", "of bare", "of all stages", "articles/s", "words/s")
COMPARED = (
    "of", "words", "pairs of articles", "of one event", "pairs of claims", "findings", "peak MB", "start-up s",
    "on the clock", "times the cores, of bare",
)  # fmt: skip


def measured() -> list[Measured]:
    """Return the figures that the docs show, made archives first."""
    return [Measured(**one) for one in json.loads(MEASURED.read_text("utf-8"))]


def made(measured: Sequence[Measured]) -> list[Measured]:
    """Leave out labelled sets."""
    return [one for one in measured if not one.of]


def keep(new: Sequence[Measured]) -> None:
    """Put figures in the place of those of the same archive or set."""
    known = {_key(one): one for one in (*measured(), *new)}
    rows = [one._asdict() for _, one in sorted(known.items())]
    MEASURED.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")


def _key(one: Measured) -> tuple[str, int]:
    return one.of, 0 if one.of else one.articles


def tables(measured: Sequence[Measured]) -> str:
    """Write what each stage took, what was compared, and by which power of the articles the pairs grew."""
    stages = [_row(cells) for one in measured for cells in _stages(one)]
    compared = [_row(_compared(one)) for one in measured]
    growth = [_growth(a, b) for a, b in itertools.pairwise(made(measured))]
    lines = [*_head(STAGES, 2), *stages, "", *_head(COMPARED, 1), *compared, *([""] if growth else []), *growth]
    return "\n".join(lines) + "\n"


def _head(names: Sequence[str], words: int) -> list[str]:
    return [_row(names), _row(["---"] * words + ["---:"] * (len(names) - words))]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _called(one: Measured) -> str:
    return f"{one.articles:,} articles" if not one.of else f"{one.of}: {one.articles:,} articles"


def _stages(one: Measured) -> Iterator[tuple[str, ...]]:
    later = one.compare + one.judge
    stages = one.extract + one.stories + later
    for name, seconds, part in (
        ("bare spaCy", one.bare, 0.0),
        ("extraction", one.extract, one.extract / stages),
        ("finding stories", one.stories, one.stories / stages),
        ("alignment + judging", later, later / stages),
        ("whole command", one.processor, 0.0),
    ):
        rates = f"{one.articles / seconds:,.0f}", f"{one.words / seconds:,.0f}"
        yield _called(one), name, f"{seconds:,.1f}", f"{seconds / one.bare:.2f}", f"{part:.0%}" if part else "", *rates


def _compared(one: Measured) -> tuple[str, ...]:
    return (
        _called(one),
        f"{one.words:,}",
        f"{one.stories_found:,}",
        f"{one.rightly:,} of {one.one_event:,}",
        f"{one.pairs:,}",
        f"{one.findings:,}",
        f"{one.megabytes:,}",
        f"{one.start:.1f}",
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

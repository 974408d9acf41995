"""An evaluation -> Markdown, as docs/quality.md shows it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.evaluate.scoring import Judged, Reported
from claimcheck.evaluate.sums import Evaluation
from claimcheck.evaluate.wording import Table, tables
from claimcheck.report.wording import one_line


def markdown(evaluation: Evaluation, *, misses: bool = False) -> str:
    """Write an evaluation as a section for each table."""
    shown = [*tables(evaluation), *(table for table in _lists(evaluation) if misses and table.rows)]
    return "\n\n".join("\n".join([f"### {table.heading}", "", *_lines(table)]) for table in shown)


def _lines(table: Table) -> Iterator[str]:
    aligned = ["---", *(["---:"] * (len(table.columns) - 1))] if table.numbers else ["---"] * len(table.columns)
    yield _row(table.columns)
    yield _row(tuple(aligned))
    yield from (_row(tuple(_cell(cell) for cell in row)) for row in table.rows)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    """Write article text as text: no column, tag or link comes of it."""
    escaped = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace("\\", "\\\\")
    for mark in "|[]*_`":
        escaped = escaped.replace(mark, f"\\{mark}")
    return escaped


def _lists(evaluation: Evaluation) -> tuple[Table, Table]:
    missed = ("case", "kind", "question", "one source", "the other", "lost at")
    false = ("case", "detector", "kind", "question", "answers")
    return (
        Table("What is missed", missed, tuple(_missed(one) for one in evaluation.missed), False),
        Table("What is reported wrongly", false, tuple(_false(one) for one in evaluation.false_alarms), False),
    )


def _missed(one: Judged) -> tuple[str, ...]:
    a, b = (said.value or said.sentence for said in (one.a, one.b))
    return one.case, one.kind, one.question, a, b, one.lost


def _false(one: Reported) -> tuple[str, ...]:
    answers = dict.fromkeys(said.value for said in one.says)
    return one.case, one.code, ", ".join(one.false_kinds), one.question, " / ".join(answers)

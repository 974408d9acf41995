"""An evaluation -> tables of text, with the misses and false alarms where they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.evaluate.scoring import Judged, Reported, Said
from claimcheck.evaluate.sums import Evaluation, ratio
from claimcheck.report.wording import one_line


class Table(NamedTuple):
    """A heading, the names of the columns and the cells; where there are numbers, in all columns but the first."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: bool = True


def tables(evaluation: Evaluation) -> tuple[Table, ...]:
    """Lay an evaluation out as tables."""
    makers = (_sets, _rules, _kinds, _alarms, _lost, _confidence, _alignments, _chances)
    return tuple(table for make in makers if (table := make(evaluation)).rows)


def text(evaluation: Evaluation, *, misses: bool = False) -> str:
    """Write an evaluation for a terminal."""
    parts = ["\n".join(_columns(table)) for table in tables(evaluation)]
    return "\n\n".join([*parts, *(_misses(evaluation) if misses else ())])


def _sets(evaluation: Evaluation) -> Table:
    rows = tuple(
        (
            row.name,
            *(str(n) for n in (row.cases, row.hard, row.hard_found)),
            share(row.hard_found, row.hard),
            f"{row.soft_found}/{row.soft}",
            str(row.reported),
            str(row.right),
            share(row.right, row.reported),
            share(row.flagged, row.cases),
        )
        for row in evaluation.sets
    )
    columns = ("set", "cases", "wanted", "found", "recall", "soft", "reported", "right", "precision", "flagged")
    return Table("Sets", columns, rows)


def _rules(evaluation: Evaluation) -> Table:
    rows = tuple(
        (
            f"{row.code} {row.name}",
            *(str(n) for n in (row.reported, row.right, row.reported - row.right)),
            share(row.right, row.reported),
        )
        for row in evaluation.rules
    )
    return Table("Detectors", ("detector", "reported", "right", "false alarms", "precision"), rows)


def _kinds(evaluation: Evaluation) -> Table:
    rows = tuple((row.kind, str(row.wanted), str(row.found), share(row.found, row.wanted)) for row in evaluation.kinds)
    return Table("Kinds of contradiction", ("kind", "wanted", "found", "recall"), rows)


def _alarms(evaluation: Evaluation) -> Table:
    return Table("False alarms", ("kind", "reported"), tuple((r.kind, str(r.reported)) for r in evaluation.alarms))


def _lost(evaluation: Evaluation) -> Table:
    return Table("Misses", ("lost at", "missed"), tuple((row.stage, str(row.missed)) for row in evaluation.lost))


def _confidence(evaluation: Evaluation) -> Table:
    rows = tuple(
        (f"from {row.low:.1f}", str(row.reported), str(row.right), share(row.right, row.reported))
        for row in evaluation.confidence
    )
    return Table("Confidence", ("confidence", "reported", "right", "precision"), rows)


def _alignments(evaluation: Evaluation) -> Table:
    rows = tuple(
        (
            row.name,
            *(str(n) for n in (row.cases, row.wanted, row.aligned, row.right)),
            share(row.right, row.aligned),
            share(row.right, row.wanted),
            share(2 * row.right, row.aligned + row.wanted),
        )
        for row in evaluation.alignments
    )
    return Table("Alignment", ("set", "cases", "wanted", "aligned", "right", "precision", "recall", "F1"), rows)


def _chances(evaluation: Evaluation) -> Table:
    rows = tuple(
        (f"from {row.low:.2f}", str(row.pairs), str(row.right), share(row.right, row.pairs))
        for row in evaluation.chances
    )
    return Table("Chance of one fact", ("chance", "pairs", "right", "share"), rows)


def share(part: int, whole: int) -> str:
    """Write a share with two digits, a dash for a share of nothing."""
    value = ratio(part, whole)
    return "–" if value is None else f"{value:.2f}"


def _columns(table: Table) -> Iterator[str]:
    """Line the cells up, text to the left and numbers to the right."""
    lines = (table.columns, *table.rows)
    widths = [max(len(line[i]) for line in lines) for i in range(len(table.columns))]
    for line in lines:
        numbers = [cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)]
        yield "  ".join([line[0].ljust(widths[0]), *numbers])


def _misses(evaluation: Evaluation) -> Iterator[str]:
    yield from (_missed(one) for one in evaluation.missed)
    yield from (_false(one) for one in evaluation.false_alarms)


def _missed(one: Judged) -> str:
    head = f"MISSED {one.case} #{one.number} {one.kind}: {one.lost}"
    return "\n".join([f"{head}. {one.question}".rstrip(". "), *_said((one.a, one.b))])


def _false(one: Reported) -> str:
    kinds = ", ".join(one.false_kinds)
    head = f"FALSE ALARM {one.case} {one.code} {one.severity.value} {one.confidence:.2f} {kinds}: {one.question}"
    return "\n".join([head, *_said(one.says)])


def _said(said: Sequence[Said]) -> Iterator[str]:
    for one in said:
        value = f"{one.value} | " if one.value else ""
        yield f"    {one.article.rsplit('/', 1)[-1]}: {value}“{one_line(one.sentence)}”"

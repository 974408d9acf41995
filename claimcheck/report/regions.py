"""Evidence -> where it begins and ends in its file, for the formats that machines read."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from claimcheck.models import Discrepancy, Evidence


class Region(NamedTuple):
    """Lines and columns, 1-based; the end column is the one after the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(evidence: Evidence) -> Region | None:
    """Return where the sentence stands in its file; None if it comes from no file.

    Evidence made by hand may lack its end; it is then taken to be one line.
    """
    if not evidence.line:
        return None
    end = evidence.end_column or evidence.column + len(evidence.quote)
    return Region(evidence.line, evidence.column, evidence.end_line or evidence.line, end)


def uri(evidence: Evidence) -> str:
    """Return the file as a relative reference, or a file URI where its path is absolute; the id if there is no file."""
    path = evidence.path or evidence.article_id
    return ("file://" if path.startswith("/") else "") + quote(path.removeprefix("./"))


def all_evidence(finding: Discrepancy) -> list[tuple[str, Evidence]]:
    """Return each piece of evidence with the value that it gives, in the order of the positions."""
    return [(position.value, evidence) for position in finding.positions for evidence in position.evidence]


def sides(finding: Discrepancy) -> list[tuple[str, Evidence]]:
    """Return the first evidence of each position, then the rest: one of each value before more of the same."""
    firsts = [(position.value, position.evidence[0]) for position in finding.positions]
    return firsts + [(position.value, more) for position in finding.positions for more in position.evidence[1:]]

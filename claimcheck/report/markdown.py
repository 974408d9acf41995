"""A report as Markdown, for a job summary or a merge request."""

from __future__ import annotations

import re

from claimcheck.models import Discrepancy, Position, Report
from claimcheck.report.coverage import lines_on
from claimcheck.report.wording import one_line, percent, place

# What means something within a line, and at the start of one.
_MARK = re.compile(r"([\\`*_\[\]<>!|~@&])|^(#|[-+] |\d+[.)])")


def render(report: Report) -> str:
    """Return the verdict, a section a finding, and what was compared."""
    first, *rest = lines_on(report)
    blocks = [
        "## claimcheck",
        f"**{_text(first)}**",
        *(_section(finding) for finding in report.discrepancies),
        "\n".join(f"- {_text(line)}" for line in rest),
    ]
    return "\n\n".join(blocks) + "\n"


def _section(finding: Discrepancy) -> str:
    head = f"### {finding.severity.value}: {_text(finding.question)}"
    facts = f"{finding.code} {finding.name}, confidence {percent(finding.confidence)}, `{finding.fingerprint}`"
    return "\n\n".join([head, facts, *map(_position, finding.positions), _text(finding.why)])


def _position(position: Position) -> str:
    quotes = [f"> {_text(one.quote)}\n> — {_text(one.source)}, {_text(place(one))}" for one in position.evidence]
    return "\n\n".join([f"**{_text(position.value)}**", *quotes])


def _text(text: str) -> str:
    """Write text as text: an article must not bring its own links, images or HTML."""
    return _MARK.sub(_escaped, one_line(text))


def _escaped(mark: re.Match[str]) -> str:
    """Put the backslash before the sign: of a list's number, before its dot."""
    words = mark[0]
    return f"{words[:-1]}\\{words[-1]}" if words[0].isdigit() else f"\\{words}"

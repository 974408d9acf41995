"""Words an editor can paste: a query to the desk, and the command that accepts a finding."""

from __future__ import annotations

import shlex

from claimcheck.models import Discrepancy, Position
from claimcheck.report.wording import joined, one_line, place, when


def to_the_desk(finding: Discrepancy, own: str = "") -> str:
    """Return a query that names what each side says and where; ``own`` is the source that says "we"."""
    lines = [_line(position, own) for position in finding.positions]
    return "\n".join([f"Query: {one_line(finding.question)}", *lines, "Which is right, and as of when?"])


def _line(position: Position, own: str) -> str:
    first = next((item for item in position.evidence if item.source == own), position.evidence[0])
    names = ["We" if name == own else one_line(name) for name in sorted(position.sources, key=lambda name: name != own)]
    several = len(names) > 1 or names == ["We"]
    published = f", {when(first.published)}" if first.published else ""
    value, source = one_line(position.value), f"({place(first)}{published})"
    if value.startswith("“"):  # a quotation: the sentence around it would say it twice
        return f"- {joined(names)} {'have' if several else 'has'} {value} {source}"
    return f"- {joined(names)} {'say' if several else 'says'} {value}: “{one_line(first.quote)}” {source}"


def accept_command(finding: Discrepancy) -> str:
    """Return the command line that accepts the finding, with the reason left to the editor."""
    return f"claimcheck accept {shlex.quote(one_line(finding.fingerprint))} --reason 'WHY IT MAY STAND'"

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
    verb = "say" if len(names) > 1 or names == ["We"] else "says"
    published = f", {when(first.published)}" if first.published else ""
    return f"- {joined(names)} {verb} {one_line(position.value)}: “{one_line(first.quote)}” ({place(first)}{published})"


def accept_command(finding: Discrepancy) -> str:
    """Return the command line that accepts the finding, with the reason left to the editor."""
    return f"claimcheck accept {shlex.quote(one_line(finding.fingerprint))} --reason 'WHY IT MAY STAND'"

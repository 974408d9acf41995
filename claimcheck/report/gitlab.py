"""A report as GitLab Code Quality: one issue a finding, at its first sentence."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from claimcheck.models import Discrepancy, Report, Severity
from claimcheck.report.regions import sides
from claimcheck.report.wording import one_line, place

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}


def render(report: Report) -> str:
    """Return the array of issues; GitLab shows only the first of equal fingerprints, so each is used once."""
    seen: Counter[str] = Counter()
    issues = []
    for finding in report.discrepancies:
        seen[finding.fingerprint] += 1
        again = seen[finding.fingerprint]
        issues.append(_issue(finding, finding.fingerprint + (f"-{again}" if again > 1 else "")))
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(finding: Discrepancy, fingerprint: str) -> dict[str, Any]:
    (value, first), *others = sides(finding)
    against = "; ".join(f"{other.source}: {theirs} ({place(other)})" for theirs, other in others)
    return {
        "description": one_line(f"{finding.question} {first.source}: {value}; {against}. {finding.why}"),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": (first.path or first.article_id).removeprefix("./"),
            "lines": {"begin": max(first.line, 1)},
        },
    }

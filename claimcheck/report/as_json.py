"""A report as JSON: every field of the models, in an order that depends on nothing but the content."""

from __future__ import annotations

import json

from claimcheck.models import Report
from claimcheck.report.plain import fields


def render(report: Report) -> str:
    """Return the report as indented JSON with sorted keys and a newline at the end."""
    return json.dumps(fields(report), ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False) + "\n"

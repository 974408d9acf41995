"""A report as JSON lines: one finding a line, then one line on what was compared."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from claimcheck.models import Report
from claimcheck.report.plain import fields


def render(report: Report) -> str:
    """Return one object a line; its ``type`` is finding, accepted, skipped or summary."""
    lines = [
        *(_tagged("finding", finding) for finding in report.discrepancies),
        *(_tagged("accepted", accepted) for accepted in report.accepted),
        *(_tagged("skipped", skip) for skip in report.skipped),
        {"type": "summary", "schema_version": report.schema_version, "version": report.version, "model": report.model}
        | fields(report.coverage),
    ]
    return "".join(json.dumps(line, ensure_ascii=False, sort_keys=True, allow_nan=False) + "\n" for line in lines)


def _tagged(kind: str, model: BaseModel) -> dict[str, Any]:
    return {"type": kind, **fields(model)}

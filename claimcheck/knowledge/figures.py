"""The questions that figures answer, with the words that say so: of counted things and of units."""

from __future__ import annotations

from functools import cache
from typing import Any

from claimcheck.knowledge.tables import table


@cache
def questions() -> dict[str, dict[str, Any]]:
    """Return every question by its name; treat it as read-only."""
    return {**table("counts"), **table("figures")}

"""The questions that figures answer, with the words that say so: of counted things, of units, and of changes."""

from __future__ import annotations

from functools import cache
from typing import Any

from claimcheck.knowledge.tables import table

CHANGE = "change of "  # with the noun of what changes
LENGTH = "length of "  # with the noun of what lasts
FIGURE = "figure"  # any that says of what it is, whatever it answers


@cache
def questions() -> dict[str, dict[str, Any]]:
    """Return every question by its name; treat it as read-only."""
    return {**table("counts"), **table("figures")}


def question(name: str) -> dict[str, Any]:
    """Return one question; by how much something changed is asked of whatever changes."""
    if name.startswith(CHANGE):
        return {"ask": f"How large was the change of “{name.removeprefix(CHANGE)}”?", "unit": ["percent", "money"]}
    if name.startswith(LENGTH):
        return {"ask": f"How long was the {name.removeprefix(LENGTH)}?", "unit": ["hour", "month"], "growing": True}
    return {"several": "words"} if name == FIGURE else questions()[name]


def change(noun: str) -> str:
    """Return the question of by how much something changed: a rise in wages is a pay rise."""
    named = (name for name, row in questions().items() if row.get("change") == measure(noun))
    return next(named, f"{CHANGE}{measure(noun)}")


def measure(noun: str) -> str:
    """Return the first of the nouns that name one measure: the pay of one source is the wages of another."""
    return _measures().get(noun, noun)


@cache
def _measures() -> dict[str, str]:
    return {noun: row[0] for row in table("measures")["same"] for noun in row}

"""The ties of ``ties.toml``, with one for each verb that stands under [deeds]."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from claimcheck.knowledge.tables import listed, table

Entries = Mapping[str, Mapping[str, Any]]


@cache
def ties(section: str) -> Entries:
    """Return what the table says of each tie of a section, person or place."""
    found: dict[str, Mapping[str, Any]] = dict(table("ties")[section])
    if section == "person":
        for past, verbs in table("ties")["deeds"].items():
            again = {"when": True} if past in listed("ties", "again", "deeds") else {}
            found[past] = {"question": f"Who {past.replace('_', ' ')} {{}}?", "verbs": verbs, **again}
    return found

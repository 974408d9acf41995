"""Read a table of linguistic knowledge that lies beside this file."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return the contents of ``claimcheck/knowledge/NAME.toml``; treat it as read-only."""
    return tomllib.loads(files("claimcheck.knowledge").joinpath(f"{name}.toml").read_text(encoding="utf-8"))

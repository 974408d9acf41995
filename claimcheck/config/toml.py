"""Python values -> TOML."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any


def value(given: Any) -> str:
    """Write a value on one line; a mapping as an inline table."""
    if isinstance(given, Mapping):
        return "{" + ", ".join(f"{quoted(key)} = {value(each)}" for key, each in given.items()) + "}"
    if isinstance(given, PurePath):
        return quoted(given.as_posix())
    if isinstance(given, str):
        return quoted(given)
    if isinstance(given, dt.date):
        return given.isoformat()
    if isinstance(given, Iterable):
        return f"[{', '.join(value(each) for each in given)}]"
    return json.dumps(given)


def quoted(text: str) -> str:
    """Write a string: JSON's escapes are TOML's, but TOML wants DEL escaped, too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")

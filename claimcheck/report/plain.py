"""A model as plain values that any JSON reader takes."""

from __future__ import annotations

import math
from typing import Any

from pydantic import BaseModel


def fields(model: BaseModel) -> dict[str, Any]:
    """Return the model's fields; infinity becomes null, and half a character (as in undecodable file names) U+FFFD."""
    return {name: _plain(value) for name, value in model.model_dump(mode="json").items()}


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {_plain(key): _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value

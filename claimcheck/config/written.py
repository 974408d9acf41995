"""Settings -> TOML that reads back as the same settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from claimcheck.config import Settings, toml


def written(settings: Settings) -> str:
    """Return all settings with what each means: single values first, as TOML wants it, then the tables."""
    return "\n".join([*_values(settings), *_tables(settings, "")])


def _values(model: BaseModel) -> list[str]:
    """Write the fields that are no tables, each under its meaning."""
    return [
        line
        for name, field in type(model).model_fields.items()
        if not _is_table(value := getattr(model, name)) and value is not None
        for line in (f"# {field.description}", f"{name} = {toml.value(value)}")
    ]


def _tables(model: BaseModel, prefix: str) -> list[str]:
    lines: list[str] = []
    for name, field in type(model).model_fields.items():
        value, key = getattr(model, name), f"{prefix}{name}"
        if isinstance(value, BaseModel):
            lines += ["", f"[{key}]", *_values(value), *_tables(value, f"{key}.")]
        elif isinstance(value, Mapping):
            lines += ["", f"# {field.description}", f"[{key}]", *_pairs(value)]
        elif _is_table(value):
            for item in value:
                lines += ["", f"# {field.description}", f"[[{key}]]", *_values(item), *_tables(item, f"{key}.")]
    return lines


def _pairs(table: Mapping[str, Any]) -> list[str]:
    return [f"{toml.quoted(key)} = {toml.value(value)}" for key, value in table.items()]


def _is_table(value: Any) -> bool:
    of_models = isinstance(value, tuple) and bool(value) and isinstance(value[0], BaseModel)
    return of_models or isinstance(value, BaseModel | Mapping)

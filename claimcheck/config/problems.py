"""Pydantic's errors over the settings -> lines that name file, key, allowed values and the nearest match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

# Two typos in a ten-letter word score 80; "threshold" against "align_threshold" 75. Unrelated names stay under 60.
NEAR = 65


# What pydantic calls by Python's names, in TOML's.
_SHOULD_BE = {
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "date_from_datetime_parsing": "a date like 2026-03-01",
    "date_parsing": "a date like 2026-03-01",
    "date_type": "a date like 2026-03-01",
    "dict_type": "a table",
    "float_parsing": "a number",
    "float_type": "a number",
    "greater_than_equal": "at least {ge:.12g}",
    "int_from_float": "a whole number",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "less_than_equal": "at most {le:.12g}",
    "list_type": "a list",
    "model_type": "a table",
    "path_type": "a path, in quotes",
    "string_too_short": "more than nothing",
    "string_type": "words in quotes",
    "tuple_type": "a list",
}


def problems(error: ValidationError, where: str, model: type[BaseModel], called: str = "a setting") -> list[str]:
    """Describe every wrong key and value of ``model``, whose fields are ``called`` so, one line each."""
    return [f"{where}: {_problem(item, model, called)}" for item in error.errors()]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that ``word`` was probably meant to be."""
    hit = process.extractOne(word.lower(), {name: name.lower() for name in known}, scorer=fuzz.ratio, score_cutoff=NEAR)
    return hit[2] if hit else None


def suggest(word: str, known: Sequence[str]) -> str:
    """Say what ``word`` was probably meant to be, and else what there is."""
    match = nearest(word, known)
    return f"Did you mean {match}?" if match else f"There are: {', '.join(known)}."


def _problem(item: ErrorDetails, model: type[BaseModel], called: str) -> str:
    place, value, message = item["loc"], item["input"], item["msg"]
    key = _dotted(place)
    if item["type"] == "extra_forbidden":
        return f"{key} is not {called}. {suggest(str(place[-1]), _fields(place[:-1], model))}"
    if item["type"] == "missing":
        return f"{key} is missing."
    if item["type"] == "enum":
        return f"{key} = {value!r}: should be {item['ctx']['expected']}.{_meant(value, item)}"
    wanted = _SHOULD_BE.get(item["type"])
    if wanted:
        return f"{key} = {value!r}: should be {wanted.format(**item.get('ctx', {}))}."
    return f"{key} = {value!r}: {message[:1].lower()}{message[1:]}."


def _meant(value: Any, item: ErrorDetails) -> str:
    allowed = re.findall(r"'([^']*)'", item.get("ctx", {}).get("expected", ""))
    match = nearest(str(value), allowed)
    return f" Did you mean {match}?" if match else ""


def _dotted(place: tuple[int | str, ...]) -> str:
    """Write ('paths', 0, 'match') as paths[0].match."""
    parts = [f"[{part}]" if isinstance(part, int) else f".{part}" for part in place]
    return "".join(parts).removeprefix(".")


def _fields(place: tuple[int | str, ...], model: type[BaseModel]) -> list[str]:
    """List the fields of the model that ``place`` leads to."""
    for part in place:
        if isinstance(part, str) and (inner := _model_in(model.model_fields[part].annotation)):
            model = inner
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)

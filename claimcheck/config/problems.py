"""Pydantic's errors over the settings -> lines that name file, key, allowed values and the nearest match."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from rapidfuzz import fuzz, process

from claimcheck.config import Settings

# Two typos in a ten-letter word score 80; "threshold" against "align_threshold" 75. Unrelated names stay under 60.
NEAR = 65


def problems(error: ValidationError, where: str) -> list[str]:
    """Describe every wrong key and value, one line each."""
    return [f"{where}: {_problem(item['type'], item['loc'], item['msg'], item['input'])}" for item in error.errors()]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that ``word`` was probably meant to be."""
    hit = process.extractOne(word.lower(), {name: name.lower() for name in known}, scorer=fuzz.ratio, score_cutoff=NEAR)
    return hit[2] if hit else None


def suggest(word: str, known: Sequence[str]) -> str:
    """Say what ``word`` was probably meant to be, and else what there is."""
    match = nearest(word, known)
    return f"Did you mean {match}?" if match else f"There are: {', '.join(known)}."


def _problem(kind: str, place: tuple[int | str, ...], message: str, value: Any) -> str:
    key = _dotted(place)
    if kind == "extra_forbidden":
        return f"{key} is not a setting. {suggest(str(place[-1]), _fields(place[:-1]))}"
    if kind == "enum":
        allowed = message.removeprefix("Input should be ")
        return f"{key} = {value!r}: should be {allowed}."
    return f"{key} = {value!r}: {message[:1].lower()}{message[1:]}."


def _dotted(place: tuple[int | str, ...]) -> str:
    """Write ('paths', 0, 'match') as paths[0].match."""
    parts = [f"[{part}]" if isinstance(part, int) else f".{part}" for part in place]
    return "".join(parts).removeprefix(".")


def _fields(place: tuple[int | str, ...]) -> list[str]:
    """List the fields of the model that ``place`` leads to."""
    model: type[BaseModel] = Settings
    for part in place:
        if isinstance(part, str) and (inner := _model_in(model.model_fields[part].annotation)):
            model = inner
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)

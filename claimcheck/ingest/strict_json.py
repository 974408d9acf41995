"""JSON -> values in which every number is its words, and where each long string stands in the file."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NoReturn

from claimcheck.errors import InputError
from claimcheck.ingest.places import line_starts
from claimcheck.ingest.tracing import Run, landmarks, trace
from claimcheck.models.text import Landmark

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")


def loads(text: str) -> Any:
    """Return the value; numbers stay strings, so that none is too large, and NaN is refused as no JSON."""
    try:
        return json.loads(text, parse_int=str, parse_float=str, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise InputError(f"is not JSON: line {error.lineno}: {error.msg}") from error
    except RecursionError as error:
        raise InputError("is JSON nested too deeply for an article") from error


def _refuse(word: str) -> NoReturn:
    raise InputError(f"has {word}, which is not JSON")


@dataclass(frozen=True)
class Document:
    """A JSON text with the places of its lines and strings."""

    text: str
    starts: list[int]
    strings: dict[str, tuple[int, int]]


def document(text: str) -> Document:
    """Return the places in a JSON text that ``loads`` has read."""
    strings: dict[str, tuple[int, int]] = {}
    for literal in _STRING.finditer(text):
        strings.setdefault(json.loads(literal[0], strict=False), (literal.start() + 1, literal.end() - 1))
    return Document(text, line_starts(text), strings)


def placed(where: Document, text: str, title: str, body: str) -> tuple[Landmark, ...]:
    """Return where an article's text stands: ``body`` as JSON has it, with or without tags, maybe under its title."""
    if body not in where.strings:
        return ()
    inside = _unescaped(where.text, *where.strings[body])
    if text == body:
        return landmarks(inside, where.text, starts=where.starts)
    runs = list(_through(trace(text, body), inside, len(text)))
    if title in where.strings and text.startswith(title) and not body.startswith(title):
        runs = [(0, where.strings[title][0]), *(run for run in runs if run[0] >= len(title))]
    return landmarks(runs, where.text, starts=where.starts)


def _unescaped(text: str, begin: int, end: int) -> list[Run]:
    """Return the runs of a string's value in its literal: a new one after every escape."""
    runs = [(0, begin)]
    for escape in _ESCAPE.finditer(text, begin, end):
        at, place = runs[-1]
        runs.append((at + escape.start() - place + 1, escape.end()))
    return runs


def _through(outer: list[Run], inner: list[Run], length: int) -> Iterator[Run]:
    """Chain runs: text -> body -> literal, beginning a new one wherever either does."""
    for (at, position), (end, _) in pairwise([*outer, (length, 0)]):
        yield at, _along(inner, position)
        first, last = (bisect_left(inner, (place,)) for place in (position + 1, position + end - at))
        yield from ((at + inside - position, place) for inside, place in inner[first:last])


def _along(runs: list[Run], position: int) -> int:
    at, place = runs[bisect_left(runs, (position + 1,)) - 1]
    return place + position - at

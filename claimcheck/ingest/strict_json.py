"""JSON -> values in which every number is its words, and where each long string stands in the file."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

from claimcheck.errors import InputError
from claimcheck.ingest.places import line_starts
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


def landmarks(document: str, value: str, first_line: int = 1) -> tuple[Landmark, ...]:
    """Return where the runs of ``value`` stand in the ``document`` that it was read from; none if it does not."""
    for literal in _STRING.finditer(document):
        if literal.end() - literal.start() - 2 >= len(value) and json.loads(literal[0], strict=False) == value:
            return tuple(_runs(document, literal.start() + 1, literal.end() - 1, first_line))
    return ()


def _runs(document: str, begin: int, end: int, first_line: int) -> list[Landmark]:
    line_start = line_starts(document[:begin])
    line, column = first_line + len(line_start) - 1, begin - line_start[-1] + 1
    marks, shrunk = [Landmark(at=0, line=line, column=column)], 0
    for escape in _ESCAPE.finditer(document, begin, end):
        shrunk += len(escape[0]) - 1
        after = escape.end() - begin
        marks.append(Landmark(at=after - shrunk, line=line, column=column + after))
    return marks

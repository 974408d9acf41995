"""Claims of one article <-> plain tables, one of each sort of thing that is said, by columns.

Most of what claims say is said more than once in an article, or is what claims mostly say: its speakers, stances and
sentences stand here once, and are one object again when read. A column leaves out what most fields of its name hold by
themselves (``where`` tells the rows that differ), or gives each value once (``which`` tells the value of each row).
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, fields
from enum import Enum
from functools import cache
from itertools import repeat
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from claimcheck.models import Attribution, Claim, Mention, Predicate, Quantity, Role, Stance, Utterance, When

# Each refers to those before it only.
_SORTS = (Mention, Quantity, When, Stance, Attribution, Predicate, Role, Utterance, Claim)
_FEW = 3  # a column is told by the rows that differ where they are not a third of all: then it is shorter

Tables = dict[str, Any]  # by sort: {"rows": how many, "columns": {field: column}}
_Values = list[Any]
_Made = Mapping[Any, Sequence[Any]]  # what was read of each sort


class _Field(NamedTuple):
    """One field of a sort of thing: of what sort its values are, one or many of them, and how they are read."""

    name: str
    default: Any  # MISSING, which equals nothing, where there is none
    put: Callable[[Any, Any], None]
    sort: Any
    many: bool
    read: Callable[[Any], Any] | None


def tables(claims: Iterable[Claim]) -> Tables:
    """Write claims as tables; the same claims give the same tables."""
    met: dict[Any, dict[Any, int]] = {sort: {} for sort in _SORTS}  # what was referred to, with its row
    written: Tables = {Claim.__name__: _table(tuple(claims), Claim, met)}
    for sort in reversed(_SORTS[:-1]):
        if met[sort]:
            written[sort.__name__] = _table(tuple(met[sort]), sort, met)
    return written


def claims_in(written: Tables) -> tuple[Claim, ...]:
    """Read the claims that ``tables`` wrote.

    Raises:
        ValueError: something else wrote them.

    """
    made: dict[Any, list[Any]] = {}
    try:
        for sort in _SORTS[:-1]:
            made[sort] = _things(sort, written[sort.__name__], made) if sort.__name__ in written else []
        return tuple(_things(Claim, written[Claim.__name__], made))
    except (AttributeError, LookupError, TypeError) as error:
        raise ValueError(f"not claims: {error!r}") from error


def _table(things: Sequence[Any], sort: Any, met: Mapping[Any, dict[Any, int]]) -> dict[str, Any]:
    columns = {}
    for field in _fields(sort):
        values = [getattr(one, field.name) for one in things]
        others = [row for row, value in enumerate(values) if value != field.default]
        if len(others) * _FEW < len(values):
            if others:
                columns[field.name] = {"values": _plain([values[row] for row in others], field, met), "where": others}
            continue
        first: dict[Any, int] = {}
        which = [first.setdefault(value, len(first)) for value in values]
        if len(first) == len(values) or field.sort in (bool, int):
            columns[field.name] = {"values": _plain(values, field, met)}
        else:
            columns[field.name] = {"values": _plain(list(first), field, met), "which": which}
    return {"rows": len(things), "columns": columns}


def _plain(values: _Values, field: _Field, met: Mapping[Any, dict[Any, int]]) -> _Values:
    """Put the rows of things in their place."""
    known = met.get(field.sort)
    if known is None:
        return values
    if field.many:
        return [[known.setdefault(one, len(known)) for one in value] for value in values]
    return [None if value is None else known.setdefault(value, len(known)) for value in values]


def _things(sort: Any, table: Mapping[str, Any], made: _Made) -> list[Any]:
    things = list(map(object.__new__, repeat(sort, table["rows"])))
    columns = table["columns"]
    for name, default, put, own, many, read in _fields(sort):
        column = columns.get(name)
        if column is None or "where" in column:
            if default is MISSING:
                raise LookupError(f"nothing has a {name}")
            _each(put, things, repeat(default))
        if column is None:
            continue
        values = column["values"]
        if many:
            values = list(map(tuple, values)) if own is str else _several(values, made[own])
        elif read is not None:
            values = [None if value is None else read(value) for value in values]
        elif own in made:
            values = [None if value is None else made[own][value] for value in values]
        if "which" in column:
            values = list(map(values.__getitem__, column["which"]))
        told = list(map(things.__getitem__, column["where"])) if "where" in column else things
        if len(told) != len(values):
            raise LookupError(f"not all have a {name}")
        _each(put, told, values)
    return things


def _several(rows: Sequence[Sequence[int]], things: Sequence[Any]) -> _Values:
    return [(things[one[0]],) if len(one) == 1 else tuple([things[row] for row in one]) for one in rows]


def _each(put: Callable[[Any, Any], None], things: Iterable[Any], values: Iterable[Any]) -> None:
    deque(map(put, things, values), maxlen=0)  # a loop that calls nothing of Python's own


@cache
def _fields(sort: Any) -> tuple[_Field, ...]:
    """Return the fields of a frozen dataclass with slots; its slots are filled past what keeps it frozen."""
    hints = get_type_hints(sort)
    return tuple(
        _Field(one.name, one.default, getattr(sort, one.name).__set__, *_read_as(hints[one.name]))
        for one in fields(sort)
    )


def _read_as(hint: Any) -> tuple[Any, bool, Callable[[Any], Any] | None]:
    """Return of what sort the values of a field are, whether there are many, and how one is read from JSON."""
    sort = next((one for one in get_args(hint) if one is not type(None)), hint)
    if get_origin(hint) is tuple:
        return sort, True, None
    if sort is float:  # JSON may have written 3.0 as 3, or found it equal to that
        return sort, False, float
    if sort is dt.datetime:
        return sort, False, dt.datetime.fromisoformat
    if isinstance(sort, type) and issubclass(sort, Enum):
        return sort, False, {one.value: one for one in sort}.__getitem__
    return sort, False, None

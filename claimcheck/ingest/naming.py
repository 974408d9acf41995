"""How files and articles are called: printable, the same on every machine, unique."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePath


def shown(path: PurePath, *, here: bool = True) -> str:
    """Return ``path`` with forward slashes, from the current directory where it lies in it, on one printable line."""
    if here and path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    return printable(path.as_posix())


def printable(words: str) -> str:
    r"""Return ``words`` with what would break a line or a terminal written as ``\n`` or ``\x1b``."""
    if words.isprintable():
        return words
    escaped = (char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in words)
    return "".join(escaped)


def unique(wanted: Sequence[str], fallback: Sequence[str]) -> tuple[str, ...]:
    """Return an id for each: the wanted one, its fallback where several want it, numbered where that is not enough."""
    demand = Counter(wanted)
    taken: set[str] = {name for name, count in demand.items() if count == 1}
    names: list[str] = []
    for name, other in zip(wanted, fallback, strict=True):
        names.append(name if demand[name] == 1 else _free(other, taken))
        taken.add(names[-1])
    return tuple(names)


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}~{number}"
    return free

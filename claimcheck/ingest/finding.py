"""Paths as given -> the files to read, in one order on every machine.

A folder is searched for files with a known suffix, in its subfolders too. Passed over there: hidden files and
folders, and README, LICENSE, CHANGELOG and their like. A file given by name is always read, or reported.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from claimcheck.ingest.naming import shown
from claimcheck.models import Skipped
from claimcheck.models.frozen import Frozen

_NOT_ARTICLES = ("readme", "license", "licence", "changelog", "contributing", "notice", "authors", "copying")


class Found(Frozen):
    """A file to read, and the name that its article's id is made of."""

    path: Path
    name: str


def find(paths: Sequence[Path], suffixes: Collection[str], base: Path | None) -> tuple[list[Found], list[Skipped]]:
    """Return the files to read, sorted by path and each once, and what stood in the way."""
    found: dict[str, Found] = {}
    skipped: list[Skipped] = []
    for path in sorted(paths):
        root = base or (path if path.is_dir() else path.parent)
        for item in _search(path, suffixes) if path.is_dir() else [path]:
            if isinstance(item, Skipped):
                skipped.append(item)
            else:
                found.setdefault(os.path.realpath(item), Found(path=item, name=_name(item, root)))
    return sorted(found.values(), key=lambda one: shown(one.path)), skipped


def _name(path: Path, root: Path) -> str:
    inside = path.is_relative_to(root)
    return shown(path.relative_to(root), here=False) if inside else path.name


def _search(folder: Path, suffixes: Collection[str]) -> Iterator[Path | Skipped]:
    """Yield the articles in ``folder``, and what of it could not be searched."""
    root, seen = Path(os.path.realpath(folder)), set[str]()
    refused: list[OSError] = []
    for here, subfolders, files in os.walk(folder, onerror=refused.append, followlinks=True):
        real = os.path.realpath(here)
        if real in seen or not Path(real).is_relative_to(root):
            subfolders.clear()
            yield Skipped(path=shown(Path(here)), why="a link to a folder searched already, or outside", fatal=False)
            continue
        seen.add(real)
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(files):
            if _is_article(name, suffixes):
                yield _inside(Path(here, name), root)
    for error in refused:
        yield Skipped(path=shown(Path(str(error.filename))), why=f"cannot be searched: {error.strerror}")


def _is_article(name: str, suffixes: Collection[str]) -> bool:
    stem, suffix = os.path.splitext(name.lower())
    return suffix in suffixes and not name.startswith(".") and not stem.startswith(_NOT_ARTICLES)


def _inside(path: Path, root: Path) -> Path | Skipped:
    """Refuse a link that leads out of the folder: whoever filled the folder need not own what it points to."""
    if Path(os.path.realpath(path)).is_relative_to(root):
        return path
    return Skipped(path=shown(path), why="is a link to a file outside the folder. Give that file by name to read it")

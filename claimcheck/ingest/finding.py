"""Paths as given -> the files to read, in one order on every machine.

A folder is searched for files with a known suffix, in its subfolders too. Passed over there: hidden files and
folders, README, LICENSE, CHANGELOG and their like, expected.json, and what a ``.claimcheckignore`` names. A file
given by name is always read, or reported. ``-`` is standard input; a name with ``*`` that is no file is a pattern.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from claimcheck.ingest.archives import SUFFIXES
from claimcheck.ingest.ignoring import Ignored
from claimcheck.ingest.naming import shown
from claimcheck.ingest.readers import READERS
from claimcheck.models import Skipped
from claimcheck.models.frozen import Frozen

STDIN = Path("-")
_READ = (*READERS, *SUFFIXES)
_NOT_ARTICLES = {
    "readme",
    "license",
    "licence",
    "changelog",
    "contributing",
    "notice",
    "authors",
    "copying",
    "security",
}
_LINK_BACK = "is a link to a folder that is searched already, or outside; it is not followed"
_LINK_OUT = "is a link to a file outside the folder. Give that file by name to read it"


class Found(Frozen):
    """A file to read, and the name that its article's id is made of."""

    path: Path
    name: str
    searched: bool = False


def find(paths: Sequence[Path], base: Path | None) -> tuple[list[Found], list[Skipped]]:
    """Return the files to read, sorted by path and each once, and what stood in the way."""
    found: dict[str, Found] = {}
    skipped: list[Skipped] = []
    for path in sorted(_expanded(paths)):
        folder = os.path.isdir(path)  # pathlib's own raises where a folder above may not be entered
        root = base or (path if folder else path.parent)
        for item in _search(path) if folder else [path]:
            if isinstance(item, Skipped):
                skipped.append(item)
            else:
                found.setdefault(os.path.realpath(item), _found(item, root, searched=item != path))
    return sorted(found.values(), key=lambda one: shown(one.path)), skipped


def is_article(name: str) -> bool:
    """Tell by its name whether a file that was come upon is an article or an archive of some."""
    *folders, name = name.lower().split("/")
    hidden = any(part.startswith(".") and part.strip(".") for part in (*folders, name))
    about = name.partition(".")[0] in _NOT_ARTICLES or name == "expected.json"
    return name.endswith(_READ) and not hidden and not about


def _expanded(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        pattern = str(path)
        if glob.has_magic(pattern) and not os.path.lexists(path):
            yield from map(Path, glob.glob(pattern, recursive=True)) if glob.glob(pattern, recursive=True) else [path]
        else:
            yield path


def _found(path: Path, root: Path, *, searched: bool) -> Found:
    inside = path.is_relative_to(root)
    name = shown(path.relative_to(root), here=False) if inside else shown(Path(path.name), here=False)
    return Found(path=path, name=name, searched=searched)


def _search(folder: Path) -> Iterator[Path | Skipped]:
    """Yield the articles in ``folder``, and what of it could not be searched."""
    root, seen, ignored = Path(os.path.realpath(folder)), set[str](), Ignored(folder)
    refused: list[OSError] = []
    for here, subfolders, files in os.walk(folder, onerror=refused.append, followlinks=True):
        real = os.path.realpath(here)
        if real in seen or not Path(real).is_relative_to(root):
            subfolders.clear()
            yield Skipped(path=shown(Path(here)), why=_LINK_BACK, fatal=False)
            continue
        seen.add(real)
        subfolders[:] = [
            one for one in sorted(subfolders) if one[0] != "." and not ignored(Path(here, one), folder=True)
        ]
        for path in (Path(here, name) for name in sorted(files) if is_article(name)):
            if not ignored(path):
                outside = path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root)
                yield _left_out(path) if outside else path
    yield from (
        Skipped(path=shown(Path(str(one.filename))), why=f"cannot be searched: {one.strerror}") for one in refused
    )


def _left_out(path: Path) -> Skipped:
    """Refuse a link that leads out of the folder: whoever filled the folder need not own what it points to."""
    return Skipped(path=shown(path), why=_LINK_OUT)

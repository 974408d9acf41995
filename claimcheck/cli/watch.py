"""Running again whenever a file changes."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

EVERY = 0.5  # seconds between looks: soon enough after saving, and no load to speak of


def changes(paths: Iterable[Path], but_not: Iterable[Path] = ()) -> Iterator[None]:
    """Yield at once, and then each time that a file in ``paths`` is new, gone or another; never ends by itself.

    ``but_not`` are files and folders that the check itself writes: they must not start it again.
    """
    watched, own, seen = tuple(paths), {path.resolve() for path in but_not}, None
    while True:
        now = _state(watched, own)
        if now != seen:
            seen = now
            yield
        else:
            time.sleep(EVERY)


def _state(paths: Iterable[Path], own: set[Path]) -> dict[Path, tuple[int, int]]:
    """Return when each file was last written, and its size."""
    files = (file for path in paths for file in (_files(path, own) if path.is_dir() else [path]))
    return {file: (stat.st_mtime_ns, stat.st_size) for file in files if (stat := _stat(file))}


def _files(folder: Path, own: set[Path]) -> Iterator[Path]:
    """Yield the files in ``folder`` that are neither hidden nor our own."""
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and Path(here, name).resolve() not in own]
        yield from (file for name in names if (file := Path(here, name)).resolve() not in own and name[0] != ".")


def _stat(file: Path) -> os.stat_result | None:
    """Look at a file that may vanish while one looks."""
    try:
        return file.stat()
    except OSError:
        return None

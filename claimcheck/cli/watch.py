"""Running again whenever a file changes."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

EVERY = 0.5  # seconds between looks: soon enough after saving, and no load to speak of


def changes(paths: Iterable[Path]) -> Iterator[None]:
    """Yield at once, and then each time that a file in ``paths`` is new, gone or another; never ends by itself."""
    watched, seen = tuple(paths), None
    while True:
        now = _state(watched)
        if now != seen:
            seen = now
            yield
        else:
            time.sleep(EVERY)


def _state(paths: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """Return when each file was last written, and its size."""
    found: dict[Path, tuple[int, int]] = {}
    for path in paths:
        files = (
            (Path(folder, name) for folder, _, names in os.walk(path) for name in names) if path.is_dir() else [path]
        )
        found |= {file: (stat.st_mtime_ns, stat.st_size) for file in files if (stat := _stat(file))}
    return found


def _stat(file: Path) -> os.stat_result | None:
    """Look at a file that may vanish while one looks."""
    try:
        return file.stat()
    except OSError:
        return None

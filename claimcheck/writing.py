"""Files are written whole or not at all, so that nobody ever meets half a report."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LEFT = re.compile(r"\.claimcheck-(\d+)\.part")


def write_whole(path: Path, text: str) -> None:
    """Write a file by way of a temporary one beside it, unless it holds just this text already."""
    content = text.encode("utf-8", "replace")
    path = Path(os.path.realpath(path))  # a link stays a link
    if path.exists() and not path.is_file():
        path.write_bytes(content)  # a terminal or /dev/null must not become a file
        return
    if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with part_of(path) as part:
        part.write_bytes(content)


@contextmanager
def part_of(path: Path) -> Iterator[Path]:
    """Give a temporary file beside ``path`` to write, which takes its place once all of it is on the disk."""
    part = path.parent / f".claimcheck-{os.getpid()}.part"
    try:
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove the temporary files of runs that were killed."""
    for part in sorted(folder.glob(".claimcheck-*.part")):
        left = _LEFT.fullmatch(part.name)
        if left and not _runs(int(left[1])):
            part.unlink(missing_ok=True)


def _runs(process: int) -> bool:
    """Ask POSIX whether a process is there; elsewhere asking would end it, so say yes."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True

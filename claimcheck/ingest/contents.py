"""A file, archive or standard input -> the named contents to be read."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest import archives
from claimcheck.ingest.files import read_bytes
from claimcheck.ingest.finding import STDIN, Found, is_article
from claimcheck.ingest.naming import printable, shown
from claimcheck.models import Skipped
from claimcheck.models.frozen import Frozen


class Content(Frozen):
    """What one file holds: ``path`` is for people, ``name`` makes the id; ``searched``: the user did not name it."""

    path: str
    name: str
    raw: bytes
    searched: bool


def contents(file: Found, reading: Reading) -> Iterator[Content | Skipped]:
    """Yield what ``file`` holds: itself, or each article in it where it is an archive."""
    if file.path == STDIN:
        raw, path, name = _stdin(reading.max_file_bytes), "stdin", "stdin"
        packed = archives.is_archive(raw)
    else:
        path, name = shown(file.path), file.name
        packed = path.lower().endswith(archives.SUFFIXES)
        raw = read_bytes(file.path, reading.max_archive_bytes if packed else reading.max_file_bytes)
    if not packed:
        yield Content(path=path, name=name, raw=raw, searched=file.searched)
        return
    for member in archives.members(raw, path, is_article, reading):
        yield member if isinstance(member, Skipped) else _member(member, path, name)


def _member(member: archives.Member, path: str, name: str) -> Content | Skipped:
    inside = printable(member.name)
    if inside.lower().endswith(archives.SUFFIXES):
        return Skipped(path=f"{path}/{inside}", why="is an archive in an archive, which is not opened. Unpack it")
    return Content(path=f"{path}/{inside}", name=f"{name}/{inside}", raw=member.raw, searched=True)


def _stdin(limit: int) -> bytes:
    raw = sys.stdin.buffer.read(limit + 1)
    if len(raw) > limit:
        raise InputError(f"is larger than {limit:,} bytes. Give it as files, or raise max_file_bytes")
    return raw

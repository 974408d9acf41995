"""zip and tar -> their members, in memory; nothing is ever written, and a bomb is refused before it goes off."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO, cast

from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest.naming import printable
from claimcheck.models import Skipped
from claimcheck.models.frozen import Frozen

SUFFIXES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
_SMALL = 1_000_000  # unpacked; below this a ratio says nothing: a page of spaces is no bomb
_BLOCK = 512  # bytes of a tar's block
_MAGIC = slice(257, 262)  # where a tar's first block says that it is one
_DAMAGE = (zipfile.BadZipFile, tarfile.TarError, OSError, EOFError, zlib.error, lzma.LZMAError, ValueError)


class Member(Frozen):
    """A file inside an archive."""

    name: str
    raw: bytes


def members(raw: bytes, path: str, wanted: Callable[[str], bool], reading: Reading) -> Iterator[Member | Skipped]:
    """Yield the wanted files of an archive by name, and what of it was refused."""
    opened = _zip if raw[:2] == b"PK" else _tar
    try:
        yield from opened(raw, path, wanted, reading)
    except _DAMAGE as error:
        yield Skipped(path=path, why=f"is not a whole archive ({type(error).__name__}). Pack it again")
    except NotImplementedError:
        yield Skipped(path=path, why="is packed in a way that is not known here. Pack it again as zip or tar.gz")
    except RuntimeError:  # what the library raises for nothing but a password
        yield Skipped(path=path, why="is locked with a password. Pack it again without one")


def is_archive(raw: bytes) -> bool:
    """Tell by its content whether something without a name is an archive; a Word document is a zip, too."""
    if raw.startswith(b"PK\3\4"):
        return not {"[Content_Types].xml", "word/document.xml"} & _names(raw)
    try:
        return _unpacked(raw).read(_BLOCK)[_MAGIC] == b"ustar"
    except _DAMAGE:
        return False


def _names(raw: bytes) -> set[str]:
    try:
        return set(zipfile.ZipFile(io.BytesIO(raw)).namelist())
    except _DAMAGE:
        return set()


def refuse_bomb(infos: Sequence[zipfile.ZipInfo], packed: int, reading: Reading) -> None:
    """Raise InputError for a zip that says it unpacks to too much; it cannot unpack to more than it says."""
    total = sum(info.file_size for info in infos)
    if total > reading.max_archive_bytes:
        raise InputError(f"unpacks to more than {reading.max_archive_bytes:,} bytes. Split it")
    if total > max(_SMALL, packed * reading.max_archive_ratio):
        raise InputError(f"unpacks to more than {reading.max_archive_ratio} times its size, as only a zip bomb does")


def _zip(raw: bytes, path: str, wanted: Callable[[str], bool], reading: Reading) -> Iterator[Member | Skipped]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        refuse_bomb(archive.infolist(), len(raw), reading)
        for info in sorted(archive.infolist(), key=lambda one: one.filename):
            if info.is_dir() or not wanted(info.filename):
                continue
            yield _refused(info.filename, path) or Member(name=info.filename, raw=archive.read(info))


def _tar(raw: bytes, path: str, wanted: Callable[[str], bool], reading: Reading) -> Iterator[Member | Skipped]:
    """Read in the order of the file: a packed tar cannot be looked through without unpacking it."""
    budget = min(reading.max_archive_bytes, max(_SMALL, len(raw) * reading.max_archive_ratio))
    stream = _Bounded(_unpacked(raw), budget, budget)
    with tarfile.open(fileobj=cast(IO[bytes], stream), mode="r|") as archive:
        for info in archive:
            if not wanted(info.name) or info.isdir():
                continue
            file = archive.extractfile(info) if info.isfile() else None
            refused = _refused(info.name, path) if file else _not_a_file(info.name, path)
            yield refused or Member(name=info.name, raw=file.read() if file else b"")
    if any(stream.last):
        raise EOFError  # a whole tar ends with empty blocks; one cut between two files looks whole to the library


def _unpacked(raw: bytes) -> IO[bytes]:
    if raw.startswith(b"\x1f\x8b"):
        return cast(IO[bytes], gzip.GzipFile(fileobj=io.BytesIO(raw)))
    if raw.startswith(b"BZh"):
        return bz2.BZ2File(io.BytesIO(raw))
    return lzma.LZMAFile(io.BytesIO(raw)) if raw.startswith(b"\xfd7zXZ") else io.BytesIO(raw)


@dataclass
class _Bounded:
    """A stream that refuses to give more than its budget."""

    stream: IO[bytes]
    budget: int
    left: int
    last: bytes = b""

    def read(self, size: int = -1) -> bytes:
        data = self.stream.read(size)
        self.left -= len(data)
        if self.left < 0:
            raise InputError(f"unpacks to more than {self.budget:,} bytes, as only a bomb does. Split it")
        self.last = data[-_BLOCK:] or self.last
        return data


def _refused(name: str, path: str) -> Skipped | None:
    """Refuse names that lead out of the archive: they are never written, but whoever made them meant no good."""
    pure = PurePosixPath(name.replace("\\", "/"))
    if pure.is_absolute() or ".." in pure.parts or ":" in pure.parts[0]:
        return Skipped(path=f"{path}/{printable(name)}", why="has a name that leads out of its archive. Pack it again")
    return None


def _not_a_file(name: str, path: str) -> Skipped:
    return Skipped(path=f"{path}/{printable(name)}", why="is a link or device in an archive, not a file")

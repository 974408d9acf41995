"""A file -> its bytes, or one clear line why not."""

from __future__ import annotations

import stat
from pathlib import Path

from claimcheck.errors import InputError


def read_bytes(path: Path, limit: int) -> bytes:
    """Return what ``path`` holds; refuse what is not a file, cannot be read, or is longer than ``limit`` bytes."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise InputError("is neither a file nor a folder")
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except FileNotFoundError as error:
        raise InputError("is not there. Check the name") from error
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if len(raw) > limit:
        raise InputError(f"is larger than {limit:,} bytes. Split it, or raise max_file_bytes")
    return raw

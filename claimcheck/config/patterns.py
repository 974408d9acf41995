"""Paths and the patterns that settings name them by."""

from __future__ import annotations

import fnmatch
import os
from pathlib import Path


def matches(path: str, pattern: str, root: Path) -> bool:
    """Tell whether ``path``, seen from ``root``, matches; * stands for any characters, / too, and case counts."""
    if not path:
        return False
    seen = os.path.relpath(Path(path).absolute(), root.absolute())
    return fnmatch.fnmatchcase(Path(seen).as_posix(), pattern)

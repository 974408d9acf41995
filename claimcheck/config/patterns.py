"""Paths, the patterns that settings name them by, and how messages name them."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def matches(path: str, pattern: str, root: Path) -> bool:
    """Tell whether ``path``, seen from ``root``, matches ``pattern``, which is written as in .gitignore."""
    if not path:
        return False
    seen = Path(os.path.relpath(Path(path).absolute(), root.absolute())).as_posix()
    return not seen.startswith("../") and _spec(pattern).match_file(seen)


@lru_cache(maxsize=256)
def _spec(pattern: str) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # costs start-up time

    return GitIgnoreSpec.from_lines([pattern])


def shown(path: Path) -> str:
    """Return how a message names ``path``: from where the user stands, if it lies there."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()

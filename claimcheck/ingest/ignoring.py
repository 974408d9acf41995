"""``.claimcheckignore``: what a search passes over, in the syntax of gitignore."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.errors import InputError
from claimcheck.ingest.naming import shown

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

FILE = ".claimcheckignore"


@dataclass
class Ignored:
    """Says of paths under ``root`` whether a ``.claimcheckignore`` in their folders up to it excludes them.

    The current folder's counts too where ``root`` lies in it. The nearest file that names a path decides.
    """

    root: Path
    _above: dict[Path, list[tuple[Path, GitIgnoreSpec]]] = field(default_factory=dict)

    def __call__(self, path: Path, *, folder: bool = False) -> bool:
        """Return whether ``path`` is excluded."""
        for above, spec in self._specs(path.parent):
            named = spec.check_file(path.relative_to(above).as_posix() + "/" * folder).include
            if named is not None:
                return named
        return False

    def _specs(self, folder: Path) -> list[tuple[Path, GitIgnoreSpec]]:
        """Return the patterns that hold in ``folder``, the nearest first; there may be many files, so look up once."""
        if folder not in self._above:
            inner = [above for above in (folder, *folder.parents) if above.is_relative_to(self.root)]
            outer = [above for above in self.root.parents if above in {Path(), Path.cwd()}]
            self._above[folder] = [(above, spec) for above in inner + outer if (spec := _load(above / FILE))]
        return self._above[folder]


def _load(path: Path) -> GitIgnoreSpec | None:
    if not os.path.isfile(path):
        return None
    from pathspec import GitIgnoreSpec  # costs start-up time

    try:
        return GitIgnoreSpec.from_lines(path.read_text(encoding="utf-8-sig").splitlines())
    except (OSError, ValueError) as error:
        raise InputError(f"{shown(path)}: cannot be read as patterns: {error}. Write one pattern a line") from error

"""``.claimcheckignore``: what a search passes over, in the syntax of gitignore."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pathspec import GitIgnoreSpec

from claimcheck.errors import InputError
from claimcheck.ingest.naming import shown

FILE = ".claimcheckignore"


@dataclass
class Ignored:
    """Says of paths under ``root`` whether a ``.claimcheckignore`` in their folders up to it excludes them.

    The current folder's counts too where ``root`` lies in it. The nearest file that names a path decides.
    """

    root: Path
    _specs: dict[Path, GitIgnoreSpec | None] = field(default_factory=dict)

    def __call__(self, path: Path, *, folder: bool = False) -> bool:
        """Return whether ``path`` is excluded."""
        for above in self._folders(path):
            spec = self._spec(above)
            named = spec.check_file(path.relative_to(above).as_posix() + "/" * folder).include if spec else None
            if named is not None:
                return named
        return False

    def _folders(self, path: Path) -> list[Path]:
        inner = [above for above in path.parents if above == self.root or above.is_relative_to(self.root)]
        return inner + [above for above in self.root.parents if above == Path() or above == Path.cwd()]

    def _spec(self, folder: Path) -> GitIgnoreSpec | None:
        if folder not in self._specs:
            self._specs[folder] = _load(folder / FILE)
        return self._specs[folder]


def _load(path: Path) -> GitIgnoreSpec | None:
    if not path.is_file():
        return None
    try:
        return GitIgnoreSpec.from_lines(path.read_text(encoding="utf-8-sig").splitlines())
    except (OSError, ValueError) as error:
        raise InputError(f"{shown(path)}: cannot be read as patterns: {error}. Write one pattern a line") from error

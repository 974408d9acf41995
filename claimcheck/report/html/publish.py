"""Put pages into a folder so that a reader never meets half a page, or an index whose pages are not there yet."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from claimcheck.writing import sweep, write_whole

# Names the pages of the last run, so that this one can remove those it no longer has and nothing else.
MANIFEST = "assets/pages.txt"


def publish(folder: Path, pages: Iterable[tuple[str, str]]) -> Path:
    """Write ``pages`` (name, text) into ``folder`` in their order, drop pages of the last run, return the last.

    The index is written last, so until then the old index leads to old pages.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for inner in (folder, *(path for path in folder.iterdir() if path.is_dir())):
        sweep(inner)
    earlier = _earlier(folder)
    names = []
    for name, text in pages:
        write_whole(folder / name, text)
        names.append(name)
    write_whole(folder / MANIFEST, "".join(f"{name}\n" for name in names))
    for name in sorted(earlier - set(names)):
        (folder / name).unlink(missing_ok=True)
    return folder / names[-1]


def _earlier(folder: Path) -> set[str]:
    """Return the pages that the last run wrote, those inside the folder only, whatever the manifest says."""
    manifest = folder / MANIFEST
    if not manifest.is_file():
        return set()
    names = manifest.read_text(encoding="utf-8", errors="replace").splitlines()
    inside = folder.resolve()
    return {
        name for name in names if name.endswith((".html", ".js", ".css", ".svg")) and _within(folder / name, inside)
    }


def _within(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder)

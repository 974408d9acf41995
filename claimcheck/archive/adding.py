"""Files and folders -> the archive: only what is new or changed is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from claimcheck.archive.schema import open_archive
from claimcheck.archive.store import add, unchanged
from claimcheck.config import Settings
from claimcheck.extract.processes import read_each
from claimcheck.ingest import ingest
from claimcheck.keep.cache import environment
from claimcheck.models import Skipped
from claimcheck.pipeline import known
from claimcheck.progress import track
from claimcheck.sources import settle_sources


def add_paths(archive: str, paths: Sequence[Path], settings: Settings) -> tuple[int, int, tuple[Skipped, ...]]:
    """Return how many articles were added, how many were there already, and what was not read."""
    engine = open_archive(archive)
    articles, skipped = ingest(paths, reading=settings.reading)
    articles, left_out = settle_sources(articles, settings)
    state = environment(settings)
    there = unchanged(engine, articles, state)
    new = [article for article in articles if article.id not in there]
    read = track(read_each(new, settings), "Reading articles", len(new)) if new else ()
    return add(engine, read, known(settings), state), len(there), (*skipped, *left_out)

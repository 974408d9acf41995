"""Files and folders -> articles, and what was skipped and why.

find    paths  -> files, in one order on every machine
read    file   -> drafts, by the reader of its format
settle  drafts -> articles with ids and dates
notice  what the user must know about them
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from claimcheck.errors import InputError
from claimcheck.ingest.files import read_bytes
from claimcheck.ingest.finding import Found, find
from claimcheck.ingest.naming import shown
from claimcheck.ingest.noticing import notice, refuse
from claimcheck.ingest.readers import READERS
from claimcheck.ingest.settings import Reading
from claimcheck.ingest.settling import Source, settle
from claimcheck.models import Article, Skipped

__all__ = ["Reading", "ingest"]
log = logging.getLogger(__name__)


def ingest(
    paths: Sequence[Path], *, base: Path | None = None, reading: Reading | None = None
) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """Return the articles under ``paths`` sorted by path, and everything that was not read, or not as it stood.

    ``base`` is what ids are relative to; without it, each folder that was given, or the folder of each file.
    """
    limits = reading or Reading()
    files, skipped = find(tuple(Path(path) for path in paths), READERS.keys(), base)
    sources: list[Source] = []
    for file in files:
        try:
            sources += _read(file, limits)
        except InputError as error:
            skipped.append(Skipped(path=shown(file.path), why=str(error)))
    articles = settle(sources)
    skipped += notice(sources, articles)
    log.info("read %d articles from %d files, %d remarks", len(articles), len(files), len(skipped))
    return articles, tuple(sorted(skipped, key=lambda one: (one.path, one.why)))


def _read(file: Found, limits: Reading) -> list[Source]:
    reader = READERS.get(file.path.suffix.lower(), READERS[".txt"])
    drafts = reader(read_bytes(file.path, limits.max_file_bytes), shown(file.path))
    for draft in drafts:
        refuse(draft, limits)
    return [Source(draft=draft, path=shown(file.path), name=file.name) for draft in drafts]

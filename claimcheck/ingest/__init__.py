"""Files and folders -> articles, and what was skipped and why.

find      paths   -> files, in one order on every machine
contents  file    -> bytes, of each member where it is an archive
draft     bytes   -> drafts, by the reader of its format
settle    drafts  -> articles with ids and dates
notice    what the user must know about them
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from claimcheck.config.reading import Reading
from claimcheck.ingest.drafting import drafts
from claimcheck.ingest.finding import find
from claimcheck.ingest.noticing import notice
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
    reading = reading or Reading()
    files, skipped = find(tuple(Path(path) for path in paths), base)
    sources = list[Source]()
    for part in (part for file in files for part in drafts(file, reading)):
        if isinstance(part, Skipped):
            skipped.append(part)
        elif len(sources) < reading.max_articles:
            sources.append(part)
        else:
            skipped.append(Skipped(path=part.path, why=_too_many(reading.max_articles)))
            break
    articles = settle(sources)
    remarks = sorted([*skipped, *notice(sources, articles)], key=lambda one: (one.path, one.why))
    log.info("read %d articles from %d files, %d remarks", len(articles), len(files), len(remarks))
    return articles, tuple(remarks)


def _too_many(limit: int) -> str:
    return (
        f"is not read, nor is what comes after it: {limit:,} articles are the limit. Raise max_articles, or give less"
    )

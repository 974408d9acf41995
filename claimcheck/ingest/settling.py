"""Drafts -> articles: every one with an id of its own, a source, and a date if it has one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from claimcheck.ingest.dates import published
from claimcheck.ingest.draft import Draft
from claimcheck.ingest.naming import unique
from claimcheck.models import Article
from claimcheck.models.frozen import Frozen


class Source(Frozen):
    """A draft and the file it came from: ``path`` for people, ``name`` for the id."""

    draft: Draft
    path: str
    name: str


def settle(sources: Sequence[Source]) -> tuple[Article, ...]:
    """Return the articles in the order given."""
    ids = unique([wanted_id(one) for one in sources], [one.name for one in sources])
    return tuple(_article(one, id_) for one, id_ in zip(sources, ids, strict=True))


def wanted_id(source: Source) -> str:
    """Return the id that the file asks for, or its name without suffix."""
    return source.draft.id or PurePosixPath(source.name).with_suffix("").as_posix()


def _article(source: Source, id_: str) -> Article:
    draft = source.draft
    return Article(
        id=id_,
        text=draft.text,
        source=draft.source or PurePosixPath(source.name).stem,
        published=published(draft.published),
        title=draft.title,
        url=draft.url,
        path=source.path,
        offset=draft.offset,
        first_line=draft.first_line,
    )

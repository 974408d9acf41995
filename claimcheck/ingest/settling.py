"""Drafts -> articles: every one with an id of its own, a source, and a date if it has one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pydantic import Field

from claimcheck.ingest.dates import published
from claimcheck.ingest.draft import Draft
from claimcheck.ingest.naming import printable, unique
from claimcheck.models import Article
from claimcheck.models.frozen import Frozen

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")  # JSON can write half of a pair; nothing can print it


class Source(Frozen):
    """A draft and the file it came from."""

    draft: Draft
    path: str = Field(description="as shown to people")
    id: str = Field(description="made of the file's name without suffix")
    long_id: str = Field(description="with suffix, for where the short one is taken")
    stem: str = Field(default="", description="the source where none is given; empty for one of several in a file")

    @property
    def wanted_id(self) -> str:
        """The id that the file asks for, or its name."""
        return printable(self.draft.id) or self.id


def settle(sources: Sequence[Source]) -> tuple[Article, ...]:
    """Return the articles in the order given."""
    ids = unique([one.wanted_id for one in sources], [one.long_id for one in sources])
    return tuple(_article(one, id_) for one, id_ in zip(sources, ids, strict=True))


def _article(source: Source, id_: str) -> Article:
    draft = source.draft
    return Article(
        id=id_,
        text=_whole(draft.text),
        source=one_line(draft.source) or source.stem,
        published=published(draft.published),
        title=one_line(draft.title),
        url=one_line(draft.url),
        path=source.path,
        offset=draft.offset,
        first_line=draft.first_line,
        landmarks=draft.landmarks,
    )


def one_line(words: str) -> str:
    """Return a name or title with runs of space as one and nothing that could break a line or a terminal."""
    return printable(" ".join(_whole(words).split()))


def _whole(words: str) -> str:
    return _HALF_CHARACTER.sub("\ufffd", words)

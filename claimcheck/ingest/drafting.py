"""A file -> what its reader makes of it, each part by itself: one that is broken does not lose the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest.contents import Content, contents
from claimcheck.ingest.draft import Draft, NotAnArticle, Unread
from claimcheck.ingest.finding import Found
from claimcheck.ingest.languages import foreign
from claimcheck.ingest.naming import shown
from claimcheck.ingest.noticing import refuse
from claimcheck.ingest.readers import reader_of
from claimcheck.ingest.settling import Source
from claimcheck.models import Skipped


def drafts(file: Found, reading: Reading) -> Iterator[Source | Skipped]:
    """Yield every article of ``file``, and every part of it that gave none."""
    try:
        for content in contents(file, reading):
            yield from [content] if isinstance(content, Skipped) else _from_content(content, reading)
    except InputError as error:
        yield Skipped(path=shown(file.path), why=str(error))


def _from_content(content: Content, reading: Reading) -> Iterator[Source | Skipped]:
    """Yield the parts of one file; one that holds no article is a failure only where the user named it."""
    try:
        parts = reader_of(content.name, content.raw)(content.raw, content.path, reading)
        if not parts:
            raise InputError("holds no article")
    except InputError as error:
        fatal = not (isinstance(error, NotAnArticle) and content.searched)
        yield Skipped(path=content.path, why=str(error), fatal=fatal)
        return
    for number, part in enumerate(parts, 1):
        yield _checked(content, part, number if len(parts) > 1 else 0, reading)


def _checked(content: Content, part: Draft | Unread, number: int, reading: Reading) -> Source | Skipped:
    if isinstance(part, Unread):
        return Skipped(path=content.path, why=f"{part.where}: {part.why}", fatal=part.fatal)
    try:
        refuse(part, reading)
        foreign(part, reading)
    except InputError as error:
        return Skipped(path=content.path, why=f"article {number}: {error}" if number else str(error))
    mark, pure = f"#{number}" if number else "", PurePosixPath(content.name)
    plain_id = pure.with_suffix("").as_posix() + mark
    return Source(
        draft=part, path=content.path, id=plain_id, long_id=content.name + mark, stem="" if mark else pure.stem
    )

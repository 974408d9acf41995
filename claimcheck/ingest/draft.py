"""What a reader takes out of a file, before dates and ids are settled."""

from __future__ import annotations

from pydantic import Field

from claimcheck.errors import InputError
from claimcheck.models.frozen import Frozen
from claimcheck.models.text import Landmark


class Draft(Frozen):
    """One article as its format gives it: every field but the text may be empty."""

    text: str
    id: str = ""
    source: str = ""
    published: str = ""
    title: str = ""
    url: str = ""
    offset: int = Field(default=0, ge=0, description="where ``text`` begins in the decoded file, in characters")
    first_line: int = Field(default=1, ge=1, description="of the file, where ``text`` begins")
    landmarks: tuple[Landmark, ...] = Field(default=(), description="where runs of ``text`` stand in the file")
    notes: tuple[str, ...] = Field(default=(), description="what the user must know about how it was read")


class Unread(Frozen):
    """A part of a file that gave no article, while the rest of it did."""

    where: str = Field(description="'line 7', 'record 2'")
    why: str
    fatal: bool = True


class NotAnArticle(InputError):
    """A file of a known format that holds something else; in a searched folder this is not a failure."""

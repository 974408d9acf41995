"""What a reader takes out of a file, before dates and ids are settled."""

from __future__ import annotations

from pydantic import Field

from claimcheck.models.frozen import Frozen


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
    notes: tuple[str, ...] = Field(default=(), description="what the user must know about how it was read")

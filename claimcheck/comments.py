"""What our comments in an article look like: ``<!-- claimcheck: ignore[CC101] reason -->``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_OPENING = re.compile(r"<!--\s*claimcheck\s*:")
_CLOSING = "-->"


class Written(NamedTuple):
    """A comment as it stands in a text, and what it orders."""

    start: int
    end: int
    order: str


def written_in(text: str) -> Iterator[Written]:
    """Yield the comments of a text in its order, in time linear in it; one that never ends is none."""
    position = 0
    while opening := _OPENING.search(text, position):
        closing = text.find(_CLOSING, opening.end())
        if closing < 0:
            return
        position = closing + len(_CLOSING)
        yield Written(opening.start(), position, text[opening.end() : closing].strip())


def blank(text: str) -> str:
    """Return ``text`` with its claimcheck comments as spaces, so that positions stay and no comment is read as news."""
    pieces, done = list[str](), 0
    for comment in written_in(text):
        pieces += [text[done : comment.start], " " * (comment.end - comment.start)]
        done = comment.end
    return "".join([*pieces, text[done:]])

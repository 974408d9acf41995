"""Plain text, with or without front matter."""

from __future__ import annotations

from claimcheck.config.reading import Reading
from claimcheck.ingest.decoding import decode
from claimcheck.ingest.draft import Draft
from claimcheck.ingest.frontmatter import split
from claimcheck.ingest.places import line_count


def read(raw: bytes, path: str, reading: Reading) -> tuple[Draft, ...]:
    """Return the one article of a text file; its text is the file's own, from ``offset`` to the end."""
    decoded, notes = decode(raw)
    fields, offset = split(decoded)
    body = decoded[offset:]
    offset += len(body) - len(body.lstrip("\r\n"))
    line = line_count(decoded[:offset]) + 1
    return (Draft(text=decoded[offset:], offset=offset, first_line=line, notes=notes, **fields),)

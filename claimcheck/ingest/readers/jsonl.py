"""JSON lines: one article a line; a broken line is reported and the others are read."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest.decoding import decode
from claimcheck.ingest.draft import Draft, NotAnArticle, Unread
from claimcheck.ingest.readers.json import article
from claimcheck.ingest.strict_json import document, loads, placed


def read(raw: bytes, path: str, reading: Reading) -> tuple[Draft | Unread, ...]:
    """Return an article, or why there is none, for each line that is not empty."""
    decoded, notes = decode(raw)
    return tuple(_each(decoded, reading, notes))


def _each(decoded: str, reading: Reading, notes: tuple[str, ...]) -> Iterator[Draft | Unread]:
    for number, line in enumerate(decoded.split("\n"), 1):
        if not line.strip():
            continue
        try:
            draft, body = article(loads(line), reading.fields)
        except InputError as error:
            why = str(error).replace("is not JSON: line 1:", "is not JSON:")
            yield Unread(where=f"line {number}", why=why, fatal=not isinstance(error, NotAnArticle))
            continue
        marks = placed(document(line), draft.text, draft.title, body)
        marks = tuple(mark.model_copy(update={"line": number}) for mark in marks)
        yield draft.model_copy(update={"landmarks": marks, "notes": notes})

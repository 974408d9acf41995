"""WARC, the web archive: the HTML pages that were answered, each an article."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import redirect_stderr
from io import BytesIO, StringIO
from itertools import count
from typing import Any

from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest.decoding import decode
from claimcheck.ingest.draft import Draft, Unread
from claimcheck.ingest.extras import damage_is, library
from claimcheck.ingest.readers import html

_BROKEN = "is broken from here on, and what follows is not read. Download it again"
_CHUNK = 1 << 20  # bytes


def read(raw: bytes, path: str, reading: Reading) -> tuple[Draft | Unread, ...]:
    """Return an article for each page in the archive, or why there is none."""
    parts = tuple(_each(raw, reading))
    if not parts:
        raise InputError("is a web archive without pages")
    return parts


def _each(raw: bytes, reading: Reading) -> Iterator[Draft | Unread]:
    archive_iterator = library("warcio.archiveiterator", "warc").ArchiveIterator
    records = archive_iterator(BytesIO(raw))
    for number in count(1):
        try:
            page = _next(records, reading)
        except InputError as error:
            yield Unread(where=f"record {number}", why=str(error))
            return
        if page is None:
            return
        address, body = page
        if body:
            yield _article(body, address, f"record {number}", reading)


def _next(records: Any, reading: Reading) -> tuple[str, bytes] | None:
    """Return address and page of the next record, no page for requests and pictures; None at the end."""
    failed = library("warcio.exceptions", "warc").ArchiveLoadFailed
    # The library tells of bytes between records on stderr only, and goes on with what it takes for the next.
    with damage_is(_BROKEN, failed), redirect_stderr(StringIO()):
        record = next(records, None)
        if records.err_count:
            raise InputError(_BROKEN)
        if record is None:
            return None
        page = _page(record, reading)
        _refuse_short(record)
        return record.rec_headers.get_header("WARC-Target-URI") or "", page


def _refuse_short(record: Any) -> None:
    """Raise InputError for a record that does not have as many bytes as it says: the library takes what there is."""
    while record.raw_stream.read(_CHUNK):
        continue
    if record.rec_headers.get_header("Content-Length") is None or record.raw_stream.limit:
        raise InputError("is cut short, and what follows is not read. Download it again")


def _page(record: Any, reading: Reading) -> bytes:
    """Return the page of a record; nothing for requests, pictures and failures."""
    if record.rec_type != "response" or record.http_headers is None:
        return b""
    if record.http_headers.get_statuscode() != "200":
        return b""
    if "html" not in (record.http_headers.get_header("Content-Type") or ""):
        return b""
    return bytes(record.content_stream().read(reading.max_page_bytes + 1))


def _article(body: bytes, address: str, where: str, reading: Reading) -> Draft | Unread:
    try:
        if len(body) > reading.max_page_bytes:
            raise InputError(f"is larger than {reading.max_page_bytes:,} bytes. Raise max_page_bytes")
        decoded, notes = decode(body, declared=html.declared(body))
        return html.page(decoded, notes, address).model_copy(update={"landmarks": ()})
    except InputError as error:
        return Unread(where=where, why=str(error))

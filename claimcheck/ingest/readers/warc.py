"""WARC, the web archive: the HTML pages that were answered, each an article."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import Any

from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest.decoding import decode
from claimcheck.ingest.draft import Draft, Unread
from claimcheck.ingest.extras import library
from claimcheck.ingest.readers import html


def read(raw: bytes, path: str, reading: Reading) -> tuple[Draft | Unread, ...]:
    """Return an article for each page in the archive, or why there is none."""
    return tuple(_each(raw, reading))


def _each(raw: bytes, reading: Reading) -> Iterator[Draft | Unread]:
    iterator = library("warcio.archiveiterator", "warc").ArchiveIterator(io.BytesIO(raw), no_record_parse=False)
    number = 0
    while True:
        number += 1
        try:
            record = next(iterator, None)
            if record is None:
                break
            body = _page(record, reading)
            address = record.rec_headers.get_header("WARC-Target-URI") or "" if record.rec_headers else ""
        # What the library lets through of its own kinds, all but one plain exceptions of Python's.
        except (library("warcio.exceptions", "warc").ArchiveLoadFailed, ValueError, OSError, EOFError) as error:
            yield Unread(where=f"record {number}", why=_broken(error))
            return
        except (zlib.error, TypeError, AttributeError, LookupError) as error:
            yield Unread(where=f"record {number}", why=_broken(error))
            return
        if body is not None:
            yield _article(body, address, f"record {number}", reading)
    if number == 1:
        raise InputError("is a web archive without records")


def _page(record: Any, reading: Reading) -> bytes | None:
    """Return the page of a record; None for requests, pictures and failures."""
    if record.rec_type != "response" or record.http_headers is None:
        return None
    if record.http_headers.get_statuscode() != "200":
        return None
    if "html" not in (record.http_headers.get_header("Content-Type") or ""):
        return None
    return bytes(record.content_stream().read(reading.max_page_bytes + 1))


def _article(body: bytes, address: str, where: str, reading: Reading) -> Draft | Unread:
    try:
        if len(body) > reading.max_page_bytes:
            raise InputError(f"is larger than {reading.max_page_bytes:,} bytes. Raise max_page_bytes")
        decoded, notes = decode(body, declared=html.declared(body))
        return html.page(decoded, notes, address).model_copy(update={"landmarks": ()})
    except InputError as error:
        return Unread(where=where, why=str(error))


def _broken(error: Exception) -> str:
    return f"is broken from here on ({type(error).__name__}): what follows is not read. Download it again"

"""PDF: the text layer, lines joined to paragraphs; a scan has none and is reported."""

from __future__ import annotations

import io
import logging
import re
from typing import Any

from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest.draft import Draft
from claimcheck.ingest.extras import damage_is, library

_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_LINE_END = re.compile(r"(?<!\n)\n(?!\n)")

_TAIL = 1024  # bytes in which readers of PDF look for its end


def read(raw: bytes, path: str, reading: Reading) -> tuple[Draft, ...]:
    """Return the one article of a PDF, all pages in order."""
    if len(raw) > reading.max_page_bytes:
        raise InputError(f"is larger than {reading.max_page_bytes:,} bytes. Split it, or raise max_page_bytes")
    if b"%%EOF" not in raw[-_TAIL:]:
        raise InputError("is not a whole PDF: it is cut short. Export it again")
    text, title = _extract(raw)
    if not text.strip():
        raise InputError("has no text layer: a scan, or pictures of text. Give it as text")
    return (Draft(text=_LINE_END.sub(" ", _HYPHENATED.sub("", text)).strip(), title=title),)


def _extract(raw: bytes) -> tuple[str, str]:
    pypdf = library("pypdf", "pdf")
    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it warns of every oddity, one line each
    with damage_is("is not a whole PDF. Export it again", pypdf.errors.PyPdfError):
        file = pypdf.PdfReader(io.BytesIO(raw), strict=False)
        if file.is_encrypted and not file.decrypt(""):
            raise InputError("is encrypted. Save it without a password")
        return "\n\n".join(page.extract_text() for page in file.pages), _title(file)


def _title(file: Any) -> str:
    return str((file.metadata and file.metadata.title) or "")

"""One file per format, each with ``read(raw, path, reading)``; ``READERS`` says which suffix is read by which."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from claimcheck.config.reading import Reading
from claimcheck.ingest.draft import Draft, Unread
from claimcheck.ingest.readers import docx, feed, html, json, jsonl, markdown, pdf, text, warc, xml

Reader = Callable[[bytes, str, Reading], tuple[Draft | Unread, ...]]

READERS: Mapping[str, Reader] = {
    ".txt": text.read,
    ".text": text.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
    ".json": json.read,
    ".jsonl": jsonl.read,
    ".ndjson": jsonl.read,
    ".xml": xml.read,
    ".rss": feed.read,
    ".atom": feed.read,
    ".docx": docx.read,
    ".pdf": pdf.read,
    ".warc": warc.read,
    ".warc.gz": warc.read,
}


def reader_of(name: str, raw: bytes) -> Reader:
    """Return the reader for a file by its name, else by how its content begins."""
    known = next((READERS[suffix] for suffix in READERS if name.lower().endswith(suffix)), None)
    return known or READERS[_looks_like(raw)]


def _looks_like(raw: bytes) -> str:
    start = raw[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"{", b"[")):
        return ".json" if _is_one_value(raw) else ".jsonl"
    if start.startswith((b"<!doctype html", b"<html")):
        return ".html"
    signs = ((b"<?xml", ".xml"), (b"%pdf-", ".pdf"), (b"pk\3\4", ".docx"), (b"warc/", ".warc"), (b"\x1f\x8b", ".warc"))
    return next((suffix for sign, suffix in signs if start.startswith(sign)), ".txt")


def _is_one_value(raw: bytes) -> bool:
    """Tell JSON from JSON lines: the first line of the latter is a whole object, and there are more."""
    first, _, rest = raw.strip().partition(b"\n")
    return not (rest and first.rstrip().endswith(b"}") and rest.lstrip().startswith(b"{"))

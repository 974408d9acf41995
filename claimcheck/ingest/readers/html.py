"""HTML pages as saved: the article without the boilerplate, and what the page says of itself."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from claimcheck.comments import written_in
from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest.decoding import decode
from claimcheck.ingest.draft import Draft
from claimcheck.ingest.extras import damage_is, library
from claimcheck.ingest.heading import headed
from claimcheck.ingest.page_facts import page_facts
from claimcheck.ingest.tracing import landmarks, trace

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset=["' ]?([\w-]{1,40})""", re.IGNORECASE)
_CLOSED = re.compile("</(?:html|body)", re.IGNORECASE)
_COMMENTED = "has a claimcheck comment, which is followed in plain text and Markdown only. Use claimcheck accept"
_DAMAGED = "is HTML that cannot be read. Save the text by itself"
_HEAD = 4096  # bytes in which a page must say its encoding; browsers look at 1024


def read(raw: bytes, path: str, reading: Reading) -> tuple[Draft, ...]:
    """Return the one article of a page."""
    if len(raw) > reading.max_page_bytes:
        raise InputError(f"is larger than {reading.max_page_bytes:,} bytes. Split it, or raise max_page_bytes")
    decoded, notes = decode(raw, declared=declared(raw))
    return (page(decoded, notes),)


def declared(raw: bytes) -> str:
    """Return the encoding that a page says it has."""
    said = _CHARSET.search(raw[:_HEAD])
    return said[1].decode("ascii", "replace") if said else ""


def page(decoded: str, notes: tuple[str, ...] = (), address: str = "") -> Draft:
    """Return the article of a decoded page; ``address`` is where it came from, if the page does not say."""
    tree = _tree(decoded)
    facts = page_facts(tree)
    body = _article_text(tree)
    if not body:
        raise InputError("has no article text that could be told from the page around it. Save the text by itself")
    text = headed(facts["title"], body)
    facts["url"] = facts.get("url") or address
    facts["source"] = facts.get("source") or _host(facts["url"])
    notes += () if _CLOSED.search(decoded) else ("ends without </html>: the page may be cut short",)
    notes += (_COMMENTED,) if any(written_in(decoded)) else ()
    return Draft(text=text, landmarks=landmarks(trace(text, decoded), decoded), notes=notes, **facts)


def _tree(decoded: str) -> Any:
    trafilatura = library("trafilatura", "html")
    with damage_is(_DAMAGED):
        tree = trafilatura.load_html(decoded)
    if tree is None:
        raise InputError("is not HTML")
    return tree


def _article_text(tree: Any) -> str:
    """Leave metadata to ``page_facts``: the library guesses dates, and its guesses depend on today's."""
    trafilatura = library("trafilatura", "html")
    with damage_is(_DAMAGED):
        found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=False, with_metadata=False)
    return str(found.text or "") if found else ""


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""

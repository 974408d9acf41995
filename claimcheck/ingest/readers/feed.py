"""RSS and Atom: each entry with a text is an article; most feeds give summaries only, which is said."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest.draft import Draft, NotAnArticle, Unread
from claimcheck.ingest.extras import damage_is, library
from claimcheck.ingest.heading import headed
from claimcheck.ingest.markup import plain
from claimcheck.ingest.tracing import landmarks, trace

_CLOSED = re.compile(rb"</(?:\w+:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)
_TAIL = 1000  # bytes; comments of a server may follow
_CUT_SHORT = "the feed is cut short, and entries may be missing. Download it again"
_ONLY_A_SUMMARY = "has only the feed's summary, not the article"


def read(raw: bytes, path: str, reading: Reading) -> tuple[Draft | Unread, ...]:
    """Return the articles of a feed."""
    if len(raw) > reading.max_page_bytes:
        raise InputError(f"is larger than {reading.max_page_bytes:,} bytes. Split it, or raise max_page_bytes")
    if b"<!ENTITY" in raw:
        raise InputError("is XML that declares entities of its own, which is refused")
    parsed = _parse(raw)
    if not parsed.entries:
        raise NotAnArticle(f"is a feed without entries{' (it is broken)' if parsed.bozo else ''}")
    broken = ("is a broken feed: entries may be missing",) if parsed.bozo and not _mere_label(parsed) else ()
    parts = tuple(_each(parsed, raw.decode("utf-8", "replace"), broken))
    return parts if _CLOSED.search(raw[-_TAIL:]) else (*parts, Unread(where="end", why=_CUT_SHORT))


def _parse(raw: bytes) -> Any:
    """Give the library a stream: bytes that look like an address or a file name it would open."""
    feedparser = library("feedparser", "feed")
    with damage_is("is a feed that cannot be read. Export it again"):
        return feedparser.parse(io.BytesIO(raw), resolve_relative_uris=False)


def _mere_label(parsed: Any) -> bool:
    return type(parsed.bozo_exception).__name__ in {"CharacterEncodingOverride", "NonXMLContentType"}


def _each(parsed: Any, decoded: str, notes: tuple[str, ...]) -> Iterator[Draft | Unread]:
    owner = str(parsed.feed.get("title", "")).strip()
    for number, entry in enumerate(parsed.entries, 1):
        body, summary = _body(entry)
        if not body:
            yield Unread(where=f"entry {number}", why="has no text", fatal=False)
            continue
        title = plain(str(entry.get("title", "")))
        text = headed(title, body)
        yield Draft(
            text=text,
            id=str(entry.get("id", "")),
            source=str(entry.get("source", {}).get("title", "")) or owner or _host(entry),
            published=str(entry.get("published", "") or entry.get("updated", "")),
            title=title,
            url=str(entry.get("link", "")),
            landmarks=landmarks(trace(text, decoded), decoded),
            notes=notes + ((_ONLY_A_SUMMARY,) if summary else ()),
        )


def _body(entry: Any) -> tuple[str, bool]:
    """Return the text of an entry, and whether it is only the summary."""
    texts = [plain(str(content.get("value", ""))) for content in entry.get("content", [])]
    longest = max(texts, key=len, default="")
    return (longest, False) if longest else (plain(str(entry.get("summary", ""))), True)


def _host(entry: Any) -> str:
    try:
        return urlsplit(str(entry.get("link", ""))).hostname or ""
    except ValueError:
        return ""

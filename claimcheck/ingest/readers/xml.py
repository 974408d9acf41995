"""XML: NewsML-G2, NITF, RSS, Atom or XHTML, told apart by the root element."""

from __future__ import annotations

import re

from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest.decoding import decode
from claimcheck.ingest.draft import Draft, NotAnArticle, Unread
from claimcheck.ingest.readers import feed, html, newsml
from claimcheck.ingest.tracing import landmarks, trace
from claimcheck.ingest.xml import parse

_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}?encoding=["']([\w.-]{1,40})""")
_FEEDS = {"rss", "feed", "RDF"}


def read(raw: bytes, path: str, reading: Reading) -> tuple[Draft | Unread, ...]:
    """Return the articles of an XML file of any news format."""
    if len(raw) > reading.max_page_bytes:
        raise InputError(f"is larger than {reading.max_page_bytes:,} bytes. Split it, or raise max_page_bytes")
    root = parse(raw)
    if root.name in _FEEDS:
        return feed.read(raw, path, reading)
    if root.name == "html":
        return html.read(raw, path, reading)
    found = newsml.drafts(root)
    if not found:
        raise NotAnArticle(f"is XML of another kind (<{root.name}>): neither NewsML-G2 nor NITF, RSS, Atom or XHTML")
    decoded, _ = decode(raw, declared=_declared(raw))
    return tuple(_placed(one, decoded) if isinstance(one, Draft) else one for one in found)


def _placed(draft: Draft, decoded: str) -> Draft:
    return draft.model_copy(update={"landmarks": landmarks(trace(draft.text, decoded), decoded)})


def _declared(raw: bytes) -> str:
    said = _ENCODING.match(raw)
    return said[1].decode("ascii", "replace") if said else ""

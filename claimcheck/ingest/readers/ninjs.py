"""ninjs 1 to 3, the IPTC's news in JSON."""

from __future__ import annotations

from typing import Any

from claimcheck.errors import InputError
from claimcheck.ingest.draft import Draft, NotAnArticle
from claimcheck.ingest.heading import headed
from claimcheck.ingest.markup import is_markup, plain

_BODIES = ("body_text", "body_xhtml", "body_html", "body_nitf")  # ninjs 1
_DATES = ("versioncreated", "versionCreated", "contentcreated", "contentCreated", "firstcreated", "firstCreated")
_OWNERS = ("infosources", "infoSources", "infosource", "copyrightholder", "copyrightHolder", "organisation")


def is_ninjs(item: dict[str, Any]) -> bool:
    """Tell ninjs from other JSON: it must have a uri, and has a date of its version or a body under its own names."""
    own = {"bodies", "headlines", "pubstatus", "pubStatus", *_BODIES, *_DATES}
    return isinstance(item.get("uri"), str) and not own.isdisjoint(item)


def article(item: dict[str, Any]) -> tuple[Draft, str]:
    """Return the article of a ninjs item, and its body as written; raise NotAnArticle for pictures and the like."""
    body = _body(item)
    if not body:
        kind = _text(item.get("type")) or "item"
        raise (InputError if kind == "text" else NotAnArticle)(f"is a ninjs {kind} without a text body")
    title = _text(item.get("headline")) or _main(item.get("headlines"))
    draft = Draft(
        text=headed(title, plain(body) if is_markup(body) else body),
        id=_text(item.get("uri")),
        source=next((name for key in _OWNERS if (name := _name(item.get(key)))), ""),
        published=next((words for key in _DATES if (words := _text(item.get(key)))), ""),
        title=title,
        url=_text(item.get("canonicalurl") or item.get("canonicalUrl") or item.get("canonical")),
    )
    return draft, body


def _body(item: dict[str, Any]) -> str:
    return next((words for key in _BODIES if (words := _text(item.get(key)))), "") or _main(item.get("bodies"))


def _main(parts: Any) -> str:
    """Return the value of the part that is plain text or in the main role, else of the first."""
    known = [part for part in parts if isinstance(part, dict)] if isinstance(parts, list) else []
    known = [part for part in known if _text(part.get("value"))]
    ranked = sorted(known, key=lambda part: (_text(part.get("role")) not in {"main", ""}, not _is_plain(part)))
    return _text(ranked[0]["value"]) if ranked else ""


def _is_plain(part: dict[str, Any]) -> bool:
    return _text(part.get("contentType") or part.get("contenttype")).startswith("text/plain")


def _name(value: Any) -> str:
    value = value[0] if isinstance(value, list) and value else value
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: Any) -> str:
    return value if isinstance(value, str) and value.strip() else ""

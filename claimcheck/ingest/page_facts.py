"""What a page says of itself: JSON-LD first, then OpenGraph and other meta tags, then its title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.errors import InputError
from claimcheck.ingest.strict_json import loads

_META = {
    "source": ("og:site_name", "application-name", "dc.publisher"),
    "published": ("article:published_time", "datepublished", "parsely-pub-date", "dc.date", "pubdate", "date"),
    "title": ("og:title", "twitter:title", "dc.title"),
    "url": ("og:url",),
}
_DEEPEST = 8  # levels of JSON-LD in which an article is looked for; @graph needs two


def page_facts(tree: Any) -> dict[str, str]:
    """Return source, published, title and url of the page, each where it is given; the first wins that says it."""
    meta = _meta(tree)
    facts = {field: next((meta[key] for key in keys if key in meta), "") for field, keys in _META.items()}
    title, link = tree.find(".//title"), tree.find(".//link[@rel='canonical']")
    facts["title"] = facts["title"] or (" ".join(title.text_content().split()) if title is not None else "")
    facts["url"] = facts["url"] or (link.get("href") or "" if link is not None else "")
    said = next(_articles(tree), {})
    return {field: said.get(field) or value for field, value in facts.items()}


def _meta(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        content = (tag.get("content") or "").strip()
        if content:
            found.setdefault(name.strip().lower(), content)
    return found


def _articles(tree: Any) -> Iterator[dict[str, str]]:
    """Yield the facts of each article in the page's JSON-LD; a script that is no JSON is as good as absent."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            try:
                value = loads(script.text or "")
            except InputError:
                continue
            yield from (_facts(item) for item in _typed(value, _DEEPEST))


def _typed(value: Any, levels: int) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict) and levels:
        if any("Article" in kind or "Posting" in kind for kind in _words(value.get("@type"))):
            yield value
        for inner in value.values():
            yield from _typed(inner, levels - 1)
    elif isinstance(value, list) and levels:
        for inner in value:
            yield from _typed(inner, levels - 1)


def _words(value: Any) -> list[str]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _facts(item: dict[str, Any]) -> dict[str, str]:
    page = item.get("mainEntityOfPage")
    return {
        "source": _name(item.get("publisher")),
        "published": _name(item.get("datePublished")),
        "title": _name(item.get("headline")),
        "url": _name(item.get("url")) or _name(page.get("@id") if isinstance(page, dict) else page),
    }


def _name(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name")
    return value.strip() if isinstance(value, str) else ""

"""Page names: safe on every file system, the same for the same content, never the article's own words as a path."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

LONGEST = 60


def article_page(article_id: str) -> str:
    """Return the page of an article: readable, and distinct even where ids differ in case or signs alone."""
    return f"articles/{_slug(article_id, 'article')}-{_digest(article_id)}.html"


def finding_pages(fingerprints: Iterable[str]) -> list[str]:
    """Return one page per finding; a fingerprint that is safe as it stands is the name itself, so links last."""
    taken: dict[str, int] = {}
    return [f"findings/{_unique(_finding_stem(mark), taken)}.html" for mark in fingerprints]


def _finding_stem(fingerprint: str) -> str:
    if re.fullmatch(r"[0-9a-z][0-9a-z-]{3,79}", fingerprint):
        return fingerprint
    return f"{_slug(fingerprint, 'finding')}-{_digest(fingerprint)}"


def _unique(stem: str, taken: dict[str, int]) -> str:
    taken[stem] = taken.get(stem, 0) + 1
    return stem if taken[stem] == 1 else f"{stem}-copy-{taken[stem]}"


def _slug(words: str, fallback: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")[:LONGEST].strip("-") or fallback


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:10]

"""What may be read, and how much of it."""

from __future__ import annotations

from pydantic import Field

from claimcheck.models.frozen import Frozen

SPACY = 1_000_000  # characters; the parser takes no longer text


class Fields(Frozen):
    """Where a JSON article keeps what: names to try in this order; ``a.b`` is ``b`` inside ``a``."""

    text: tuple[str, ...] = Field(
        default=("text", "body", "articleBody", "article_body", "content", "body_text"), description="its text"
    )
    id: tuple[str, ...] = Field(default=("id", "uid", "guid"), description="what tells it from all others")
    source: tuple[str, ...] = Field(
        default=("source", "publisher", "outlet", "site_name", "provider"), description="who publishes it"
    )
    published: tuple[str, ...] = Field(
        default=("published", "published_at", "publishedAt", "datePublished", "pubDate", "date"), description="when"
    )
    title: tuple[str, ...] = Field(default=("title", "headline"), description="its headline")
    url: tuple[str, ...] = Field(default=("url", "link"), description="where it can be read")


class Reading(Frozen):
    """What is read; a limit that is hit is reported, it never silently shortens anything."""

    fields: Fields = Field(default=Fields(), description="names of an article's parts in JSON and JSONL")
    languages: tuple[str, ...] = Field(default=("en",), description="articles in others are skipped; empty: read all")
    max_file_bytes: int = Field(default=50_000_000, ge=1, description="a year of one desk as JSONL is some 40 MB")
    max_page_bytes: int = Field(default=10_000_000, ge=1, description="of HTML, XML, docx, PDF: ten times a large page")
    max_characters: int = Field(default=SPACY, ge=1, le=SPACY, description="of one article: where spaCy stops")
    max_run: int = Field(default=20_000, ge=100, le=SPACY, description="characters without a sentence's or line's end")
    max_articles: int = Field(default=100_000, ge=1, description="of one run; some minutes of parsing")
    max_archive_bytes: int = Field(default=500_000_000, ge=1, description="of all that one archive holds, unpacked")
    max_archive_ratio: int = Field(default=200, ge=2, description="unpacked against packed; text shrinks to a tenth")

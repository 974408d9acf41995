"""What may be read, and how much of it."""

from __future__ import annotations

from pydantic import Field

from claimcheck.models.frozen import Frozen


class Reading(Frozen):
    """The limits of reading; one that is hit is reported, never silently applied."""

    max_file_bytes: int = Field(default=50_000_000, ge=1, description="a year of one desk as JSONL is some 40 MB")
    max_characters: int = Field(default=1_000_000, ge=1, description="of one article: where spaCy stops")
    max_run: int = Field(default=20_000, ge=100, description="characters without a sentence's or line's end")
    max_articles: int = Field(default=100_000, ge=1, description="of one run; some minutes of parsing")

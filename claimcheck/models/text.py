"""What was read, and what was not."""

from __future__ import annotations

import datetime as dt

from pydantic import Field, field_validator, model_validator

from claimcheck.models.frozen import Frozen


class Landmark(Frozen):
    """From character ``at`` of the text on, the text stands at this 1-based line and column of the file."""

    at: int = Field(ge=0)
    line: int = Field(ge=1)
    column: int = Field(default=1, ge=1)


class Article(Frozen):
    """One text by one source; ``text`` is what all character positions count in."""

    id: str = Field(min_length=1)
    text: str
    source: str = Field(default="", description="who publishes it; the id where it is not known")
    published: dt.datetime | dt.date | None = Field(default=None, description="with the time of day where it is known")
    title: str = ""
    url: str = ""
    path: str = Field(default="", description="the file it was read from, relative to where the user stands")
    offset: int = Field(default=0, ge=0, description="where ``text`` begins in the decoded file, in characters")
    first_line: int = Field(default=1, ge=1, description="the file's line on which ``text`` begins")
    landmarks: tuple[Landmark, ...] = Field(
        default=(),
        exclude=True,
        description="where runs of ``text`` stand in the file, if it is not the file's own text",
    )

    @field_validator("published", mode="before")
    @classmethod
    def _a_day_stays_a_day(cls, value: object) -> object:
        """Read ``2026-02-04`` as a day, not as its midnight."""
        if isinstance(value, str) and len(value) == len("2026-02-04"):
            return dt.date.fromisoformat(value)
        return value

    @model_validator(mode="after")
    def _source_is_never_empty(self) -> Article:
        if not self.source:
            object.__setattr__(self, "source", self.id)  # the only write: a default that depends on another field
        return self

    @property
    def day(self) -> dt.date | None:
        """The calendar day of publication, where it is known."""
        return self.published.date() if isinstance(self.published, dt.datetime) else self.published


class Skipped(Frozen):
    """Something that was not checked, or not as it stood, and why."""

    path: str
    why: str
    fatal: bool = Field(default=True, description="False where the input was used all the same, with a restriction")

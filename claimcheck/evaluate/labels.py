"""What a labelled set says: its cases, and which pairs of sentences must or must not be reported."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from claimcheck.models import Article
from claimcheck.models.frozen import Frozen


class Strength(StrEnum):
    """How sure the labels are that a disagreement has to be reported."""

    HARD = "hard"
    SOFT = "soft"


class Sentence(Frozen):
    """A stretch of one article, and the answer that it gives."""

    article_id: str
    start: int
    end: int
    value: str = ""

    def overlaps(self, article_id: str, start: int, end: int) -> bool:
        """Tell whether another stretch shares a character with this one."""
        return self.article_id == article_id and min(self.end, end) > max(self.start, start)


class Wanted(Frozen):
    """A contradiction that has to be reported (hard) or may be (soft): any sentence of ``a`` against any of ``b``."""

    kind: str
    a: tuple[Sentence, ...] = Field(min_length=1)
    b: tuple[Sentence, ...] = Field(min_length=1)
    question: str = ""
    strength: Strength = Strength.HARD


class Unwanted(Frozen):
    """Two sentences that must not be reported against each other, and which kind of near-miss they are."""

    kind: str
    a: Sentence
    b: Sentence


class Case(Frozen):
    """Articles that are checked against each other, with what is known about them."""

    name: str
    set: str = Field(description="the folder or file it comes from, as results are summed")
    articles: tuple[Article, ...]
    wanted: tuple[Wanted, ...] = ()
    unwanted: tuple[Unwanted, ...] = ()
    annotated: tuple[Sentence, ...] = Field(
        default=(), description="of which it is known with which they tell one event"
    )
    aligned: tuple[tuple[Sentence, Sentence], ...] = Field(default=(), description="annotated ones that tell one event")

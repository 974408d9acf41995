"""What was made of the claims: alignments, discrepancies, the report."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from functools import total_ordering
from typing import Any

from pydantic import Field, SerializationInfo, field_serializer

from claimcheck.models.claims import Claim, MentionKind
from claimcheck.models.frozen import Frozen
from claimcheck.models.text import Article, Skipped


@total_ordering
class Severity(StrEnum):
    """How much a discrepancy matters; compares error > warning > note."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Severity):
            other = Severity(str(other))
        return _RANK[self] < _RANK[other]

    def __gt__(self, other: object) -> bool:
        return not self < other and self != other

    def __le__(self, other: object) -> bool:
        return self < other or self == other

    def __ge__(self, other: object) -> bool:
        return not self < other

    __hash__ = StrEnum.__hash__


_RANK = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


class ScorePart(Frozen):
    """One reason for or against an alignment, as a signed weight in bits (log2 of a Bayes factor)."""

    name: str
    weight: float
    left: str = ""
    right: str = ""


class Alignment(Frozen):
    """Claims of different sources that speak of the same fact."""

    claims: tuple[Claim, ...] = Field(min_length=2)
    score: float = Field(ge=0, le=1, description="probability that they speak of the same fact")
    parts: tuple[ScorePart, ...] = ()
    rule: str = Field(default="", description="the blocking rule that brought them together")
    certain: bool = Field(default=True, description="False: needs review, findings are at most notes")
    compared: bool = Field(
        default=True, description="False: both tell one event, but maybe other things of it; no detector looks at them"
    )

    @field_serializer("claims", when_used="json")
    def _claims_in_short(self, claims: tuple[Claim, ...], _info: SerializationInfo) -> list[dict[str, Any]]:
        """Give place and quote only: the whole claim stands in the report's own list."""
        keep = {"id", "article_id", "source", "start", "end", "quote"}
        return [claim.model_dump(mode="json", include=keep) for claim in claims]


class Evidence(Frozen):
    """The sentence that says it."""

    article_id: str
    source: str
    start: int
    end: int
    quote: str
    claim_id: str
    path: str = ""
    line: int = Field(default=0, description="1-based, in the file as it lies on disk; 0 where there is no file")
    column: int = Field(default=0, description="1-based, in characters")
    end_line: int = Field(default=0, description="of the last character; 0 where there is no file")
    end_column: int = Field(default=0, description="1-based, the one after the last character")
    value_start: int | None = Field(default=None, description="where the disputed words stand, in Article.text")
    value_end: int | None = None
    attribution: str = Field(default="", description="who says so, in words; empty for the article's own voice")
    outlet: str = Field(default="", description="the other medium whose report it passes on")
    published: dt.datetime | dt.date | None = None


class Position(Frozen):
    """One of the answers that the sources give."""

    value: str
    sources: tuple[str, ...]
    evidence: tuple[Evidence, ...] = Field(min_length=1)


class Conflict(Frozen):
    """What a detector returns for two aligned claims that cannot both be true."""

    question: str = Field(description="what a person would ask")
    left: str = Field(description="the left claim's answer as a person would write it")
    right: str
    why: str = Field(description="one sentence that names both values and the shared fact")
    topic: str = Field(description="normal form of the question without values; groups and fingerprints findings")
    severity: Severity | None = Field(default=None, description="None: the detector's own")
    confidence: float = Field(default=0.8, ge=0, le=1)
    left_key: str = Field(default="", description="normal form of the value; ``left`` where empty")
    right_key: str = ""
    left_span: tuple[int, int] | None = None
    right_span: tuple[int, int] | None = None

    @property
    def turned(self) -> Conflict:
        """Return the same with left and right exchanged."""
        sides = (
            ("left", self.right),
            ("right", self.left),
            ("left_key", self.right_key),
            ("right_key", self.left_key),
            ("left_span", self.right_span),
            ("right_span", self.left_span),
        )
        return self.model_copy(update=dict(sides))


class Discrepancy(Frozen):
    """Sources that give different answers to one question."""

    code: str
    name: str
    severity: Severity
    confidence: float = Field(ge=0, le=1)
    question: str
    positions: tuple[Position, ...] = Field(min_length=2)
    why: str
    aligned_because: str = ""
    alignment_score: float = Field(default=0.0, ge=0, le=1)
    parts: tuple[ScorePart, ...] = Field(default=(), description="of the alignment's score")
    fingerprint: str


class Accepted(Frozen):
    """A discrepancy that somebody decided to live with."""

    discrepancy: Discrepancy
    reason: str
    until: dt.date | None = Field(default=None, description="last day on which it is accepted")
    where: str = Field(description="the file that accepts it: the accepted file, the baseline, or the article itself")


class Coverage(Frozen):
    """What was compared: a clean report over nothing is not a pass."""

    articles: int = 0
    sources: int = 0
    claims: int = 0
    pairs: int = Field(default=0, description="pairs of claims that were scored")
    alignments: int = 0
    rules: dict[str, int] = Field(default_factory=dict, description="candidate pairs per blocking rule")
    notes: tuple[str, ...] = Field(default=(), description="limits that were hit, copies, and the like")
    copies: dict[str, str] = Field(default_factory=dict, description="article id -> the article whose text it runs")
    checks: tuple[str, ...] = Field(default=(), description="codes of the detectors that ran")
    checks_off: dict[str, str] = Field(default_factory=dict, description="code of a detector that did not run -> why")


class Named(Frozen):
    """One place where an article names somebody or something."""

    article_id: str
    text: str = Field(description="as written")
    start: int
    end: int


class Identity(Frozen):
    """One person, country, body or place, by all its names in all articles."""

    name: str = Field(description="the fullest")
    kind: MentionKind
    names: tuple[str, ...] = Field(min_length=1, description="as written, the most frequent first")
    mentions: tuple[Named, ...] = Field(min_length=1, description="by article, in order of the text")


class Report(Frozen):
    """Everything one run found."""

    discrepancies: tuple[Discrepancy, ...] = ()
    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    identities: tuple[Identity, ...] = Field(default=(), description="who is who across the articles, by name")
    accepted: tuple[Accepted, ...] = Field(default=(), description="found, but reviewed and accepted; if asked for")
    skipped: tuple[Skipped, ...] = ()
    coverage: Coverage = Coverage()
    version: str = ""
    model: str = Field(default="", description="the spaCy pipeline's name and version")
    schema_version: str = "1"

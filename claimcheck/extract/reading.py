"""Everything that the passes of extraction share about one article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from spacy.tokens import Token

from claimcheck.extract.names import Names
from claimcheck.extract.passage import Passage
from claimcheck.knowledge import Knowledge
from claimcheck.models import Article, Mention, Quantity, When


class Cited(NamedTuple):
    """Who and what a sentence cites: the 'to' of each 'according to', and a medium."""

    according: tuple[Token, ...]
    outlet: str


@dataclass
class Reading:
    """An article while it is read; ``mentions`` and ``terms`` only remember what was built already."""

    article: Article
    knowledge: Knowledge
    passages: tuple[Passage, ...]
    names: Names
    mentions: dict[tuple[int, int], Mention] = field(default_factory=dict)
    terms: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)  # by role, the one body that can have it
    spelt: set[str] = field(default_factory=set)  # names whose spelling was claimed already
    speakers: dict[int, Mention] = field(default_factory=dict)  # who spoke last in the paragraph that begins here
    cited: dict[int, Cited] = field(default_factory=dict)
    voices: tuple[tuple[int, int, Mention], ...] = ()  # quoted stretches with their speakers

    def before(self, passage: Passage) -> Passage | None:
        """Return the paragraph before ``passage``."""
        earlier = [other for other in self.passages if other.offset < passage.offset]
        return earlier[-1] if earlier else None

    def spoke_before(self, passage: Passage) -> Mention | None:
        """Return who spoke last in the paragraph before ``passage``; paragraphs are read in order."""
        before = self.before(passage)
        return self.speakers.get(before.offset) if before else None

    def voice_of(self, position: int) -> Mention | None:
        """Return who speaks the quoted words at a position of the article."""
        return next((who for start, end, who in self.voices if start <= position < end), None)


@dataclass(frozen=True)
class Findings:
    """Quantities and times of one passage with the token that each hangs on."""

    quantities: tuple[tuple[Quantity, Token], ...]
    times: tuple[tuple[When, Token], ...]

"""Everything that the passes of extraction share about one article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extract.names import Names
from claimcheck.extract.passage import Passage
from claimcheck.extract.tokens import Token
from claimcheck.knowledge import Knowledge
from claimcheck.models import Article, Mention, Quantity, When

if TYPE_CHECKING:
    from claimcheck.extract.holders import RolePhrase


class Cited(NamedTuple):
    """Who and what a sentence cites: the 'to' of each 'according to', and a medium."""

    according: tuple[Token, ...]
    outlet: str


class Called(NamedTuple):
    """What kind of thing a name is said to be: 'steamer' of the Osk."""

    noun: str
    mention: Mention


@dataclass
class Reading:
    """An article while it is read; ``mentions``, ``terms`` and ``forms`` only remember what was built already."""

    article: Article
    knowledge: Knowledge
    passages: tuple[Passage, ...]
    names: Names
    mentions: dict[tuple[int, int], Mention] = field(default_factory=dict)
    terms: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)
    forms: dict[str, str] = field(default_factory=dict)  # of each word of a name its normal form
    spellable: tuple[str, ...] | None = None  # persons' names whose spelling may be claimed, once it was asked for
    bodies: dict[str, str] = field(default_factory=dict)  # by role, the one body that can have it
    spelt: set[str] = field(default_factory=set)  # names whose spelling was claimed already
    speakers: dict[int, Mention] = field(default_factory=dict)  # who spoke last in the paragraph that begins here
    cited: dict[int, Cited] = field(default_factory=dict)
    people: dict[int, tuple[tuple[Token, Mention | None], ...]] = field(default_factory=dict)  # spoken of, by paragraph
    followed: int = 0  # paragraphs whose pronouns were followed
    referents: dict[tuple[int, int], Mention | None] = field(default_factory=dict)  # whom each pronoun stands for
    phrases: dict[int, tuple[RolePhrase, ...]] = field(default_factory=dict)  # the role nouns of each paragraph
    definite: dict[tuple[int, int], Mention] = field(default_factory=dict)  # whom 'the mayor' stands for, by its place
    called: tuple[Called, ...] | None = None  # which kind of thing each name is, once it was asked for
    sexes: dict[str, str] = field(default_factory=dict)  # by name, "he" or "she", as the article said so far
    voices: tuple[tuple[int, int, tuple[Mention, ...]], ...] = ()  # quoted stretches with their speakers

    @cached_property
    def _offsets(self) -> tuple[int, ...]:
        return tuple(passage.offset for passage in self.passages)

    def earlier(self, passage: Passage, most: int) -> tuple[Passage, ...]:
        """Return up to ``most`` paragraphs before ``passage``, in their order."""
        place = bisect_left(self._offsets, passage.offset)
        return self.passages[max(0, place - most) : place]

    def later(self, passage: Passage, most: int) -> tuple[Passage, ...]:
        """Return up to ``most`` paragraphs behind ``passage``, in their order."""
        place = bisect_right(self._offsets, passage.offset)
        return self.passages[place : place + most]

    def now_stand_for(self, found: dict[tuple[int, int], Mention]) -> None:
        """Take in whom words stand for, and forget what was built of their paragraphs before that was known."""
        self.definite |= found
        for offset, word in found:
            self.mentions.pop((offset, word), None)
            self.people.pop(offset, None)

    def spoke_before(self, passage: Passage) -> Mention | None:
        """Return who spoke last in the paragraph before ``passage``; paragraphs are read in order."""
        return next((self.speakers.get(before.offset) for before in self.earlier(passage, 1)), None)

    def voice_of(self, position: int) -> tuple[Mention, ...]:
        """Return who speaks the quoted words at a position of the article; quoted stretches never overlap."""
        place = bisect_right(self.voices, position, key=itemgetter(0)) - 1
        return self.voices[place][2] if place >= 0 and position < self.voices[place][1] else ()


class Findings(NamedTuple):
    """Quantities and times of one passage with the token that each hangs on."""

    quantities: tuple[tuple[Quantity, Token], ...]
    times: tuple[tuple[When, Token], ...]

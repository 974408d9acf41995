"""Everything that the passes of extraction share about one article."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from claimcheck.extract.names import Names
from claimcheck.extract.passage import Passage
from claimcheck.knowledge import Knowledge
from claimcheck.models import Article, Mention, Quantity, When


@dataclass
class Reading:
    """An article while it is read; ``mentions`` and ``terms`` only remember what was built already."""

    article: Article
    knowledge: Knowledge
    passages: tuple[Passage, ...]
    names: Names
    mentions: dict[tuple[int, int], Mention] = field(default_factory=dict)
    terms: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Findings:
    """Quantities and times of one passage with the token that each hangs on."""

    quantities: tuple[tuple[Quantity, Token], ...]
    times: tuple[tuple[When, Token], ...]

"""Outlines of articles -> pairs of articles of different sources that tell one story.

A rare word brings two articles together, how much of all their words they share decides whether they are weighed
(portrait), and groups of articles that tell one story are made of these weights (linkage). So the work grows with the
articles of a story, not with all pairs; arrays pass over the many pairs that share only a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations
from typing import NamedTuple

import numpy as np

from claimcheck.align.copies import Copies, find_copies
from claimcheck.align.linkage import Weights, groups
from claimcheck.align.portrait import Portraits
from claimcheck.align.rows import Floats, Pairs, Rows
from claimcheck.align.surnames import tied
from claimcheck.align.texts import numbered
from claimcheck.align.topics import Outline, masses, prior
from claimcheck.knowledge import Knowledge
from claimcheck.processes import cores, forking, shared
from claimcheck.progress import track

# Pairs of one event fall to 0.10 in the corpus, and below where one outlet tells it as a scene; twins of one kind,
# which reach 0.30, are told apart by the grouping.
WORTH_WEIGHING = 0.08  # likeness of articles
RARE = 6.5  # bits from which a word may bring two articles together
MOST_ARTICLES = 60  # articles that may share a word before it is too common to bring them together
# Articles that the rarest of its too common words brings an article together with: of an event that more outlets tell
# than MOST_ARTICLES no word may be rarer. A folder of so many may be compared pair by pair.
MOST_OF_ONE_EVENT = 250
PART = 10  # articles that are weighed at a time
ALONE = 1500  # articles for each process below which it costs more to start another: a third of a second of weighing
DIED = "A process that weighed articles died, out of memory perhaps. The rest is weighed by one alone."


class Story(NamedTuple):
    """Two articles of one story, and the bits of evidence that they are."""

    left: Outline
    right: Outline
    bits: float
    likeness: float


class Told(NamedTuple):
    """Pairs of articles of one story in order of their ids, copies with their originals, and limits that were hit."""

    pairs: list[Story]
    copies: dict[str, str]
    notes: tuple[str, ...]


def stories(outlines: Iterable[Outline], knowledge: Knowledge, jobs: int | None = None) -> Told:
    """Pair the articles of one story, but for those that a later version replaces; by many processes where it pays."""
    ordered = sorted(outlines, key=lambda outline: outline.article.id)
    texts = numbered(outline.article.text for outline in ordered)
    words, portraits = _Words(ordered, knowledge), Portraits(ordered, texts, knowledge)
    parts = -(-len(ordered) // PART)
    processes = min(jobs or cores(), len(ordered) // ALONE) if forking() else 1  # much would have to be sent
    weighed = track(shared(partial(_weighed, words, portraits), parts, processes, DIED), "Finding stories", parts)
    weights = Weights.of_parts(len(ordered), weighed)
    told, copies, replaced = list[tuple[int, int]](), dict[str, str](), dict[str, str]()
    for group in groups(weights):
        ids = [ordered[one].article.id for one in group]
        own = [(ordered[one].article, texts[one]) for one in group]
        found = find_copies(own) if len(group) > 1 else Copies({}, {})
        copies.update(found.originals)
        replaced.update(found.replaced)
        current = [one for one, article_id in zip(group, ids, strict=True) if article_id not in found.replaced]
        told += [(a, b) for a, b in combinations(current, 2) if ordered[a].article.source != ordered[b].article.source]
    pairs = _pairs(ordered, sorted(told), weights, words)
    return Told(pairs, dict(sorted(copies.items())), (*_capped(words.common), *_notes(replaced)))


def _pairs(ordered: Sequence[Outline], told: Sequence[tuple[int, int]], weights: Weights, words: _Words) -> list[Story]:
    """Return the pairs of one story with their weights."""
    pairs = Pairs.of(told, len(ordered))
    bits, likenesses = weights.bits_of(pairs).tolist(), words.likenesses(pairs).tolist()
    return [Story(ordered[a], ordered[b], *both) for (a, b), *both in zip(told, bits, likenesses, strict=True)]


def _capped(common: Sequence[str]) -> Iterator[str]:
    """Say which words were too common to bring articles together."""
    if common:
        shown = f"{', '.join(common[:5])} …"
        yield (
            f"{len(common)} words stand in more than {MOST_ARTICLES} articles; only the rarest of its own brought an "
            f"article together with others, at most {MOST_OF_ONE_EVENT}: {shown}"
        )


def _notes(replaced: Mapping[str, str]) -> Iterator[str]:
    """Say which articles were not compared because their source has a later version."""
    for one, later in sorted(replaced.items()):
        yield f"{one} was not compared: {later} is a later version of it, of the same source."


def is_rare(term: str, knowledge: Knowledge) -> bool:
    """Tell whether a word may bring two articles together."""
    return prior(term, knowledge) >= RARE


class _Words:
    """All words of all articles, each as heavy as it is rare and as often as it stands there."""

    def __init__(self, ordered: Sequence[Outline], knowledge: Knowledge) -> None:
        held = [tied(masses(outline.counts, knowledge), outline, knowledge) for outline in ordered]
        self._rows = Rows.of(held)
        self._lengths = self._rows.lengths()
        words = sorted({word for own in held for word in own})
        rare = np.array([is_rare(word, knowledge) for word in words], dtype=np.bool_)
        too_common = rare & (self._rows.holders > MOST_ARTICLES)
        self.common = [words[number] for number in np.flatnonzero(too_common)]
        self._reach = np.where((rare & ~too_common)[self._rows.numbers], self._rows.after, 0)
        rarest = self._rows.rarest(too_common)
        self._reach[rarest] = np.minimum(self._rows.after[rarest], MOST_OF_ONE_EVENT)

    def __len__(self) -> int:
        return len(self._rows)

    def alike(self, part: range) -> Pairs:
        """Return which articles a rare word brings together that share enough, those of one source too."""
        met = self._rows.met(part, self._reach)
        return met.few(self.likenesses(met) >= WORTH_WEIGHING)

    def likenesses(self, pairs: Pairs) -> Floats:
        """Return how much of their words the articles of each pair share, 0 to 1."""
        return self._rows.shared(pairs) / (self._lengths[pairs.ones] * self._lengths[pairs.others])


def _weighed(words: _Words, portraits: Portraits, part: int) -> tuple[Pairs, Floats]:
    """Weigh the articles of one part with those after them that share enough words."""
    alike = words.alike(range(part * PART, min((part + 1) * PART, len(words))))
    return alike, portraits.bits(alike)

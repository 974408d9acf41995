"""Outlines of articles -> pairs of articles of different sources that tell one story.

A rare word brings two articles together, how much of all their words they share decides whether they are weighed
(portrait), and groups of articles that tell one story are made of these weights (linkage). So the work grows with the
articles of a story, not with all pairs; arrays pass over the many pairs that share only a word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log2, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from claimcheck.align.copies import Copies, find_copies
from claimcheck.align.linkage import APART, groups
from claimcheck.align.portrait import bits, portrait
from claimcheck.align.topics import Outline, prior
from claimcheck.knowledge import Knowledge

# Pairs of one event fall to 0.10 in the corpus; twins of one kind, which reach 0.30, are told apart by the grouping.
WORTH_WEIGHING = 0.1  # likeness of articles
RARE = 6.5  # bits from which a word may bring two articles together
MOST_ARTICLES = 60  # articles that may share a word before it is too common to bring them together
_ROUNDING = 1e-9  # what sums in another order may differ by, so that arrays never lose a pair

Integers = NDArray[np.int64]


class Story(NamedTuple):
    """Two articles of one story, and the bits of evidence that they are."""

    left: Outline
    right: Outline
    bits: float
    likeness: float


@dataclass(frozen=True)
class _Words:
    """The words of all articles as rows, one after the other: numbers in the order of the alphabet, and masses."""

    starts: Integers
    numbers: Integers
    masses: NDArray[np.float64]
    norms: list[float]
    vocabulary: int


class Told(NamedTuple):
    """Pairs of articles of one story in order of their ids, copies with their originals, and limits that were hit."""

    pairs: list[Story]
    copies: dict[str, str]
    notes: tuple[str, ...]


def stories(outlines: Iterable[Outline], knowledge: Knowledge) -> Told:
    """Pair the articles of one story, but for those that a later version replaces."""
    ordered = sorted(outlines, key=lambda outline: outline.article.id)
    holders = _holders(ordered, knowledge)
    of = [portrait(outline, knowledge) for outline in ordered]
    words = _words(ordered, knowledge)
    weights = {(a, b): bits(of[a], of[b]) for a, b in _near(ordered, holders, words)}
    told, copies, replaced = list[Story](), dict[str, str](), dict[str, str]()
    for group in groups(len(ordered), weights):
        ids = [ordered[one].article.id for one in group]
        found = find_copies(ordered[one].article for one in group) if len(group) > 1 else Copies({}, {})
        copies.update(found.originals)
        replaced.update(found.replaced)
        current = [one for one, article_id in zip(group, ids, strict=True) if article_id not in found.replaced]
        told += [
            Story(ordered[a], ordered[b], weights.get((a, b), APART), _likeness(a, b, words))
            for a, b in combinations(current, 2)
            if ordered[a].article.source != ordered[b].article.source
        ]
    return Told(sorted(told, key=_ids), dict(sorted(copies.items())), (*_capped(holders), *_notes(replaced)))


def _capped(holders: Mapping[str, list[int]]) -> Iterator[str]:
    """Say which words were too common to bring articles together."""
    common = sorted(term for term, held in holders.items() if len(held) > MOST_ARTICLES)
    if common:
        shown = f"{', '.join(common[:5])} …"
        yield f"{len(common)} words stand in more than {MOST_ARTICLES} articles and brought none together: {shown}"


def _notes(replaced: Mapping[str, str]) -> Iterator[str]:
    """Say which articles were not compared because their source has a later version."""
    for one, later in sorted(replaced.items()):
        yield f"{one} was not compared: {later} is a later version of it, of the same source."


def _ids(story: Story) -> tuple[str, str]:
    return story.left.article.id, story.right.article.id


def is_rare(term: str, knowledge: Knowledge) -> bool:
    """Tell whether a word may bring two articles together."""
    return prior(term, knowledge) >= RARE


def _holders(ordered: Sequence[Outline], knowledge: Knowledge) -> dict[str, list[int]]:
    """Return for each rare word the articles it stands in."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, outline in enumerate(ordered):
        for term in outline.counts:
            if is_rare(term, knowledge):
                holders[term].append(number)
    return holders


def _words(ordered: Sequence[Outline], knowledge: Knowledge) -> _Words:
    numbers = {term: n for n, term in enumerate(sorted({term for outline in ordered for term in outline.counts}))}
    rows = [sorted(outline.counts) for outline in ordered]
    masses = [
        [prior(term, knowledge) * (1 + log2(outline.counts[term])) for term in row]
        for outline, row in zip(ordered, rows, strict=True)
    ]
    return _Words(
        np.cumsum([0, *(len(row) for row in rows)]),
        np.array([numbers[term] for row in rows for term in row], dtype=np.int64),
        np.array([mass for row in masses for mass in row]),
        [sqrt(sum(mass**2 for mass in row)) for row in masses],
        len(numbers),
    )


def _near(ordered: Sequence[Outline], holders: Mapping[str, list[int]], words: _Words) -> Iterator[tuple[int, int]]:
    """Pair the articles that share enough words to be weighed; those of one source too, for they may link others."""
    together = {term: np.array(held) for term, held in holders.items() if 1 < len(held) <= MOST_ARTICLES}
    for number, outline in enumerate(ordered):
        met = [together[term] for term in outline.counts if term in together]
        others = np.unique(np.concatenate(met)) if met else np.array([], dtype=np.int64)
        for other in _alike(number, others[others > number], words):
            if _likeness(number, other, words) >= WORTH_WEIGHING:
                yield number, other


def _alike(number: int, others: Integers, words: _Words) -> list[int]:
    """Return those of ``others`` that may reach the likeness of one story, all at once."""
    if not len(others):
        return []
    lengths = words.starts[others + 1] - words.starts[others]
    ends = np.cumsum(lengths)
    places = np.arange(ends[-1]) + np.repeat(words.starts[others] - (ends - lengths), lengths)
    own = np.zeros(words.vocabulary)
    row = slice(words.starts[number], words.starts[number + 1])
    own[words.numbers[row]] = words.masses[row]
    shared = np.add.reduceat(own[words.numbers[places]] * words.masses[places], ends - lengths)
    norms = np.array([words.norms[other] for other in others]) * words.norms[number]
    return [int(other) for other in others[shared >= (WORTH_WEIGHING - _ROUNDING) * norms]]


def _likeness(left: int, right: int, words: _Words) -> float:
    """Add up what two articles share in the order of the alphabet: the same on every machine and in any company."""
    a = slice(words.starts[left], words.starts[left + 1])
    b = slice(words.starts[right], words.starts[right + 1])
    _, i, j = np.intersect1d(words.numbers[a], words.numbers[b], assume_unique=True, return_indices=True)
    product: float = sum((words.masses[a][i] * words.masses[b][j]).tolist())
    return product / (words.norms[left] * words.norms[right])

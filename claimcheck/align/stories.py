"""Outlines of articles -> pairs of articles of different sources that tell one story.

A rare word brings two articles together, how much of all their words they share decides whether they are weighed
(portrait), and groups of articles that tell one story are made of these weights (linkage). So the work grows with the
articles of a story, not with all pairs; arrays pass over the many pairs that share only a word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations
from typing import NamedTuple

import numpy as np

from claimcheck.align.copies import Copies, find_copies
from claimcheck.align.linkage import APART, groups
from claimcheck.align.portrait import Portraits
from claimcheck.align.rows import Integers, Rows, lengths
from claimcheck.align.surnames import tied, words
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
PART = 50  # articles that are weighed at a time
ALONE = 400  # articles for each process below which it costs more to start another: a third of a second of weighing
DIED = "A process that weighed articles died, out of memory perhaps. The rest is weighed by one alone."
_ROUNDING = 1e-9  # what sums in another order may differ by, so that arrays never lose a pair


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
    own = [words(outline, knowledge) for outline in ordered]
    holders = _holders(own, knowledge)
    likenesses, portraits = _Likenesses(ordered, knowledge), Portraits(ordered, knowledge)
    weigh = partial(_weighed, own, {term: np.array(held) for term, held in holders.items()}, likenesses, portraits)
    parts = -(-len(ordered) // PART)
    processes = min(jobs or cores(), len(ordered) // ALONE) if forking() else 1  # much would have to be sent
    weighed = track(shared(weigh, parts, processes, DIED), "Finding stories", parts)
    weights = {(a, b): bits for part in weighed for a, b, bits in part}
    told, copies, replaced = list[Story](), dict[str, str](), dict[str, str]()
    for group in groups(len(ordered), weights):
        ids = [ordered[one].article.id for one in group]
        found = find_copies(ordered[one].article for one in group) if len(group) > 1 else Copies({}, {})
        copies.update(found.originals)
        replaced.update(found.replaced)
        current = [one for one, article_id in zip(group, ids, strict=True) if article_id not in found.replaced]
        told += [
            Story(ordered[a], ordered[b], weights.get((a, b), APART), likenesses.likeness(a, b))
            for a, b in combinations(current, 2)
            if ordered[a].article.source != ordered[b].article.source
        ]
    return Told(sorted(told, key=_ids), dict(sorted(copies.items())), (*_capped(holders), *_notes(replaced)))


def _capped(holders: Mapping[str, list[int]]) -> Iterator[str]:
    """Say which words were too common to bring articles together."""
    common = sorted(term for term, held in holders.items() if len(held) > MOST_ARTICLES)
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


def _ids(story: Story) -> tuple[str, str]:
    return story.left.article.id, story.right.article.id


def is_rare(term: str, knowledge: Knowledge) -> bool:
    """Tell whether a word may bring two articles together."""
    return prior(term, knowledge) >= RARE


def _holders(own: Sequence[Sequence[str]], knowledge: Knowledge) -> dict[str, list[int]]:
    """Return for each rare word the articles it stands in."""
    holders: dict[str, list[int]] = defaultdict(list)
    rare = {term for term in {term for terms in own for term in terms} if is_rare(term, knowledge)}
    for number, terms in enumerate(own):
        for term in terms:
            if term in rare:
                holders[term].append(number)
    return holders


class _Likenesses:
    """All words of all articles, each as heavy as it is rare and as often as it stands there."""

    def __init__(self, ordered: Sequence[Outline], knowledge: Knowledge) -> None:
        held = [tied(masses(outline.counts, knowledge), outline, knowledge) for outline in ordered]
        self._rows = Rows.of(held)
        self._norms = lengths(held)

    def alike(self, one: int, others: Integers) -> Integers:
        """Return those of the others that are alike enough to be weighed."""
        if not len(others):
            return others
        least = WORTH_WEIGHING * self._norms[others] * self._norms[one]
        shared = self._rows.shared(one, others)
        sure, near = shared >= least * (1 + _ROUNDING), shared >= least * (1 - _ROUNDING)
        for place in np.flatnonzero(near & ~sure):
            sure[place] = self.likeness(one, int(others[place])) >= WORTH_WEIGHING
        alike: Integers = others[sure]
        return alike

    def likeness(self, left: int, right: int) -> float:
        """Return how much of their words two articles share, 0 to 1."""
        return float(self._rows.exactly(left, right) / (self._norms[left] * self._norms[right]))


def _weighed(
    own: Sequence[Sequence[str]],
    held: Mapping[str, Integers],
    likenesses: _Likenesses,
    portraits: Portraits,
    part: int,
) -> list[tuple[int, int, float]]:
    """Weigh the articles of one part with those after them that share enough words."""
    found: list[tuple[int, int, float]] = []
    for one in range(part * PART, min(len(own), (part + 1) * PART)):
        others = likenesses.alike(one, _met(one, own[one], held))
        if len(others):
            found += [
                (one, other, bits) for other, bits in zip(others.tolist(), portraits.bits(one, others), strict=True)
            ]
    return found


def _met(number: int, terms: Iterable[str], held: Mapping[str, Integers]) -> Integers:
    """Return the articles after one that a rare word brings it together with; of its source too, for they may link."""
    rare = [(len(held[term]), term) for term in terms if term in held]
    met = [held[term] for size, term in rare if 1 < size <= MOST_ARTICLES]
    _, rarest = min((one for one in rare if one[0] > MOST_ARTICLES), default=(0, ""))
    if rarest:
        behind = np.searchsorted(held[rarest], number, side="right")
        met.append(held[rarest][behind : behind + MOST_OF_ONE_EVENT])
    others = np.unique(np.concatenate(met)) if met else np.array([], dtype=np.int64)
    after: Integers = others[others > number]
    return after

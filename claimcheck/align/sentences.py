"""Two articles of one story -> pairs of claims of events, brought together by the words of their sentences alone.

These are most of all pairs. What two claims can have in common at most is found out of their casts, so that few of them
need be weighed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from claimcheck.align.casts import Cast, at_most, cast
from claimcheck.align.chance import bits_for
from claimcheck.align.reasons import of_articles, words
from claimcheck.align.topics import Outline, Terms, Weights
from claimcheck.align.word_for_word import Shared
from claimcheck.knowledge import Knowledge
from claimcheck.models import EVENT, Claim
from claimcheck.remembering import ARTICLES, remembered

LIKE_SENTENCES = 0.17  # likeness from which two sentences' claims are compared at all
_ROUNDING = 1e-9  # what sums in another order may differ by

Alike = Mapping[tuple[int, int], float]  # where two sentences begin, and how alike they are


class LikeSentences:
    """The sentences of two articles that are alike, with their claims of events."""

    def __init__(
        self, left: Sequence[Claim], right: Sequence[Claim], shared: Shared, weights: Weights, knowledge: Knowledge
    ) -> None:
        self._left, self._right = _told(left, weights.left, knowledge), _told(right, weights.right, knowledge)
        self._weights = weights
        self._alike = _alike(self._left.words, self._right.words, shared, weights)

    def __len__(self) -> int:
        left, right = self._left.claims, self._right.claims
        return sum([len(left[start]) * len(right[other]) for start, other in self._alike])

    def pair(self, left: Claim, right: Claim) -> bool:
        """Tell whether two claims of events stand in like sentences."""
        return (left.start, right.start) in self._alike

    def within(
        self, story: float, least: float, always: Collection[tuple[str, str]]
    ) -> Iterator[tuple[Claim, Claim, float]]:
        """Yield the pairs that may reach the chance ``least``, and those of which more is known, by their ids."""
        needed = bits_for(least) - of_articles(story, self._weights)
        for (start, other), likeness in self._alike.items():
            missing = needed - round(words(likeness), 2)
            for mine in self._left.casts[start]:
                for theirs in self._right.casts[other]:
                    if at_most(mine, theirs) >= missing or (always and (mine.claim.id, theirs.claim.id) in always):
                        yield mine.claim, theirs.claim, likeness


class _Casts(dict[int, list[Cast]]):
    """The casts of an article's sentences, read where they are asked for: many sentences are like none."""

    def __init__(self, claims: Mapping[int, list[Claim]], knowledge: Knowledge) -> None:
        super().__init__()
        self._claims, self._knowledge = claims, knowledge

    def __missing__(self, start: int) -> list[Cast]:
        self[start] = found = [cast(claim, self._knowledge) for claim in self._claims[start]]
        return found


class _Told(NamedTuple):
    """The sentences of an article that tell of events, by where they begin: their claims, words and casts."""

    claims: Mapping[int, list[Claim]]
    words: Mapping[int, Terms]
    casts: _Casts


@remembered(ARTICLES)
def _told(claims: Sequence[Claim], outline: Outline, knowledge: Knowledge) -> _Told:
    found: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.kind is EVENT:
            found.setdefault(claim.start, []).append(claim)
    # The words are those of the outline: they are the very objects that weights are looked up by, which is quicker
    return _Told(found, {start: outline.sentences[start] for start in found}, _Casts(found, knowledge))


def _alike(left: Mapping[int, Terms], right: Mapping[int, Terms], both: Shared, weights: Weights) -> Alike:
    """Pair sentences by the words that both articles have, through the indexes of these."""
    mine, theirs = _index(left), _index(right)
    shared: dict[int, dict[int, float]] = {}  # bits of the words in common, by the sentences of either article
    for term in sorted(mine.keys() & theirs.keys()):  # in order: sums of floats depend on it
        bits, others = weights[term], theirs[term]
        for start in mine[term]:
            row = shared.get(start)
            if row is None:
                if start in both.left:
                    continue
                row = shared[start] = defaultdict(float)
            for other in others:
                row[other] += bits
    weigh = weights.__getitem__
    totals = {other: sum(map(weigh, terms)) for other, terms in right.items() if other not in both.right}
    lengths = {other: sqrt(total) for other, total in totals.items()}
    found: dict[tuple[int, int], float] = {}
    for start in left:
        row = shared.get(start)
        if row is not None:
            total = sum(map(weigh, left[start]))
            least = LIKE_SENTENCES * sqrt(total) * (1 - _ROUNDING)
            near = [other for other, bits in row.items() if other in lengths and bits >= least * lengths[other]]
            for other in sorted(near):
                likeness = row[other] / sqrt(total * totals[other])
                if likeness >= LIKE_SENTENCES:
                    found[start, other] = likeness
    return found


@remembered(ARTICLES)
def _index(sentences: Mapping[int, Terms]) -> Mapping[str, list[int]]:
    """Return in which sentences of an article each word stands."""
    index: dict[str, list[int]] = defaultdict(list)
    for start, terms in sentences.items():
        for term in terms:
            index[term].append(start)
    return index

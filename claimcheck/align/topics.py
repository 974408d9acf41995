"""How much a shared word says: prior weights by kind of word, less for what a story repeats; likeness of sentences.

Weights depend on the two articles alone, never on what else lies in the folder, so that a pair is judged the same in
any company.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from math import log2, sqrt

from claimcheck.keep.gist import Gist
from claimcheck.knowledge import Knowledge
from claimcheck.models import Article, Part
from claimcheck.remembering import ARTICLES, remembered

NAME_BITS = 8.0  # a name stands in about one of 250 sentences of general news
COUNTRY_BITS = 5.0  # country names in about one of 30
RARE_BITS = 8.0  # a word that is on no list of common ones
LEAST_BITS = 0.5
KNOWN = 1 << 18  # words whose bits are remembered: some 30 MB
LEADING = 4  # names: what a story is about is rarely more than a place, two persons and an organisation

Terms = tuple[str, ...]


@dataclass(frozen=True)
class Outline:
    """The sentences of one article by their start, in how many of them each word stands, who and what they count."""

    article: Article
    sentences: Mapping[int, Terms]
    counts: Mapping[str, int]
    persons: Mapping[str, int]
    amounts: tuple[tuple[float, str], ...]


def outline(article: Article, told: Gist) -> Outline:
    """Count the words of an article's sentences."""
    counts = Counter(term for terms in told.sentences.values() for term in terms)
    return Outline(article, told.sentences, counts, told.persons, told.amounts)


class Weights(dict[str, float]):
    """Bits of information in a shared word, as far as two given articles go; words of neither are weighed when met."""

    def __init__(self, left: Outline, right: Outline, knowledge: Knowledge) -> None:
        super().__init__(_alone(left, knowledge))
        self.update(_alone(right, knowledge))
        self.left, self.right, self.knowledge = left, right, knowledge
        mine, theirs = left.counts, right.counts
        for term in mine.keys() & theirs.keys():
            if mine[term] > 1:  # what stands once in the left article weighs as in the right one alone
                self[term] = _bits(term, mine[term] * theirs[term], knowledge)
        self._likeness: dict[tuple[Terms, Terms], float] = {}
        self.surroundings: dict[tuple[int, int, float], tuple[Part, ...]] = {}  # of two sentences, with the prior

    def __missing__(self, term: str) -> float:
        self[term] = weight = self._bits(term)
        return weight

    def _bits(self, term: str) -> float:
        return _of_both(term, self.left, self.right, self.knowledge)

    def likeness(self, a: Terms, b: Terms) -> float:
        """Return the weighted cosine of two sentences' words, 0 to 1."""
        found = self._likeness.get((a, b))
        if found is None:
            others = frozenset(b)
            shared = sum([self[term] for term in a if term in others])
            found = self._likeness[a, b] = shared / sqrt(self.total(a) * self.total(b)) if shared else 0.0
        return found

    def total(self, terms: Terms) -> float:
        """Return the bits of all words of a sentence: its length as a vector, squared."""
        return sum(map(self.__getitem__, terms))

    @cached_property
    def names_agree(self) -> float:
        """Return how far the names that lead either article lead in the other too, 0 to 1; 0.5 where one has none."""
        sides = [_led(self.left, self.right), _led(self.right, self.left)]
        known = [side for side in sides if side is not None]
        return sum(known) / len(known) if known else 0.5

    def heaviest(self, a: Terms, b: Terms) -> list[str]:
        """Return the words that two sentences share, those that say most first."""
        return _heaviest(a, b, self.__getitem__)

    def naming(self, a: Terms, b: Terms) -> Callable[[], str]:
        """Return what names those words that two sentences share which say most: it is seldom asked, and dear.

        It does not keep the weights of two articles, of which a story has many, but what they are made from.
        """
        return partial(_named, self.left, self.right, self.knowledge, a, b)


@remembered(ARTICLES)
def _alone(outline: Outline, knowledge: Knowledge) -> dict[str, float]:
    """Weigh the words of an article as if the other had none of them."""
    alone = dict(zip(outline.counts, map(_priors(knowledge).__getitem__, outline.counts), strict=True))
    repeated = [(term, count) for term, count in outline.counts.items() if count > 1]
    return alone | {term: _bits(term, count, knowledge) for term, count in repeated}


def _named(left: Outline, right: Outline, knowledge: Knowledge, a: Terms, b: Terms) -> str:
    return ", ".join(_heaviest(a, b, lambda term: _of_both(term, left, right, knowledge))[:4])


def _heaviest(a: Terms, b: Terms, weigh: Callable[[str], float]) -> list[str]:
    return [term for _, term in sorted([(-weigh(term), term) for term in set(a).intersection(b)])]


def _of_both(term: str, left: Outline, right: Outline, knowledge: Knowledge) -> float:
    return _bits(term, left.counts.get(term, 1) * right.counts.get(term, 1), knowledge)


def _bits(term: str, repeated: int, knowledge: Knowledge) -> float:
    return max(LEAST_BITS, prior(term, knowledge) - log2(repeated) / 2)


def _led(outline: Outline, other: Outline) -> float | None:
    """Return which part of the mentions of an article's leading names the other article matches."""
    names = _leading(outline)
    total = sum([count for _, count in names])
    return sum([min(count, 1.5 * other.counts.get(term, 0)) for term, count in names]) / total if total else None


@remembered(ARTICLES)
def _leading(outline: Outline) -> list[tuple[str, int]]:
    names = sorted([(-count, term) for term, count in outline.counts.items() if term[:1].isupper()])
    return [(term, -count) for count, term in names[:LEADING]]


def prior(term: str, knowledge: Knowledge) -> float:
    """Return the bits of a word in general news, by its kind."""
    return _priors(knowledge)[term]


class _Priors(dict[str, float]):
    """The bits of words, found out when one is met: 10,000 articles have 95,000, each asked for again and again."""

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__()
        self._knowledge = knowledge

    def __missing__(self, term: str) -> float:
        if len(self) >= KNOWN:
            self.clear()
        self[term] = bits = self._found(term)
        return bits

    def _found(self, term: str) -> float:
        if self._knowledge.countries.country_of(term):
            return COUNTRY_BITS
        band = self._knowledge.common.get(term.casefold())
        if band is not None:
            return band
        return NAME_BITS if term[:1].isupper() else RARE_BITS


@lru_cache(maxsize=4)
def _priors(knowledge: Knowledge) -> _Priors:
    return _Priors(knowledge)


def main_countries(outline: Outline, knowledge: Knowledge) -> set[str]:
    """Return the countries that an article names most: those of the four highest counts."""
    counted = [(count, term) for term, count in outline.counts.items() if term in knowledge.countries.names]
    return {term for _, term in sorted(counted, key=lambda c: (-c[0], c[1]))[:4]}


def masses(counts: Mapping[str, int], knowledge: Knowledge) -> dict[str, float]:
    """Return how heavy each word of an article is: as it is rare, and as often as it stands there."""
    priors = _priors(knowledge)
    return {term: priors[term] * (1 + log2(count)) for term, count in counts.items()}

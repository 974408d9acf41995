"""How much a shared word says: prior weights by kind of word, less for what a story repeats; article and sentence likeness.

Weights depend on the two articles alone, never on what else lies in the folder, so that a pair is judged the same in any
company.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log2, sqrt

from claimcheck.knowledge import Knowledge
from claimcheck.models import Article, Claim

NAME_BITS = 8.0  # a name stands in about one of 250 sentences of general news
COUNTRY_BITS = 5.0  # country names in about one of 30
RARE_BITS = 8.0  # a word that is on no list of common ones
LEAST_BITS = 0.5

Terms = tuple[str, ...]


@dataclass(frozen=True)
class Outline:
    """The sentences of one article by their start, and in how many of them each word stands."""

    article: Article
    sentences: Mapping[int, Terms]
    counts: Mapping[str, int]


def outlines(articles: Iterable[Article], claims: Iterable[Claim]) -> dict[str, Outline]:
    """Collect the words of each article's sentences."""
    sentences: dict[str, dict[int, Terms]] = defaultdict(dict)
    for claim in claims:
        sentences[claim.article_id][claim.start] = claim.terms
    return {
        article.id: Outline(
            article, sentences[article.id], Counter(term for terms in sentences[article.id].values() for term in terms)
        )
        for article in articles
    }


class Weights:
    """Bits of information in a shared word, as far as two given articles go."""

    def __init__(self, left: Outline, right: Outline, knowledge: Knowledge) -> None:
        self.left, self.right, self.knowledge = left, right, knowledge
        self._known: dict[str, float] = {}
        self._totals: dict[Terms, float] = {}
        self._likeness: dict[tuple[Terms, Terms], float] = {}
        self._heaviest: dict[tuple[Terms, Terms], list[str]] = {}

    def __getitem__(self, term: str) -> float:
        if term not in self._known:
            repeated = max(1, self.left.counts.get(term, 0)) * max(1, self.right.counts.get(term, 0))
            self._known[term] = max(LEAST_BITS, prior(term, self.knowledge) - log2(repeated) / 2)
        return self._known[term]

    def likeness(self, a: Terms, b: Terms) -> float:
        """Return the weighted cosine of two sentences' words, 0 to 1."""
        if (a, b) not in self._likeness:
            self._likeness[a, b] = self._cosine(a, b)
        return self._likeness[a, b]

    def _cosine(self, a: Terms, b: Terms) -> float:
        others = frozenset(b)
        shared = sum(self[term] for term in a if term in others)
        if not shared:
            return 0.0
        return shared / sqrt(self._total(a) * self._total(b))

    def _total(self, terms: Terms) -> float:
        if terms not in self._totals:
            self._totals[terms] = sum(self[term] for term in terms)
        return self._totals[terms]

    def heaviest(self, a: Terms, b: Terms) -> list[str]:
        """Return the words that two sentences share, those that say most first."""
        if (a, b) not in self._heaviest:
            self._heaviest[a, b] = sorted(set(a) & set(b), key=lambda term: (-self[term], term))
        return self._heaviest[a, b]


@lru_cache(maxsize=1 << 16)
def prior(term: str, knowledge: Knowledge) -> float:
    """Return the bits of a word in general news, by its kind."""
    if knowledge.countries.country_of(term):
        return COUNTRY_BITS
    band = knowledge.common.get(term.casefold())
    if band is not None:
        return band
    return NAME_BITS if term[:1].isupper() else RARE_BITS


def main_countries(outline: Outline, knowledge: Knowledge) -> set[str]:
    """Return the countries that an article names most: those of the four highest counts."""
    counted = [(count, term) for term, count in outline.counts.items() if term in knowledge.countries.names]
    return {term for _, term in sorted(counted, key=lambda c: (-c[0], c[1]))[:4]}

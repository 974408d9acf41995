"""Articles -> chunks to be parsed one at a time: memory stays bounded, and several processes can share the work.

Articles that run the same paragraph come into one chunk, where it is parsed once. What a chunk holds never changes what
is read: spaCy parses a paragraph the same in any batch (a test holds it to that).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from claimcheck.models import Article

CHUNK = 32  # articles; some 300 paragraphs, a few seconds of parsing and some 50 MB of parses
SMALLEST = 8  # articles; the last chunks are small, so that at the end no process waits long for another
LEFT = 4  # times as many articles as a chunk has are left at least, as long as chunks are whole
LONG = 60  # characters from which a line is a paragraph worth parsing once
BOILERPLATE = 40  # articles that run a line before it is a house's own, such as an address, and joins none


def chunks(articles: Sequence[Article]) -> list[tuple[Article, ...]]:
    """Divide articles; those that share a paragraph stand together, as far as a chunk can hold them."""
    numbers = [number for group in _groups(articles) for number in group]
    return [tuple(articles[n] for n in numbers[start:end]) for start, end in pairwise(_bounds(len(numbers)))]


def _bounds(size: int) -> list[int]:
    bounds = [0]
    while bounds[-1] < size:
        left = size - bounds[-1]
        bounds.append(min(size, bounds[-1] + min(CHUNK, max(SMALLEST, left // LEFT))))
    return bounds


def _groups(articles: Sequence[Article]) -> list[list[int]]:
    """Group articles that share a paragraph, directly or through a third, in order of their first."""
    parent = list(range(len(articles)))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for runners in _runners(articles):
        for other in runners[1:]:
            first, second = sorted((root(runners[0]), root(other)))
            parent[second] = first
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(articles)):
        groups[root(number)].append(number)
    return list(groups.values())


def _runners(articles: Sequence[Article]) -> list[list[int]]:
    """Return for each paragraph that several articles run which they are."""
    runners: dict[int, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        for line in {line for line in article.text.splitlines() if len(line) >= LONG}:
            runners[hash(line)].append(number)  # never shown: two lines of one hash only share a chunk
    return [found for found in runners.values() if 1 < len(found) <= BOILERPLATE]

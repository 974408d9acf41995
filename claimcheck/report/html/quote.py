"""A sentence as the page shows it: between its neighbours, with the words that matter marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from claimcheck.models import Article, Evidence

# Context longer than this pushes the other side off the screen.
LONGEST_CONTEXT = 280
# Sentences that share fewer words are worded apart anyway: marking every word would mark none.
ALIKE = 0.5

_BREAK = re.compile(r"""(?<=[.!?…])["”’)\]]*\s+(?=["“‘'(\[]?[A-Z0-9])|\n+""")
_SHORT_NAME = re.compile(r"(?:\b[A-Z][a-z]{0,3}|\b[A-Za-z]\.[A-Za-z])\.$")  # Mr. Gen. U.S. J.: no sentence ends here


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, marked as the disputed ``value``, as what ``differs`` from the other side, or not."""

    text: str
    mark: str = ""


def neighbours(article: Article | None, start: int, end: int) -> tuple[str, str]:
    """Return the sentence before and the one after, as far as the article has them."""
    if article is None:
        return "", ""
    return _before(article.text, min(start, len(article.text))), _after(article.text, end)


def _before(text: str, start: int) -> str:
    window = text[max(0, start - 2 * LONGEST_CONTEXT) : start].rstrip()
    cuts = _cuts(window)
    sentence = window[cuts[-1] :] if cuts else window
    if len(sentence) > LONGEST_CONTEXT or (not cuts and start > len(window) + LONGEST_CONTEXT):
        return "… " + sentence[-LONGEST_CONTEXT:].split(" ", 1)[-1]
    return sentence


def _after(text: str, end: int) -> str:
    window = text[end : end + 2 * LONGEST_CONTEXT].lstrip()
    cuts = _cuts(window)
    sentence = window[: cuts[0]].rstrip() if cuts else window.rstrip()
    return sentence if len(sentence) <= LONGEST_CONTEXT else sentence[:LONGEST_CONTEXT].rsplit(" ", 1)[0] + " …"


def _cuts(window: str) -> list[int]:
    return [found.end() for found in _BREAK.finditer(window) if not _SHORT_NAME.search(window[: found.start()][-8:])]


def pieces(evidence: Evidence, rivals: Sequence[Evidence]) -> tuple[Piece, ...]:
    """Return the quote in pieces: the disputed words, and those that the nearest rival sentence words otherwise."""
    marks = [""] * len(evidence.quote)
    for start, end in differing(evidence.quote, [rival.quote for rival in rivals]):
        marks[start:end] = ["differs"] * (end - start)
    if evidence.value_start is not None and evidence.value_end is not None:
        start, end = max(0, evidence.value_start - evidence.start), evidence.value_end - evidence.start
        marks[start:end] = ["value"] * len(marks[start:end])
    return _runs(evidence.quote, marks)


def _runs(text: str, marks: list[str]) -> tuple[Piece, ...]:
    edges = [0, *(at for at in range(1, len(text)) if marks[at] != marks[at - 1]), len(text)]
    return tuple(Piece(text[a:b], marks[a]) for a, b in zip(edges, edges[1:], strict=False) if a < b)


def differing(quote: str, rivals: Sequence[str]) -> list[tuple[int, int]]:
    """Return the spans of words that the most similar rival lacks; none where no rival is worded alike."""
    words = list(re.finditer(r"\w+", quote))
    own = [word.group().casefold() for word in words]
    others = [re.findall(r"\w+", rival.casefold()) for rival in rivals]
    nearest = max(others, key=lambda other: Indel.normalized_similarity(own, other), default=[])
    if not nearest or Indel.normalized_similarity(own, nearest) < ALIKE:
        return []
    codes = Indel.opcodes(own, nearest)
    return [(words[c.src_start].start(), words[c.src_end - 1].end()) for c in codes if c.tag == "delete"]

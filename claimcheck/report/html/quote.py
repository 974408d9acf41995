"""A sentence as the page shows it: between its neighbours, with the words that matter marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Indel

from claimcheck.models import Article, Evidence

# Context longer than this pushes the other side off the screen.
LONGEST_CONTEXT = 280
# Sentences that share fewer words are worded apart anyway: marking every word would mark none.
ALIKE = 0.5
# Comparing takes time with the product of the lengths, and nobody compares such sentences by eye.
MOST_WORDS = 400
# In a shorter value every word matters.
LONG_VALUE = 5

_BREAK = re.compile(r"""(?<=[.!?…])["”’)\]]*\s+(?=["“‘'(\[]?[A-Z0-9])|\n+""")
# No sentence ends after a title, an initial or an abbreviated country. Only the context's length depends on this list.
_SHORT_NAME = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|Sen|Rep|Gov|Pres|Hon|St|No|[A-Z]|[A-Za-z]\.[A-Za-z])\.$"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words: of the disputed ``value``, the ``core`` of it that the other side words otherwise, or unmarked.

    Where no value is known, what ``differs`` from the other side's sentence is marked instead.
    """

    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """The sentence before and the one after; ``apart`` where they belong to another paragraph."""

    before: str = ""
    after: str = ""
    before_apart: bool = False
    after_apart: bool = False


def context(article: Article | None, start: int, end: int) -> Context:
    """Return the neighbours of the sentence at ``start`` to ``end``, as far as the article has them."""
    if article is None:
        return Context()
    head, tail = article.text[:start], article.text[end : end + 2 * LONGEST_CONTEXT]
    return Context(
        _before(article.text, min(start, len(article.text))),
        _after(article.text, end),
        "\n" in head[len(head.rstrip()) :],
        "\n" in tail[: len(tail) - len(tail.lstrip())],
    )


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


def pieces(evidence: Evidence, rivals: Sequence[tuple[Evidence, str]], value: str = "") -> tuple[Piece, ...]:
    """Return the quote in pieces; ``rivals`` are the other sides' evidence with their values."""
    marks = [""] * len(evidence.quote)
    spans = value_spans(evidence, value)
    for start, end in spans:
        marks[start:end] = ["value"] * len(marks[start:end])
    for start, end in _core(evidence, spans, rivals) if spans else differing(evidence.quote, _quotes(rivals)):
        marks[start:end] = ["core" if spans else "differs"] * (end - start)
    return _runs(evidence.quote, marks)


def _quotes(rivals: Sequence[tuple[Evidence, str]]) -> list[str]:
    return [rival.quote for rival, _ in rivals]


def _core(
    evidence: Evidence, spans: Sequence[tuple[int, int]], rivals: Sequence[tuple[Evidence, str]]
) -> list[tuple[int, int]]:
    """Return the words inside one long value that the rival's value lacks; none in a value of a few words."""
    (start, end), words = (
        spans[0],
        [rival.quote[a:b] for rival, value in rivals for a, b in value_spans(rival, value)[:1]],
    )
    own = evidence.quote[start:end]
    if len(spans) > 1 or len(own.split()) < LONG_VALUE:
        return []
    return [(start + a, start + b) for a, b in differing(own, words)]


def value_spans(evidence: Evidence, value: str) -> list[tuple[int, int]]:
    """Return where in the quote the disputed words stand: the value's own names where all are there, else the span."""
    names = [name for name in re.split(r",\s*|\s+and\s+", value) if name]
    found = [_word(name, evidence.quote) for name in names]
    if evidence.value_start is None or evidence.value_end is None:
        given = []
    else:
        given = [(max(0, evidence.value_start - evidence.start), max(0, evidence.value_end - evidence.start))]
    spans = [match.span() for match in found if match]
    apart = not given or any(not (given[0][0] <= start < given[0][1]) for start, _ in spans)
    return spans if len(spans) == len(names) and apart else given


def _word(name: str, quote: str) -> re.Match[str] | None:
    whole = rf"(?<!\w){re.escape(name)}(?!\w)"
    return re.search(whole, quote) or re.search(whole, quote, re.IGNORECASE)  # it may begin the sentence


def _runs(text: str, marks: list[str]) -> tuple[Piece, ...]:
    edges = [0, *(at for at in range(1, len(text)) if marks[at] != marks[at - 1]), len(text)]
    return tuple(Piece(text[a:b], marks[a]) for a, b in pairwise(edges) if a < b)


def differing(quote: str, rivals: Sequence[str]) -> list[tuple[int, int]]:
    """Return the spans of words that the most similar rival lacks; none where no rival is worded alike."""
    own_words = list(re.finditer(r"\w+", quote))
    own = [word.group().casefold() for word in own_words]
    others = [words for rival in rivals if len(words := re.findall(r"\w+", rival.casefold())) <= MOST_WORDS]
    if len(own) > MOST_WORDS:
        return []
    nearest = max(others, key=lambda other: Indel.normalized_similarity(own, other), default=[])
    if not nearest or Indel.normalized_similarity(own, nearest) < ALIKE:
        return []
    lacking: list[tuple[int, int]] = []
    for code in (code for code in Indel.opcodes(own, nearest) if code.tag == "delete"):
        for start, end in (own_words[at].span() for at in range(code.src_start, code.src_end)):
            joins = lacking and quote[lacking[-1][1] : start].isspace()
            lacking[-1:] = [(lacking[-1][0], end)] if joins else [*lacking[-1:], (start, end)]
    return lacking

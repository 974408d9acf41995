"""An article as its page shows it: its own text, cut where claims and disputed words begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from claimcheck.models import Article, Evidence
from claimcheck.report.html.finding import letter
from claimcheck.report.html.quote import value_spans
from claimcheck.report.html.site import Entry, Site

# A paragraph with more findings than this sends the reader to the findings' pages instead.
NOTES_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Other:
    """What another article says to the same question."""

    letter: str
    value: str
    evidence: Evidence
    address: str


@dataclass(frozen=True, slots=True)
class Note:
    """A finding beside the paragraph it touches."""

    entry: Entry
    value: str
    others: tuple[Other, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that share their marks; ``anchor`` where a sentence begins, ``notes`` where one ends."""

    text: str
    kinds: tuple[str, ...]
    value: bool
    severity: str
    anchors: tuple[int, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in runs; ``shown`` are the findings told beside it, ``more`` those that are not."""

    runs: tuple[Run, ...]
    shown: tuple[int, ...]
    more: int
    title: bool


class _Span(NamedTuple):
    start: int
    end: int
    kind: str = ""
    note: Note | None = None
    value: bool = False


def paragraphs(article: Article, site: Site) -> tuple[Paragraph, ...]:
    """Return the whole text, every character of it but the line breaks, in order."""
    spans = sorted([*_claims(article, site), *_notes(article, site)], key=_start)
    blocks = _blocks(article.text)
    runs: list[list[Run]] = [[] for _ in blocks]
    for index, run in _runs(article.text, blocks, spans):
        runs[index].append(run)
    title = article.title.strip()
    return tuple(
        _paragraph(tuple(runs[index]), index == 0 and bool(title) and article.text[start:end].strip() == title)
        for index, (start, end) in enumerate(blocks)
    )


def _blocks(text: str) -> list[tuple[int, int]]:
    gap = r"\n[ \t]*\n\s*" if re.search(r"\n[ \t]*\n", text.strip()) else r"\n\s*"
    edges = [0, *(edge for found in re.finditer(gap, text) for edge in found.span()), len(text)]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if text[a:b].strip()]


def _claims(article: Article, site: Site) -> list[_Span]:
    return [_Span(claim.start, claim.end, kind=claim.kind.value) for claim in site.claims_of.get(article.id, [])]


def _notes(article: Article, site: Site) -> list[_Span]:
    spans = []
    for entry in site.entries_of.get(article.id, []):
        for index, position in enumerate(entry.finding.positions):
            for said in (item for item in position.evidence if item.article_id == article.id):
                note = Note(entry, position.value, _others(entry, index, site))
                spans.append(_Span(said.start, said.end, note=note))
                spans += [
                    _Span(said.start + start, said.start + end, note=note, value=True)
                    for start, end in value_spans(said, position.value)
                ]
    return spans


def _others(entry: Entry, own: int, site: Site) -> tuple[Other, ...]:
    return tuple(
        Other(letter(index), position.value, position.evidence[0], site.place(position.evidence[0]))
        for index, position in enumerate(entry.finding.positions)
        if index != own
    )


def _start(span: _Span) -> int:
    return span.start


def _runs(text: str, blocks: list[tuple[int, int]], spans: list[_Span]) -> Iterator[tuple[int, Run]]:
    """Sweep over the text once, so that a giant paragraph costs no more than its length and its overlaps."""
    cuts = sorted({at for span in spans for at in (span.start, span.end)})
    waiting, covering = deque(spans), list[_Span]()
    for index, (first, last) in enumerate(blocks):
        edges = [first, *cuts[bisect_right(cuts, first) : bisect_left(cuts, last)], last]
        for start, end in pairwise(edges):
            begun = _begun(waiting, end)
            covering = [span for span in (*covering, *begun) if span.end > start]
            yield index, _run(text[start:end], end, covering, begun)


def _begun(waiting: deque[_Span], end: int) -> list[_Span]:
    begun = []
    while waiting and waiting[0].start < end:
        begun.append(waiting.popleft())
    return begun


def _run(words: str, end: int, covering: list[_Span], begun: list[_Span]) -> Run:
    noted = [span.note for span in covering if span.note]
    closing = {one.note.entry.number: one.note for one in covering if one.note and not one.value and one.end == end}
    severity = max((note.entry.finding.severity for note in noted), default=None)
    return Run(
        text=words,
        kinds=tuple(sorted({span.kind for span in covering if span.kind})),
        value=any(span.value for span in covering),
        severity=severity.value if severity else "",
        anchors=tuple(sorted({span.start for span in begun if not span.value})),
        notes=tuple(closing[number] for number in sorted(closing)),
    )


def _paragraph(runs: tuple[Run, ...], title: bool) -> Paragraph:
    numbers = sorted({note.entry.number for run in runs for note in run.notes})
    shown = () if title else tuple(numbers[:NOTES_SHOWN])
    return Paragraph(runs, shown, 0 if title else len(numbers) - len(shown), title)

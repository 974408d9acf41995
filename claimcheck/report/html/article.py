"""An article as its page shows it: its own text, cut where claims and disputed words begin and end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from claimcheck.models import Article, Evidence, Severity
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
    spans = [*_claims(article, site), *_notes(article, site)]
    blocks = _blocks(article.text)
    title = article.title.strip()
    made = []
    for index, (start, end) in enumerate(blocks):
        touching = [span for span in spans if span.start < end and span.end > start]
        is_title = index == 0 and bool(title) and article.text[start:end].strip() == title
        made.append(_paragraph(article.text, start, end, touching, is_title))
    return tuple(made)


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


def _paragraph(text: str, start: int, end: int, spans: list[_Span], title: bool) -> Paragraph:
    inside = {at for span in spans for at in (span.start, span.end) if start < at < end}
    edges = [start, *sorted(inside), end]
    runs = tuple(_run(text, a, b, spans, start) for a, b in pairwise(edges))
    numbers = sorted({note.entry.number for run in runs for note in run.notes})
    shown = () if title else tuple(numbers[:NOTES_SHOWN])
    return Paragraph(runs, shown, 0 if title else len(numbers) - len(shown), title)


def _run(text: str, start: int, end: int, spans: list[_Span], first: int) -> Run:
    covering = [span for span in spans if span.start < end and span.end > start]
    noted = [span.note for span in covering if span.note]
    ending = {
        span.note.entry.number: span.note for span in covering if span.note and not span.value and span.end == end
    }
    begins = {max(span.start, first) for span in covering if max(span.start, first) == start and not span.value}
    severity = max((note.entry.finding.severity for note in noted), default=None)
    return Run(
        text=text[start:end],
        kinds=tuple(sorted({span.kind for span in covering if span.kind})),
        value=any(span.value for span in covering),
        severity=severity.value if isinstance(severity, Severity) else "",
        anchors=tuple(sorted(begins)),
        notes=tuple(ending[number] for number in sorted(ending)),
    )

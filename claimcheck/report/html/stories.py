"""Findings by story: articles that share a finding tell one story, and its matrix is questions by sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.models import Article
from claimcheck.report.copies import voices
from claimcheck.report.html.finding import letter
from claimcheck.report.html.paging import leaf_name
from claimcheck.report.html.site import Entry, Site

# Wider tables cannot be read across; the finding's page has every source.
COLUMNS = 10
A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says to one question; ``odd`` where most independent sources say otherwise."""

    letter: str
    value: str
    address: str
    odd: bool
    copy: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One question with a cell per source, None where the source is silent."""

    entry: Entry
    cells: tuple[Cell | None, ...]
    unseen: int


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one thing, and what they disagree on."""

    anchor: str
    address: str
    title: str
    articles: tuple[Article, ...]
    sources: tuple[str, ...]
    rows: tuple[Row, ...]


def stories(site: Site) -> tuple[Story, ...]:
    """Return the stories, that of the most serious finding first."""
    groups: dict[str, list[Entry]] = {}
    root = _roots(site)
    for entry in site.entries:
        groups.setdefault(root[entry.article_ids[0]], []).append(entry)
    return tuple(_story(number, group, site) for number, group in enumerate(groups.values(), 1))


def story_of(told: Iterable[Story]) -> dict[int, Story]:
    """Map the number of each finding to its story."""
    return {row.entry.number: story for story in told for row in story.rows}


def _roots(site: Site) -> dict[str, str]:
    """Join the articles of each finding (union-find with path halving) and return each one's root."""
    parent: dict[str, str] = {}

    def root(item: str) -> str:
        while parent.setdefault(item, item) != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for entry in site.entries:
        for item in entry.article_ids:
            parent[root(item)] = root(entry.article_ids[0])
    return {item: root(item) for item in list(parent)}


def _story(number: int, entries: list[Entry], site: Site) -> Story:
    ids = sorted({article_id for entry in entries for article_id in entry.article_ids})
    told = tuple(site.articles[article_id] for article_id in ids if article_id in site.articles)
    weight = Counter(source for entry in entries for source in entry.sources)
    shown = tuple(sorted(sorted(weight), key=lambda source: -weight[source])[:COLUMNS])
    rows = tuple(_row(entry, shown, site) for entry in entries)
    anchor = f"story-{number}"
    address = f"{leaf_name('stories', 1 + (number - 1) // A_PAGE)}#{anchor}"
    return Story(anchor, address, _title(told, entries), told, shown, rows)


def _title(told: tuple[Article, ...], entries: list[Entry]) -> str:
    dated = sorted(told, key=lambda article: (article.day is None, str(article.published), article.id))
    return next((article.title for article in dated if article.title), entries[0].finding.question)


def _row(entry: Entry, shown: tuple[str, ...], site: Site) -> Row:
    cells: dict[str, Cell] = {}
    copies = site.report.coverage.copies
    sides = entry.finding.positions
    support = [len({voice.evidence.source for voice in voices(side, copies)}) for side in sides]
    for index, position in enumerate(sides):
        odd = 2 * support[index] < sum(support) and support[index] < max(support)
        for said in position.evidence:
            cells.setdefault(
                said.source, Cell(letter(index), position.value, site.place(said), odd, said.article_id in copies)
            )
    return Row(entry, tuple(cells.get(source) for source in shown), len(cells.keys() - set(shown)))

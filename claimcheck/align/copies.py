"""Articles of one story -> which run another's text, and which a later version of their own source replaces.

Five outlets that print one agency report are one source. A report that its own source has rewritten since says nothing
any more that the source stands behind.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.align.texts import Words
from claimcheck.models import Article

RUN = 5  # words in a row; two desks that write for themselves share few of these beside quotes and names
# Share of its runs of words that a copy has from another. Outlets that write for themselves share 0.34 at most in 54
# events of three outlets; the two copies of the corpus have 0.66 and 0.84.
COPIED = 0.6

Runs = frozenset[tuple[int, ...]]


class Copies(NamedTuple):
    """Articles by their ids: copy -> original, and earlier version -> the version of its source that replaces it."""

    originals: Mapping[str, str]
    replaced: Mapping[str, str]


@dataclass(frozen=True)
class _Text:
    article: Article
    runs: Runs


def find_copies(told: Iterable[tuple[Article, Words]]) -> Copies:
    """Find the copies and the earlier versions among the articles of a story, each given with its words."""
    texts = sorted((_Text(article, _runs(words)) for article, words in told), key=_order)
    replaced = {}
    for place, one in enumerate(texts):
        versions = [other for other in texts[place + 1 :] if _replaces(other, one)]
        if versions:
            replaced[one.article.id] = versions[-1].article.id
    return Copies(_originals([text for text in texts if text.article.id not in replaced]), replaced)


def _originals(texts: Sequence[_Text]) -> dict[str, str]:
    """Return for each copy its original, which is none itself: an earlier article, of the same moment the longest."""
    found: dict[str, str] = {}
    for place, one in enumerate(texts):
        own = one.article
        earlier = (
            other.article for other in texts[:place] if other.article.source != own.source and _copied(one, other)
        )
        original = next(earlier, None)
        if original is not None:
            found[own.id] = found.get(original.id, original.id)
    return found


def _replaces(later: _Text, one: _Text) -> bool:
    """Tell whether an article is a later version of another: of its source, dated later, with most of its text."""
    return (
        later.article.source == one.article.source
        and later.article.published is not None
        and _day(later.article) > _day(one.article)
        and _copied(one, later)
    )


def _copied(one: _Text, other: _Text) -> bool:
    """Tell whether most of a text stands in another."""
    return bool(one.runs) and len(one.runs & other.runs) >= COPIED * len(one.runs)


def _runs(words: Words) -> Runs:
    return frozenset(zip(*(words[start:] for start in range(RUN)), strict=False))


def _order(text: _Text) -> tuple[dt.datetime, int, str]:
    return _day(text.article), -len(text.runs), text.article.id


def _day(article: Article) -> dt.datetime:
    """Return when an article was published, a date as its first moment, none as after all others."""
    published = article.published
    if isinstance(published, dt.datetime):
        return published.astimezone(dt.UTC) if published.tzinfo else published.replace(tzinfo=dt.UTC)
    day = published or dt.date.max
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)

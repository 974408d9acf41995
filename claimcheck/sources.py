"""Articles and what the settings know of their sources -> articles under their sources' names, without the ignored."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from claimcheck.config import Settings
from claimcheck.config.patterns import matches
from claimcheck.models import Article, Skipped


def settle_sources(articles: Sequence[Article], settings: Settings) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """Name the sources as the settings say, and leave out articles and sources that they ignore."""
    named = tuple(_named(article, settings) for article in articles)
    left_out = {article.id: why for article in named if (why := _ignored(article, settings))}
    kept = tuple(article for article in named if article.id not in left_out)
    skipped = (
        Skipped(path=one.path or one.id, why=left_out[one.id], fatal=False) for one in named if one.id in left_out
    )
    return kept, tuple(skipped)


def _named(article: Article, settings: Settings) -> Article:
    """Rename by the first pattern that matches the article's path, in the order in which they are written."""
    for pattern, source in settings.sources.names.items():
        if matches(article.path, pattern, settings.root):
            return article.model_copy(update={"source": source})
    return article


def _ignored(article: Article, settings: Settings) -> str:
    if article.source in settings.sources.ignored:
        return f"left out: sources.ignored names {article.source}"
    if any(rule.ignore and matches(article.path, rule.match, Path(settings.root)) for rule in settings.paths):
        return "left out: ignored by its path in the settings"
    return ""

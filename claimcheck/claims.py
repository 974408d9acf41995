"""Articles -> claims: from the cache where an article is unchanged, else by extracting them, on several processes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.cache import Cache
from claimcheck.config import Settings
from claimcheck.models import Article, Claim
from claimcheck.progress import track


def read_claims(articles: Sequence[Article], settings: Settings, cache: Cache | None = None) -> tuple[Claim, ...]:
    """Read the claims of all articles, in their order; what one says never depends on the others."""
    found = {article.id: claims for article in articles if cache and (claims := cache.get(article)) is not None}
    missing = [article for article in articles if article.id not in found]
    if missing:
        for article, claims in track(_read(missing, settings), "Reading articles", len(missing)):
            found[article.id] = claims
            if cache:
                cache.put(article, claims)
    return tuple(claim for article in articles for claim in found[article.id])


def _read(articles: Sequence[Article], settings: Settings) -> Iterator[tuple[Article, tuple[Claim, ...]]]:
    """Extract on this machine, or on the cluster that the settings name; either loads spaCy."""
    if settings.scheduler:
        from claimcheck.cluster import read_on_cluster

        return read_on_cluster(articles, settings, settings.scheduler)
    from claimcheck.extract.processes import read_each

    return read_each(articles, settings)

"""Articles -> claims: from the cache where an article is unchanged, else by extracting them, on several processes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.cache import Cache
from claimcheck.config import Settings
from claimcheck.models import Article, Claim
from claimcheck.progress import track


class Interrupted(KeyboardInterrupt):
    """Ctrl-C while articles were read: those that were read by then, with their claims, and how many were not."""

    def __init__(self, articles: Sequence[Article], claims: Sequence[Claim], left: int) -> None:
        self.articles, self.claims, self.left = tuple(articles), tuple(claims), left
        super().__init__()


def read_claims(articles: Sequence[Article], settings: Settings, cache: Cache | None = None) -> tuple[Claim, ...]:
    """Read the claims of all articles, in their order; what one says never depends on the others.

    Raises:
        Interrupted: the user has had enough.

    """
    found: dict[str, tuple[Claim, ...]] = {}
    try:
        _find(found, articles, settings, cache)
    except KeyboardInterrupt:
        read = [article for article in articles if article.id in found]
        raise Interrupted(read, _in_order(read, found), len(articles) - len(read)) from None
    return _in_order(articles, found)


def _in_order(articles: Sequence[Article], found: Mapping[str, Sequence[Claim]]) -> tuple[Claim, ...]:
    return tuple(claim for article in articles for claim in found[article.id])


def _find(
    found: dict[str, tuple[Claim, ...]], articles: Sequence[Article], settings: Settings, cache: Cache | None
) -> None:
    """Fill ``found`` with the claims of each article, by its id."""
    found |= {article.id: claims for article in articles if cache and (claims := cache.get(article)) is not None}
    missing = [article for article in articles if article.id not in found]
    if missing:
        for article, claims in track(_read(missing, settings), "Reading articles", len(missing)):
            found[article.id] = claims
            if cache:
                cache.put(article, claims)


def _read(articles: Sequence[Article], settings: Settings) -> Iterator[tuple[Article, tuple[Claim, ...]]]:
    """Extract on this machine, or on the cluster that the settings name; either loads spaCy."""
    if settings.scheduler:
        from claimcheck.cluster import read_on_cluster

        return read_on_cluster(articles, settings, settings.scheduler)
    from claimcheck.extract.processes import read_each

    return read_each(articles, settings)

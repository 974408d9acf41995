"""Articles -> claims: from the cache where an article is unchanged, else by extracting them, on several processes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import import_module

from claimcheck.config import Settings
from claimcheck.garbage import staying
from claimcheck.keep.cache import Cache
from claimcheck.keep.shelf import Encoded, Shelf
from claimcheck.models import Article, Claim
from claimcheck.progress import track


class Interrupted(KeyboardInterrupt):
    """Ctrl-C while articles were read: those that were read by then, with their claims, and how many were not."""

    def __init__(self, articles: Sequence[Article], claims: Sequence[Claim], left: int) -> None:
        self.articles, self.claims, self.left = tuple(articles), claims, left
        super().__init__()


def read_claims(articles: Sequence[Article], settings: Settings, cache: Cache | None = None) -> Shelf:
    """Read the claims of all articles, in their order; what one says never depends on the others.

    Raises:
        Interrupted: the user has had enough.

    """
    found: dict[str, bytes] = {}
    try:
        _find(found, articles, settings, cache)
    except KeyboardInterrupt:
        read = [article for article in articles if article.id in found]
        raise Interrupted(read, _shelf(read, found), len(articles) - len(read)) from None
    return _shelf(articles, found)


def _shelf(articles: Sequence[Article], found: Mapping[str, bytes]) -> Shelf:
    return Shelf((article, found[article.id]) for article in articles)


def _find(found: dict[str, bytes], articles: Sequence[Article], settings: Settings, cache: Cache | None) -> None:
    """Fill ``found`` with the encoded claims of each article, by its id."""
    found |= {article.id: content for article in articles if cache and (content := cache.claims(article)) is not None}
    missing = [article for article in articles if article.id not in found]
    if missing:
        for article, content in track(_read(missing, settings), "Reading articles", len(missing)):
            found[article.id] = content
            if cache:
                cache.keep_claims(article, content)


def _read(articles: Sequence[Article], settings: Settings) -> Iterator[Encoded]:
    """Extract on this machine, or on the cluster that the settings name; either loads spaCy."""
    if settings.scheduler:
        from claimcheck.cluster import read_on_cluster

        return read_on_cluster(articles, settings, settings.scheduler)
    _load_modules()
    from claimcheck.extract.processes import read_each

    return read_each(articles, settings)


@lru_cache(maxsize=1)
def _load_modules() -> None:
    """Load spaCy's modules once; what else there is then stays too, which must not be said again and again."""
    with staying():
        import_module("claimcheck.extract.processes")

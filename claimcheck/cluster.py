"""Reading and comparing on a Dask cluster, the same as on one machine: only gists and verdicts come back.

Chunks of articles go out, and their claims stay on the workers that read them; to each story the claims of its articles
are then brought together, on whichever worker compares it. Each worker loads the model once. What a dead worker had is
done again by another; where something is done never changes what it gives, so the report is the same, byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import Any, TypeVar

from claimcheck.config import Settings
from claimcheck.errors import InputError
from claimcheck.extract.chunks import chunks
from claimcheck.keep.cache import Cache
from claimcheck.keep.encoding import decode_gist, gist_of
from claimcheck.keep.shelf import Encoded, Shelf
from claimcheck.models import Article
from claimcheck.progress import track
from claimcheck.stories.buckets import Bucket, Comparing
from claimcheck.stories.comparisons import compared
from claimcheck.stories.verdicts import Verdict, decode

LOCAL = "local"  # in place of an address: a cluster on this machine
AHEAD = 4  # tasks in flight for each thread: enough to hide the network, few enough to stay out of memory
Item = TypeVar("Item")


def read_on_cluster(articles: Sequence[Article], settings: Settings, address: str) -> Iterator[Encoded]:
    """Yield each article with its claims as chunks come back.

    Raises:
        InputError: Dask is missing, or no scheduler answers at ``address``.

    """
    with _client(address, settings) as client:
        tasks = (
            (part, lambda part=part: client.submit(_read, part, settings, pure=False)) for part in chunks(articles)
        )
        for part, future in _ahead(tasks, client):
            yield from zip(part, future.result(), strict=True)


@contextmanager
def shelf_on_cluster(articles: Sequence[Article], settings: Settings, address: str) -> Iterator[Shelf]:
    """Read articles whose claims stay on the cluster, as long as the block runs.

    Raises:
        InputError: Dask is missing, or no scheduler answers at ``address``.

    """
    with _client(address, settings) as client:
        yield _ShelfThere(articles, settings, client)


class _ShelfThere(Shelf):
    """The claims of many articles, on the workers of a cluster; here are only their gists."""

    def __init__(self, articles: Sequence[Article], settings: Settings, client: Any) -> None:
        super().__init__(())
        self._client, self._settings, self._there = client, settings, dict[str, Any]()
        parts = chunks(articles)
        sent = _ahead(((part, partial(self._send, part)) for part in parts), client)
        for part, future in track(sent, "Reading articles", len(parts)):
            self._gists |= {article.id: decode_gist(head) for article, head in zip(part, future.result(), strict=True)}

    def _send(self, part: tuple[Article, ...]) -> Any:
        """Have a chunk read; return its gists to be, and remember where the claims of each article are."""
        read = self._client.submit(_read, part, self._settings, pure=False)
        for number, article in enumerate(part):
            self._there[article.id] = self._client.submit(_one, read, number, pure=False)
        return self._client.submit(_gists, read, pure=False)

    def verdicts(self, parts: Sequence[Bucket], comparing: Comparing, cache: Cache | None) -> Iterator[Verdict]:
        """Compare each story where the claims of its articles are brought together."""
        asked = ((part, partial(self._ask, part, comparing.settings)) for part in parts)
        for _, future in _ahead(asked, self._client):
            yield decode(future.result(), comparing.rules)

    def _ask(self, part: Bucket, settings: Settings) -> Any:
        told = [self._there[article.id] for article in part.articles]
        return self._client.submit(_verdict, part, settings, told, pure=False)


def _ahead(tasks: Iterator[tuple[Item, Callable[[], Any]]], client: Any) -> Iterator[tuple[Item, Any]]:
    """Start tasks a little ahead of who asks for what they give, in order."""
    window = max(1, sum(client.nthreads().values())) * AHEAD
    sent = [(item, start()) for item, start in islice(tasks, window)]
    while sent:
        yield sent.pop(0)
        sent.extend((item, start()) for item, start in islice(tasks, 1))


def _read(part: tuple[Article, ...], settings: Settings) -> list[bytes]:
    """Read a chunk: what a worker runs, as the functions below."""
    from claimcheck.extract.processes import read_part

    return read_part(part, settings)


def _gists(read: list[bytes]) -> list[bytes]:
    return [gist_of(content) for content in read]


def _one(read: list[bytes], number: int) -> bytes:
    return read[number]


def _verdict(part: Bucket, settings: Settings, told: list[bytes]) -> bytes:
    shelf = Shelf(zip(part.articles, told, strict=True))
    return compared(part, shelf.claims, settings)


@contextmanager
def _client(address: str, settings: Settings) -> Iterator[Any]:
    try:
        from distributed import Client, LocalCluster
    except ModuleNotFoundError:
        raise InputError("--scheduler needs Dask. pip install 'claimcheck-newsroom[dask]'") from None
    if address == LOCAL:
        local = LocalCluster(n_workers=settings.jobs, threads_per_worker=1, dashboard_address=None)
        with local, Client(local) as client:
            yield client
        return
    try:
        client = Client(address, timeout=10)
    except (OSError, ValueError) as error:
        raise InputError(f"{address}: no Dask scheduler answers there ({error}). Start one: dask scheduler.") from None
    with client:
        yield client

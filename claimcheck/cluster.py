"""Articles -> claims of each, on a Dask cluster: chunks go out, encoded claims come back, the same as on one machine.

Each worker loads the model once. A chunk whose worker dies is given to another; what a chunk holds never changes what
is read, so the report is the same, byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

from claimcheck.config import Settings
from claimcheck.errors import InputError
from claimcheck.extract.chunks import chunks
from claimcheck.models import Article
from claimcheck.shelf import Encoded

LOCAL = "local"  # in place of an address: a cluster on this machine
AHEAD = 4  # chunks in flight for each thread: enough to hide the network, few enough to stay out of memory


def read_on_cluster(articles: Sequence[Article], settings: Settings, address: str) -> Iterator[Encoded]:
    """Yield each article with its claims as chunks come back.

    Raises:
        InputError: Dask is missing, or no scheduler answers at ``address``.

    """
    with _client(address, settings) as client:
        rest = iter(chunks(articles))
        window = max(1, sum(client.nthreads().values())) * AHEAD
        sent = [(part, client.submit(_encoded, part, settings, pure=False)) for part in islice(rest, window)]
        while sent:
            part, future = sent.pop(0)
            yield from zip(part, future.result(), strict=True)
            sent.extend((part, client.submit(_encoded, part, settings, pure=False)) for part in islice(rest, 1))


def _encoded(part: tuple[Article, ...], settings: Settings) -> list[bytes]:
    """Read a chunk: what a worker runs."""
    from claimcheck.extract.processes import read_part

    return read_part(part, settings)


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

"""Articles -> claims of each, by as many processes as the settings say; the same on one core as on many."""

from __future__ import annotations

import json
import logging
import multiprocessing
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache

from claimcheck.config import Settings
from claimcheck.encoding import encode
from claimcheck.extract import extract, nlp
from claimcheck.extract.chunks import chunks
from claimcheck.knowledge import Knowledge, load
from claimcheck.models import Article, Claim
from claimcheck.shelf import Encoded

ALONE = 60_000  # characters per process below which it costs more to start another: about three seconds of parsing

log = logging.getLogger(__name__)
Part = tuple[Article, ...]
_WORK: list[tuple[Sequence[Part], Settings]] = []  # of this process, where it is one that reads for another


def read_each(articles: Sequence[Article], settings: Settings) -> Iterator[Encoded]:
    """Yield each article with its claims, encoded, chunk by chunk, as soon as they are read."""
    nlp.load(settings.model)  # before the processes are made: a missing model is said once, a forked one shared
    parts = chunks(articles)
    processes = min(_wanted(articles, settings), len(parts))
    done = 0
    try:
        for part, encoded in _shared(parts, settings, processes) if processes > 1 else ():
            done += 1
            yield from zip(part, encoded, strict=True)
    except BrokenProcessPool:
        log.warning("A process that read articles died, out of memory perhaps. The rest is read by one alone.")
    for part in parts[done:]:
        yield from zip(part, read_part(part, settings), strict=True)


def _shared(parts: Sequence[Part], settings: Settings, processes: int) -> Iterator[tuple[Part, list[bytes]]]:
    """Let processes read the parts; whoever stops listening, by Ctrl-C too, does not wait for them to finish."""
    others = set(multiprocessing.active_children())
    how = multiprocessing.get_context(_method())
    # Processes are sent numbers of parts only: one that dies with much in its pipe would block this one for ever.
    with ProcessPoolExecutor(processes, how, initializer=_take, initargs=(parts, settings)) as pool:
        try:
            yield from zip(parts, pool.map(_encoded, range(len(parts))), strict=True)
        except BaseException:
            for child in set(multiprocessing.active_children()) - others:
                child.kill()
            raise


def _wanted(articles: Sequence[Article], settings: Settings) -> int:
    if settings.jobs is not None:
        return settings.jobs
    worth = sum(len(article.text) for article in articles) // ALONE
    return min(_cores(), worth)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _method() -> str:
    """Fork where that is safe, for a forked process has the model already; a thread may hold a lock for ever."""
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


def _take(parts: Sequence[Part], settings: Settings) -> None:
    _WORK[:] = [(parts, settings)]


def _encoded(number: int) -> list[bytes]:
    ((parts, settings),) = _WORK
    return read_part(parts[number], settings)


def read_part(part: Part, settings: Settings) -> list[bytes]:
    """Return the encoded claims of each article of a chunk."""
    own: dict[str, list[Claim]] = {article.id: [] for article in part}
    for claim in extract(part, nlp.load(settings.model), _known(settings)):
        own[claim.article_id].append(claim)
    return [encode(own[article.id]) for article in part]


def _known(settings: Settings) -> Knowledge:
    return _extended(json.dumps(settings.knowledge, sort_keys=True))


@lru_cache(maxsize=1)
def _extended(additions: str) -> Knowledge:
    return load().extended(json.loads(additions)) if additions != "{}" else load()

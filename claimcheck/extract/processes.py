"""Articles -> claims of each, by as many processes as the settings say; the same on one core as on many."""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache

from claimcheck.config import Settings
from claimcheck.extract import extract, nlp
from claimcheck.extract.chunks import chunks
from claimcheck.extract.encoding import decode, encode, slim
from claimcheck.knowledge import Knowledge, load
from claimcheck.models import Article, Claim

ALONE = 60_000  # characters per process below which it costs more to start another: about three seconds of parsing

Read = tuple[Article, tuple[Claim, ...]]


def read_each(articles: Sequence[Article], settings: Settings) -> Iterator[Read]:
    """Yield each article with its claims, chunk by chunk, as soon as they are read."""
    model = nlp.load(settings.model)  # before the processes are made: a missing model is said once, a forked one shared
    parts = chunks(articles)
    processes = min(_wanted(articles, settings), len(parts))
    if processes < 2:
        for part in parts:
            claims = extract(part, model, _known(settings))
            yield from ((article, slim(own)) for article, own in _by_article(part, claims))
        return
    with ProcessPoolExecutor(processes, multiprocessing.get_context(_method())) as pool:
        for part, encoded in zip(parts, pool.map(_encoded, parts, [settings] * len(parts)), strict=True):
            yield from ((article, decode(content, article)) for article, content in zip(part, encoded, strict=True))


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


def _encoded(part: tuple[Article, ...], settings: Settings) -> list[bytes]:
    claims = extract(part, nlp.load(settings.model), _known(settings))
    return [encode(own) for _, own in _by_article(part, claims)]


def _known(settings: Settings) -> Knowledge:
    return _extended(json.dumps(settings.knowledge, sort_keys=True))


@lru_cache(maxsize=1)
def _extended(additions: str) -> Knowledge:
    return load().extended(json.loads(additions)) if additions != "{}" else load()


def _by_article(part: Sequence[Article], claims: Sequence[Claim]) -> list[Read]:
    own: dict[str, list[Claim]] = {article.id: [] for article in part}
    for claim in claims:
        own[claim.article_id].append(claim)
    return [(article, tuple(own[article.id])) for article in part]

"""Articles -> claims of each, by as many processes as the settings say; the same on one core as on many."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial

from claimcheck.config import Settings
from claimcheck.extract import extract, nlp
from claimcheck.extract.chunks import chunks
from claimcheck.garbage import uncollected
from claimcheck.keep.encoding import encode
from claimcheck.keep.shelf import Encoded
from claimcheck.knowledge import Knowledge, load
from claimcheck.models import Article, Claim
from claimcheck.processes import cores, shared

ALONE = 60_000  # characters per process below which it costs more to start another: about three seconds of parsing

DIED = "A process that read articles died, out of memory perhaps. The rest is read by one alone."
Part = tuple[Article, ...]


def read_each(articles: Sequence[Article], settings: Settings) -> Iterator[Encoded]:
    """Yield each article with its claims, encoded, chunk by chunk, as soon as they are read."""
    nlp.load(settings.model)  # before the processes are made: a missing model is said once, a forked one shared
    _known(settings)
    parts = chunks(articles)
    processes = min(_wanted(articles, settings), len(parts))
    read = shared(partial(_encoded, parts, settings), len(parts), processes, DIED)
    for part, encoded in zip(parts, read, strict=True):
        yield from zip(part, encoded, strict=True)


def _wanted(articles: Sequence[Article], settings: Settings) -> int:
    if settings.jobs is not None:
        return settings.jobs
    worth = sum(len(article.text) for article in articles) // ALONE
    return min(cores(), worth)


def _encoded(parts: Sequence[Part], settings: Settings, number: int) -> list[bytes]:
    return read_part(parts[number], settings)


def read_part(part: Part, settings: Settings) -> list[bytes]:
    """Return the encoded claims of each article of a chunk."""
    model = nlp.load(settings.model)
    own: dict[str, list[Claim]] = {article.id: [] for article in part}
    with uncollected():
        for claim in extract(part, model, _known(settings)):
            own[claim.article_id].append(claim)
        encoded = [encode(own[article.id]) for article in part]
    gc.collect(1)  # what this chunk left in circles; what lives from before is not walked through again
    return encoded


def _known(settings: Settings) -> Knowledge:
    return _extended(json.dumps(settings.knowledge, sort_keys=True))


@lru_cache(maxsize=1)
def _extended(additions: str) -> Knowledge:
    return load().extended(json.loads(additions)) if additions != "{}" else load()

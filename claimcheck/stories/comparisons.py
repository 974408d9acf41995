"""Stories -> verdicts: those that were kept, and the others compared, where it pays by several processes."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache, partial

from claimcheck.config import Settings
from claimcheck.garbage import uncollected
from claimcheck.keep.cache import Cache
from claimcheck.processes import cores, shared
from claimcheck.remembering import forget
from claimcheck.stories import verdicts
from claimcheck.stories.buckets import Bucket, Claims, Comparing
from claimcheck.stories.verdicts import Verdict

ALONE = 400  # pairs of articles per process below which it costs more to start another: about a second of comparing

DIED = "A process that compared articles died, out of memory perhaps. The rest is compared by one alone."


def compare_each(
    parts: Sequence[Bucket], claims: Claims, comparing: Comparing, cache: Cache | None
) -> Iterator[Verdict]:
    """Compare the articles of each story, in order."""
    with uncollected():
        kept = [comparing.kept(part, claims, cache) for part in parts]
        fresh = _fresh([part for part, verdict in zip(parts, kept, strict=True) if verdict is None], claims, comparing)
        for part, known in zip(parts, kept, strict=True):
            verdict = known or next(fresh)
            if known is None:
                comparing.keep(part, verdict, cache)
            yield verdict


@contextmanager
def _remembering() -> Iterator[None]:
    """Forget at the end what was found out about claims; nothing here refers back, and collecting took a tenth."""
    with uncollected():
        try:
            yield
        finally:
            forget()


@_remembering()
def _verdict(part: Bucket, claims: Claims, comparing: Comparing) -> Verdict:
    return comparing.verdict(part, claims)


def compared(part: Bucket, claims: Claims, settings: Settings) -> bytes:
    """Compare the articles of one story, anywhere; return the verdict, encoded."""
    return verdicts.encode(_verdict(part, claims, _comparing(settings.model_dump_json())))


def _fresh(parts: Sequence[Bucket], claims: Claims, comparing: Comparing) -> Iterator[Verdict]:
    processes = _wanted(parts, comparing)
    if processes < 2:  # nothing need be encoded
        return (_verdict(part, claims, comparing) for part in parts)
    work = partial(_numbered, parts, claims, comparing.settings)
    sent = shared(work, len(parts), processes, DIED)
    return (verdicts.decode(content, comparing.rules) for content in sent)


def _wanted(parts: Sequence[Bucket], comparing: Comparing) -> int:
    """Return how many processes pay; a whole report has alignments, which would all have to be sent back."""
    if comparing.whole:
        return 1
    worth = sum(len(part.pairs) for part in parts) // ALONE
    return min(len(parts), comparing.settings.jobs or min(cores(), worth))


def _numbered(parts: Sequence[Bucket], claims: Claims, settings: Settings, number: int) -> bytes:
    gc.disable()  # for good: this process does nothing else
    return compared(parts[number], claims, settings)


@lru_cache(maxsize=1)
def _comparing(settings: str) -> Comparing:
    from claimcheck.pipeline import how  # which needs this file

    return how(Settings.model_validate_json(settings), whole=False)

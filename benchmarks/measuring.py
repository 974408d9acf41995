"""One size of archive -> what each stage took, beside bare spaCy on the same text in the same process."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from typing import NamedTuple, TypeVar

from benchmarks.archives import archive
from benchmarks.copies import copies
from claimcheck.align.stories import stories
from claimcheck.align.topics import outline
from claimcheck.buckets import alone, buckets
from claimcheck.claims import read_claims
from claimcheck.config import Settings
from claimcheck.extract import nlp
from claimcheck.judge import judge
from claimcheck.models import Article
from claimcheck.pipeline import how
from claimcheck.shelf import Shelf

BATCH = 128  # as in extraction, but of whole articles: what a user of bare spaCy would write
Result = TypeVar("Result")


class Measured(NamedTuple):
    """Processor seconds by stage, except ``wall``, and what was done in them."""

    articles: int
    words: int
    bare: float
    extract: float
    stories: float
    compare: float
    judge: float
    wall: float
    jobs: int
    claims: int
    stories_found: int
    pairs: int
    alignments: int
    findings: int
    megabytes: int


def measure(articles: int, *, jobs: int = 1, parsed: int = 1000) -> Measured:
    """Run all stages on a made archive; at most ``parsed`` articles are parsed, the others are copies of these."""
    made, settings = archive(min(articles, parsed)), Settings(jobs=jobs)
    nlp.load(settings.model)("Warm the model up with one sentence.")
    _, bare, _ = _timed(lambda: _bare(made, settings))
    shelf, extracting, wall = _timed(lambda: read_claims(made, settings))
    times = articles / len(made)
    shelf = Shelf(copies(tuple(shelf.encoded.values()), articles))
    return _compared(shelf, settings, bare * times, extracting * times, wall * times)


def _compared(shelf: Shelf, settings: Settings, bare: float, extracting: float, wall: float) -> Measured:
    made = {key: article for key, (article, _) in sorted(shelf.encoded.items())}
    comparing = how(settings, whole=False)
    outlines = (outline(article, shelf.gist(key)) for key, article in made.items())
    told, meeting, _ = _timed(lambda: stories(outlines, comparing.knowledge))
    parts = buckets(told.pairs)
    parts += alone(made.values(), parts)
    verdicts, compared, _ = _timed(lambda: [comparing.verdict(part, shelf.claims) for part in parts])
    discrepancies, judging, _ = _timed(lambda: judge((one for verdict in verdicts for one in verdict.found), made))
    return Measured(
        articles=len(made),
        words=sum(len(article.text.split()) for article in made.values()),
        bare=bare,
        extract=extracting,
        stories=meeting,
        compare=compared,
        judge=judging,
        wall=wall,
        jobs=settings.jobs or 1,
        claims=len(shelf),
        stories_found=len(told.pairs),
        pairs=sum(sum(verdict.pairs.values()) for verdict in verdicts),
        alignments=sum(verdict.aligned for verdict in verdicts),
        findings=len(discrepancies),
        megabytes=_peak(),
    )


def _bare(articles: list[Article], settings: Settings) -> None:
    for _ in nlp.load(settings.model).pipe((article.text for article in articles), batch_size=BATCH):
        pass


def _timed(work: Callable[[], Result]) -> tuple[Result, float, float]:
    """Return the result, processor seconds (children's too) and seconds on the clock."""
    cpu, wall = _cpu(), time.perf_counter()
    result = work()
    return result, _cpu() - cpu, time.perf_counter() - wall


def _cpu() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _peak() -> int:
    """Return the most memory that this process ever held, in megabytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (1_000_000 if sys.platform == "darwin" else 1_000)

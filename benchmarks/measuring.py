"""One size of archive -> what each stage took, beside bare spaCy on the same text in the same process."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from typing import NamedTuple, TypeVar

from benchmarks.archives import archive
from benchmarks.copies import Read, copies
from claimcheck import detectors, policy
from claimcheck.align import align
from claimcheck.claims import read_claims
from claimcheck.config import Settings
from claimcheck.extract import nlp
from claimcheck.judge import judge
from claimcheck.models import Article, Claim
from claimcheck.pipeline import context, known

BATCH = 128  # as in extraction, but of whole articles: what a user of bare spaCy would write
Result = TypeVar("Result")


class Measured(NamedTuple):
    """Processor seconds by stage, except ``wall``, and what was done in them."""

    articles: int
    words: int
    bare: float
    extract: float
    align: float
    judge: float
    wall: float
    jobs: int
    claims: int
    pairs: int
    alignments: int
    findings: int
    megabytes: int


def measure(articles: int, *, jobs: int = 1, parsed: int = 1000) -> Measured:
    """Run all stages on a made archive; at most ``parsed`` articles are parsed, the others are copies of these."""
    made, settings = archive(min(articles, parsed)), Settings(jobs=jobs)
    nlp.load(settings.model)("Warm the model up with one sentence.")
    _, bare, _ = _timed(lambda: _bare(made, settings))
    claims, extracting, wall = _timed(lambda: read_claims(made, settings))
    own: dict[str, list[Claim]] = {article.id: [] for article in made}
    for claim in claims:
        own[claim.article_id].append(claim)
    read = list(copies([(article, tuple(own[article.id])) for article in made], articles))
    times = articles / len(made)
    return _compared(read, settings, bare * times, extracting * times, wall * times)


def _compared(read: list[Read], settings: Settings, bare: float, extracting: float, wall: float) -> Measured:
    knowledge, (rules, _) = known(settings), policy.split(detectors.load(), settings)
    read = sorted(read, key=lambda one: one[0].id)
    made, claims = [article for article, _ in read], tuple(claim for _, own in read for claim in own)
    words = sum(len(article.text.split()) for article in made)
    (alignments, coverage), aligning, _ = _timed(lambda: align(claims, made, knowledge, settings))
    found, judging, _ = _timed(lambda: judge(alignments, rules, context(made, claims, knowledge)))
    return Measured(
        len(made),
        words,
        bare,
        extracting,
        aligning,
        judging,
        wall,
        settings.jobs or 1,
        len(claims),
        coverage.pairs,
        len(alignments),
        len(found),
        _peak(),
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

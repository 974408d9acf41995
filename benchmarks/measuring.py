"""One size of archive -> what each stage took, beside bare spaCy on the same text in the same process."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from typing import NamedTuple, TypeVar

from benchmarks.archives import archive
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


def measure(articles: int, *, jobs: int = 1, bare_of: int = 1000) -> Measured:
    """Run all stages on a made archive; bare spaCy on at most ``bare_of`` articles, and reckoned up to all."""
    made, settings = archive(articles), Settings(jobs=jobs)
    words = sum(len(article.text.split()) for article in made)
    nlp.load(settings.model)("Warm the model up with one sentence.")
    some = made[:bare_of]
    _, bare, _ = _timed(lambda: _bare(some, settings))
    claims, extracting, wall = _timed(lambda: read_claims(made, settings))
    return _compared(made, claims, settings, words, bare * len(made) / len(some), extracting, wall)


def _compared(
    made: list[Article],
    claims: tuple[Claim, ...],
    settings: Settings,
    words: int,
    bare: float,
    extracting: float,
    wall: float,
) -> Measured:
    knowledge, (rules, _) = known(settings), policy.split(detectors.load(), settings)
    made, claims = sorted(made, key=lambda a: a.id), tuple(sorted(claims, key=lambda claim: claim.article_id))
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

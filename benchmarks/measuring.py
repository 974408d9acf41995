"""One size of archive -> what each stage took, beside bare spaCy on the same text in the same process."""

from __future__ import annotations

import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

import spacy
from spacy.language import Language

from benchmarks.archives import archive
from benchmarks.whole import whole
from claimcheck.align.stories import stories
from claimcheck.align.topics import outline
from claimcheck.claims import read_claims
from claimcheck.config import Settings
from claimcheck.extract import nlp
from claimcheck.judge import judge
from claimcheck.keep.shelf import Shelf
from claimcheck.models import Article
from claimcheck.pipeline import how
from claimcheck.processes import cores
from claimcheck.stories.buckets import alone, buckets

BARE = 1000  # articles that bare spaCy parses at most: each takes its time, whatever else there is
BATCH = 128  # as in extraction, but of whole articles: what a user of bare spaCy would write
Result = TypeVar("Result")


class Measured(NamedTuple):
    """Processor seconds by stage, and what was done in them."""

    articles: int
    words: int
    bare: float
    extract: float
    stories: float
    compare: float
    judge: float
    jobs: int
    claims: int
    one_event: int  # pairs of articles on one event
    stories_found: int
    rightly: int  # of those found the ones on one event
    pairs: int
    alignments: int
    findings: int
    megabytes: int
    clock: float = 0.0  # seconds of the whole command on the clock, on all cores
    processor: float = 0.0  # … of the processor, in all its processes
    cores: int = 1


def measure(articles: int, *, jobs: int = 1) -> Measured:
    """Run all stages on a made archive."""
    made, settings = archive(articles), Settings(jobs=jobs)
    plain: Language = spacy.load(settings.model)
    for pipeline in (plain, nlp.load(settings.model)):
        pipeline("Warm the model up with one sentence.")
    _, bare = _timed(lambda: _bare(made[:BARE], plain))
    shelf, extracting = _timed(lambda: read_claims(made, settings))
    measured = _compared(shelf, settings, bare * articles / len(made[:BARE]), extracting)
    taken = whole(made)  # at the end, for the peak of memory is that of the stages
    return measured._replace(clock=taken.clock, processor=taken.processor, cores=cores())


def _compared(shelf: Shelf, settings: Settings, bare: float, extracting: float) -> Measured:
    made = {key: article for key, (article, _) in sorted(shelf.encoded.items())}
    comparing = how(settings, whole=False)
    outlines = (outline(article, shelf.gist(key)) for key, article in made.items())
    told, meeting = _timed(lambda: stories(outlines, comparing.knowledge))
    parts = buckets(told.pairs)
    parts += alone(made.values(), parts)
    verdicts, compared = _timed(lambda: list(shelf.verdicts(parts, comparing, None)))
    discrepancies, judging = _timed(lambda: judge((one for verdict in verdicts for one in verdict.found), made))
    return Measured(
        articles=len(made),
        words=sum(len(article.text.split()) for article in made.values()),
        bare=bare,
        extract=extracting,
        stories=meeting,
        compare=compared,
        judge=judging,
        jobs=settings.jobs or 1,
        claims=len(shelf),
        one_event=_on_one_event(made.values()),
        stories_found=len(told.pairs),
        rightly=sum(_event(pair.left.article) == _event(pair.right.article) for pair in told.pairs),
        pairs=sum(sum(verdict.pairs.values()) for verdict in verdicts),
        alignments=sum(verdict.aligned for verdict in verdicts),
        findings=len(discrepancies),
        megabytes=_peak(settings.jobs or 1),
    )


def _on_one_event(made: Iterable[Article]) -> int:
    """Count the pairs of articles on one event; each is of another source."""
    return sum(size * (size - 1) // 2 for size in Counter(map(_event, made)).values())


def _event(article: Article) -> str:
    return article.id.split("-")[0]


def _bare(articles: list[Article], pipeline: Language) -> None:
    for _ in pipeline.pipe((article.text for article in articles), batch_size=BATCH):
        pass


def _timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """Return the result and processor seconds, children's too."""
    before = _cpu()
    result = work()
    return result, _cpu() - before


def _cpu() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _peak(jobs: int) -> int:
    """Return the most memory that this process ever held, with as much as its largest child for each job, in MB."""
    own, largest = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    peak = own + (jobs * largest if jobs > 1 else 0)
    return peak // (1_000_000 if sys.platform == "darwin" else 1_000)

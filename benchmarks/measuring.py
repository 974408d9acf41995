"""Articles -> what each stage took, beside bare spaCy on the same text in the same process."""

from __future__ import annotations

import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple, TypeVar

import spacy
from spacy.language import Language

from benchmarks.archives import archive
from benchmarks.whole import whole
from claimcheck.align.stories import stories
from claimcheck.align.topics import outline
from claimcheck.claims import read_claims
from claimcheck.config import Settings
from claimcheck.evaluate import read_cases
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
    start: float = 0.0  # seconds on the clock of a command on two short articles: Python, spaCy and its model
    of: str = ""  # the labelled set; empty for a made archive


def measure(articles: int, *, jobs: int = 1) -> Measured:
    """Run all stages on a made archive."""
    return _measured(archive(articles), jobs)


def measure_labelled(file: Path, *, jobs: int = 1) -> Measured:
    """Run all stages on the articles of a labelled file, as one folder."""
    made = [article for case in read_cases([file], Settings()) for article in case.articles]
    return _measured(made, jobs)._replace(of=file.stem)


def _measured(made: list[Article], jobs: int) -> Measured:
    settings = Settings(jobs=jobs)
    plain: Language = spacy.load(settings.model)
    for pipeline in (plain, nlp.load(settings.model)):
        pipeline("Warm the model up with one sentence.")
    shelf, extracting = _timed(lambda: read_claims(made, settings))
    measured = _compared(shelf, settings, extracting)
    _, bare = _timed(lambda: _bare(made[:BARE], plain))  # last: the peak of memory is that of the stages
    taken, started = whole(made), whole(archive(2))
    return measured._replace(
        bare=bare * len(made) / len(made[:BARE]),
        clock=taken.clock,
        processor=taken.processor,
        cores=cores(),
        start=started.clock,
    )


def _compared(shelf: Shelf, settings: Settings, extracting: float) -> Measured:
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
        bare=0.0,
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
    """Count the pairs of articles on one event."""
    return sum(size * (size - 1) // 2 for size in Counter(map(_event, made)).values())


def _event(article: Article) -> str:
    """Return what tells of which event an article is: a made one by its number, a labelled one by its case."""
    case, labelled, _ = article.id.rpartition("/")
    return case if labelled else article.id.split("-")[0]


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

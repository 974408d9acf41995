"""Read generated bad files and check them against each other: nothing falls, nothing is lost without a word."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import NamedTuple

from generated import bad_files

from claimcheck.config import Settings
from claimcheck.ingest import ingest
from claimcheck.models import Article, Skipped
from claimcheck.pipeline import check_articles

BATCH = 100
GOOD = "---\nsource: Good\npublished: 2026-02-04\n---\nFifteen people died in a fire at the harbour on Tuesday.\n"


class Tally(NamedTuple):
    """What became of the files."""

    tried: int = 0
    read: int = 0
    refused: int = 0
    lost: tuple[str, ...] = ()

    def plus(self, other: Tally) -> Tally:
        return Tally(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


def try_bad_inputs(count: int, *, seed: int = 0, whole: bool = True) -> Tally:
    """Try ``count`` files in folders of a hundred, each with a good one; ``whole``: through the pipeline, too."""
    tally = Tally()
    for start in range(0, count, BATCH):
        with tempfile.TemporaryDirectory() as name:
            tally = tally.plus(_batch(Path(name), seed + start, min(BATCH, count - start), whole))
    return tally


def _batch(folder: Path, seed: int, count: int, whole: bool) -> Tally:
    names = []
    for name, raw in bad_files(seed, count):
        (folder / name).write_bytes(raw)
        names.append(name)
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    articles, skipped = ingest([folder])
    read = {Path(article.path).name for article in articles}
    refused = {Path(one.path).name for one in skipped if one.why and one.why.isprintable()} - read
    lost = [name for name in names if name not in read | refused]
    lost += [] if _good_is_whole(articles) else ["good.txt"]
    if whole:
        lost += _through_the_pipeline(articles, skipped)
    return Tally(count, len(read - {"good.txt"}), len(refused), tuple(lost))


def _good_is_whole(articles: tuple[Article, ...]) -> bool:
    return [article.text for article in articles if article.source == "Good"] == [GOOD.rpartition("---\n")[2]]


def _through_the_pipeline(articles: tuple[Article, ...], skipped: tuple[Skipped, ...]) -> list[str]:
    """Check the articles; name those whose report lost a refusal or quotes what does not stand in the text."""
    report = check_articles(articles, Settings(), skipped)
    texts = {article.id: article.text for article in report.articles}
    wrong = [claim.id for claim in report.claims if texts[claim.article_id][claim.start : claim.end] != claim.quote]
    return wrong + [one.path for one in skipped if one not in report.skipped]

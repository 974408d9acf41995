"""The flow: ingest -> extract -> align -> judge; reports are written from what comes back."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import claimcheck
from claimcheck import detectors, installed
from claimcheck.align.identities import identities
from claimcheck.align.topics import outline
from claimcheck.claims import read_claims
from claimcheck.config import Settings
from claimcheck.ingest import ingest
from claimcheck.judge import judge, place, policy
from claimcheck.keep.cache import Cache, open_cache
from claimcheck.keep.shelf import Shelf
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge import load as load_knowledge
from claimcheck.models import Article, Claim, Coverage, Identity, Report, Skipped
from claimcheck.progress import track
from claimcheck.sources import settle_sources
from claimcheck.stories.buckets import Bucket, Comparing, alone, buckets
from claimcheck.stories.grouping import grouped
from claimcheck.stories.verdicts import Verdict

log = logging.getLogger(__name__)


def check_paths(paths: Sequence[Path], settings: Settings, *, whole: bool = True) -> Report:
    """Check the articles in files and folders against each other.

    A report that is not ``whole`` leaves out claims, alignments and identities: most of it, which few formats show.
    """
    articles, skipped = ingest(paths, reading=settings.reading)
    return check_articles(articles, settings, skipped, open_cache(settings), whole=whole)


def check_against(paths: Sequence[Path], archive: str, settings: Settings) -> Report:
    """Check the articles in files and folders against each other and against those of an archive."""
    from claimcheck import archive as archives  # needs an extra

    articles, skipped = ingest(paths, reading=settings.reading)
    articles, left_out = settle_sources(articles, settings)
    claims = read_claims(articles, settings, open_cache(settings))
    others, notes = archives.related(archives.open_archive(archive), articles, claims, known(settings))
    own = frozenset(article.id for article in articles)
    met = (*articles, *(other for other, _ in others))
    return compare(met, claims.beside(others), settings, (*skipped, *left_out), own, notes=notes)


def check_articles(
    articles: Sequence[Article],
    settings: Settings,
    skipped: Sequence[Skipped] = (),
    cache: Cache | None = None,
    *,
    whole: bool = True,
) -> Report:
    """Check articles in memory against each other; without a cache nothing is kept."""
    articles, left_out = settle_sources(articles, settings)
    if settings.scheduler and not whole:  # claims stay where they were read
        from claimcheck.cluster import shelf_on_cluster

        with shelf_on_cluster(articles, settings, settings.scheduler) as there:
            return compare(articles, there, settings, (*skipped, *left_out), whole=False)
    claims = read_claims(articles, settings, cache)
    return compare(articles, claims, settings, (*skipped, *left_out), cache=cache, whole=whole)


def compare(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    settings: Settings,
    skipped: Sequence[Skipped] = (),
    focus: frozenset[str] = frozenset(),
    *,
    notes: Sequence[str] = (),
    cache: Cache | None = None,
    whole: bool = True,
) -> Report:
    """Check what was already extracted, in whatever order it comes; with ``focus`` only what touches these articles."""
    articles = sorted(articles, key=lambda article: article.id)
    shelf = claims if isinstance(claims, Shelf) and not whole else Shelf.of(claims)
    comparing = how(settings, whole=whole)
    outlines = [outline(one, shelf.gist(one.id)) for one in articles]
    told = grouped(outlines, comparing.knowledge, cache, settings.jobs)
    parts = buckets(told.pairs, focus)
    parts += alone(articles, parts, focus)
    verdicts = list(track(shelf.verdicts(parts, comparing, cache), "Comparing stories", len(parts)))
    discrepancies = judge(
        (conflict for verdict in verdicts for conflict in verdict.found), {article.id: article for article in articles}
    )
    if settings.second_opinion:
        from claimcheck import second_opinion  # needs an extra

        discrepancies = second_opinion.reweigh(discrepancies, second_opinion.load(settings.second_opinion))
    discrepancies = policy.apply(discrepancies, settings)
    coverage = _coverage(articles, shelf, verdicts).model_copy(
        update={
            "notes": (*notes, *told.notes),
            "copies": told.copies,
            "checks": tuple(rule.code for rule in comparing.rules),
            "checks_off": comparing.off,
        }
    )
    log.info("%d articles, %d claims, %d findings", coverage.articles, coverage.claims, len(discrepancies))
    return Report(
        discrepancies=discrepancies,
        articles=tuple(articles),
        claims=tuple(claim for article in articles for claim in shelf.claims(article.id)) if whole else (),
        alignments=tuple(sorted((one for verdict in verdicts for one in verdict.alignments), key=place)),
        identities=_who_is_who(parts, shelf, comparing) if whole else (),
        skipped=tuple(skipped),
        coverage=coverage,
        version=claimcheck.__version__,
        model=installed.describe(settings.model),
    )


def how(settings: Settings, *, whole: bool) -> Comparing:
    """Return everything beside the articles that a comparison depends on."""
    rules, off = policy.split(detectors.load(), settings)
    return Comparing(rules, off, known(settings), settings, whole)


def _who_is_who(parts: Sequence[Bucket], shelf: Shelf, comparing: Comparing) -> tuple[Identity, ...]:
    stories = ([article.id for article in part.articles] for part in parts)
    return identities(stories, shelf.claims, comparing.knowledge)


def _coverage(articles: Sequence[Article], claims: Shelf, verdicts: Sequence[Verdict]) -> Coverage:
    """Count what was compared."""
    pairs = Counter[str]()
    for verdict in verdicts:
        pairs.update(verdict.pairs)
    return Coverage(
        articles=len(articles),
        sources=len({article.source for article in articles}),
        claims=len(claims),
        pairs=pairs.total(),
        alignments=sum(verdict.aligned for verdict in verdicts),
        rules=dict(sorted(pairs.items())),
    )


def extract_paths(paths: Sequence[Path], settings: Settings) -> tuple[Shelf, tuple[Article, ...], tuple[Skipped, ...]]:
    """Read the claims of files and folders without comparing them."""
    articles, skipped = ingest(paths, reading=settings.reading)
    articles, left_out = settle_sources(articles, settings)
    return read_claims(articles, settings, open_cache(settings)), articles, (*skipped, *left_out)


def known(settings: Settings) -> Knowledge:
    """Return what claimcheck knows, with the words that the settings add."""
    return load_knowledge().extended(settings.knowledge) if settings.knowledge else load_knowledge()

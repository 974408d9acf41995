"""The flow: ingest -> extract -> align -> judge; reports are written from what comes back."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

import claimcheck
from claimcheck import detectors, policy
from claimcheck.align import align
from claimcheck.cache import Cache, open_cache
from claimcheck.claims import read_claims
from claimcheck.config import Settings
from claimcheck.extract import nlp
from claimcheck.ingest import ingest
from claimcheck.judge import Context, judge
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge import load as load_knowledge
from claimcheck.models import Article, Claim, MentionKind, Report, Skipped
from claimcheck.sources import settle_sources

log = logging.getLogger(__name__)


def check_paths(paths: Sequence[Path], settings: Settings) -> Report:
    """Check the articles in files and folders against each other."""
    articles, skipped = ingest(paths, reading=settings.reading)
    return check_articles(articles, settings, skipped, open_cache(settings))


def check_against(paths: Sequence[Path], archive: str, settings: Settings) -> Report:
    """Check the articles in files and folders against each other and against those of an archive."""
    from claimcheck import archive as archives  # needs an extra

    articles, skipped = ingest(paths, reading=settings.reading)
    articles, left_out = settle_sources(articles, settings)
    claims = read_claims(articles, settings, open_cache(settings))
    others, theirs = archives.related(archives.open_archive(archive), articles, claims, known(settings))
    own = frozenset(article.id for article in articles)
    return compare((*articles, *others), (*claims, *theirs), settings, (*skipped, *left_out), own)


def check_articles(
    articles: Sequence[Article], settings: Settings, skipped: Sequence[Skipped] = (), cache: Cache | None = None
) -> Report:
    """Check articles in memory against each other; without a cache nothing is kept."""
    articles, left_out = settle_sources(articles, settings)
    claims = read_claims(articles, settings, cache)
    return compare(articles, claims, settings, (*skipped, *left_out))


def compare(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    settings: Settings,
    skipped: Sequence[Skipped] = (),
    focus: frozenset[str] = frozenset(),
) -> Report:
    """Check what was already extracted, in whatever order it comes; with ``focus`` only what touches these articles."""
    articles = sorted(articles, key=lambda article: article.id)
    claims = sorted(claims, key=lambda claim: claim.article_id)  # stable: an article's claims stay in its order
    knowledge = known(settings)
    alignments, coverage = align(claims, articles, knowledge, settings, focus)
    rules, off = policy.split(detectors.load(), settings)
    discrepancies = judge(alignments, rules, context(articles, claims, knowledge))
    if settings.second_opinion:
        from claimcheck import second_opinion  # needs an extra

        discrepancies = second_opinion.reweigh(discrepancies, second_opinion.load(settings.second_opinion))
    discrepancies = policy.apply(discrepancies, settings)
    log.info(
        "%d articles, %d claims, %d alignments, %d findings",
        len(articles),
        len(claims),
        len(alignments),
        len(discrepancies),
    )
    return Report(
        discrepancies=discrepancies,
        articles=tuple(articles),
        claims=tuple(claims),
        alignments=alignments,
        skipped=tuple(skipped),
        coverage=coverage.model_copy(update={"checks": tuple(rule.code for rule in rules), "checks_off": off}),
        version=claimcheck.__version__,
        model=nlp.describe(settings.model),
    )


def extract_paths(
    paths: Sequence[Path], settings: Settings
) -> tuple[tuple[Claim, ...], tuple[Article, ...], tuple[Skipped, ...]]:
    """Read the claims of files and folders without comparing them."""
    articles, skipped = ingest(paths, reading=settings.reading)
    articles, left_out = settle_sources(articles, settings)
    return read_claims(articles, settings, open_cache(settings)), articles, (*skipped, *left_out)


def known(settings: Settings) -> Knowledge:
    """Return what claimcheck knows, with the words that the settings add."""
    return load_knowledge().extended(settings.knowledge) if settings.knowledge else load_knowledge()


def context(articles: Sequence[Article], claims: Sequence[Claim], knowledge: Knowledge) -> Context:
    """Collect what detectors may look up beside two claims."""
    by_article: dict[str, list[Claim]] = {article.id: [] for article in articles}
    people: dict[str, set[str]] = {article.id: set() for article in articles}
    for claim in claims:
        by_article[claim.article_id].append(claim)
        mentions = (*claim.agents, *claim.patients, *claim.partners)
        people[claim.article_id].update(m.name for m in mentions if m.kind is MentionKind.PERSON)
    return Context(
        knowledge,
        {article.id: article for article in articles},
        {key: frozenset(names) for key, names in people.items()},
        {key: tuple(listed) for key, listed in by_article.items()},
    )

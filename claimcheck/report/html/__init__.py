"""A report as static pages that work from disk: no request leaves them, and they read without JavaScript.

    index.html       what was found, ranked; who says what; what was compared
    findings/*.html  one finding each: sides, quotes, why
    articles/*.html  one article each, with its claims and findings in place
    rules.html       the manuals of the checks

``write`` is all that other parts call.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from claimcheck.models import Report
from claimcheck.report import coverage
from claimcheck.report.html import article, environment, finding, search
from claimcheck.report.html.agreement import agreement
from claimcheck.report.html.days import bars
from claimcheck.report.html.names import article_page
from claimcheck.report.html.paging import Leaf, leaves
from claimcheck.report.html.publish import publish
from claimcheck.report.html.site import Site
from claimcheck.report.html.stories import Story, stories

ASSETS = ("report.css", "noscript.css", "report.js", "icon.svg")

# A page of this many stays below 100 KB, and the first view with style and script below 300 KB.
FINDINGS_A_PAGE = 50
STORIES_ON_THE_FIRST = 6
STORIES_A_PAGE = 20
ARTICLES_A_PAGE = 250
PAIRS_ON_THE_FIRST = 20
PAIRS_A_PAGE = 500
SKIPPED_ON_THE_FIRST = 10


def write(report: Report, folder: Path, *, manuals: Mapping[str, str] | None = None) -> Path:
    """Write the pages into ``folder`` and return its index; ``manuals`` maps codes to the detectors' own text."""
    site = Site(report, dict(_manuals() if manuals is None else manuals))
    return publish(folder, pages(site))


def _manuals() -> dict[str, str]:
    from claimcheck import detectors  # only here: reading a report made elsewhere needs none

    return {detector.code: detector.doc for detector in detectors.load()}


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """Yield the name and text of every page, the index last."""
    told = stories(site)
    yield from ((f"assets/{name}", environment.asset(name)) for name in ASSETS)
    yield "assets/findings.js", search.script(site)
    yield from _articles(site)
    yield from _findings(site)
    yield from _lists(site, told)
    yield from _overview(site, told)


def _articles(site: Site) -> Iterator[tuple[str, str]]:
    for one in site.report.articles:
        paragraphs = article.paragraphs(one, site)
        entries = site.entries_of.get(one.id, [])
        kinds = sorted({claim.kind.value for claim in site.claims_of.get(one.id, [])})
        yield (
            article_page(one.id),
            environment.render(
                "article.html", root="../", article=one, paragraphs=paragraphs, entries=entries, kinds=kinds, site=site
            ),
        )


def _findings(site: Site) -> Iterator[tuple[str, str]]:
    for at, entry in enumerate(site.entries):
        yield (
            entry.page,
            environment.render(
                "finding.html",
                root="../",
                entry=entry,
                finding=entry.finding,
                sides=finding.sides(entry, site),
                waterfall=finding.waterfall(entry.finding.parts),
                queries=finding.queries(entry.finding),
                accept=finding.accept(entry.finding),
                manual=site.manuals.get(entry.finding.code, ""),
                entities=search.entities(entry, site),
                before=site.entries[at - 1] if at else None,
                after=site.entries[at + 1] if at + 1 < len(site.entries) else None,
                total=len(site.entries),
            ),
        )


def _lists(site: Site, told: tuple[Story, ...]) -> Iterator[tuple[str, str]]:
    yield from _leaves("articles.html", leaves(site.report.articles, ARTICLES_A_PAGE, "articles"), site)
    yield from _leaves("stories.html", leaves(told, STORIES_A_PAGE, "stories"), site)
    yield from _leaves("pairs.html", leaves(agreement(site.report), PAIRS_A_PAGE, "pairs"), site)
    yield "coverage.html", environment.render("coverage.html", root="", report=site.report, site=site)
    yield "rules.html", environment.render("rules.html", root="", manuals=site.manuals, report=site.report)


def _leaves(template: str, parts: list[Leaf], site: Site) -> Iterator[tuple[str, str]]:
    for leaf in parts:
        yield leaf.name, environment.render(template, root="", leaf=leaf, site=site, article_page=article_page)


def _overview(site: Site, told: tuple[Story, ...]) -> Iterator[tuple[str, str]]:
    first, *others = leaves(site.entries, FINDINGS_A_PAGE, "findings", first_name="index.html")
    yield from _leaves("findings.html", others, site)
    pairs = agreement(site.report)
    yield (
        first.name,
        environment.render(
            "index.html",
            root="",
            site=site,
            report=site.report,
            leaf=first,
            choices=search.choices(site),
            stories=told[:STORIES_ON_THE_FIRST],
            more_stories=len(told) - STORIES_ON_THE_FIRST,
            pairs=pairs[:PAIRS_ON_THE_FIRST],
            more_pairs=len(pairs) - PAIRS_ON_THE_FIRST,
            bars=bars(site),
            coverage=coverage,
            skipped_shown=SKIPPED_ON_THE_FIRST,
        ),
    )

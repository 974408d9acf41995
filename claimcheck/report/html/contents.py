"""Every page of a report, one after the other, so that even a large archive is never in memory as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.report import coverage
from claimcheck.report.html import article, finding, search
from claimcheck.report.html.agreement import agreement
from claimcheck.report.html.charts import by_kind, by_time
from claimcheck.report.html.environment import asset, render
from claimcheck.report.html.names import article_page
from claimcheck.report.html.paging import Leaf, leaves
from claimcheck.report.html.site import Entry, Site
from claimcheck.report.html.stories import A_PAGE, Story, stories, story_of
from claimcheck.report.html.who import A_PAGE as NAMES_A_PAGE
from claimcheck.report.html.who import Who, named_in, who_is_who

Pages = Iterator[tuple[str, str]]

ASSETS = ("report.css", "noscript.css", "report.js", "icon.svg")

# A page of this many stays below 250 KB, and the first view with style and script below 300 KB (tested in a browser).
FINDINGS_A_PAGE = 50
STORIES_ON_THE_FIRST = 6
ARTICLES_A_PAGE = 250
PAIRS_ON_THE_FIRST = 10
PAIRS_A_PAGE = 500
SKIPPED_ON_THE_FIRST = 10


def contents(site: Site) -> Pages:
    """Yield the name and text of every page, the index last."""
    told = stories(site)
    where, everybody = story_of(told), who_is_who(site)
    yield from ((f"assets/{name}", asset(name)) for name in ASSETS)
    yield "assets/findings.js", search.script(site, where)
    yield from _articles(site, named_in(everybody))
    yield from _findings(site, where)
    yield from _lists(site, told)
    yield from _leaves("names.html", leaves(everybody, NAMES_A_PAGE, "names"), site)
    yield from _overview(site, told, where)


def _articles(site: Site, named: Mapping[str, list[Who]]) -> Pages:
    for one in site.report.articles:
        claims = site.claims_of.get(one.id, [])
        text = render(
            "article.html",
            root="../",
            article=one,
            paragraphs=article.paragraphs(one, site),
            entries=site.entries_of.get(one.id, []),
            kinds=sorted({claim.kind.value for claim in claims}),
            claims=claims,
            named=named.get(one.id, []),
        )
        yield article_page(one.id), text


def _findings(site: Site, where: Mapping[int, Story]) -> Pages:
    around = [None, *site.entries, None]
    for before, entry, after in zip(around, site.entries, around[2:], strict=False):
        yield entry.page, _finding(site, entry, where, before, after)


def _finding(site: Site, entry: Entry, where: Mapping[int, Story], before: Entry | None, after: Entry | None) -> str:
    found = entry.finding
    return render(
        "finding.html",
        root="../",
        entry=entry,
        story=where[entry.number],
        finding=found,
        sides=finding.sides(entry, site),
        waterfall=finding.waterfall(found.parts),
        queries=finding.queries(found),
        accept=finding.accept(found),
        manual=site.manuals.get(found.code, ""),
        entities=search.entities(entry, site),
        before=before,
        after=after,
        total=len(site.entries),
    )


def _lists(site: Site, told: tuple[Story, ...]) -> Pages:
    yield from _leaves("articles.html", leaves(site.report.articles, ARTICLES_A_PAGE, "articles"), site)
    yield from _leaves("stories.html", leaves(told, A_PAGE, "stories"), site)
    yield from _leaves("pairs.html", leaves(agreement(site.report), PAIRS_A_PAGE, "pairs"), site)
    yield "coverage.html", render("coverage.html", root="", report=site.report)
    yield "rules.html", render("rules.html", root="", site=site, report=site.report)


def _leaves(template: str, parts: list[Leaf], site: Site, **more: object) -> Pages:
    for leaf in parts:
        yield leaf.name, render(template, root="", leaf=leaf, site=site, article_page=article_page, **more)


def _overview(site: Site, told: tuple[Story, ...], where: Mapping[int, Story]) -> Pages:
    first, *others = leaves(site.entries, FINDINGS_A_PAGE, "findings", first_name="index.html")
    yield from _leaves("findings.html", others, site, story_of=where)
    pairs = agreement(site.report)
    text = render(
        "index.html",
        root="",
        report=site.report,
        coverage=coverage,
        leaf=first,
        story_of=where,
        choices=search.choices(site),
        stories=told[:STORIES_ON_THE_FIRST],
        more_stories=len(told) - STORIES_ON_THE_FIRST,
        pairs=pairs[:PAIRS_ON_THE_FIRST],
        more_pairs=len(pairs) - PAIRS_ON_THE_FIRST,
        times=by_time(site.report.discrepancies),
        kinds=by_kind(site.report.discrepancies),
        skipped_shown=SKIPPED_ON_THE_FIRST,
    )
    yield first.name, text

"""Who is who: the names of all articles, what else each is called, and where."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from claimcheck.models import Identity
from claimcheck.report.html.names import article_page
from claimcheck.report.html.paging import leaf_name
from claimcheck.report.html.site import Site

A_PAGE = 250
MOST_NAMES, MOST_PLACES = 12, 12  # that a reader can take in; the JSON report has all


@dataclass(frozen=True, slots=True)
class Place:
    """An article that names somebody: by which source, how often, and the first sentence that does."""

    source: str
    address: str
    times: int


@dataclass(frozen=True, slots=True)
class Who:
    """One identity with its other names and the articles that name it; ``more`` are not shown."""

    anchor: str
    address: str
    identity: Identity
    others: tuple[str, ...]
    articles: int
    places: tuple[Place, ...]
    more: int


def who_is_who(site: Site) -> tuple[Who, ...]:
    """Return all identities, those that most articles name first."""
    counted = [(Counter(mention.article_id for mention in one.mentions), one) for one in site.report.identities]
    counted.sort(key=lambda item: (-len(item[0]), -len(item[1].mentions), item[1].name))
    return tuple(_who(number, one, times, site) for number, (times, one) in enumerate(counted))


def named_in(everybody: tuple[Who, ...]) -> dict[str, list[Who]]:
    """Map the id of each article to whom it names."""
    named: dict[str, list[Who]] = {}
    for who in everybody:
        for article_id in dict.fromkeys(mention.article_id for mention in who.identity.mentions):
            named.setdefault(article_id, []).append(who)
    return named


def _who(number: int, one: Identity, times: Counter[str], site: Site) -> Who:
    anchor = f"n{number + 1}"
    shown = sorted(times)[:MOST_PLACES]
    return Who(
        anchor=anchor,
        address=f"{leaf_name('names', 1 + number // A_PAGE)}#{anchor}",
        identity=one,
        others=tuple(name for name in one.names if name != one.name)[:MOST_NAMES],
        articles=len(times),
        places=tuple(_place(article_id, one, times[article_id], site) for article_id in shown),
        more=len(times) - len(shown),
    )


def _place(article_id: str, one: Identity, times: int, site: Site) -> Place:
    if article_id not in site.articles:
        return Place(article_id, "", times)
    first = min(mention.start for mention in one.mentions if mention.article_id == article_id)
    starts = sorted(claim.start for claim in site.claims_of.get(article_id, []))
    before = bisect_right(starts, first)
    sentence = f"#s{starts[before - 1]}" if before else ""
    return Place(site.articles[article_id].source, article_page(article_id) + sentence, times)

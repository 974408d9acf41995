"""The claims of articles for the terminal: each sentence once, below it what it says, in parts."""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from claimcheck.models import Article, Claim, When
from claimcheck.report.parts import marks, parts
from claimcheck.report.text import WIDTH
from claimcheck.report.wording import count, one_line, when

_LABEL = 14  # characters: "  #123 go-between" is the longest beginning that is usual


def render(articles: Iterable[Article], claims: Iterable[Claim]) -> str:
    """Return the claims article by article, in order of the text."""
    own: dict[str, list[Claim]] = {}
    for claim in claims:
        own.setdefault(claim.article_id, []).append(claim)
    return "\n\n".join(_article(article, own[article.id]) for article in articles if article.id in own)


def _article(article: Article, claims: Sequence[Claim]) -> str:
    byline = ", ".join(part for part in (one_line(article.source), when(article.published)) if part)
    head = f"{one_line(article.id)}  {byline}: {count(len(claims), 'claim')}"
    ordered = sorted(claims, key=lambda claim: (claim.start, claim.end))  # stable: in a sentence as they were read
    return "\n".join([head, *_sentences(ordered)])


def _sentences(claims: Sequence[Claim]) -> Iterator[str]:
    for quote, said in groupby(claims, key=lambda claim: (claim.start, claim.quote)):
        yield ""
        yield textwrap.fill(one_line(quote[1]), WIDTH, initial_indent="  ", subsequent_indent="  ")
        yield from (_claim(claim) for claim in said)


def _claim(claim: Claim) -> str:
    """Write a claim as its number, its kind and its parts."""
    label = f"  #{claim.id.rpartition('#')[2]} {claim.kind.value}".ljust(_LABEL + 2)
    said = [f"{name}: {_dated(claim) if name == 'when' else value}" for name, value in parts(claim)]
    if claim.attribution.outlet:
        said.append(f"outlet: {one_line(claim.attribution.outlet)}")
    return textwrap.fill(
        "; ".join([*said, *marks(claim)]), WIDTH, initial_indent=f"  {label}  ", subsequent_indent=" " * (_LABEL + 6)
    )


def _dated(claim: Claim) -> str:
    return ", ".join(one_line(time.text) + _days(time) for time in claim.times)


def _days(time: When) -> str:
    """Return the days that a time was resolved to, where its words do not say them."""
    if time.earliest is None or time.latest is None:
        return ""
    first, last = time.earliest.date(), (time.latest - dt.timedelta(seconds=1)).date()
    return f" ({when(first)})" if first == last else f" ({when(first)} to {when(last)})"

"""Articles and claims made by hand, of a few words each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from claimcheck.models import Article, Claim, ClaimKind, Predicate


def article(name: str, text: str, source: str = "", published: str | None = None) -> Article:
    day = dt.date.fromisoformat(published) if published else None
    return Article(id=name, source=source or name, text=text, published=day)


def claim(of: Article, start: int, verb: str, terms: Sequence[str], family: str = "", number: int = 0) -> Claim:
    """Make a claim of the sentence at ``start``; the sentence is as long as the verb."""
    return Claim(
        id=f"{of.id}#{start}.{number}",
        article_id=of.id,
        source=of.source,
        kind=ClaimKind.EVENT,
        start=start,
        end=start + len(verb),
        quote=verb,
        predicate=Predicate(text=verb, start=start, end=start + len(verb), lemma=verb, family=family),
        terms=tuple(sorted(terms)),
    )

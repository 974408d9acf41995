"""Articles with their claims -> many more of other events, for sizes that would take hours to parse."""

from __future__ import annotations

from collections.abc import Iterator
from zlib import crc32

from claimcheck.models import Article, Claim

Read = tuple[Article, tuple[Claim, ...]]


def copies(originals: list[Read], articles: int) -> Iterator[Read]:
    """Yield the originals, then copies of them under other words."""
    for number in range(articles):
        round_, which = divmod(number, len(originals))
        yield _renamed(originals[which], round_) if round_ else originals[which]


def _renamed(read: Read, round_: int) -> Read:
    """Give an article's words another ending, so that it tells of another event."""
    article, claims = read
    moved = article.model_copy(update={"id": f"{round_:05d}/{article.id}"})
    renamed = tuple(
        claim.model_copy(
            update={
                "id": f"{moved.id}#{number}",
                "article_id": moved.id,
                "terms": tuple(sorted(_other(term, round_) for term in claim.terms)),
            }
        )
        for number, claim in enumerate(claims)
    )
    return moved, renamed


def _other(term: str, round_: int) -> str:
    """Change names, and three in four of the other words: what reports on different matters do not share."""
    kept = not term[:1].isupper() and crc32(f"{term}{round_}".encode()) % 4 == 0
    return term if kept else f"{term}{round_}"

"""Articles and their claims -> the articles of the archive that may tell the same stories.

The work grows with what is related: a word that stands in too many archived articles is not followed, and of what the
others lead to only the articles that share most of them are read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, Engine, select

from claimcheck.align.stories import Story, stories
from claimcheck.align.surnames import words
from claimcheck.align.topics import Outline, outline
from claimcheck.archive.schema import ARTICLES, WORDS
from claimcheck.archive.store import numbers_of, stored
from claimcheck.keep.encoding import decode_gist
from claimcheck.keep.shelf import Encoded, Shelf
from claimcheck.knowledge import Knowledge
from claimcheck.models import Article

FOLLOWED = 1000  # archived articles with a word from which it is not followed: about a name's year in a large newsroom
READ = 150  # articles read for one of the draft's; a story of the made archives has at most nine


class Related(NamedTuple):
    """Archived articles with their claims, and the limits that were hit on the way to them."""

    articles: tuple[Encoded, ...]
    notes: tuple[str, ...]


def related(engine: Engine, articles: Sequence[Article], claims: Shelf, knowledge: Knowledge) -> Related:
    """Return the archived articles, with their claims, that tell a story of ``articles``; not these themselves."""
    own = {article.id for article in articles}
    found, notes = dict[str, Encoded](), list[str]()
    with engine.connect() as connection:
        for article in articles:
            told = outline(article, claims.gist(article.id))
            best, limits = _near(connection, told, knowledge)
            near = [one for one in best if one[0].id not in own]
            notes += [f"{article.id}: {limit}" for limit in limits]
            met = stories([told, *(outline(other, decode_gist(content)) for other, content in near)], knowledge)
            same = {
                side.article.id for pair in met.pairs if article.id in _ids(pair) for side in (pair.left, pair.right)
            }
            found.update((other.id, (other, theirs)) for other, theirs in near if other.id in same)
    return Related(tuple(found[article_id] for article_id in sorted(found)), tuple(notes))


def _ids(pair: Story) -> tuple[str, str]:
    return pair.left.article.id, pair.right.article.id


def _near(connection: Connection, told: Outline, knowledge: Knowledge) -> tuple[list[Encoded], list[str]]:
    """Read the articles that share most rare words with an outline; also return the limits that were hit."""
    shared, common = Counter[int](), 0
    for word in sorted(numbers_of(words(told, knowledge), knowledge)):
        numbers = connection.execute(select(WORDS.c.number).where(WORDS.c.word == word).limit(FOLLOWED + 1)).scalars()
        met = numbers.all()
        common += len(met) > FOLLOWED
        if len(met) <= FOLLOWED:
            shared.update(met)
    best = sorted(shared, key=lambda number: (-shared[number], number))[:READ]
    columns = select(ARTICLES.c.article, ARTICLES.c.claims, ARTICLES.c.digest)
    rows = connection.execute(columns.where(ARTICLES.c.number.in_(best)))
    read = [stored(connection.engine, *row) for row in rows]
    limits = (
        [f"{common} of its words stand in more than {FOLLOWED} archived articles and led to none."] if common else []
    )
    if len(shared) > READ:
        limits.append(
            f"of {len(shared)} archived articles that share a rare word with it the {READ} nearest were read."
        )
    return sorted(read, key=lambda one: one[0].id), limits

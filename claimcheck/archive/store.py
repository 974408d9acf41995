"""Articles with their claims -> the archive, and out of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, TypeVar

from sqlalchemy import Connection, Engine, delete, func, insert, select, text

from claimcheck.align.stories import is_rare
from claimcheck.align.surnames import words
from claimcheck.align.topics import outline
from claimcheck.archive.schema import ARTICLES, MEND, WORDS
from claimcheck.errors import InputError
from claimcheck.keep.encoding import check, decode_gist
from claimcheck.keep.shelf import Encoded
from claimcheck.knowledge import Knowledge
from claimcheck.models import Article

BATCH = 500  # articles a transaction: some 5 MB, and a writer never keeps others waiting for long
ASKED = 500  # values in one question; SQLite's oldest limit is 999

Item = TypeVar("Item")


class Stats(NamedTuple):
    """What an archive holds."""

    articles: int
    sources: int
    claims: int
    words: int
    first_day: str | None
    last_day: str | None
    environments: int


def add(engine: Engine, articles: Iterable[Encoded], knowledge: Knowledge, environment: str) -> int:
    """Put articles with their encoded claims into the archive, in place of those of the same ids; return how many."""
    added, rest = 0, iter(articles)
    while batch := list(islice(rest, BATCH)):
        gists = {article.id: decode_gist(content) for article, content in batch}
        with engine.begin() as connection:
            _remove(connection, list(gists))
            rows = [_row(article, content, gists[article.id].claims, environment) for article, content in batch]
            connection.execute(insert(ARTICLES), rows)
            numbers = dict(_numbers(connection, list(gists)))
            met = [
                {"word": word, "number": numbers[article_id]}
                for article_id, told in ((article.id, outline(article, gists[article.id])) for article, _ in batch)
                for word in sorted(numbers_of(words(told, knowledge), knowledge))
            ]
            if met:
                connection.execute(insert(WORDS), met)
        added += len(batch)
    return added


def unchanged(engine: Engine, articles: Sequence[Article], environment: str) -> frozenset[str]:
    """Return the ids of those articles that the archive has as they are, read in the same way."""
    wanted = {article.id: digest(article) for article in articles}
    columns = select(ARTICLES.c.id, ARTICLES.c.digest).where(ARTICLES.c.environment == environment)
    with engine.connect() as connection:
        rows = [
            row for ids in _parts(list(wanted)) for row in connection.execute(columns.where(ARTICLES.c.id.in_(ids)))
        ]
    return frozenset(article_id for article_id, found in rows if wanted[article_id] == found)


def remove(engine: Engine, ids: Sequence[str]) -> int:
    """Take articles out of the archive; return how many there were."""
    with engine.begin() as connection:
        return _remove(connection, ids)


def stored(engine: Engine, article: bytes, claims: bytes, written: str) -> Encoded:
    """Return an archived article with its claims; ``written`` is the digest that was kept with it.

    Raises:
        InputError: it is not as it was written: a disk or a hand damaged the archive.

    """
    try:
        if hashlib.sha256(article).hexdigest() != written:
            raise ValueError("an article differs from its digest")
        check(claims)
    except ValueError as error:
        raise _damaged(engine, str(error)) from None
    return Article.model_validate_json(article), claims


def stats(engine: Engine) -> Stats:
    """Count what the archive holds; a file is looked through for damage on the way.

    Raises:
        InputError: it is damaged.

    """
    table = ARTICLES.c
    what = (
        func.count(),
        func.count(table.source.distinct()),
        func.coalesce(func.sum(table.claims_count), 0),
        func.min(table.day),
        func.max(table.day),
        func.count(table.environment.distinct()),
    )
    with engine.connect() as connection:
        articles, sources, claims, first, last, environments = connection.execute(select(*what)).one()
        words = connection.execute(select(func.count(WORDS.c.word.distinct()))).scalar_one()
        found = connection.execute(text("PRAGMA quick_check(1)")).scalar_one() if _is_file(engine) else "ok"
    if found != "ok":
        raise _damaged(engine, found.splitlines()[-1])
    return Stats(articles, sources, int(claims), words, first, last, environments)


def digest(article: Article) -> str:
    """Return a hash of all of an article."""
    return hashlib.sha256(article.model_dump_json().encode()).hexdigest()


def numbers_of(words: Iterable[str], knowledge: Knowledge) -> frozenset[int]:
    """Return the numbers of the rare ones of an article's words: those that may bring two articles together."""
    return frozenset(_number(word) for word in words if is_rare(word, knowledge))


def _number(term: str) -> int:
    return int.from_bytes(hashlib.blake2b(term.encode(), digest_size=8).digest(), "big", signed=True)


def _damaged(engine: Engine, why: str) -> InputError:
    return InputError(f"{engine.url.render_as_string()}: the archive is damaged ({why}). {MEND}")


def _is_file(engine: Engine) -> bool:
    return engine.dialect.name == "sqlite"


def _row(article: Article, content: bytes, claims: int, environment: str) -> dict[str, object]:
    return {
        "id": article.id,
        "source": article.source,
        "day": article.day.isoformat() if article.day else None,
        "claims_count": claims,
        "environment": environment,
        "digest": digest(article),
        "article": article.model_dump_json().encode(),
        "claims": content,
    }


def _remove(connection: Connection, ids: Sequence[str]) -> int:
    numbers = [number for _, number in _numbers(connection, ids)]
    for part in _parts(numbers):
        connection.execute(delete(WORDS).where(WORDS.c.number.in_(part)))
        connection.execute(delete(ARTICLES).where(ARTICLES.c.number.in_(part)))
    return len(numbers)


def _numbers(connection: Connection, ids: Sequence[str]) -> list[tuple[str, int]]:
    columns = select(ARTICLES.c.id, ARTICLES.c.number)
    asked = (connection.execute(columns.where(ARTICLES.c.id.in_(part))) for part in _parts(ids))
    return [(row.id, row.number) for rows in asked for row in rows]


def _parts(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), ASKED):
        yield items[start : start + ASKED]

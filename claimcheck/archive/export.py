"""Archive -> a file with one claim a line (JSONL) or a row (Parquet)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select

from claimcheck.archive.schema import ARTICLES
from claimcheck.archive.store import stored
from claimcheck.errors import InputError
from claimcheck.keep.encoding import decode
from claimcheck.writing import part_of

ROWS = 10_000  # claims that are in memory at once
_FLAT = ("id", "article_id", "source", "kind", "start", "end", "quote", "attribute", "value", "headline")


def export(engine: Engine, file: Path) -> int:
    """Write all claims of the archive in order of their articles' ids, all or no file; return how many.

    Raises:
        InputError: the file's ending is neither .jsonl nor .parquet, or pyarrow is missing.

    """
    writers = {".jsonl": _jsonl, ".parquet": _parquet}
    if file.suffix not in writers:
        raise InputError(f"{file}: unknown ending. Export to .jsonl or .parquet.")
    try:
        with part_of(file) as part:
            return writers[file.suffix](_claims(engine), part)
    except ModuleNotFoundError as error:
        raise InputError(f"{file}: needs {error.name}. pip install 'claimcheck-newsroom[parquet]'") from None


def _claims(engine: Engine) -> Iterator[dict[str, Any]]:
    ordered = select(ARTICLES.c.article, ARTICLES.c.claims, ARTICLES.c.digest).order_by(ARTICLES.c.id)
    with engine.connect().execution_options(yield_per=200) as connection:
        for row in connection.execute(ordered):
            article, claims = stored(engine, *row)
            day = article.day.isoformat() if article.day else None
            for claim in decode(claims, article):
                yield {"published": day, **claim.model_dump(mode="json")}


def _jsonl(claims: Iterator[dict[str, Any]], file: Path) -> int:
    written = 0
    with file.open("w", encoding="utf-8", newline="\n") as out:
        for claim in claims:
            out.write(json.dumps(claim, ensure_ascii=False) + "\n")
            written += 1
    return written


def _parquet(claims: Iterator[dict[str, Any]], file: Path) -> int:
    """Write the plain fields as columns and the whole claim as JSON, so that the columns stay when claims change."""
    import pyarrow as arrow
    from pyarrow import parquet

    numbers = {"start": arrow.int64(), "end": arrow.int64(), "headline": arrow.bool_()}
    names = ("published", *_FLAT, "predicate", "claim")
    schema = arrow.schema([(name, numbers.get(name, arrow.string())) for name in names])
    written = 0
    with parquet.ParquetWriter(file, schema) as writer:
        while rows := [_flat(claim) for claim in islice(claims, ROWS)]:
            writer.write_table(arrow.Table.from_pylist(rows, schema=schema))
            written += len(rows)
    return written


def _flat(claim: dict[str, Any]) -> dict[str, Any]:
    plain = {name: claim[name] for name in ("published", *_FLAT)}
    return plain | {"predicate": claim["predicate"]["lemma"], "claim": json.dumps(claim, ensure_ascii=False)}

"""JSON: one article, a list of them, or an object that holds such a list; ninjs is told apart and read as such."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.config.reading import Fields, Reading
from claimcheck.errors import InputError
from claimcheck.ingest.decoding import decode
from claimcheck.ingest.draft import Draft, NotAnArticle, Unread
from claimcheck.ingest.markup import is_markup, plain
from claimcheck.ingest.readers import ninjs
from claimcheck.ingest.strict_json import document, loads, placed

_LISTS = ("articles", "items", "results", "documents", "docs", "data")


def read(raw: bytes, path: str, reading: Reading) -> tuple[Draft | Unread, ...]:
    """Return the articles of a JSON file; which names their parts have is a setting."""
    decoded, notes = decode(raw)
    items = _items(loads(decoded))
    parts = tuple(_each(items, decoded, reading, notes))
    if not any(isinstance(part, Draft) for part in parts):
        raise _nothing(parts, reading)
    return parts


def _nothing(parts: tuple[Draft | Unread, ...], reading: Reading) -> InputError:
    """Say why a file gave no article; it is a failure only where one of its items should have been one."""
    unread = [part for part in parts if isinstance(part, Unread)]
    kind = InputError if any(part.fatal for part in unread) else NotAnArticle
    return kind(unread[0].why if len(unread) == 1 else _no_text(reading.fields))


def _items(value: Any) -> list[Any]:
    if isinstance(value, dict):
        if {"schema_version", "discrepancies"} <= value.keys():
            raise NotAnArticle("is a report of claimcheck")  # its articles were read from elsewhere
        inner = next((value[name] for name in _LISTS if isinstance(value.get(name), list)), None)
        return inner if inner is not None else [value]
    return value if isinstance(value, list) else []


def _each(items: list[Any], decoded: str, reading: Reading, notes: tuple[str, ...]) -> Iterator[Draft | Unread]:
    where = document(decoded)
    for number, item in enumerate(items, 1):
        try:
            draft, body = article(item, reading.fields)
        except InputError as error:
            yield Unread(where=f"item {number}", why=str(error), fatal=not isinstance(error, NotAnArticle))
            continue
        marks = placed(where, draft.text, draft.title, body)
        yield draft.model_copy(update={"landmarks": marks, "notes": notes})


def article(item: Any, fields: Fields) -> tuple[Draft, str]:
    """Return the article that a JSON object is, and its body as written; raise NotAnArticle where it has none."""
    if not isinstance(item, dict):
        raise NotAnArticle("is no JSON object")
    if ninjs.is_ninjs(item):
        return ninjs.article(item)
    parts = {name: words for name, keys in fields if (words := _first(item, keys))}
    body = parts.pop("text", "")
    if not body:
        raise NotAnArticle(_no_text(fields))
    return Draft(text=plain(body) if is_markup(body) else body, **parts), body


def _first(item: dict[str, Any], keys: tuple[str, ...]) -> str:
    return next((words for key in keys if (words := _words(_inside(item, key))).strip()), "")


def _inside(item: Any, key: str) -> Any:
    for part in key.split("."):
        item = item.get(part) if isinstance(item, dict) else None
    return item


def _words(value: Any) -> str:
    """Return a string as it is, the name of a named thing, the first of a list; nothing for anything else."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    return value if isinstance(value, str) else ""


def _no_text(fields: Fields) -> str:
    tried = ", ".join(fields.text[:4])
    return f"is JSON without an article's text ({tried} …). Name its field in reading.fields.text"

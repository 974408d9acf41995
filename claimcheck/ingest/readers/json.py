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
from claimcheck.ingest.strict_json import landmarks, loads

_LISTS = ("articles", "items", "results", "documents", "docs", "data")


def read(raw: bytes, path: str, reading: Reading) -> tuple[Draft | Unread, ...]:
    """Return the articles of a JSON file; which names their parts have is a setting."""
    decoded, notes = decode(raw)
    items = _items(loads(decoded))
    read = tuple(_each(items, decoded, reading, notes))
    if not any(isinstance(one, Draft) for one in read):
        kind = InputError if any(isinstance(one, Unread) and one.fatal for one in read) else NotAnArticle
        raise kind(read[0].why if len(read) == 1 and isinstance(read[0], Unread) else _no_text(reading.fields))
    return read


def _items(value: Any) -> list[Any]:
    if isinstance(value, dict):
        inner = next((value[name] for name in _LISTS if isinstance(value.get(name), list)), None)
        return inner if inner is not None else [value]
    return value if isinstance(value, list) else []


def _each(items: list[Any], decoded: str, reading: Reading, notes: tuple[str, ...]) -> Iterator[Draft | Unread]:
    for number, item in enumerate(items, 1):
        try:
            draft = article(item, reading.fields)
        except InputError as error:
            yield Unread(where=f"item {number}", why=str(error), fatal=not isinstance(error, NotAnArticle))
            continue
        yield draft.model_copy(update={"landmarks": landmarks(decoded, draft.text), "notes": notes + draft.notes})


def article(item: Any, fields: Fields) -> Draft:
    """Return the article that a JSON object is; raise NotAnArticle where it has no text."""
    if not isinstance(item, dict):
        raise NotAnArticle("is no JSON object")
    if ninjs.is_ninjs(item):
        return ninjs.draft(item)
    parts = {name: value for name, keys in fields if (value := _first(item, keys))}
    if "text" not in parts:
        raise NotAnArticle(_no_text(fields))
    if is_markup(parts["text"]):
        parts["text"] = plain(parts["text"])
    return Draft(**parts)


def _first(item: dict[str, Any], keys: tuple[str, ...]) -> str:
    return next((words for key in keys if (words := as_words(_inside(item, key)))), "")


def _inside(item: Any, key: str) -> Any:
    for part in key.split("."):
        item = item.get(part) if isinstance(item, dict) else None
    return item


def as_words(value: Any) -> str:
    """Return a string as it is, the name of a named thing, the first of a list; nothing for anything else."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    return value.strip("\r\n") if isinstance(value, str) else ""


def _no_text(fields: Fields) -> str:
    return (
        f"is JSON without an article's text ({', '.join(fields.text[:4])} …). Name its field under reading.fields.text"
    )

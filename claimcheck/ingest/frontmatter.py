"""The ``key: value`` lines between two ``---`` at the top of a text."""

from __future__ import annotations

import re

from claimcheck.errors import InputError

_BLOCK = re.compile(r"---[ \t]*(?:\r\n|\r|\n)(?P<inside>.*?)(?:^|(?<=[\r\n]))---[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL)
_LINE = re.compile(r"(?P<key>[A-Za-z][\w-]*)[ \t]*:(?P<value>(?:[ \t][^\x00-\x08\x0b-\x1f\[\]{}]*)?)")
# A line that YAML reads as it stands there: a word or number with what follows it, or a text in quotes without escapes.
_AS_IT_STANDS = re.compile(r"""([A-Za-z][A-Za-z0-9_-]*): (?:([A-Za-z0-9][A-Za-z0-9 .,()/+-]*)|"([^"\\]*)")[ ]*""")
_LONGEST = 20_000  # characters; a title, an address and a few keywords have hundreds
_KEYS = {
    "id": ("id",),
    "source": ("source", "publisher"),
    "published": ("published", "date"),
    "title": ("title", "headline"),
    "url": ("url", "link"),
}


def split(text: str) -> tuple[dict[str, str], int]:
    """Return what the front matter says of the article, and where the text after it begins; nothing and 0 without."""
    block = _BLOCK.match(text)
    if block is None or ":" not in block["inside"]:
        return {}, 0
    found = _fields(block["inside"])
    return {field: value for field, keys in _KEYS.items() if (value := _first(found, keys))}, block.end()


def _first(found: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((found[key] for key in keys if found.get(key)), "")


def _fields(inside: str) -> dict[str, str]:
    if len(inside) > _LONGEST:
        raise InputError(f"has front matter of more than {_LONGEST:,} characters. Put the text after a line ---")
    simple = _as_it_stands(inside)
    if simple is not None:
        return simple
    from claimcheck.ingest.plain_yaml import NotYaml, loaded  # costs start-up time

    try:
        found = loaded(inside)
    except NotYaml as error:
        plain = _plain(inside)
        if plain:
            return plain
        raise InputError(f"front matter is not YAML: {error}. Write one 'key: value' a line") from error
    if not isinstance(found, dict):
        raise InputError("front matter must be 'key: value' lines between two --- lines")
    return {str(key).strip().lower(): value.strip() for key, value in found.items() if isinstance(value, str)}


def _as_it_stands(inside: str) -> dict[str, str] | None:
    """Read what most front matter is, far quicker than YAML's parser does; None where only that can tell."""
    *lines, last = inside.split("\n")
    found = [_AS_IT_STANDS.fullmatch(line) if line.isprintable() else None for line in lines]
    if last or not found or None in found:
        return None
    return {line[1].lower(): (line[2] or line[3] or "").strip() for line in found if line is not None}


def _plain(inside: str) -> dict[str, str]:
    """Read lines that are no YAML, but of which each is a key and a value: "title: Storm: what we know"."""
    lines = [_LINE.fullmatch(line) for line in inside.splitlines() if line.strip()]
    found = {line["key"].lower(): _unquoted(line["value"].strip()) for line in lines if line is not None}
    return found if len(found) == len(lines) else {}


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value

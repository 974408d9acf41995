"""Read a table of linguistic knowledge that lies beside this file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from claimcheck.knowledge.reading import words


@cache
def table(name: str) -> dict[str, Any]:
    """Return the contents of ``claimcheck/knowledge/NAME.toml``; treat it as read-only."""
    return tomllib.loads(files("claimcheck.knowledge").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def calendar() -> frozenset[str]:
    """Return the names of months and weekdays, as they are written."""
    return frozenset((*table("times")["months"], *table("times")["weekdays"]))


@cache
def listed(name: str, *keys: str) -> frozenset[str]:
    """Return the words that stand in a table under these keys."""
    entry: Any = table(name)
    for key in keys:
        entry = entry[key]
    return frozenset(words(entry))


@cache
def by_word(name: str, section: str) -> Mapping[str, str]:
    """Return for each word of a section of a table the key under which it stands."""
    return {word: key for key, entry in table(name)[section].items() for word in words(entry)}


@cache
def by_words(name: str, section: str) -> Mapping[str, frozenset[str]]:
    """Return for each word of a section of a table all keys under which it stands."""
    found: dict[str, set[str]] = {}
    for key, entry in table(name)[section].items():
        for word in words(entry):
            found.setdefault(word, set()).add(key)
    return {word: frozenset(keys) for word, keys in found.items()}

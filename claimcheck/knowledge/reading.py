"""Read the TOML files of this folder, fold names for look-up, and merge a project's own additions."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any, cast

from claimcheck.errors import ConfigError

Data = dict[str, Any]

FILES = (
    "countries",
    "places",
    "roles",
    "reporting",
    "predicates",
    "nominalisations",
    "stance",
    "mediation",
    "organisations",
    "names",
    "common",
)

# What may stand where: a set names the only keys of a table, "*" stands for any key, None for words (or a flag).
SHAPES: Mapping[str, Any] = {
    "countries": {"*": dict.fromkeys(("aliases", "people", "capital", "government"))},
    "places": {"within": {"*": None}, "aliases": {"*": None}},
    "roles": {
        "families": {"*": dict.fromkeys(("nouns", "kind", "unique", "portfolio", "inverse"))},
        "portfolios": {"*": None},
        "status": {"*": None},
        "titles": {"*": None},
        "honorifics": {"drop": None},
    },
    "reporting": {
        "verbs": dict.fromkeys(("asserting", "denying", "doubting", "hedging", "factive", "demanding")),
        "nouns": dict.fromkeys(("report", "channel", "according")),
        "media": {"*": None},
        "media_nouns": {"words": None},
        "adverbs": dict.fromkeys(("hedging", "asserting")),
    },
    "predicates": {
        "families": {"*": dict.fromkeys(("words", "plus", "minus", "once"))},
        "ambiguous": {"words": None},
        "light": {"words": None},
    },
    "nominalisations": {"verbs": {"*": None}, "events": {"words": None}},
    "stance": {
        "negation": dict.fromkeys(("negators", "near_negators", "deniers", "not_negating")),
        "debunking": dict.fromkeys(("words", "predicates", "openers")),
        "modality": dict.fromkeys(("planned", "expected", "possible", "demanded", "hypothetical", "attempted")),
        "cues": dict.fromkeys(("hedge", "ended", "history", "update", "superseded")),
    },
    "common": {"bits": {"*": None}},
    "mediation": {
        "who": dict.fromkeys(("nouns", "collective")),
        "activity": dict.fromkeys(("nouns", "efforts", "effort_modifiers", "purposes")),
        "verbs": dict.fromkeys(("mediate", "mediate_talks", "host", "relay", "messages")),
        "talks": dict.fromkeys(("nouns", "modifiers")),
    },
    "organisations": {"names": {"*": None}, "parties": {"*": None}, "kinds": {"*": None}},
    "names": {"given": {"*": None}, "parts": dict.fromkeys(("particles", "suffixes"))},
}


@lru_cache(maxsize=1)
def shipped() -> Data:
    """Return the data that comes with the package, by file; do not change it."""
    here = files(__package__)
    return {name: tomllib.loads(here.joinpath(f"{name}.toml").read_text("utf-8")) for name in FILES}


def words(value: object) -> tuple[str, ...]:
    """Split comma separated words; a list is taken as it is."""
    if isinstance(value, str):
        return tuple(stripped for part in value.split(",") if (stripped := part.strip()))
    return tuple(str(item) for item in cast(list[object], value or ()))


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return the form that names are looked up by: no case, dots, accents, or leading 'the'; straight apostrophes."""
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name.replace("’", "'").replace("–", "-"))
        name = "".join(char for char in decomposed if not unicodedata.combining(char))
    folded = " ".join(name.casefold().replace(".", "").split())
    return folded.removeprefix("the ")


def is_acronym(name: str) -> bool:
    """Tell whether a name is only meant when it is written in capitals, as 'US' is against 'us'."""
    letters = name.replace(".", "")
    return 1 < len(letters) <= 5 and letters.isalpha() and letters.isupper()


def folded_once(pairs: Iterator[tuple[str, str]]) -> dict[str, str]:
    """Index names by their folded form; the first meaning given wins."""
    table: dict[str, str] = {}
    for name, meaning in pairs:
        table.setdefault(fold(name), meaning)
    return table


def merged(data: Data, additions: Mapping[str, Any], shape: Any = None, where: str = "knowledge") -> Data:
    """Return ``data`` with ``additions`` of the same shape: words are appended, flags replaced.

    Raises ConfigError, which names the key and lists what would be right.
    """
    shape = SHAPES if shape is None else shape
    result = dict(data)
    for key, value in additions.items():
        inner = _shape_of(key, shape, where)
        place = f"{where}.{key}"
        if inner is None:
            result[key] = _added(result.get(key), value, place)
        elif not isinstance(value, Mapping):
            raise ConfigError(f"{place}: expected a table, got {value!r}; write [{place}]")
        else:
            result[key] = merged(result.get(key, {}), value, inner, place)
    return result


def _shape_of(key: str, shape: Mapping[str, Any], where: str) -> Any:
    if key in shape:
        return shape[key]
    if "*" in shape:
        return shape["*"]
    raise ConfigError(f"{where}: unknown key {key!r}; use one of {', '.join(sorted(shape))}")


def _added(old: Any, new: Any, place: str) -> Any:
    if isinstance(new, bool):
        if old is not None and not isinstance(old, bool):
            raise ConfigError(f"{place}: expected words, got {str(new).lower()}; write 'one, two' or a list of strings")
        return new
    if isinstance(old, bool):
        raise ConfigError(f"{place}: expected true or false, got {new!r}")
    if not isinstance(new, str) and not (isinstance(new, (list, tuple)) and all(isinstance(item, str) for item in new)):
        raise ConfigError(f"{place}: expected words, got {new!r}; write 'one, two' or a list of strings")
    return [*words(old), *words(new)]

"""Read the TOML files of this folder, fold names for look-up, and merge a project's own additions."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
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

# What may stand where: a set names the only keys of a table, "*" stands for any key, None for words, bool for a flag.
SHAPES: Mapping[str, Any] = {
    "countries": {"*": dict.fromkeys(("aliases", "people", "capital", "government"))},
    "places": {"within": {"*": None}, "regions": {"*": None}, "aliases": {"*": None}},
    "roles": {
        "families": {"*": {"nouns": None, "kind": None, "inverse": None, "unique": bool, "portfolio": bool}},
        "portfolios": {"*": None},
        "status": {"*": None},
        "titles": {"*": None},
        "exclusive": {"*": None},
        "ranks": {"*": None},
        "covers": {"*": None},
        "bodies": {"*": None},
        "same_body": {"*": None},
        "manner": dict.fromkeys(("beside_others", "posted", "kept", "in_story", "in_story_as_title")),
        "sorts_of_body": {"*": None},
        "honorifics": {"drop": None},
    },
    "reporting": {
        "verbs": dict.fromkeys(("asserting", "denying", "doubting", "hedging", "factive", "demanding")),
        "deeds": dict.fromkeys(("always", "with_object", "to_things", "with_notice")),
        "notices": {"nouns": None},
        "nouns": dict.fromkeys(("report", "channel", "according")),
        "media": {"*": None},
        "media_nouns": {"words": None},
        "adverbs": dict.fromkeys(("hedging", "asserting")),
    },
    "predicates": {
        "families": {"*": {"words": None, "plus": None, "minus": None, "once": bool}},
        "ambiguous": {"words": None},
        "light": dict.fromkeys(("words", "objects", "grades")),
        "one_doer": dict.fromkeys(("families", "verbs", "together")),
        "in_turn": {"families": None},
        "one_way": {"families": None},
        "lasting": {"families": None},
        "across": {"*": None},
        "occasions": {"*": None},
    },
    "nominalisations": {
        "verbs": {"*": None},
        "events": {"words": None},
        "happening": {"words": None},
        "opening": {"words": None},
    },
    "stance": {
        "negation": dict.fromkeys(
            (
                "negators",
                "near_negators",
                "deniers",
                "passing",
                "partial",
                "excepting",
                "leaves_open",
                "undoing",
                "willing",
                "unwilling",
            )
        ),
        "debunking": {"words": None},
        "implicative": {"words": None},
        "modality": dict.fromkeys(("planned", "expected", "possible", "demanded", "hypothetical", "attempted")),
        "cues": dict.fromkeys(("hedge", "ended", "history", "update", "superseded", "by_when")),
    },
    "common": {"bits": {"*": None}},
    "mediation": {
        "who": dict.fromkeys(("nouns", "collective")),
        "activity": dict.fromkeys(("nouns", "efforts", "effort_modifiers", "purposes")),
        "verbs": dict.fromkeys(("mediate", "mediate_talks", "host", "relay", "messages")),
        "talks": dict.fromkeys(("nouns", "modifiers")),
    },
    "organisations": {"names": {"*": None}, "parties": {"*": None}, "kinds": {"*": None}, "confused": {"*": None}},
    "names": {
        "given": {"*": None},
        "parts": dict.fromkeys(
            (
                *("particles", "suffixes", "given", "things", "shared", "epithets"),
                *("generations", "namesakes", "foreign", "endings"),
            )
        ),
    },
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


@lru_cache(maxsize=1 << 16)  # an archive writes the same words and names over and over
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


def written_in_capitals(name: str) -> bool:
    """Tell whether a name that may be an acronym is written as one: 'US', 'the UN', 'DoD', not 'us'."""
    bare = name.removeprefix("the ").removeprefix("The ")
    return any(char.isupper() for char in bare[1:])


def index(where: str, pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Index names by their folded form; raises ConfigError if one name gets two meanings."""
    table: dict[str, str] = {}
    for name, meaning in pairs:
        if table.setdefault(fold(name), meaning) != meaning:
            raise clash(where, name, table[fold(name)], meaning)
    return table


def clash(where: str, name: str, one: str, other: str) -> ConfigError:
    """Say that a name has two meanings."""
    return ConfigError(f"knowledge.{where}: {name!r} stands for both {one!r} and {other!r}; keep it in one of them")


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
            result[key] = [*words(result.get(key)), *words(_checked_words(value, place))]
        elif inner is bool:
            result[key] = _checked_flag(value, place)
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


def _checked_words(value: Any, place: str) -> Any:
    if isinstance(value, str) or (isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value)):
        return value
    raise ConfigError(f"{place}: expected words, got {value!r}; write 'one, two' or a list of strings")


def _checked_flag(value: Any, place: str) -> bool:
    if isinstance(value, bool):
        return value
    raise ConfigError(f"{place}: expected a flag, got {value!r}; write true or false")

"""Match the grammar of ``knowledge/times.toml`` on a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.extract.choices import either_case
from claimcheck.extract.dates.namesakes import is_time
from claimcheck.knowledge.tables import listed, table

Atom = tuple[str, re.Match[str]]

_OPEN = r"(?<![\w$€£#])(?<!\w-)"  # a time begins no inner part of a word and no sum of money
_SORTS = frozenset({"digit", "name", "number", "edge"})  # of what patterns begin with


def atoms(text: str) -> Iterator[Atom]:
    """Yield what matches one of the patterns, with its name, left to right, none inside another."""
    at = 0
    while (trigger := _trigger().search(text, at)) is not None:
        found = _first(text, trigger)
        at = found[1].end() if found else _behind(text, trigger)
        if found:
            yield found


def _first(text: str, trigger: re.Match[str]) -> Atom | None:
    for name, pattern in _beginning_with(trigger[0]):
        found = pattern.match(text, trigger.start())
        if found is not None and is_time(text, name, found):
            return name, found
    return None


def _behind(text: str, trigger: re.Match[str]) -> int:
    """Go on behind the trigger, and behind all its digits, so that no number is read from its middle."""
    at = trigger.end()
    while at < len(text) and text[at].isdigit():
        at += 1
    return at


@cache
def _trigger() -> re.Pattern[str]:
    begun = {word for name in table("times")["begins"] for word in listed("times", "begins", name)}
    words = begun - _SORTS | listed("times", "edges", "words") | table("times")["numbers"].keys()
    return re.compile(rf"{_OPEN}(?:{_either('months')}|{_either('weekdays')}|(?:{either_case(sorted(words))})\b|\d)")


@cache
def _beginning_with(trigger: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns that can begin with a trigger, in their order: with most words few can."""
    as_listed = _as_listed(trigger)
    return tuple(pair for pair in _patterns() if not as_listed.isdisjoint(listed("times", "begins", pair[0])))


def _as_listed(trigger: str) -> frozenset[str]:
    """Return how a pattern may list a trigger: by its sort, or as the word that it is."""
    times, word = table("times"), trigger.lower()
    if trigger.isdigit():
        return frozenset({"digit"})
    if trigger in times["months"] or trigger in times["weekdays"]:
        return frozenset({"name"})
    sorts = {"number": times["numbers"], "edge": listed("times", "edges", "words")}
    return frozenset({word, *(sort for sort, words in sorts.items() if word in words)})


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    return [
        (name, re.compile(_OPEN + _expand(source), re.VERBOSE)) for name, source in table("times")["patterns"].items()
    ]


def _expand(source: str) -> str:
    """Put the pieces and word lists into a pattern."""
    pieces = {name.upper(): _either(name) for name in ("months", "weekdays", "zones", "numbers")}
    pieces |= {"DEICTICS": _either("deictic")} | table("times")["pieces"]
    for _ in range(2):  # a piece may hold a list, not another piece
        source = re.sub(r"\{([A-Z]+)\}", lambda name: pieces[name[1]], source)
    return source.replace("[~-]", r"[\s-]").replace("~", r"\s")


@cache
def _either(name: str) -> str:
    words = sorted(table("times")[name], key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", "~") for word in words)

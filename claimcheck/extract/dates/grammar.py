"""Match the grammar of ``knowledge/times.toml`` on a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.extract.choices import any_of, either_case
from claimcheck.extract.dates.namesakes import is_time
from claimcheck.knowledge.tables import table

Atom = tuple[str, re.Match[str]]

_OPEN = r"(?<![\w$€£#])(?<!\w-)"  # a time begins no inner part of a word and no sum of money


def atoms(text: str) -> Iterator[Atom]:
    """Yield what matches one of the patterns, with its name, left to right, none inside another."""
    at = 0
    while (trigger := _trigger().search(text, at)) is not None:
        found = _first(text, trigger)
        at = found[1].end() if found else _behind(text, trigger)
        if found:
            yield found


def _first(text: str, trigger: re.Match[str]) -> Atom | None:
    begins = _begins_with(_trigger_class(trigger[0]))
    if _any_of(begins).match(text, trigger.start()) is None:  # at most words none fits: "the", "a", "in"
        return None
    for name in begins:
        found = _patterns()[name].match(text, trigger.start())
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
    words = either_case((*table("times")["triggers"]["words"], *table("times")["numbers"]))
    return re.compile(rf"{_OPEN}(?:{_either('months')}|{_either('weekdays')}|(?:{words})\b|\d)")


@cache
def _trigger_class(trigger: str) -> str:
    times = table("times")
    if trigger.isdigit():
        return "digit"
    if trigger in times["months"] or trigger in times["weekdays"]:
        return "name"
    return "word"


@cache
def _begins_with(trigger_class: str) -> tuple[str, ...]:
    """Return the names of the patterns that can begin with a trigger of this class, in their order."""
    chosen = table("times")["begins"][trigger_class]
    return tuple(name for name in table("times")["patterns"] if name in chosen)


@cache
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    patterns = any_of(_expand(table("times")["patterns"][name]) for name in names)
    return re.compile(f"{_OPEN}(?:{patterns})", re.VERBOSE)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile(_OPEN + _expand(source), re.VERBOSE) for name, source in table("times")["patterns"].items()
    }


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

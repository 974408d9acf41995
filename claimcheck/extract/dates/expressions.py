"""Find the time expressions of a text: neighbours that name one time are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields as names_of
from dataclasses import replace
from functools import cache

from claimcheck.extract.dates.expression import Expression
from claimcheck.extract.dates.fields import fields
from claimcheck.extract.dates.grammar import atoms
from claimcheck.knowledge.tables import table

REACH = 24  # characters: the longest joint and the longest relation are shorter

_JOINT = re.compile(
    r",?\s(?:on\s|at\s|of\s|in\sthe\s)?(?:about\s|around\s|just\s|shortly\s)?(?:before\s|after\s)?$|,\s$", re.IGNORECASE
)
_HALVES = ("morning", "afternoon", "evening")  # "at 4:25 in the afternoon", "at 3:40 on Tuesday morning"
_NAMES = tuple(field.name for field in names_of(Expression))


def expressions(text: str) -> Iterator[Expression]:
    """Yield the time expressions of ``text``, '11 p.m. on Friday' as one."""
    waiting: Expression | None = None
    for pattern, found in atoms(text):
        current = replace(fields(pattern, found), start=found.start(), end=found.end())
        current = _related(text, current)
        if waiting is not None and _name_one_time(text, waiting, current):
            waiting = _merged(waiting, current)
            continue
        if waiting is not None:
            yield waiting
        waiting = current
    if waiting is not None:
        yield waiting


@cache
def _relation() -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in table("times")["relations"])
    return re.compile(rf"\b(?P<word>{words}|every)(?:\sthe|\saround|\sabout)?\s$", re.IGNORECASE)


@cache
def _nearly() -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in table("times")["nearly"]["words"])
    return re.compile(rf"\b(?:{words})\s$", re.IGNORECASE)


def _related(text: str, found: Expression) -> Expression:
    """Read 'since', 'until', 'by' … before the expression."""
    if found.relation != "at" or text[found.start : found.end].endswith(("'s", "’s")):
        return found  # "different from Wednesday's"
    lead = _relation().search(text, max(0, found.start - REACH), found.start)
    if lead is None:
        return found
    word = " ".join(lead["word"].lower().split())
    if found.names_clock and _nearly().search(text, max(0, lead.start("word") - REACH), lead.start("word")):
        return replace(found, hour_only=True)
    return (
        replace(found, recurring=True)
        if word == "every"
        else replace(found, relation=table("times")["relations"][word])
    )


def _name_one_time(text: str, left: Expression, right: Expression) -> bool:
    """Tell a clock beside its day ('noon on Friday') and a weekday beside its date from two times."""
    gap = text[left.end : right.start]
    if len(gap) > REACH or not _JOINT.match(gap) or left.shift or right.shift or left.recurring != right.recurring:
        return False
    if right.relation not in ("at", left.relation):
        return False
    if left.minute is not None and right.part in _HALVES and right.minute is None and not left.part:
        return right.names_day or left.minute < 720 + 60
    if left.names_clock or right.names_clock:
        clock_twice = left.minute is not None and right.minute is not None
        return left.names_day != right.names_day and not clock_twice
    return (left.weekday is not None and bool(right.day) and right.weekday is None and not left.day) or (
        bool(left.day) and right.weekday is not None and left.weekday is None and not right.day
    )


def _merged(left: Expression, right: Expression) -> Expression:
    given = {name: getattr(right, name) for name in _NAMES if name not in ("start", "relation")}
    named = {name: value for name, value in given.items() if not (value is None or value is False or value == "")}
    if left.minute is not None and right.minute is None and right.part in ("afternoon", "evening"):
        named["minute"] = left.minute % 720 + 720  # "4:25 in the afternoon"
    return replace(left, **named)

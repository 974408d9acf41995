"""Whether an amount is a difference ('rose by 3 %') or a level ('rose to 3 %')."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.knowledge.tables import table

_RELATED = re.compile(r"\b(?:by|to|from|of)(?:\sthe|\san?)?\s$", re.IGNORECASE)  # how ``_marked`` ends
REACH = 48  # characters back to the verb: "rose sharply in the first quarter from"


def change_of(text: str, start: int, end: int, unit: str) -> tuple[bool, str]:
    """Return whether the amount from ``start`` to ``end`` is a difference, and its relation: by, to, from, of or ''."""
    if unit == "score":
        return False, ""  # "lost 2-1" loses no two
    back = max(0, start - REACH)
    marked = _marked().search(text, back, start) if _RELATED.search(text, max(0, start - 12), start) else None
    if marked and (marked["word"] or unit):
        word = (marked["word"] or marked["of"]).lower()
        return word in ("by", "of"), word
    if unit and (_direct().search(text, back, start) or _after().match(text, end)):
        return True, "by"
    return False, ""


@cache
def _marked() -> re.Pattern[str]:
    """Match "rose sharply by", and "a rise in prices of": what else stands before 'of' is no change of the amount."""
    changed = rf"\b(?:{_verbs()}|{_nouns()})\b[^.;!?]*?\b(?P<word>by|to|from)(?:\sthe|\san?)?\s$"
    change = rf"\b(?:{_nouns()})(?:\s(?:in|for)\s[^.,;!?]*?)?\s(?P<of>of)(?:\sthe|\san?)?\s$"
    return re.compile(f"{changed}|{change}", re.IGNORECASE)


@cache
def _direct() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_verbs()}|up|down)(?:\s(?:another|a\sfurther|an\sextra|some))?\s$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"[\s-](?:pay\s|price\s|wage\s|tax\s)?(?:{_nouns()})\b", re.IGNORECASE)


def _verbs() -> str:
    return "|".join(form for forms in table("numbers")["change"]["verbs"].values() for form in forms)


def _nouns() -> str:
    return "|".join(table("numbers")["change"]["nouns"])

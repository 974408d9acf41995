"""Whether an amount is a difference ('rose by 3 %') or a level ('rose to 3 %')."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.knowledge.tables import table

REACH = 48  # characters back to the verb: "rose sharply in the first quarter from"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    change = table("numbers")["change"]
    forms = "|".join(sorted({form for verb in change["verbs"] for form in _forms(verb)}, key=len, reverse=True))
    nouns = "|".join(change["nouns"])
    marker = re.compile(rf"\b(?:{forms}|{nouns})\b[^.;!?]*?\b(by|to|from|of)(?: the| an?)?\s$", re.IGNORECASE)
    direct = re.compile(rf"\b(?:{forms}|up|down)(?: (?:another|a further|an extra|some))?\s$", re.IGNORECASE)
    after = re.compile(rf"[ -](?:\w+ )?(?:{nouns})\b", re.IGNORECASE)
    return marker, direct, after


def _forms(verb: str) -> set[str]:
    irregular = {
        "rise": {"rose", "risen"},
        "fall": {"fell", "fallen"},
        "grow": {"grew", "grown"},
        "go": {"went", "gone"},
        "lose": {"lost"},
        "sink": {"sank", "sunk"},
        "shrink": {"shrank", "shrunk"},
        "slide": {"slid"},
        "creep": {"crept"},
        "cut": {"cutting"},
        "slip": {"slipped"},
        "drop": {"dropped", "dropping"},
        "plummet": {"plummeted"},
        "trim": {"trimmed"},
        "dip": {"dipped"},
    }
    stem = verb.removesuffix("e")
    past = verb[:-1] + "ied" if verb.endswith("y") else stem + "ed"
    return {verb, verb + "s", past, stem + "ing", *irregular.get(verb, set())} - {"goed", "riseed"}


def change_of(text: str, start: int, end: int, unit: str) -> tuple[bool, str]:
    """Return whether the amount from ``start`` to ``end`` is a difference, and its relation: by, to, from, of or ''."""
    marker, direct, after = _patterns()
    back = max(0, start - REACH)
    found = marker.search(text, back, start)
    if found and found[1].lower() != "of":
        return found[1].lower() == "by", found[1].lower()
    if unit and (direct.search(text, back, start) or after.match(text, end)):
        return True, "by"
    return (True, "of") if found and unit else (False, "")

"""Kinds of which a thing has one: the language of a book, the confession of a church, the manner of a death."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim

_PREFIX = "kind "


def kind(claim: Claim) -> str:
    """Return the kind that a claim tells, "" where it tells none."""
    return claim.attribute.removeprefix(_PREFIX) if claim.attribute.startswith(_PREFIX) else ""


def asked(name: str, thing: str) -> str:
    """Return what a person would ask for a kind."""
    return str(_entry(name)["question"]).format(thing)


def changes(name: str) -> bool:
    """Tell whether a thing may be of another kind later: a church, not a dead man."""
    return bool(_entry(name).get("changes"))


def dated(name: str) -> bool:
    """Tell whether a thing may have several, at several times, so that both must give one: how a ship was hit."""
    return bool(_entry(name).get("dated"))


def may_be_one(name: str, left: str, right: str) -> bool:
    """Tell whether two words of a list may both be true: whom rebels executed, they murdered."""
    return any({left, right} <= set(pair.split(" + ")) for pair in words(_entry(name).get("overlap", "")))


def _entry(name: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = table("kinds")["kinds"][name]
    return found

"""Kinds of which a thing has one: the language of a book, the confession of a church."""

from __future__ import annotations

from claimcheck.knowledge.tables import table
from claimcheck.models import Claim

_PREFIX = "kind "


def kind(claim: Claim) -> str:
    """Return the kind that a claim tells, "" where it tells none."""
    return claim.attribute.removeprefix(_PREFIX) if claim.attribute.startswith(_PREFIX) else ""


def asked(name: str, thing: str) -> str:
    """Return what a person would ask for a kind."""
    return str(table("kinds")["kinds"][name]["question"]).format(thing)

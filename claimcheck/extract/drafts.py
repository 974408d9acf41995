"""A claim before its place in the article, its stance and its attribution are added."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.extract.tokens import Token
from claimcheck.models import ClaimKind, Mention, Predicate, Quantity, Role, Utterance, When


class Draft(NamedTuple):
    """What one pass found at one token; of its many fields most stay empty, which a tuple gets for nothing."""

    kind: ClaimKind
    token: Token
    predicate: Predicate
    agents: tuple[Mention, ...] = ()
    patients: tuple[Mention, ...] = ()
    partners: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[When, ...] = ()
    role: Role | None = None
    utterance: Utterance | None = None
    attribute: str = ""
    value: str = ""
    goes_on: Token | None = None  # the deed of the sentence before, whose words say of what this tells as well
    planned: bool = False  # it is told as still to come, whatever the stance of the verb: "scheduled for"

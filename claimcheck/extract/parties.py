"""A politician's name -> party and constituency, as they stand beside it in the press.

"Ann Lee (R-Ohio)", "Rep. Ann Lee, R-Ohio,", "Ann Lee, the Ohio Republican,", "Ann Lee, Republican of Ohio,",
"Republican Senator Ann Lee of Ohio".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extract.passage import Passage
from claimcheck.extract.tokens import Span
from claimcheck.knowledge import Knowledge

_STATE = r"(?P<place>[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+)?)"
_MEMBER = r"(?P<party>Republican|Democrat|Democratic|Conservative|Liberal Democrat|Green)"
_AFTER = tuple(
    re.compile(pattern)
    for pattern in (
        r" ?\((?P<party>[A-Z])(?:[-–](?P<place>[A-Z][A-Za-z. ]{1,14}))?\)",
        rf", (?P<party>[A-Z])[-–]{_STATE}(?=[,.;)]| )",
        rf", (?:an? |the )?{_STATE} {_MEMBER}\b",
        rf", (?:an? |the )?{_MEMBER} of {_STATE}\b",
    )
)
_OF = re.compile(rf" of {_STATE}\b")
_BEFORE = re.compile(rf"\b{_MEMBER} $")
_SEATS = frozenset({"senator", "representative"})


class Tag(NamedTuple):
    """What stands beside a name: party or constituency, its value, and where in the text it stands."""

    attribute: str
    value: str
    span: tuple[int, int]


def tags(name: Span, passage: Passage, knowledge: Knowledge) -> Iterator[Tag]:
    """Yield the party and the constituency that stand beside a person's name."""
    text = passage.text
    found = next((match for pattern in _AFTER if (match := pattern.match(text, name.end_char))), None)
    if found is not None:
        party = knowledge.organisations.party_of(found["party"].removesuffix("ic"))
        if party:
            yield Tag("party", party, found.span("party"))
            if found["place"]:
                yield Tag("constituency", _state(found["place"], knowledge) or found["place"], found.span("place"))
            return
    seat = _seat_before(name, knowledge)
    if seat is None:
        return
    state = _OF.match(text, name.end_char)
    known = _state(state["place"], knowledge) if state else None
    if state is not None and known is not None:
        yield Tag("constituency", known, state.span("place"))
    member = _BEFORE.search(text, max(0, seat - 20), seat)
    party = knowledge.organisations.party_of(member["party"].removesuffix("ic")) if member else None
    if member is not None and party:
        yield Tag("party", party, member.span("party"))


def _state(written: str, knowledge: Knowledge) -> str | None:
    """Return the usual name of a state; the press writes "Ky." for what the post writes "KY"."""
    return knowledge.places.name_of(written) or knowledge.places.name_of(written.strip(".").upper())


def _seat_before(name: Span, knowledge: Knowledge) -> int | None:
    """Return where the title of a member of parliament begins that stands before a name."""
    first = next((token for token in name if knowledge.roles.role_of(token.text) is None), name[0])
    before = first.nbor(-1) if first.i > first.sent.start else None
    role = knowledge.roles.role_of(before.text) if before is not None else None
    return before.idx if before is not None and role is not None and role.name in _SEATS else None

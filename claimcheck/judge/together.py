"""Links between answers -> groups in which all fit all, so that no answer joins two others that are strangers.

Where A contradicts B and B contradicts C, the three are one finding only if A and C contradict each other too, or are
alike. A link that would join strangers goes to another group, so that an answer may stand in several.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeVar

Answer = TypeVar("Answer", bound=Hashable)


class _Group:
    """Places of links, and all answers that they link."""

    def __init__(self, places: list[int], ends: set[Any]) -> None:
        self.places, self.ends = places, ends


def groups(links: Sequence[tuple[Answer, Answer]], alike: Callable[[Answer, Answer], bool]) -> list[list[int]]:
    """Group links by their places, those that come first are joined first; in order of the first of each group."""
    linked = {*links, *((right, left) for left, right in links)}
    of: dict[Answer, list[_Group]] = {}  # the groups that an answer stands in

    def fit(one: _Group, other: _Group) -> bool:
        return all(a == b or (a, b) in linked or alike(a, b) for a in one.ends for b in other.ends)

    for place, (left, right) in enumerate(links):
        grown = _Group([place], {left, right})
        for old in [*of.get(left, ()), *of.get(right, ())]:
            if old.places[0] not in grown.places and fit(grown, old):
                grown = _Group([*old.places, *grown.places], old.ends | grown.ends)
                for end in old.ends:
                    of[end].remove(old)
        for end in grown.ends:
            of.setdefault(end, []).append(grown)
    found = {group.places[0]: group for held in of.values() for group in held}
    return sorted(sorted(group.places) for group in found.values())

"""Links between answers -> groups in which all fit all, so that no answer joins two others that are strangers.

Where A contradicts B and B contradicts C, the three are one finding only if A and C contradict each other too, or are
alike. A link that would join strangers makes a group of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

Answer = TypeVar("Answer", bound=Hashable)


def groups(links: Sequence[tuple[Answer, Answer]], alike: Callable[[Answer, Answer], bool]) -> list[list[int]]:
    """Group links by their places, those that come first are joined first; in order of the first of each group."""
    linked = {*links, *((right, left) for left, right in links)}
    ends: dict[Answer, list[Answer]] = {}  # of each answer all of its group; one list for all of them
    home: list[list[Answer] | None] = []  # of each link the group it is in; None for one that stands alone
    for left, right in links:
        one, other = ends.setdefault(left, [left]), ends.setdefault(right, [right])
        fit = one is other or all((a, b) in linked or alike(a, b) for a in one for b in other)
        if fit and one is not other:
            one += other
            ends.update((end, one) for end in other)
        home.append(one if fit else None)
    found: dict[int, list[int]] = {}
    for place, (left, _) in enumerate(links):
        key = id(ends[left]) if home[place] is not None else -place - 1
        found.setdefault(key, []).append(place)
    return list(found.values())

"""What was found out about a claim, remembered while it is held against others: claims are dear to hash."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Thing = TypeVar("Thing")
Beside = TypeVar("Beside")
Answer = TypeVar("Answer")

REMEMBERED = 1 << 12  # things: those of the largest stories


def once(find: Callable[[Thing, Beside], Answer]) -> Callable[[Thing, Beside], Answer]:
    """Ask only once about the same object, which must not change; it is told by identity, not by what it says."""
    known: dict[int, tuple[Thing, Beside, Answer]] = {}  # what is kept here cannot lose its identity to another

    @wraps(find)
    def remembered(thing: Thing, beside: Beside) -> Answer:
        kept = known.get(id(thing))
        if kept is not None and kept[0] is thing and kept[1] is beside:
            return kept[2]
        if len(known) >= REMEMBERED:
            known.clear()
        known[id(thing)] = thing, beside, find(thing, beside)
        return known[id(thing)][2]

    return remembered

"""What was found out about a claim, remembered while it is held against others: claims are dear to hash."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

Thing = TypeVar("Thing")
Beside = ParamSpec("Beside")
Answer = TypeVar("Answer")

# That are remembered: more than the largest stories have, after each of which all is forgotten, few enough for memory
CLAIMS, ARTICLES = 1 << 16, 1 << 10

_EVERYTHING: list[dict[int, object]] = []  # that is remembered, by what finds it out

Find = Callable[Concatenate[Thing, Beside], Answer]


def remembered(most: int) -> Callable[[Find[Thing, Beside, Answer]], Find[Thing, Beside, Answer]]:
    """Ask only once about the same object, which must not change; it is told by identity, not by what it says."""

    def remembering(find: Find[Thing, Beside, Answer]) -> Find[Thing, Beside, Answer]:
        known: dict[int, tuple[Thing, tuple[object, ...], Answer]] = {}  # what lives here keeps its identity
        _EVERYTHING.append(cast(dict[int, object], known))
        found = cast(Callable[..., Answer], find)

        @wraps(find)
        def recall(thing: Thing, /, *beside: Any) -> Answer:  # by name would take half as long again
            kept = known.get(id(thing))
            if kept is not None and kept[1] == beside:
                return kept[2]
            if len(known) >= most:
                known.clear()
            answer = found(thing, *beside)
            known[id(thing)] = thing, beside, answer
            return answer

        return cast(Find[Thing, Beside, Answer], recall)

    return remembering


def forget() -> None:
    """Let go of all that was remembered: with it, of the claims that it was found out about."""
    for known in _EVERYTHING:
        known.clear()

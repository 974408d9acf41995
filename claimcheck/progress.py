"""How far a long stage is, for whoever wants to show it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

Item = TypeVar("Item")
Listener = Callable[[str, int, int], None]

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Call ``listener`` with the stage, how many items are done and how many there are, while the block runs."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


def track(items: Iterable[Item], stage: str, total: int) -> Iterator[Item]:
    """Yield ``items``, telling the listener, if there is one, after each."""
    listener = _listener.get()
    for done, item in enumerate(items, start=1):
        yield item
        if listener:
            listener(stage, done, total)

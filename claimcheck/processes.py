"""Work in numbered parts, shared by several processes: the same on one core as on many."""

from __future__ import annotations

import logging
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

log = logging.getLogger(__name__)
Result = TypeVar("Result")
_WORK: list[Callable[[int], Any]] = []  # of this process, where it is one that works for another


def shared(work: Callable[[int], Result], parts: int, processes: int, died: str) -> Iterator[Result]:
    """Yield what ``work`` gives for each number below ``parts``, in order; if a process dies, do the rest alone."""
    done = 0
    try:
        for result in _pooled(work, parts, processes) if processes > 1 else ():
            yield result
            done += 1
    except BrokenProcessPool:
        log.warning(died)
    yield from map(work, range(done, parts))


def _pooled(work: Callable[[int], Result], parts: int, processes: int) -> Iterator[Result]:
    """Yield what processes give; whoever stops listening, by Ctrl-C too, does not wait for them to finish."""
    others = set(multiprocessing.active_children())
    how = multiprocessing.get_context("fork" if forking() else "spawn")
    # Processes are sent numbers of parts only: one that dies with much in its pipe would block this one for ever.
    with ProcessPoolExecutor(processes, how, initializer=_take, initargs=(work,)) as pool:
        try:
            yield from pool.map(_done, range(parts))
        except BaseException:
            for child in set(multiprocessing.active_children()) - others:
                child.kill()
            raise


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def forking() -> bool:
    """Tell whether new processes are forked and have all there is in memory; where threads are, one may hold a lock."""
    return sys.platform == "linux" and threading.active_count() == 1


def _take(work: Callable[[int], Any]) -> None:
    _WORK[:] = [work]


def _done(number: int) -> Any:
    (work,) = _WORK
    return work(number)

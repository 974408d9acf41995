"""Ctrl-C while articles are read: what is known by then is compared and shown, if that is done in an instant."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from claimcheck.claims import Interrupted
from claimcheck.config import Settings
from claimcheck.models import Report, Skipped

PATIENCE = 0.5  # seconds; the whole is to end within one of Ctrl-C


class _TimeIsUpError(Exception):
    """It takes longer than who pressed Ctrl-C waits."""


def known(stop: Interrupted, settings: Settings) -> Report | None:
    """Compare the articles that were read; None where there is nothing to compare, or no time for it."""
    if len({article.source for article in stop.articles}) < 2:
        return None
    from claimcheck.pipeline import compare

    try:
        with _at_most(PATIENCE):
            return compare(stop.articles, stop.claims, settings, (_rest(stop),))
    except _TimeIsUpError:
        return None


def told(stop: Interrupted, shown: bool) -> str:
    """Say how far the check had come."""
    done, left = len(stop.articles), stop.left
    known = "What was found in them, if anything, is above. " if shown else ""
    return f"Interrupted: {done:,} of {done + left:,} articles were read. {known}No file was written."


def _rest(stop: Interrupted) -> Skipped:
    left, were = stop.left, "was" if stop.left == 1 else "were"
    return Skipped(
        path="Ctrl-C", why=f"{left:,} of {len(stop.articles) + left:,} articles {were} not read, so this is not all"
    )


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Raise when the time is up; where the system has no such alarm, at once."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        raise _TimeIsUpError
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(*_: Any) -> None:
    raise _TimeIsUpError

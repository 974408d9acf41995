"""A sign of life on stderr while a check runs, where stderr is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def progress() -> Iterator[None]:
    """Show that articles are being checked, as long as the block runs."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console  # costs start-up time

    with Console(stderr=True).status("Checking articles"):
        yield

"""A bar on stderr while a check runs, where stderr is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from claimcheck.progress import listening


@contextmanager
def progress() -> Iterator[None]:
    """Show how far the check is, as long as the block runs; nothing is left on the screen."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console  # costs start-up time
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Loading the language model", total=None)

        def show(stage: str, done: int, total: int) -> None:
            if bar.tasks[0].description != stage:
                bar.reset(task, description=stage, total=total)  # the time left is told by the pace of this stage
            bar.update(task, completed=done)

        with listening(show):
            yield

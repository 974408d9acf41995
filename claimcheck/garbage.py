"""Let the garbage collector rest where much is made that refers nowhere back."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the garbage collector from walking through all there is, again and again, while much is made."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@contextmanager
def staying() -> Iterator[None]:
    """Let the garbage collector pass over all that there is when the block ends: what was loaded in it stays."""
    with uncollected():
        yield
    gc.freeze()

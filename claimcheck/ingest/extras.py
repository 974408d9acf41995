"""Libraries that only some formats need."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from claimcheck.errors import InputError

# What libraries let through, beside errors of their own, when a damaged file breaks their look-ups and arithmetic.
_LET_THROUGH: tuple[type[Exception], ...] = (LookupError, ValueError, TypeError, AttributeError, ArithmeticError)
_LET_THROUGH += (OSError, EOFError, RuntimeError, AssertionError, SyntaxError, MemoryError, zlib.error)


def library(module: str, extra: str) -> Any:
    """Return the module; raise InputError with the command that installs it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise InputError(f"needs more to be read: pip install 'claimcheck-newsroom[{extra}]'") from error


@contextmanager
def damage_is(why: str, *kinds: type[Exception]) -> Iterator[None]:
    """Turn the errors of a library that reads a damaged file, also those of its own ``kinds``, into an InputError."""
    try:
        yield
    except (*_LET_THROUGH, *kinds) as error:
        raise InputError(why) from error

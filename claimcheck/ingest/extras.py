"""Libraries that only some formats need."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from claimcheck.errors import InputError


def library(module: str, extra: str) -> Any:
    """Return the module; raise InputError with the command that installs it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise InputError(f"needs more to be read: pip install 'claimcheck-newsroom[{extra}]'") from error

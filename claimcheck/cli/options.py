"""Options that several commands share, and reading the settings through them."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Callable, Sequence
from functools import reduce
from pathlib import Path
from typing import Any, TypeVar

import click

from claimcheck.config.load import Loaded, load
from claimcheck.config.patterns import shown
from claimcheck.config.rules import insist_on_known_rules

Command = TypeVar("Command", bound=Callable[..., Any])


def _matched(context: click.Context, option: click.Parameter, given: Sequence[Path]) -> tuple[Path, ...]:
    """Take names as they are and patterns, which the shell left alone, for all that they match."""
    found = [path for name in given for path in _named(name)]
    exists = click.Path(exists=True, allow_dash=True, path_type=Path)
    return tuple(exists.convert(str(path), option, context) for path in found)


def _named(name: Path) -> list[Path]:
    if os.path.lexists(name) or not glob.has_magic(str(name)):
        return [name]
    return sorted(map(Path, glob.glob(str(name), recursive=True))) or [name]


ARTICLES: dict[str, Any] = {"type": click.Path(allow_dash=True, path_type=Path), "callback": _matched}
PATHS = click.argument("paths", nargs=-1, **ARTICLES)

_SETTINGS = (
    click.option("--config", type=click.Path(path_type=Path), help="Read the settings from this file."),
    click.option("--isolated", is_flag=True, help="Read no settings file."),
    click.option("--model", help="An installed spaCy pipeline, or a folder with one."),
    click.option("--jobs", type=click.IntRange(min=1), help="Processes that parse articles."),
    click.option("--scheduler", metavar="ADDRESS", help="Parse on this Dask cluster; local: one on this machine."),
    click.option(
        "--no-cache", "cache", flag_value=False, type=bool, default=None, help="Parse unchanged articles, too."
    ),
)


def settings_options(command: Command) -> Command:
    """Give a command the options that make its settings."""
    return reduce(lambda wrapped, option: option(wrapped), reversed(_SETTINGS), command)


def settings_of(config: Path | None, isolated: bool, **flags: Any) -> Loaded:
    """Read the settings that the options name."""
    loaded = load(flags, file=config, isolated=isolated)
    insist_on_known_rules(loaded.settings, shown(loaded.file) if loaded.file else "command line")
    return loaded


def colour_wanted() -> bool:
    """Tell whether stdout is a terminal whose user has not set NO_COLOR (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")

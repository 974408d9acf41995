"""claimcheck config: the settings in force."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from claimcheck.cli.options import settings_of, settings_options
from claimcheck.config.patterns import shown
from claimcheck.config.written import written


@click.group()
def config() -> None:
    """Look at the settings."""


@config.command()
@settings_options
def show(config: Path | None, isolated: bool, **flags: Any) -> None:
    """Show the settings in force, as TOML, and the file that they come from.

    \b
    claimcheck config show
    claimcheck config show --config strict.toml
    """
    loaded = settings_of(config, isolated, **flags)
    click.echo(f"# from {shown(loaded.file)}" if loaded.file else "# no settings file: these are the defaults")
    click.echo(written(loaded.settings))

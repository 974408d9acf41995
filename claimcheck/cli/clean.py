"""claimcheck clean: forget what was read before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from claimcheck.cli.options import settings_of, settings_options
from claimcheck.config.patterns import shown
from claimcheck.keep.cache import clean as clean_cache


@click.command()
@settings_options
def clean(config: Path | None, isolated: bool, **flags: Any) -> None:
    """Remove what is kept of articles that were read before.

    \b
    claimcheck clean
    """
    folder = clean_cache(settings_of(config, isolated, **flags).settings)
    click.echo(f"Removed {shown(folder)}." if folder else "Nothing to remove.", err=True)

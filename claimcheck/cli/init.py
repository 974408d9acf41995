"""claimcheck init: a commented settings file."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import click

from claimcheck.config.load import OWN_FILE
from claimcheck.config.patterns import shown
from claimcheck.errors import ConfigError


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
def init(folder: Path) -> None:
    """Write a commented claimcheck.toml to FOLDER, or here.

    \b
    claimcheck init
    """
    file = folder / OWN_FILE
    try:
        with file.open("x", encoding="utf-8", newline="\n") as new:
            new.write(template())
    except FileExistsError:
        raise ConfigError(f"{shown(file)}: exists. Remove it first, or edit it.") from None
    except OSError as error:
        raise ConfigError(f"{shown(file)}: cannot be written ({error.strerror}).") from None
    click.echo(f"{shown(file)}: written. claimcheck config show shows what is in force.")


def template() -> str:
    """Return the commented settings file."""
    return resources.files("claimcheck.config").joinpath("template.toml").read_text(encoding="utf-8")

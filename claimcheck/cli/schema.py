"""claimcheck schema: the shapes of the report and of the settings."""

from __future__ import annotations

import click

from claimcheck.schemas import SCHEMAS, written


@click.command()
@click.argument("what", type=click.Choice(sorted(SCHEMAS)))
def schema(what: str) -> None:
    """Print the JSON Schema of the report or of the settings file.

    \b
    claimcheck schema report
    claimcheck schema settings > claimcheck.schema.json
    """
    click.echo(written(what), nl=False)

"""claimcheck claims: what was extracted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from claimcheck.cli.options import PATHS, settings_of, settings_options
from claimcheck.cli.running import some
from claimcheck.errors import Exit
from claimcheck.models import Article, Claim
from claimcheck.report.claims_text import render


@click.command()
@PATHS
@click.option(
    "--format", "format_", type=click.Choice(["text", "json", "jsonl"]), default="text", help="How it is written."
)
@settings_options
def claims(paths: tuple[Path, ...], format_: str, config: Path | None, isolated: bool, **flags: Any) -> None:
    """Show the claims that were found in PATHS.

    \b
    claimcheck claims wires/reuters.txt
    claimcheck claims wires/ --format jsonl
    """
    some(paths)
    from claimcheck.pipeline import extract_paths  # imports spaCy

    found, articles, skipped = extract_paths(paths, settings_of(config, isolated, **flags).settings)
    if found:
        click.echo(_written(articles, found, format_))
    for skip in skipped:
        click.echo(f"{'Not checked' if skip.fatal else 'Note'}: {skip.path}: {skip.why}", err=True)
    if not found:
        click.echo("Not checked: no claim was found.", err=True)
    raise click.exceptions.Exit(Exit.CLEAN if found and not any(skip.fatal for skip in skipped) else Exit.NOT_CHECKED)


def _written(articles: Iterable[Article], found: Iterable[Claim], format_: str) -> str:
    if format_ == "text":
        return render(articles, found)
    lines = [claim.model_dump_json() for claim in found]
    return "\n".join(lines) if format_ == "jsonl" else "[" + ",\n ".join(lines) + "]"

"""claimcheck claims: what was extracted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from claimcheck.cli.options import PATHS, settings_of, settings_options
from claimcheck.cli.running import some
from claimcheck.errors import Exit
from claimcheck.models import Claim
from claimcheck.report.parts import marks, parts
from claimcheck.report.wording import one_line


@click.command()
@PATHS
@click.option("--format", "format_", type=click.Choice(["text", "jsonl"]), default="text", help="How it is written.")
@settings_options
def claims(paths: tuple[Path, ...], format_: str, config: Path | None, isolated: bool, **flags: Any) -> None:
    """Show the claims that were found in PATHS.

    \b
    claimcheck claims wires/reuters.txt
    claimcheck claims wires/ --format jsonl
    """
    some(paths)
    from claimcheck.pipeline import extract_paths  # imports spaCy

    found, _articles, skipped = extract_paths(paths, settings_of(config, isolated, **flags).settings)
    for claim in found:
        click.echo(_lines(claim) if format_ == "text" else claim.model_dump_json())
    for skip in skipped:
        click.echo(f"{'Not checked' if skip.fatal else 'Note'}: {skip.path}: {skip.why}", err=True)
    if not found:
        click.echo("Not checked: no claim was found.", err=True)
    raise click.exceptions.Exit(Exit.CLEAN if found and not any(skip.fatal for skip in skipped) else Exit.NOT_CHECKED)


def _lines(claim: Claim) -> str:
    """Write a claim as its id, what it says in parts, and the sentence."""
    said = "  ".join([*(f"{name}={value}" for name, value in parts(claim)), *marks(claim)])
    return f"{claim.id}  {claim.kind.value}  {said}\n    “{one_line(claim.quote)}”"

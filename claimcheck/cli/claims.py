"""claimcheck claims: what was extracted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from claimcheck.cli.options import PATHS, settings_of, settings_options
from claimcheck.errors import Exit
from claimcheck.models import Claim


@click.command()
@PATHS
@click.option("--format", "format_", type=click.Choice(["text", "jsonl"]), default="text", help="How it is written.")
@settings_options
@click.pass_context
def claims(
    context: click.Context, paths: tuple[Path, ...], format_: str, config: Path | None, isolated: bool, **flags: Any
) -> None:
    """Show the claims that were found in PATHS.

    \b
    claimcheck claims wires/reuters.txt
    """
    from claimcheck.pipeline import extract_paths  # imports spaCy

    found, _articles, skipped = extract_paths(paths, settings_of(config, isolated, **flags).settings)
    for claim in found:
        click.echo(_line(claim) if format_ == "text" else claim.model_dump_json())
    for skip in skipped:
        click.echo(f"Not checked: {skip.path}: {skip.why}", err=True)
    if any(skip.fatal for skip in skipped) or not found:
        context.exit(Exit.NOT_CHECKED)


def _line(claim: Claim) -> str:
    """Write a claim as its id, what it says in parts, and the sentence."""
    return (
        f"{claim.id}  {claim.kind.value}  {' '.join(_parts(claim))}\n    {json.dumps(claim.quote, ensure_ascii=False)}"
    )


def _parts(claim: Claim) -> list[str]:
    """List the typed parts, as name=value."""
    role = f"{claim.role.noun} of {claim.role.of}" if claim.role and claim.role.of else claim.role and claim.role.noun
    named = {
        "what": claim.predicate.lemma,
        "who": ", ".join(mention.name for mention in claim.agents),
        "to": ", ".join(mention.name for mention in (*claim.patients, *claim.partners)),
        "role": role or "",
        "numbers": ", ".join(quantity.text for quantity in claim.quantities),
        "when": ", ".join(when.text for when in claim.times),
        "where": ", ".join(place.name for place in claim.places),
        claim.attribute: claim.value,
        "says": ", ".join(speaker.name for speaker in claim.attribution.speakers),
    }
    stance = [
        part
        for part in (claim.stance.polarity.value, claim.stance.modality.value)
        if part not in {"asserted", "actual"}
    ]
    return [*(f"{name}={value}" for name, value in named.items() if name and value), *stance]

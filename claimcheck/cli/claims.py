"""claimcheck claims: what was extracted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from claimcheck.cli.options import PATHS, settings_of, settings_options
from claimcheck.cli.running import some
from claimcheck.errors import Exit
from claimcheck.models import Claim
from claimcheck.report.wording import one_line

_PLAIN = {"asserted", "actual", "firm"}  # what a claim is unless said otherwise


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
    return f"{claim.id}  {claim.kind.value}  {'  '.join(_parts(claim))}\n    “{one_line(claim.quote)}”"


def _parts(claim: Claim) -> list[str]:
    """List the typed parts, as name=value."""
    named = {
        "what": claim.predicate.lemma,
        "who": ", ".join(mention.name for mention in claim.agents),
        "to": ", ".join(mention.name for mention in (*claim.patients, *claim.partners)),
        "role": _role(claim),
        "numbers": ", ".join(quantity.text for quantity in claim.quantities),
        "when": ", ".join(when.text for when in claim.times),
        "where": ", ".join(place.name for place in claim.places),
        claim.attribute: claim.value,
        "says": ", ".join(speaker.name for speaker in claim.attribution.speakers),
    }
    stance = (claim.stance.polarity.value, claim.stance.modality.value, claim.stance.certainty.value)
    marked = [part for part in stance if part not in _PLAIN]
    return [*(f"{name}={one_line(value)}" for name, value in named.items() if name and value), *marked]


def _role(claim: Claim) -> str:
    """Write the role as a person would: foreign minister of Egypt."""
    if claim.role is None:
        return ""
    noun = " ".join(part for part in (claim.role.status, claim.role.portfolio, claim.role.noun) if part)
    return noun + (f" of {claim.role.of}" if claim.role.of else "") + (f" to {claim.role.to}" if claim.role.to else "")

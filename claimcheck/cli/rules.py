"""claimcheck rules: the list of detectors."""

from __future__ import annotations

import click


@click.command()
def rules() -> None:
    """List what claimcheck looks for: code, default severity, name, and what it means.

    \b
    claimcheck rules
    claimcheck explain CC101
    """
    from claimcheck import detectors

    for detector in detectors.load():
        summary = detector.doc.strip().splitlines()[0]
        click.echo(f"{detector.code}  {detector.severity.value:<7}  {detector.name:<24}  {summary}")

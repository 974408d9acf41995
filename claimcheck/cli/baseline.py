"""claimcheck baseline: adopt what is there, so that only new findings are reported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from claimcheck.acceptance import in_reach
from claimcheck.acceptance.ledger import Entry, read, write
from claimcheck.cli.options import PATHS, settings_of, settings_options
from claimcheck.cli.running import checked
from claimcheck.config.patterns import shown
from claimcheck.errors import Exit
from claimcheck.gate import not_checked

HEADING = """Findings that were there when claimcheck was adopted. Written by claimcheck baseline, which only removes
entries from this file; accept a new finding with claimcheck accept, which asks for a reason."""


@click.command()
@PATHS
@settings_options
def baseline(paths: tuple[Path, ...], config: Path | None, isolated: bool, **flags: Any) -> None:
    """Adopt all findings in PATHS as of now; later runs only remove what is gone.

    \b
    claimcheck baseline wires/      first: writes claimcheck-baseline.toml
    claimcheck baseline wires/      later: removes what is mended, adds nothing
    """
    settings = settings_of(config, isolated, **flags).settings
    report = checked(paths, settings)
    if reasons := not_checked(report):
        for reason in reasons:
            click.echo(f"Not checked: {reason}", err=True)
        click.echo("Error: the baseline is left as it is: it can rest on a whole check only.", err=True)
        raise click.exceptions.Exit(Exit.NOT_CHECKED)
    file = settings.root / settings.baseline
    first = not file.exists()
    now = {
        finding.fingerprint: Entry.of(finding, reason="there when claimcheck was adopted")
        for finding in report.discrepancies
    }
    before = {entry.fingerprint: entry for entry in read(file).entries}
    found = in_reach(report)
    kept = now if first else {key: entry for key, entry in before.items() if key in now or not found(entry)}
    write(file, kept.values(), HEADING)
    click.echo(_said(file, first, len(kept), len(before) - len(kept), len(now.keys() - kept.keys())))


def _said(file: Path, first: bool, kept: int, removed: int, new: int) -> str:
    if first:
        return f"{shown(file)}: adopted {kept} finding{'s' * (kept != 1)}."
    return f"{shown(file)}: {kept} left, {removed} removed, {new} new and not added."

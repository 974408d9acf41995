"""claimcheck accept: live with a finding, for a reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from claimcheck.acceptance.ledger import Entry, read, write
from claimcheck.cli.options import ARTICLES, settings_of, settings_options
from claimcheck.cli.running import checked, today
from claimcheck.config.patterns import shown
from claimcheck.config.problems import nearest
from claimcheck.difference import read_findings
from claimcheck.models import Discrepancy

HEADING = """Findings that were reviewed and accepted. Written by claimcheck accept; review changes as you review code.
Remove an entry to see its finding again."""


@click.command()
@click.argument("fingerprints", nargs=-1, required=True, metavar="FINGERPRINT...")
@click.option("--reason", required=True, help="Why it is right to live with it; a reviewer reads this.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Last day on which it is accepted.")
@click.option(
    "--report", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="JSON report it stands in."
)
@click.option("--in", "paths", multiple=True, **ARTICLES, help="Articles it is found in.")
@settings_options
def accept(
    fingerprints: tuple[str, ...],
    reason: str,
    until: dt.datetime | None,
    report: Path | None,
    paths: tuple[Path, ...],
    config: Path | None,
    isolated: bool,
    **flags: Any,
) -> None:
    """Accept findings: write them, with the reason, to the accepted file.

    The finding is looked up in --report, or by checking the articles in --in; a beginning of its fingerprint will do.

    \b
    claimcheck accept 3f2a9c11 --reason "AP has corrected its number" --report report.json
    claimcheck accept 3f2a9c11 --reason "correction is under way" --until 2026-03-01 --in wires/
    """
    settings = settings_of(config, isolated, **flags).settings
    if not reason.strip():
        raise click.UsageError("--reason is empty. Say why it is right to live with the finding.")
    last = until.date() if until else None
    if last and last < today():
        raise click.UsageError(f"--until {last} is past. Name today or a later day.")
    if not report and not paths:
        raise click.UsageError("name the report that the finding stands in (--report), or the articles (--in).")
    findings = read_findings(report) if report else checked(paths, settings).discrepancies
    by_fingerprint = {finding.fingerprint: finding for finding in findings}
    entries = [Entry.of(_find(text, by_fingerprint), reason.strip(), last) for text in fingerprints]
    file = settings.root / settings.accepted
    _add(file, entries)
    for entry in entries:
        click.echo(f"{shown(file)}: accepted {entry.label}")


def _add(file: Path, entries: Sequence[Entry]) -> None:
    """Write the entries, over older ones of the same fingerprint."""
    kept = {entry.fingerprint: entry for entry in read(file).entries}
    write(file, (kept | {entry.fingerprint: entry for entry in entries}).values(), HEADING)


def _find(text: str, findings: Mapping[str, Discrepancy]) -> Discrepancy:
    """Return the finding whose fingerprint begins with ``text``."""
    hits = [finding for fingerprint, finding in findings.items() if fingerprint.startswith(text)]
    if len(hits) == 1:
        return hits[0]
    if hits:
        raise click.UsageError(
            f"{text} begins {len(hits)} fingerprints: {', '.join(sorted(findings))}. Write more of it."
        )
    near = nearest(text, findings)
    raise click.UsageError(f"{text} is the fingerprint of no finding." + (f" Did you mean {near}?" if near else ""))

"""claimcheck diff: what changed between two reports."""

from __future__ import annotations

from pathlib import Path

import click

from claimcheck.config import FailOn
from claimcheck.difference import Difference, difference, read_findings
from claimcheck.errors import Exit
from claimcheck.gate import reaches
from claimcheck.report.concise import line

REPORT = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("old", type=REPORT)
@click.argument("new", type=REPORT)
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="How it is written.")
@click.option(
    "--fail-on",
    type=click.Choice([each.value for each in FailOn]),
    default="error",
    help="Lowest severity of a new finding that fails.",
)
def diff(old: Path, new: Path, format_: str, fail_on: str) -> None:
    """Show which findings are new in NEW, gone since OLD, and still there.

    Both are reports that check wrote with --output json=FILE. Exits with 1 if a new finding reaches --fail-on.

    \b
    claimcheck check wires/ --output json=monday.json
    claimcheck diff sunday.json monday.json
    """
    found = difference(read_findings(old), read_findings(new))
    click.echo(found.model_dump_json(indent=2) if format_ == "json" else _text(found))
    raise click.exceptions.Exit(Exit.DISCREPANCIES if reaches(found.new, FailOn(fail_on)) else Exit.CLEAN)


def _text(found: Difference) -> str:
    """Write one line a finding, marked + for new, - for gone, = for still there, and the counts."""
    marked = (("+", found.new), ("-", found.gone), ("=", found.still))
    lines = [f"{mark} {line(finding)}" for mark, findings in marked for finding in findings]
    return "\n".join([*lines, f"{len(found.new)} new, {len(found.gone)} gone, {len(found.still)} still there"])

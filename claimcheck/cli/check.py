"""claimcheck check: the main job."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from claimcheck.cli.options import PATHS, colour_wanted, settings_of, settings_options
from claimcheck.config import FailOn
from claimcheck.errors import InputError
from claimcheck.gate import gate
from claimcheck.models import Report
from claimcheck.report.formats import TEXTS, Output, render, write


def _outputs(_context: click.Context, _option: click.Parameter, given: Sequence[str]) -> tuple[Output, ...]:
    """Read each FORMAT=FILE."""
    return tuple(Output.parse(text) for text in given)


@click.command()
@PATHS
@click.option("--format", "format_", type=click.Choice(TEXTS), default="text", help="How stdout is written.")
@click.option("--output", "outputs", multiple=True, metavar="FORMAT=FILE", callback=_outputs, help="Write this, too.")
@click.option("--html", type=click.Path(file_okay=False, path_type=Path), help="Write the HTML report to this folder.")
@click.option("--fail-on", type=click.Choice([each.value for each in FailOn]), help="Lowest severity that fails.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), help="Findings below are not reported.")
@settings_options
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[Path, ...],
    format_: str,
    outputs: tuple[Output, ...],
    html: Path | None,
    config: Path | None,
    isolated: bool,
    **flags: Any,
) -> None:
    """Report where the articles in PATHS contradict each other.

    \b
    claimcheck check wires/
    claimcheck check wires/ --format github --output sarif=claimcheck.sarif
    claimcheck check wires/ --html reports/ --fail-on warning
    """
    from claimcheck.pipeline import check_paths  # imports spaCy, which costs most of a second

    settings = settings_of(config, isolated, **flags).settings
    if not paths:
        raise InputError("nothing to check. Give files, or folders with one text file per source.")
    report = check_paths(paths, settings)
    _write(report, format_, (*outputs, *([Output("html", html)] if html else [])))
    verdict = gate(report, settings.fail_on)
    for reason in verdict.reasons:
        click.echo(f"Not checked: {reason}", err=True)
    context.exit(verdict.exit_code)


def _write(report: Report, format_: str, outputs: Sequence[Output]) -> None:
    """Write the report to every file asked for, then to stdout."""
    for output in outputs:
        write(report, output)
    click.echo(render(report, format_, color=colour_wanted()), nl=False)

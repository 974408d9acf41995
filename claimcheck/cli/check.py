"""claimcheck check: the main job."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from claimcheck.acceptance import Reviewed
from claimcheck.claims import Interrupted
from claimcheck.cli.interrupted import known, told
from claimcheck.cli.options import ARTICLES, PATHS, colour_wanted, settings_of, settings_options
from claimcheck.cli.running import checked, reviewed, some
from claimcheck.cli.watch import changes
from claimcheck.config import FailOn, Settings
from claimcheck.errors import ClaimcheckError, Exit
from claimcheck.gate import gate
from claimcheck.models import Report
from claimcheck.report.formats import TEXTS, WHOLE, Output, render, write
from claimcheck.scope import articles_in, changed_since, touching, unread


def _outputs(_context: click.Context, _option: click.Parameter, given: Sequence[str]) -> tuple[Output, ...]:
    """Read each FORMAT=FILE."""
    return tuple(Output.parse(text) for text in given)


@click.command()
@PATHS
@click.option("--draft", "drafts", multiple=True, **ARTICLES, help="Report only what touches this file or folder.")
@click.option("--against", multiple=True, **ARTICLES, help="Compare the draft with these articles; as PATHS.")
@click.option("--archive", help="Compare PATHS, as drafts, with this archive: a file or URL; see claimcheck index.")
@click.option("--changed-since", "ref", metavar="REF", help="Report only what touches files changed in git since REF.")
@click.option("--format", "format_", type=click.Choice(TEXTS), default="text", help="How stdout is written.")
@click.option("--output", "outputs", multiple=True, metavar="FORMAT=FILE", callback=_outputs, help="Write this, too.")
@click.option("--html", type=click.Path(file_okay=False, path_type=Path), help="Write the HTML report to this folder.")
@click.option("--fail-on", type=click.Choice([each.value for each in FailOn]), help="Lowest severity that fails.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), help="Findings below are not reported.")
@click.option("--second-opinion", metavar="MODEL", help="Let this language-inference model re-weigh the findings.")
@click.option("--show-accepted", is_flag=True, help="Show accepted findings, too, with the reason.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes; stop with Ctrl-C.")
@settings_options
def check(watch: bool, html: Path | None, **options: Any) -> None:
    """Report where the articles in PATHS contradict each other.

    \b
    claimcheck check wires/
    claimcheck check wires/ --html reports/ --fail-on warning
    claimcheck check wires/ --format github --output sarif=claimcheck.sarif
    claimcheck check --draft drafts/story.md --against wires/
    claimcheck check drafts/story.md --archive claims.db
    claimcheck check articles/ --changed-since origin/main
    """
    if html:
        options["outputs"] += (Output("html", html),)
    code = _watched(**options) if watch else _once(**options)
    raise click.exceptions.Exit(code)


def _watched(**options: Any) -> Exit:
    """Check at every change until interrupted; return how the last check ended."""
    code, articles = Exit.CLEAN, some((*options["paths"], *options["drafts"], *options["against"]))
    written = [output.path for output in options["outputs"]]
    try:
        for _ in changes((*articles, *_decisions(options["config"], options["isolated"])), but_not=written):
            try:
                code = _once(**options)
            except ClaimcheckError as error:  # a file half written must not end the watch
                code = error.exit_code
                click.echo(f"Error: {error}", err=True)
            click.echo("Watching for changes. Stop with Ctrl-C.", err=True)
    except KeyboardInterrupt:
        click.echo("", err=True)
    return code


def _decisions(config: Path | None, isolated: bool) -> tuple[Path, ...]:
    """Name the files beside the articles that change what is reported: settings, accepted file, baseline."""
    settings, file = settings_of(config, isolated)
    return (*([file] if file else []), settings.root / settings.accepted, settings.root / settings.baseline)


def _once(
    paths: tuple[Path, ...],
    drafts: tuple[Path, ...],
    against: tuple[Path, ...],
    archive: str | None,
    ref: str | None,
    format_: str,
    outputs: tuple[Output, ...],
    show_accepted: bool,
    config: Path | None,
    isolated: bool,
    **flags: Any,
) -> Exit:
    """Check, review, write; return how it ended."""
    settings = settings_of(config, isolated, **flags).settings
    drafts = (*drafts, *paths) if archive else drafts
    focus = [*drafts, *(changed_since(ref) if ref else [])] if drafts or ref else None
    whole = focus is not None or not WHOLE.isdisjoint({format_, *(output.format for output in outputs)})
    try:
        report = unread(checked((*paths, *drafts, *against), settings, archive, whole=whole), drafts)
    except Interrupted as stop:
        report_so_far = known(stop, settings)
        if report_so_far:
            done = _reviewed(report_so_far, settings, drafts, focus)
            _write(done.report, format_, (), show_accepted)
        click.echo(told(stop, shown=report_so_far is not None), err=True)
        raise
    done = _reviewed(report, settings, drafts, focus)
    _write(done.report, format_, outputs, show_accepted)
    return _closing(done, settings)


def _reviewed(report: Report, settings: Settings, drafts: Sequence[Path], focus: Sequence[Path] | None) -> Reviewed:
    """Follow comments in the drafts only, where there are drafts: a wire must not silence its own contradiction."""
    own = articles_in(report.articles, drafts) if drafts else None
    done = reviewed(report, settings, own)
    return done if focus is None else Reviewed(touching(done.report, focus), done.stale)


def _write(report: Report, format_: str, outputs: Sequence[Output], show_accepted: bool) -> None:
    """Write the report to every file asked for, then to stdout."""
    shown = report if show_accepted else report.model_copy(update={"accepted": ()})
    for output in outputs:
        write(shown, output)
    click.echo(render(shown, format_, color=colour_wanted()), nl=False)


def _closing(done: Reviewed, settings: Settings) -> Exit:
    """Say on stderr what was accepted, what is stale and what was not checked; return the exit code."""
    verdict = gate(done.report, settings.fail_on)
    if done.report.accepted:
        number = len(done.report.accepted)
        click.echo(f"{number} accepted finding{'s' * (number != 1)}. --show-accepted shows them.", err=True)
    for line in done.stale:
        click.echo(f"Warning: {line}", err=True)
    for reason in verdict.reasons:
        click.echo(f"Not checked: {reason}", err=True)
    return verdict.exit_code

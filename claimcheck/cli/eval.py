"""claimcheck eval: precision, recall and false alarms on labelled articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimcheck.cli.options import PATHS, settings_of, settings_options
from claimcheck.cli.progress import progress
from claimcheck.errors import InputError

if TYPE_CHECKING:  # importing it imports spaCy
    from claimcheck.evaluate import Evaluation

FORMATS = ("text", "json", "markdown")


@click.command("eval")
@PATHS
@click.option("--misses", is_flag=True, help="Show what was missed and falsely reported, with the sentences.")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", help="How it is written.")
@settings_options
def evaluate(
    paths: tuple[Path, ...], misses: bool, format_: str, config: Path | None, isolated: bool, **flags: Any
) -> None:
    """Score the findings on labelled articles: precision, recall and false alarms.

    PATHS are folders with an expected.json (or folders of such folders), and .jsonl files with a labelled case a line.
    A finding counts at warning or error. Exits with 0 whatever the score.

    \b
    claimcheck eval corpus/
    claimcheck eval corpus/ --misses
    claimcheck eval own-labels.jsonl --format json
    """
    settings = settings_of(config, isolated, **flags).settings
    if not paths:
        raise InputError("nothing to score. Give folders with an expected.json, or .jsonl files.")
    from claimcheck.evaluate import evaluate as run  # imports spaCy

    with progress():
        evaluation = run(paths, settings)
    click.echo(_written(evaluation, format_, misses))


def _written(evaluation: Evaluation, format_: str, misses: bool) -> str:
    from claimcheck.evaluate.markdown import markdown
    from claimcheck.evaluate.wording import text

    if format_ == "json":
        return evaluation.model_dump_json(indent=2)
    return (markdown if format_ == "markdown" else text)(evaluation, misses=misses)

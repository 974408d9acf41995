"""The command line: one file per command, thin over the library."""

from __future__ import annotations

import io
import logging
import sys

import click

import claimcheck
from claimcheck.cli.accept import accept
from claimcheck.cli.baseline import baseline
from claimcheck.cli.check import check
from claimcheck.cli.claims import claims
from claimcheck.cli.clean import clean
from claimcheck.cli.completion import completion
from claimcheck.cli.config import config
from claimcheck.cli.diff import diff
from claimcheck.cli.edge import Group
from claimcheck.cli.eval import evaluate
from claimcheck.cli.explain import explain
from claimcheck.cli.index import index
from claimcheck.cli.init import init
from claimcheck.cli.rules import rules
from claimcheck.cli.schema import schema

EXIT_CODES = """\b
Exit codes:
  0  everything was checked, and nothing at or above --fail-on was found
  1  discrepancies at or above --fail-on
  2  wrong usage or configuration
  3  not everything could be checked; what was found is printed all the same
  4  a bug in claimcheck
"""


@click.group(cls=Group, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(claimcheck.__version__, prog_name="claimcheck")
@click.option("-v", "--verbose", is_flag=True, help="Log every stage on stderr.")
def main(verbose: bool) -> None:
    """Find where news sources contradict each other.

    \b
    claimcheck check wires/                              every text file is one article
    claimcheck check --draft story.md --against wires/   only what touches the draft
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # the same bytes in every locale
    level = logging.INFO if verbose else logging.WARNING
    logging.basicConfig(stream=sys.stderr, level=level, format="%(levelname)s %(name)s: %(message)s")


for command in (
    accept,
    baseline,
    check,
    claims,
    clean,
    completion,
    config,
    diff,
    evaluate,
    explain,
    index,
    init,
    rules,
    schema,
):
    main.add_command(command)

"""The command line: one file per command, thin over the library."""

from __future__ import annotations

import io
import logging
import sys

import click

from claimcheck import __version__
from claimcheck.cli.later import Later

# The first line of each command's help; a test holds them to it.
SUMMARIES = {
    "accept": "Accept findings: write them, with the reason, to the accepted file.",
    "baseline": "Adopt all findings in PATHS as of now; later runs only remove what is gone.",
    "check": "Report where the articles in PATHS contradict each other.",
    "claims": "Show the claims that were found in PATHS.",
    "clean": "Remove what is kept of articles that were read before.",
    "completion": "Print the completion script for a shell.",
    "config": "Look at the settings.",
    "diff": "Show which findings are new in NEW, gone since OLD, and still there.",
    "eval": "Score the findings on labelled articles: precision, recall and false alarms.",
    "explain": "Print the manual of one rule, by its code or name.",
    "index": "Keep claims of many articles in ARCHIVE, a file or a postgresql URL.",
    "init": "Write a commented claimcheck.toml to FOLDER, or here.",
    "rules": "List what claimcheck looks for: code, default severity, name, and what it means.",
    "schema": "Print the JSON Schema of the report or of the settings file.",
}
EXIT_CODES = """\b
Exit codes:
  0  everything was checked, and nothing at or above --fail-on was found
  1  discrepancies at or above --fail-on
  2  wrong usage or configuration
  3  not everything could be checked; what was found is printed all the same
  4  a bug in claimcheck
"""


@click.group(
    cls=Later, summaries=SUMMARIES, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="claimcheck")
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

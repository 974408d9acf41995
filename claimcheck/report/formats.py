"""A report and the name of a format -> text, or a file or folder of it."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from claimcheck.config.problems import suggest
from claimcheck.errors import ConfigError, InputError
from claimcheck.models import Report
from claimcheck.writing import sweep, write_whole

# Which module of claimcheck.report writes a format. Each is imported when it is used: they cost start-up time.
_MODULES = {
    "concise": "concise",
    "github": "github",
    "gitlab": "gitlab",
    "json": "as_json",
    "jsonl": "jsonl",
    "junit": "junit",
    "markdown": "markdown",
    "sarif": "sarif",
    "text": "text",
}
TEXTS = tuple(_MODULES)
FORMATS = tuple(sorted((*TEXTS, "html")))
WHOLE = frozenset({"html", "json"})  # those that show claims, alignments and identities, too


class Output(NamedTuple):
    """One more place to write the report to: a file, or for HTML a folder."""

    format: str
    path: Path

    @classmethod
    def parse(cls, text: str) -> Output:
        """Read ``FORMAT=PATH``.

        Raises:
            ConfigError: the format is unknown, or there is no path.

        """
        name, _, path = text.partition("=")
        if name not in FORMATS:
            raise ConfigError(f"--output {text}: {name} is not a format. {suggest(name, FORMATS)}")
        if not path:
            raise ConfigError(f"--output {text}: no file is named. Write {name}=FILE.")
        return cls(name, Path(path))


def render(report: Report, name: str, *, color: bool = False) -> str:
    """Return the report in the format ``name``, one of ``TEXTS``; ``color`` is for text only."""
    module = importlib.import_module(f"claimcheck.report.{_MODULES[name]}")
    return str(module.render(report, color=color) if name == "text" else module.render(report))


def write(report: Report, output: Output) -> None:
    """Write the report to a file in UTF-8, making its folder; HTML to a folder.

    Raises:
        InputError: it cannot be written there.

    """
    with _named(output.path):
        if output.format == "html":
            from claimcheck.report import html  # jinja2 costs start-up time

            html.write(report, output.path)
            write_whole(output.path / ".claimcheckignore", "*\n")  # pages about articles are none
        else:
            sweep(output.path.parent)
            write_whole(output.path, render(report, output.format))


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Name the path where the system refuses it."""
    try:
        yield
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror}). Name another place.") from None

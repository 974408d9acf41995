"""A group whose commands are imported when they are asked for: ``--help`` needs their names and first lines only."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from claimcheck.cli.edge import Group


class Later(Group):
    """Know each command by one line; the file ``cli/NAME.py`` that has it is imported when it is wanted."""

    def __init__(self, *args: Any, summaries: Mapping[str, str], **extra: Any) -> None:
        super().__init__(*args, **extra)
        self.summaries = summaries

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in order of the alphabet."""
        return sorted(self.summaries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        if cmd_name not in self.summaries:
            return None
        module = import_module(f"claimcheck.cli.{cmd_name}")
        return next(one for one in vars(module).values() if isinstance(one, click.Command) and one.name == cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands and what they are for."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.summaries[name]) for name in self.list_commands(ctx)])

"""The edge of the program: our own errors become one line, a bug its traceback, each with its exit code."""

from __future__ import annotations

import traceback
from typing import Any

import click

from claimcheck.errors import ClaimcheckError, Exit

INTERRUPTED = 130  # what shells give for Ctrl-C; click's own 1 would read as a finding


class Group(click.Group):
    """Turn our own errors into one line on stderr, and a bug into its traceback and its own exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise  # click's own, and ctx.exit(): Exit is a RuntimeError
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except ClaimcheckError as error:
            click.echo("\n".join(f"Error: {line}" for line in str(error).splitlines()), err=True)
            ctx.exit(error.exit_code)
        except Exception:  # noqa: BLE001 - the one place where any bug ends
            click.echo(f"{traceback.format_exc()}Error: a bug in claimcheck. Please report the lines above.", err=True)
            ctx.exit(Exit.BUG)

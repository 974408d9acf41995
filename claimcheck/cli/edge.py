"""The edge of the program: our own errors become one line, a bug its traceback, each with its exit code."""

from __future__ import annotations

import errno
import sys
import traceback
from typing import Any

import click

from claimcheck.errors import ClaimcheckError, Exit

INTERRUPTED = 130  # what shells give for Ctrl-C; click's own 1 would read as a finding
# The place is to blame, not claimcheck.
_FULL = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}


class Group(click.Group):
    """Turn our own errors into one line on stderr, and a bug into its traceback and its own exit code."""

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:
        """Run the program; click's own ends Ctrl-C with 1 where it comes before or after ``invoke``."""
        run: Any = super().main  # its overloads do not let options through
        if not standalone_mode:
            return run(*args, standalone_mode=False, **extra)
        try:
            code = run(*args, standalone_mode=False, **extra)
        except click.ClickException as error:
            error.show()
            sys.exit(error.exit_code)
        except (click.Abort, KeyboardInterrupt):
            sys.exit(INTERRUPTED)
        sys.exit(code if isinstance(code, int) else 0)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise  # click's own, and ctx.exit(): Exit is a RuntimeError
        except KeyboardInterrupt as stop:
            if type(stop) is KeyboardInterrupt:  # others come with what is known and have said it
                click.echo("Interrupted.", err=True)
            ctx.exit(INTERRUPTED)
        except ClaimcheckError as error:
            click.echo("\n".join(f"Error: {line}" for line in str(error).splitlines()), err=True)
            ctx.exit(error.exit_code)
        except Exception as error:  # noqa: BLE001 - the one place where any bug ends
            click.echo(_last_words(error), err=True)
            ctx.exit(Exit.NOT_CHECKED if _of_the_place(error) else Exit.BUG)


def _of_the_place(error: Exception) -> bool:
    return isinstance(error, OSError) and error.errno in _FULL | _CLOSED


def _last_words(error: Exception) -> str:
    if isinstance(error, OSError) and _of_the_place(error):
        todo = "Make room" if error.errno in _FULL else "Give the permission or name another place"
        return f"Error: {error.filename or 'output'}: cannot be written ({error.strerror}). {todo} and run it again."
    return f"{traceback.format_exc()}Error: a bug in claimcheck. Please report the lines above."

"""claimcheck completion: the script that lets a shell complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import BashComplete, FishComplete, ZshComplete

SHELLS = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}


@click.command()
@click.argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_context
def completion(context: click.Context, /, shell: str) -> None:
    """Print the completion script for a shell.

    \b
    claimcheck completion bash >> ~/.bashrc
    claimcheck completion zsh >> ~/.zshrc
    claimcheck completion fish > ~/.config/fish/completions/claimcheck.fish
    """
    click.echo(SHELLS[shell](context.find_root().command, {}, "claimcheck", "_CLAIMCHECK_COMPLETE").source())

"""claimcheck completion: the script that lets a shell complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, /, shell: str) -> None:
    """Print the completion script for a shell.

    \b
    claimcheck completion bash >> ~/.bashrc
    claimcheck completion zsh >> ~/.zshrc
    claimcheck completion fish > ~/.config/fish/completions/claimcheck.fish
    """
    script = get_completion_class(shell)
    if script is None:
        raise click.UsageError(f"{shell} is not a shell that can be completed.")
    click.echo(script(context.find_root().command, {}, "claimcheck", "_CLAIMCHECK_COMPLETE").source())

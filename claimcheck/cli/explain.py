"""claimcheck explain: one detector's manual, from its own docstring."""

from __future__ import annotations

import inspect

import click

from claimcheck.config.problems import suggest


@click.command()
@click.argument("rule", metavar="CODE")
def explain(rule: str) -> None:
    """Print the manual of one rule, by its code or name.

    \b
    claimcheck explain CC101
    """
    from claimcheck import detectors

    known = {word: detector for detector in detectors.load() for word in (detector.code, detector.name)}
    hits = [detector for word, detector in known.items() if word.lower() == rule.lower()]
    if not hits:
        raise click.UsageError(f"{rule} is not a rule. {suggest(rule, tuple(known))}")
    detector = hits[0]
    click.echo(f"{detector.code} {detector.name} ({detector.severity.value})\n\n{inspect.cleandoc(detector.doc)}")

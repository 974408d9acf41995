"""claimcheck index: an archive of claims to check drafts against."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from claimcheck.cli.options import PATHS, settings_of, settings_options
from claimcheck.cli.progress import progress
from claimcheck.cli.running import extra, some
from claimcheck.errors import Exit

ARCHIVE = click.argument("archive")


@click.group()
def index() -> None:
    """Keep claims of many articles in ARCHIVE, a file or a postgresql URL.

    \b
    claimcheck index add claims.db wires/
    claimcheck check drafts/story.md --archive claims.db
    """


@index.command()
@ARCHIVE
@PATHS
@settings_options
def add(archive: str, paths: tuple[Path, ...], config: Path | None, isolated: bool, **flags: Any) -> None:
    """Read the articles in PATHS into ARCHIVE; unchanged ones are not read again."""
    some(paths)
    settings = settings_of(config, isolated, **flags).settings
    with progress(), extra("archive"):
        from claimcheck.archive.adding import add_paths

        added, unchanged, skipped = add_paths(archive, paths, settings)
    for skip in skipped:
        click.echo(f"{'Not read' if skip.fatal else 'Note'}: {skip.path}: {skip.why}", err=True)
    click.echo(f"{added} articles added, {unchanged} unchanged.")
    raise click.exceptions.Exit(Exit.NOT_CHECKED if any(skip.fatal for skip in skipped) else Exit.CLEAN)


@index.command()
@ARCHIVE
@click.argument("ids", nargs=-1, required=True)
def remove(archive: str, ids: tuple[str, ...]) -> None:
    """Take the articles with these IDS out of ARCHIVE."""
    with extra("archive"):
        from claimcheck import archive as archives

        click.echo(f"{archives.remove(archives.open_archive(archive), ids)} articles removed.")


@index.command()
@ARCHIVE
def stats(archive: str) -> None:
    """Count what ARCHIVE holds."""
    with extra("archive"):
        from claimcheck import archive as archives

        for name, value in archives.stats(archives.open_archive(archive))._asdict().items():
            click.echo(f"{name.replace('_', ' ')}: {'-' if value is None else value}")


@index.command()
@ARCHIVE
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def export(archive: str, file: Path) -> None:
    """Write all claims of ARCHIVE to FILE: .jsonl or .parquet."""
    with extra("archive"):
        from claimcheck import archive as archives

        click.echo(f"{archives.export(archives.open_archive(archive), file)} claims written to {file}.")

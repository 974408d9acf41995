"""A report and the files one works on -> only the findings that touch them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from claimcheck.errors import ConfigError
from claimcheck.models import Article, Discrepancy, Report, Skipped


def touching(report: Report, files: Iterable[Path]) -> Report:
    """Keep the findings with evidence in ``files`` (or folders of them); say so where one was not compared."""
    own = {article.id for article in articles_in(report.articles, files)}
    silent = own - {claim.article_id for claim in report.claims}
    skipped = [
        Skipped(path=article.path or article.id, why="no claim was found in it, so it was not compared")
        for article in report.articles
        if article.id in silent
    ]
    return report.model_copy(
        update={
            "discrepancies": tuple(_own_first(one, own) for one in report.discrepancies if _touches(one, own)),
            "accepted": tuple(
                one.model_copy(update={"discrepancy": _own_first(one.discrepancy, own)})
                for one in report.accepted
                if _touches(one.discrepancy, own)
            ),
            "skipped": (*report.skipped, *skipped),
        }
    )


def _own_first(finding: Discrepancy, own: set[str]) -> Discrepancy:
    """Put the sentences that one works on first: that is where formats with one place for a finding show it."""
    positions = [
        position.model_copy(
            update={"evidence": tuple(sorted(position.evidence, key=lambda one: one.article_id not in own))}
        )
        for position in finding.positions
    ]
    positions.sort(key=lambda position: position.evidence[0].article_id not in own)
    return finding.model_copy(update={"positions": tuple(positions)})


def unread(report: Report, files: Iterable[Path]) -> Report:
    """Say of each of ``files`` from which no article was read that it was not checked."""
    known = {item.path for item in report.skipped if item.fatal}
    skipped = [
        Skipped(path=file.as_posix(), why="no article was read from it")
        for file in map(_as_read, files)
        if file.as_posix() not in known and not articles_in(report.articles, [file])
    ]
    return report.model_copy(update={"skipped": (*report.skipped, *skipped)})


def articles_in(articles: Iterable[Article], files: Iterable[Path]) -> tuple[Article, ...]:
    """Return the articles that were read from ``files``, or from folders among them."""
    real = [_as_read(file).resolve() for file in files]
    return tuple(
        article
        for article in articles
        if article.path and any(Path(article.path).resolve().is_relative_to(file) for file in real)
    )


def _as_read(file: Path) -> Path:
    """Return what the articles of standard input have as their path."""
    return Path("stdin") if file == Path("-") else file


def _touches(finding: Discrepancy, own: set[str]) -> bool:
    return any(evidence.article_id in own for position in finding.positions for evidence in position.evidence)


def changed_since(ref: str) -> list[Path]:
    """Return the files that differ from ``ref`` in the git work tree around here, new ones too.

    Raises:
        ConfigError: this is no git work tree, or git does not know ``ref``.

    """
    top = Path(_git("rev-parse", "--show-toplevel").strip())
    if ref.startswith("-"):
        raise ConfigError(f"--changed-since {ref}: not a branch, tag or commit.")
    changed = _git("-C", str(top), "diff", "--name-only", "-z", "--diff-filter=d", ref, "--")
    new = _git("-C", str(top), "ls-files", "--others", "--exclude-standard", "-z")
    return [top / name for name in (changed + new).split("\0") if name]


def _git(*words: str) -> str:
    command, english = ["git", *words], os.environ | {"LC_ALL": "C"}  # its words become part of our message
    try:
        done = subprocess.run(  # noqa: S603
            command, capture_output=True, encoding="utf-8", errors="surrogateescape", env=english
        )
    except FileNotFoundError:
        raise ConfigError("--changed-since needs git, which is not installed.") from None
    if done.returncode:
        raise ConfigError(f"--changed-since: git says: {done.stderr.strip().splitlines()[0]}.")
    return done.stdout

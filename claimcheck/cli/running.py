"""Paths and settings -> the report of one check, with what was accepted moved aside."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from claimcheck.acceptance import Reviewed, review
from claimcheck.acceptance.comments import read_comments
from claimcheck.acceptance.ledger import read
from claimcheck.cli.progress import progress
from claimcheck.config import Settings
from claimcheck.errors import InputError
from claimcheck.models import Article, Report


def checked(paths: Sequence[Path], settings: Settings, archive: str | None = None, *, whole: bool = False) -> Report:
    """Check the articles in ``paths``, with ``archive`` also against what it holds; ``whole`` is with all claims."""
    some(paths)
    from claimcheck.pipeline import check_against, check_paths  # costs start-up time

    with progress(), extra("archive"):
        return check_against(paths, archive, settings) if archive else check_paths(paths, settings, whole=whole)


@contextmanager
def extra(name: str) -> Iterator[None]:
    """Say how to install what an optional part of claimcheck needs.

    Raises:
        InputError: it is not installed.

    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise InputError(f"this needs {error.name}. pip install 'claimcheck-newsroom[{name}]'") from None


def some(paths: Sequence[Path]) -> Sequence[Path]:
    """Return the paths, of which there must be one.

    Raises:
        InputError: there is none.

    """
    if not paths:
        raise InputError("nothing to check. Give files, or folders with one text file per source.")
    return paths


def reviewed(report: Report, settings: Settings, own: Sequence[Article] | None = None) -> Reviewed:
    """Move aside what is accepted: by the accepted file, by a comment in one of ``own`` (else any), by the baseline."""
    ledgers = [read(settings.root / name) for name in (settings.accepted, settings.baseline)]
    comments, wrong = read_comments(report.articles if own is None else own)
    done = review(report, ledgers, comments, today=today())
    return Reviewed(done.report, (*wrong, *done.stale))


def today() -> dt.date:
    """Return the day that expiry is reckoned by: today, or that of SOURCE_DATE_EPOCH for a run that can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch and epoch.isdecimal():
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
    return dt.date.today()  # the editor's own day, no zone: so is "until Friday"

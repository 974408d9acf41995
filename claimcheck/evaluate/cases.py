"""Paths -> cases: labelled folders and files, in one order on every machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from claimcheck.config import Settings
from claimcheck.errors import InputError
from claimcheck.evaluate.folders import EXPECTED, read_folder
from claimcheck.evaluate.labels import Case
from claimcheck.evaluate.lines import read_lines


def read_cases(paths: Sequence[Path], settings: Settings) -> tuple[Case, ...]:
    """Read every labelled case under ``paths``; InputError if there is none, or two of one name."""
    cases = [case for path in paths for case in _under(path, settings)]
    if not cases:
        raise InputError(f"nothing labelled to score. Give folders with an {EXPECTED}, or .jsonl files.")
    names = set[str]()
    for case in cases:
        if case.name in names:
            raise InputError(f"{case.name}: two cases have this name. Give each folder and file once.")
        names.add(case.name)
    return tuple(cases)


def _under(path: Path, settings: Settings) -> Iterator[Case]:
    path = path.resolve()
    if path.is_file():
        yield from read_lines(path)
        return
    for file in sorted(path.rglob(EXPECTED)):
        yield read_folder(file.parent, path.parent, path.name, settings)
    for file in sorted(path.glob("*.jsonl")):
        yield from read_lines(file)

"""Measure archives of the sizes given, each in a process of its own: ``python -m benchmarks 100 1000``.

``--keep`` writes the figures to ``benchmarks/measured.json``, of which the docs are made; ``--jobs 2`` uses two
processes, whose seconds are added up.
"""

from __future__ import annotations

import json
import subprocess
import sys

from benchmarks.measuring import Measured, measure
from benchmarks.wording import keep, table

COMMON = ("100", "1000")


def main(words: list[str]) -> None:
    """Print the table, or with ``--one`` one size's figures as JSON."""
    if words[:1] == ["--one"]:
        print(json.dumps(measure(int(words[1]), jobs=int(words[2]))._asdict()))
        return
    jobs = words[words.index("--jobs") + 1] if "--jobs" in words else "1"
    sizes = [word for word in words if word.isdigit() and word != jobs] or list(COMMON)
    new = [_apart(size, jobs) for size in sizes]
    if "--keep" in words:
        keep(new)
    print(table(new), end="")


def _apart(size: str, jobs: str) -> Measured:
    command = [sys.executable, "-m", "benchmarks", "--one", size, jobs]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8")  # noqa: S603
    return Measured(**json.loads(done.stdout))


main(sys.argv[1:])

"""Measure archives of the sizes given, each in a process of its own: ``python -m benchmarks 100 1000``."""

from __future__ import annotations

import json
import subprocess
import sys

from benchmarks.measuring import Measured, measure
from benchmarks.wording import table

COMMON = ("100", "1000")


def main(words: list[str]) -> None:
    """Print the table, or with ``--one`` one size's figures as JSON."""
    if words[:1] == ["--one"]:
        print(json.dumps(measure(int(words[1]), jobs=int(words[2]))))
        return
    jobs = words.pop() if words[-2:-1] == ["--jobs"] else "1"
    sizes = [word for word in words if word.isdigit()] or list(COMMON)
    print(table([_apart(size, jobs) for size in sizes]), end="")


def _apart(size: str, jobs: str) -> Measured:
    command = [sys.executable, "-m", "benchmarks", "--one", size, jobs]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8")  # noqa: S603
    return Measured(*json.loads(done.stdout))


main(sys.argv[1:])

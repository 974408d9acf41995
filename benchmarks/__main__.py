"""Measure made archives of the sizes given, and labelled files: ``python -m benchmarks 100 1000 labelled.jsonl``.

Each is measured in a process of its own. ``--keep`` writes the figures to ``benchmarks/measured.json``, of which the
docs are made; ``--jobs 2`` uses two processes, whose seconds are added up.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from benchmarks.measuring import Measured, measure, measure_labelled
from benchmarks.wording import keep, tables

COMMON = ("100", "1000")


def main(words: list[str]) -> None:
    """Print the tables, or with ``--one`` the figures of one archive or file as JSON."""
    if words[:1] == ["--one"]:
        which, processes = words[1], int(words[2])
        of_size = which.isdigit()
        taken = measure(int(which), jobs=processes) if of_size else measure_labelled(Path(which), jobs=processes)
        print(json.dumps(taken._asdict()))
        return
    jobs = words.pop(words.index("--jobs") + 1) if "--jobs" in words else "1"
    wanted = [word for word in words if not word.startswith("--")] or list(COMMON)
    new = [_apart(which, jobs) for which in wanted]
    if "--keep" in words:
        keep(new)
    print(tables(new), end="")


def _apart(which: str, jobs: str) -> Measured:
    command = [sys.executable, "-m", "benchmarks", "--one", which, jobs]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8")  # noqa: S603
    return Measured(**json.loads(done.stdout))


main(sys.argv[1:])

"""A folder of made articles -> how long one whole command takes to check it, start-up, reading and report included."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from compileall import compile_dir
from pathlib import Path
from typing import NamedTuple

from claimcheck.models import Article


class Whole(NamedTuple):
    """Seconds on the clock, and seconds of the processor in all processes."""

    clock: float
    processor: float


def whole(made: Sequence[Article]) -> Whole:
    """Time ``claimcheck check FOLDER`` as a user would, on all cores, without a cache."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for number, article in enumerate(made):
            write(folder, article.model_copy(update={"id": f"{number:06d}"}))
        return run(folder, "check", "--no-cache", ".")


def write(folder: Path, article: Article) -> Path:
    """Write an article as a file with front matter."""
    head = {"source": article.source, "published": str(article.published), "title": article.title}
    fields = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items())
    file = folder / f"{article.id}.txt"
    file.write_text(f"---\n{fields}---\n{article.text}", "utf-8")
    return file


def run(folder: Path, *words: str) -> Whole:
    """Run one command in a folder, with the claimcheck that lies beside this file."""
    here = Path(__file__).parents[1]
    path = os.pathsep.join([str(here), os.environ.get("PYTHONPATH", "")])
    compile_dir(here / "claimcheck", quiet=1)  # as an installed package is
    started, used = time.perf_counter(), _cpu()
    subprocess.run(  # noqa: S603
        [sys.executable, "-m", "claimcheck", *words],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": path},
        stdout=subprocess.DEVNULL,
        check=False,  # findings make it fail
    )
    return Whole(time.perf_counter() - started, _cpu() - used)


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime

"""A folder checked, checked again, and again after one article has changed: ``python -m benchmarks.again 400``.

Whole commands are timed, start-up and all, in seconds of the processor, with those of their children; two short
articles and ``--help`` beside them.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.archives import archive
from benchmarks.whole import run, write


def main(articles: int) -> None:
    """Write a folder of made articles and time commands on it."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "claimcheck.toml").touch()  # the cache is kept in what is a project
        made = archive(articles)
        files = [write(folder, article) for article in made]
        _seconds(folder, "--help")  # compiles what is not compiled yet
        cold = _seconds(folder, "check", ".")
        again = _seconds(folder, "check", ".")
        write(folder, made[0].model_copy(update={"text": f"{made[0].text}\nNobody else was there.\n"}))
        changed = _seconds(folder, "check", ".")
        two = _seconds(folder, "check", "--no-cache", files[0].name, files[1].name)
        started = _seconds(folder, "--help")
    print(
        f"{articles} files: {cold:.1f} s of the processor, again {again:.2f} s ({again / cold:.1%}), with one changed "
        f"{changed:.1f} s ({changed / cold:.1%}); two articles {two:.2f} s; --help {started:.2f} s"
    )


def _seconds(folder: Path, *words: str) -> float:
    return run(folder, *words).processor


if __name__ == "__main__":
    main(int(sys.argv[1]))

"""Same articles, same bytes: whatever hash seed, zone, locale, order of paths, number of processes and place."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.cli.newsroom import claimcheck

CORPUS = Path(__file__).parents[2] / "corpus"
EVENTS = 6  # of the corpus, every so many: some 20 articles, which two processes read in seconds
# A name alone, written in two ways: the order of a set once decided which one was shown.
NAMES = ("Merkel", "Obama", "Federer", "Macron", "Navalny", "Beyonce")
SHOUTED = (
    "{0} SAYS TALKS FAILED\n\n{0} said on Monday that the talks had failed. {1} met Ms Lind, who said {0} was late.\n"
)
FORMATS = ("json", "text", "sarif", "html")


def with_headlines_in_capitals(folder: Path) -> list[str]:
    """Write some events of the corpus there, headlines as first lines: names stand in two ways, as wires write them."""
    events = [event for event in sorted(CORPUS.iterdir()) if event.is_dir()]
    for event in events[:: len(events) // EVENTS][:EVENTS]:
        for file in event.glob("*.txt"):
            head, _, body = file.read_text("utf-8").removeprefix("---\n").partition("\n---\n")
            title = re.search(r"^title: (.*)$", head, re.MULTILINE)
            assert title, file
            copy = folder / event.name / file.name
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(f"---\n{head}\n---\n{title[1].upper()}\n\n{body}", "utf-8")
    for name in NAMES:
        (folder / f"{name}.txt").write_text(SHOUTED.format(name.upper(), name), "utf-8")
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.txt"))


def checked(folder: Path, paths: list[str], jobs: int, **environment: str) -> dict[str, bytes]:
    reports = [f"--output={name}=out/{name}" for name in FORMATS]
    words = [
        "check",
        *paths,
        "--no-cache",
        "--isolated",
        f"--jobs={jobs}",
        "--format=jsonl",
        "--fail-on=note",
        *reports,
    ]
    done = claimcheck(*words, cwd=folder, **environment)
    assert done.returncode == 1, done.stderr
    files = {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in (folder / "out").rglob("*") if file.is_file()
    }
    return {"stdout": done.stdout.encode(), "stderr": done.stderr.encode(), **files}


def test_nothing_but_the_articles_makes_a_difference(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there" / "deeper"
    paths = with_headlines_in_capitals(here)
    shutil.copytree(here, there)
    one = checked(here, paths, 1, PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LC_ALL="C", LANG="C")
    two = checked(there, paths[::-1], 2, PYTHONHASHSEED="2", TZ="America/New_York", LC_ALL="tr_TR.UTF-8")

    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []
    assert one["stdout"].count(b'"type": "finding"') > 1

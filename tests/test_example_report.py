"""reports/corpus, the example that is kept in git, is what ``make demo`` writes."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.cli import main

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "reports" / "corpus"
SIZE_LIMIT = 5_000_000  # bytes; 83 articles with their claims and 115 findings made 4.6 million in 2026


def demo(folder: Path) -> None:
    """Run the command of ``make demo``, writing to ``folder``."""
    (command,) = re.findall(r"^demo:.*\n\t\S*/claimcheck (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    words = shlex.split(command.replace("reports/corpus", str(folder)))
    result = CliRunner().invoke(main, [*words, "--isolated", "--no-cache", "--jobs", "1"])
    assert result.exit_code == 0, result.output


def pages(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_example_report_is_what_the_demo_writes(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    if request.config.getoption("--update-golden"):
        demo(KEPT)
    demo(tmp_path)
    made, kept = pages(tmp_path), pages(KEPT)
    differ = sorted(name for name in made.keys() | kept.keys() if made.get(name) != kept.get(name))

    assert differ == [], "reports/corpus is not what the code makes. make repin writes it."


def test_the_example_report_is_small() -> None:
    assert sum(map(len, pages(KEPT).values())) < SIZE_LIMIT

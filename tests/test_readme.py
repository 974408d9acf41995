"""The README cannot drift: its examples are run, its tables and figures made, its links followed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import consoles
import pytest

from claimcheck import detectors
from claimcheck.errors import Exit
from claimcheck.evaluate import Evaluation

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PICTURE_LIMIT = 300_000  # bytes: a page that shows it should not wait for it


def rules(_evaluation: Evaluation) -> str:
    rows = [
        f"| {rule.code} | {rule.name} | {rule.severity.value} | {rule.doc.strip().splitlines()[0]} |"
        for rule in detectors.load()
    ]
    return "\n".join(["| code | name | severity | what it reports |", "| --- | --- | --- | --- |", *rows])


def figures(evaluation: Evaluation) -> str:
    wanted, found = (sum(getattr(kind, name) for kind in evaluation.kinds) for name in ("wanted", "found"))
    reported, right = (sum(getattr(rule, name) for rule in evaluation.rules) for name in ("reported", "right"))
    return (
        f"Of the {wanted} contradictions planted in the corpus it reports {found}; "
        f"of its {reported} findings there, {right} are right."
    )


@pytest.mark.parametrize("make", [rules, figures], ids=lambda make: make.__name__)
def test_what_the_readme_shows_is_what_the_code_makes(
    make: Callable[[Evaluation], str], evaluation: Evaluation, golden: Callable[[Path, str], None]
) -> None:
    text = README.read_text(encoding="utf-8")
    begin, end = f"<!-- begin: {make.__name__} -->\n", f"\n<!-- end: {make.__name__} -->"
    before, after = text.index(begin) + len(begin), text.index(end)

    golden(README, text[:before] + make(evaluation) + text[after:])


def test_the_console_examples_print_what_the_readme_shows(tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    shutil.copytree(ROOT / "docs" / "example", tmp_path / "docs" / "example")
    text = README.read_text(encoding="utf-8")

    assert consoles.BLOCK.search(text)
    golden(README, consoles.BLOCK.sub(lambda block: consoles.run(block[0], tmp_path), text))


def test_the_readme_lists_every_exit_code() -> None:
    listed = re.findall(r"^\| (\d) \|", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert listed == [str(code.value) for code in Exit]


def test_every_make_command_of_the_readme_exists() -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([\w-]+)[`\n]", README.read_text(encoding="utf-8")))

    assert {"demo", "test"} <= named <= targets


def test_every_link_of_the_readme_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README.read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target


def test_the_picture_of_the_report_is_light() -> None:
    assert (ROOT / "docs" / "report.png").stat().st_size < PICTURE_LIMIT

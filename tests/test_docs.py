"""Every example in docs/ is run."""

from __future__ import annotations

import doctest
import re
import tomllib
from pathlib import Path

import consoles
import pytest

from claimcheck.config.load import parse
from tests.cli.newsroom import newsroom

DOCS = Path(__file__).parents[1] / "docs"


def blocks(page: str, language: str) -> list[str]:
    found = re.findall(rf"^```{language}\n(.*?)^```", (DOCS / page).read_text(), re.DOTALL | re.MULTILINE)
    assert found
    return found


def test_the_python_examples_say_what_they_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(newsroom(tmp_path))
    examples = doctest.DocTestParser().get_doctest("\n".join(blocks("api.md", "python")), {}, "api.md", "api.md", 0)
    result = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(examples)

    assert result.attempted > 20
    assert result.failed == 0


def test_the_console_examples_say_what_they_show(tmp_path: Path) -> None:
    newsroom(tmp_path)
    for block in blocks("gate.md", "console"):
        assert consoles.run(block, tmp_path) == block


def test_the_settings_shown_are_right() -> None:
    for block in blocks("gate.md", "toml"):
        assert parse(tomllib.loads(block), where="gate.md").rules


def test_every_link_leads_somewhere() -> None:
    for page in DOCS.glob("*.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text()):
            assert (DOCS / target).exists(), f"{page.name}: {target}"

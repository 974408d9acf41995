"""claimcheck eval, run on a small labelled folder and file."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from labelled import ROW, event, lines, sides

from claimcheck.cli import main
from claimcheck.errors import Exit

# Nobody will ever report these against each other.
UNSAID = {"b": {"source": "c", "sentence": "A third article.", "value": "none"}}


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    event(tmp_path / "own" / "fire", {"must": [sides(**UNSAID, question="How | <b>many</b>\n?")], "silent": []})
    return tmp_path / "own"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["eval", "--isolated", *map(str, words)])


def test_text_has_a_row_for_each_set_and_kind(labelled: Path) -> None:
    result = run(labelled)
    rows = {line.split()[0]: line.split()[1:3] for line in result.stdout.splitlines() if line.strip()}
    assert result.exit_code == Exit.CLEAN
    assert rows["own"] == ["1", "1"]
    assert rows["number"][0] == "1"


def test_misses_are_shown_with_their_sentences_where_they_are_asked_for(labelled: Path) -> None:
    shown = run(labelled, "--misses").stdout
    assert "MISSED own/fire #0 number: claims found, none aligned" in shown
    assert "    a: six | “Six people died in the fire.”\n    c: none | “A third article.”" in shown
    assert "MISSED" not in run(labelled).stdout


def test_json_sums_what_text_shows(labelled: Path) -> None:
    made = json.loads(run(labelled, "--format", "json").stdout)
    assert (made["sets"][0]["hard"], made["sets"][0]["hard_found"]) == (1, 0)
    assert [miss["question"] for miss in made["missed"]] == ["How | <b>many</b>\n?"]


def test_sets_are_rows_in_the_order_given(labelled: Path, tmp_path: Path) -> None:
    file = lines(tmp_path / "news.jsonl", ROW)
    made = json.loads(run(file, labelled, "--format", "json").stdout)
    assert [row["name"] for row in made["sets"]] == ["news", "own"]


def test_article_text_cannot_break_a_markdown_table(labelled: Path) -> None:
    made = run(labelled, "--format", "markdown", "--misses").stdout
    assert r"| How \| &lt;b>many&lt;/b> ? |" in made
    assert "### Kinds of contradiction\n" in made
    assert "### What is missed\n" in made


def test_no_path_is_said_to_be_missing() -> None:
    result = run()
    assert result.exit_code == Exit.NOT_CHECKED
    assert "nothing to score" in result.stderr

"""Ctrl-C while articles are read: it ends at once, with what is known."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimcheck.claims import Interrupted
from claimcheck.cli import interrupted, main
from claimcheck.cli.interrupted import known
from claimcheck.config import Settings
from claimcheck.progress import listening
from tests.cli.newsroom import newsroom


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return newsroom(tmp_path)


def stopped_after(number: int, *words: str) -> Result:
    """Run a command and press Ctrl-C when so many articles are read."""

    def press(stage: str, done: int, _total: int) -> None:
        if (stage, done) == ("Reading articles", number):
            raise KeyboardInterrupt

    with listening(press):
        return CliRunner().invoke(main, words)


def test_what_the_articles_that_were_read_say_against_each_other_is_shown(room: Path) -> None:
    done = stopped_after(
        2, "check", "wires", "drafts", "--no-cache", "--format", "concise", "--output", "json=a.json", "--html", "pages"
    )

    assert done.exit_code == 130
    assert done.stderr == (
        "Interrupted: 2 of 3 articles were read. What was found in them, if anything, is above. No file was written.\n"
    )
    assert done.stdout.startswith("wires/coast.txt:7:1: error CC301 Who is the envoy of Norway? ")
    assert not (room / "a.json").exists()
    assert not (room / "pages").exists()


def test_a_report_of_a_part_says_that_it_is_one() -> None:
    done = stopped_after(2, "check", "wires", "drafts", "--no-cache", "--show-accepted")

    assert "Ctrl-C: 1 of 3 articles was not read, so this is not all" in done.stdout


def test_one_article_says_nothing_against_another() -> None:
    done = stopped_after(1, "check", "wires", "--no-cache")

    assert (done.exit_code, done.stdout) == (130, "")
    assert done.stderr == "Interrupted: 1 of 2 articles were read. No file was written.\n"


def test_a_draft_shows_only_what_touches_it() -> None:
    done = stopped_after(
        2, "check", "--draft", "wires/north.txt", "--against", "drafts", "--against", "wires", "--no-cache"
    )

    assert "Found no contradiction." in done.stdout  # that of draft and Coast Wire is not the North Agency's


def test_where_comparing_takes_longer_than_one_waits_only_the_number_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interrupted, "PATIENCE", 0.000_001)
    done = stopped_after(2, "check", "wires", "drafts", "--no-cache")

    assert (done.exit_code, done.stdout) == (130, "")
    assert done.stderr == "Interrupted: 2 of 3 articles were read. No file was written.\n"


def test_the_alarm_does_not_ring_later() -> None:
    with interrupted._at_most(0.05):
        pass
    time.sleep(0.1)


def test_nothing_read_is_nothing_known() -> None:
    assert known(Interrupted([], [], 3), Settings()) is None

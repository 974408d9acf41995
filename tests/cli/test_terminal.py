"""Living with it: a terminal or none, colours, the bar, watching."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli.watch import _state, changes
from claimcheck.config import Settings
from claimcheck.pipeline import check_paths
from claimcheck.progress import listening, track
from tests.cli.newsroom import claimcheck, newsroom

ESCAPE = "\x1b["


def in_a_terminal(stream: str, cwd: Path, **environment: str) -> str:
    """Run a check with stdout or stderr on a terminal of its own; return what was shown there."""
    ours, theirs = pty.openpty()
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | {stream: theirs}
    plain = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR", "CI"}}
    command = [sys.executable, "-m", "claimcheck", "check", "wires"]
    process = subprocess.Popen(command, cwd=cwd, env=plain | {"TERM": "xterm"} | environment, **streams)
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 4096):
            shown += chunk
    except OSError:  # Linux: the other end is closed
        pass
    process.communicate()
    os.close(ours)
    return shown.decode()


def test_a_terminal_gets_colours_and_nobody_else(tmp_path: Path) -> None:
    newsroom(tmp_path)

    assert ESCAPE in in_a_terminal("stdout", tmp_path)
    assert ESCAPE not in in_a_terminal("stdout", tmp_path, NO_COLOR="1")
    assert ESCAPE not in claimcheck("check", "wires", cwd=tmp_path).stdout


def test_a_terminal_gets_a_bar_on_stderr(tmp_path: Path) -> None:
    shown = in_a_terminal("stderr", newsroom(tmp_path))

    assert "Loading the language model" in shown
    assert "━" in shown
    assert re.search(r"\d:\d\d:\d\d", shown)  # time left


def test_every_stage_says_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    with listening(lambda *progress: told.append(progress)):
        check_paths([newsroom(tmp_path)], Settings(jobs=1, cache=False))
    ended = {stage: (done, total) for stage, done, total in told}

    assert list(ended) == ["Reading articles", "Finding stories", "Comparing stories"]
    assert all(done == total > 0 for done, total in ended.values())


def test_items_are_passed_on_with_or_without_a_listener() -> None:
    told: list[tuple[str, int, int]] = []
    with listening(lambda *progress: told.append(progress)):
        heard = list(track("ab", "Reading", 2))

    assert heard == list(track("ab", "Reading", 2)) == ["a", "b"]
    assert told == [("Reading", 1, 2), ("Reading", 2, 2)]


def test_watch_checks_again_when_a_file_changes_and_ends_as_the_last_check_did(tmp_path: Path) -> None:
    newsroom(tmp_path)
    command = [sys.executable, "-m", "claimcheck", "check", "wires", "--watch", "--format", "concise"]
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)  # what a shell starts in the background ignores it
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    signal.signal(signal.SIGINT, heard)
    assert process.stdout
    assert process.stderr
    first = process.stdout.readline()
    waiting = process.stderr.readline()
    coast = tmp_path / "wires" / "coast.txt"
    coast.write_text(coast.read_text().replace("Ingrid Berge", "Tor Aamot"))
    again = process.stderr.readline()
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=60)

    assert "Ingrid Berge" in first
    assert waiting == again == "Watching for changes. Stop with Ctrl-C.\n"
    assert rest == ""
    assert process.returncode == 0


def test_watching_sees_files_come_change_and_go_but_neither_hidden_ones_nor_its_own(tmp_path: Path) -> None:
    seen = changes([tmp_path], but_not=[tmp_path / "pages", tmp_path / "out.json"])
    next(seen)
    for name in (".git/index", "pages/index.html", "out.json", "new.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    state = _state([tmp_path], {tmp_path / "pages", tmp_path / "out.json"})

    next(seen)
    assert set(state) == {tmp_path / "new.txt"}

    (tmp_path / "new.txt").unlink()
    next(seen)
    assert _state([tmp_path], {tmp_path / "pages", tmp_path / "out.json"}) == {}


@pytest.mark.parametrize("locale", ["tr_TR.UTF-8"])
def test_the_locale_changes_nothing(tmp_path: Path, locale: str) -> None:
    newsroom(tmp_path)
    here = claimcheck("check", "wires", "--format", "json", cwd=tmp_path, LC_ALL=locale, PYTHONHASHSEED="7")

    assert here.stdout == claimcheck("check", "wires", "--format", "json", cwd=tmp_path, PYTHONHASHSEED="8").stdout


def test_a_terminal_that_knows_only_ascii_gets_the_same_bytes(tmp_path: Path) -> None:
    done = claimcheck("check", "wires", cwd=newsroom(tmp_path), PYTHONIOENCODING="ascii")

    assert "“Norway's envoy" in done.stdout
    assert done.returncode == 1


def test_a_log_of_the_stages_goes_to_stderr_if_asked_for(tmp_path: Path) -> None:
    done = claimcheck("--verbose", "check", "wires", "--format", "concise", cwd=newsroom(tmp_path))

    assert "INFO claimcheck.pipeline: " in done.stderr
    assert "INFO" not in done.stdout

"""A project that may only be read is checked as any other; what cannot be written is said in one line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import kills

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="has other permissions")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("place")
    kills.prepare(folder / "project")
    (folder / "project" / "claimcheck.toml").write_text("")
    return folder


@pytest.fixture
def read_only(place: Path) -> Iterator[Path]:
    """The project as somebody finds it who may read all of it and write none."""
    project = place / "project"
    shutil.rmtree(project / ".claimcheck", ignore_errors=True)
    project.chmod(0o555)
    yield place
    project.chmod(0o755)


def told(place: Path, words: str, folder: str = "project") -> tuple[int, str, str]:
    """Run the command line in a folder of the place, with the rights of any owner and none of root's."""
    words = f"{sys.executable} -m claimcheck {words}"
    environment = os.environ | {"XDG_CACHE_HOME": str(place / "cache"), "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(
        [*_bound(), *words.split()], cwd=place / folder, env=environment, capture_output=True, text=True, check=False
    )
    return ended.returncode, ended.stdout, ended.stderr


@cache
def _bound() -> tuple[str, ...]:
    """Return what to put before a command so that root's rights over files do not help it."""
    if os.geteuid():
        return ()
    bound = ("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner")
    if not shutil.which("setpriv") or subprocess.run([*bound, "true"], check=False).returncode:
        pytest.skip("root writes everywhere, and its rights cannot be dropped here: install util-linux")
    return bound


def test_a_project_that_may_only_be_read_is_checked_and_left_as_it_was(read_only: Path) -> None:
    code, out, err = told(read_only, "check news --fail-on note")
    _, uncached, _ = told(read_only, "check news --fail-on note --no-cache")

    assert (code, err) == (1, ""), err
    assert "CC" in out
    assert out == uncached
    assert sorted(path.name for path in (read_only / "project").iterdir()) == ["claimcheck.toml", "news"]


def test_a_cache_that_one_may_not_even_look_into_counts_as_none(place: Path) -> None:
    closed = place / "cache" / "claimcheck"
    closed.mkdir(parents=True)
    closed.chmod(0)

    code, out, err = told(place, "check project/news --fail-on note", ".")
    closed.chmod(0o700)

    assert (code, err) == (1, ""), err
    assert "CC" in out


@pytest.mark.parametrize(
    "words",
    [
        "check news --html reports",
        "check news --output json=found.json",
        "baseline news",
        "index add claims.db news",
        "clean",
    ],
)
def test_what_cannot_be_written_is_said_in_one_line(words: str, read_only: Path) -> None:
    kept = read_only / "project" / ".claimcheck" / "claims" / "0"
    kept.mkdir(parents=True)
    kept.parent.chmod(0o555)

    code, _, err = told(read_only, words)
    kept.parent.chmod(0o755)

    assert code == 3
    assert err.startswith("Error: ")
    assert err.count("\n") == 1


def test_what_must_be_mended_is_said(read_only: Path) -> None:
    kept = read_only / "project" / ".claimcheck" / "claims" / "0"
    kept.mkdir(parents=True)
    kept.parent.chmod(0o555)

    _, _, err = told(read_only, "clean")
    kept.parent.chmod(0o755)

    assert "(Permission denied). Give the permission or name another place and run it again." in err

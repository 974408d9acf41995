"""Only what touches the files one works on."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from claimcheck.errors import ConfigError
from claimcheck.models import Claim, ClaimKind, Predicate, Skipped
from claimcheck.scope import changed_since, touching, unread
from tests.gate.making import finding, report, said

PREDICATE = Predicate(text="was", start=0, end=3, lemma="be")


def claim(source: str) -> Claim:
    return Claim(
        id=f"{source}#0",
        article_id=source,
        source=source,
        kind=ClaimKind.EVENT,
        start=0,
        end=1,
        quote="x",
        predicate=PREDICATE,
    )


NORTH_SOUTH = finding(fingerprint="1")
SOUTH_EAST = finding(said("south", "3"), said("east", "4"), fingerprint="2")
CLAIMS = (claim("north"), claim("south"))


def test_only_findings_with_a_sentence_in_the_draft_are_left() -> None:
    left = touching(report(NORTH_SOUTH, SOUTH_EAST, claims=CLAIMS), [Path("north.txt")])

    assert [one.fingerprint for one in left.discrepancies] == ["1"]
    assert left.skipped == ()


def test_the_draft_stands_first_in_its_findings() -> None:
    (left,) = touching(report(NORTH_SOUTH, claims=CLAIMS), [Path("south.txt")]).discrepancies

    assert [position.value for position in left.positions] == ["15", "12"]


def test_a_draft_without_claims_was_not_compared() -> None:
    left = touching(report(NORTH_SOUTH, claims=CLAIMS[1:]), [Path("north.txt")])

    assert left.skipped == (Skipped(path="north.txt", why="no claim was found in it, so it was not compared"),)


def test_a_draft_that_was_not_read_is_named(tmp_path: Path) -> None:
    left = unread(report(NORTH_SOUTH), [Path("drafts/story.txt"), Path("north.txt")])

    assert left.skipped == (Skipped(path="drafts/story.txt", why="no article was read from it"),)


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", "-C", folder, "-c", "user.name=t", "-c", "user.email=t@t.invalid", *words], check=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(variable, raising=False)
    git(tmp_path, "init", "-q")
    for name in ("same.txt", "changed.txt", "gone.txt"):
        (tmp_path / name).write_text("before")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "x")
    (tmp_path / "changed.txt").write_text("after")
    (tmp_path / "gone.txt").unlink()
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/naïve name.txt").write_text("new")
    monkeypatch.chdir(tmp_path / "sub")
    return tmp_path


def test_changed_and_new_files_are_found_from_a_subfolder_whatever_their_names(repository: Path) -> None:
    assert sorted(file.relative_to(repository).as_posix() for file in changed_since("HEAD")) == [
        "changed.txt",
        "sub/naïve name.txt",
    ]


@pytest.mark.usefixtures("repository")
def test_a_reference_that_git_does_not_know_is_an_error_with_what_git_says() -> None:
    with pytest.raises(ConfigError) as caught:
        changed_since("no-such-branch")

    assert str(caught.value) == "--changed-since: git says: fatal: bad revision 'no-such-branch'."


@pytest.mark.usefixtures("repository")
def test_an_option_is_not_a_reference() -> None:
    with pytest.raises(ConfigError, match="--changed-since --output=x: not a branch, tag or commit"):
        changed_since("--output=x")


def test_outside_a_repository_it_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(ConfigError, match="--changed-since: git says: fatal: not a git repository"):
        changed_since("HEAD")


def test_without_git_it_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ConfigError, match="--changed-since needs git, which is not installed"):
        changed_since("HEAD")

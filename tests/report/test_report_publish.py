from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.report.html.publish import publish, write_whole


def test_pages_of_the_last_run_that_are_gone_are_removed(tmp_path: Path) -> None:
    publish(tmp_path, [("findings/old.html", "old"), ("index.html", "1")])
    publish(tmp_path, [("findings/new.html", "new"), ("index.html", "2")])

    assert not (tmp_path / "findings/old.html").exists()
    assert (tmp_path / "findings/new.html").read_text() == "new"


def test_files_of_others_stay(tmp_path: Path) -> None:
    (tmp_path / "findings").mkdir()
    (tmp_path / "findings/mine.html").write_text("mine")
    publish(tmp_path, [("index.html", "1")])
    publish(tmp_path, [("index.html", "2")])

    assert (tmp_path / "findings/mine.html").read_text() == "mine"


def test_a_manifest_cannot_name_files_outside_the_folder(tmp_path: Path) -> None:
    victim = tmp_path / "victim.html"
    victim.write_text("mine")
    folder = tmp_path / "report"
    publish(folder, [("index.html", "1")])
    (folder / "assets/pages.txt").write_text("../victim.html\n/etc/hostname\n")
    publish(folder, [("index.html", "2")])

    assert victim.read_text() == "mine"


def test_a_run_that_breaks_off_leaves_the_old_index_and_no_litter(tmp_path: Path) -> None:
    def breaking() -> Iterator[tuple[str, str]]:
        yield "findings/new.html", "new"
        raise KeyboardInterrupt

    publish(tmp_path, [("findings/old.html", "old"), ("index.html", "1")])
    with pytest.raises(KeyboardInterrupt):
        publish(tmp_path, breaking())

    assert (tmp_path / "index.html").read_text() == "1"
    assert (tmp_path / "findings/old.html").exists()
    assert not list(tmp_path.rglob(".claimcheck-*"))


def test_a_page_that_did_not_change_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    write_whole(path, "same")
    before = path.stat().st_ino
    write_whole(path, "same")
    same = path.stat().st_ino
    write_whole(path, "other")

    assert same == before
    assert path.read_text() == "other"

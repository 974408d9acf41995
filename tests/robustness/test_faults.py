"""The fault harness in small, so that it is known to work and the worst is tried in every run of the tests."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import kills
from bad_inputs import try_bad_inputs
from bereft import bereaved, spoiled
from faults import broken, interrupted, killed, raced, starved, unwritable


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("faults")
    kills.prepare(place)
    return place


@pytest.fixture(scope="module")
def whole(folder: Path) -> kills.Outcome:
    outcome = kills.run(folder)
    assert outcome.code == 1, (folder / "stderr").read_text()
    return outcome


def test_of_generated_bad_inputs_none_is_lost_and_none_stops_the_check() -> None:
    tally = try_bad_inputs(200, seed=1)

    assert tally.lost == ()
    assert tally.read + tally.refused == tally.tried == 200


def test_the_report_of_a_killed_run_is_whole_or_absent_and_the_next_is_as_if_nothing_had_been(
    folder: Path, whole: kills.Outcome
) -> None:
    assert list(killed(folder, whole, kills.counted(folder), 6)) == []


def test_ctrl_c_ends_within_a_second(folder: Path, whole: kills.Outcome) -> None:
    assert list(interrupted(folder, whole, kills.counted(folder), 3)) == []


def test_a_full_disk_is_said_and_leaves_no_half_report(folder: Path, whole: kills.Outcome) -> None:
    assert list(starved(folder, whole)) == []


def test_two_runs_at_once_do_not_disturb_each_other(folder: Path, whole: kills.Outcome) -> None:
    assert list(raced(folder, whole)) == []


def test_places_that_cannot_be_written_are_said(folder: Path) -> None:
    assert list(unwritable(folder)) == []


def test_a_spoiled_cache_changes_nothing(folder: Path, whole: kills.Outcome) -> None:
    assert list(spoiled(folder, whole)) == []


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_when_a_process_that_reads_is_killed_the_report_is_the_same(folder: Path) -> None:
    assert list(bereaved(folder, times=1)) == []
    assert (
        "A process that read articles died, out of memory perhaps. The rest is read by one alone.\n"
        in (folder / "stderr").read_text()
    )


def test_the_harness_would_notice_half_a_report(whole: kills.Outcome) -> None:
    halved = {name: content[: len(content) // 2] for name, content in whole.left.items()}

    assert broken(halved, whole.left) == list(whole.left)

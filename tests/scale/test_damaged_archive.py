"""An archive that was damaged, wherever, is said in one line, and nothing of it is taken for true."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

pytest.importorskip("sqlalchemy")

from claimcheck.cli import main

TRIED = 40  # places; each is tried with every command that opens an archive
COMMANDS = (
    "index stats broken.db",
    "check draft.txt --archive broken.db --isolated --no-cache",
    "index add broken.db wires --isolated",
    "index remove broken.db 3",
    "index export broken.db out.jsonl",
)


def run(words: str) -> Result:
    return CliRunner().invoke(main, words.split())


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    (folder / "wires").mkdir()
    front = "---\nsource: Wire {0}\npublished: 2026-03-03\n---\n"
    text = "Twelve people died in the fire at the cannery in Port {0}{0} on Monday, the mayor of {0}{0} said.\n"
    for number in range(40):
        (folder / "wires" / f"{number}.txt").write_text((front + text).format(chr(ord("a") + number % 26) * 4))
    (folder / "draft.txt").write_text((front + text.replace("Twelve", "Fifteen")).format("cccc"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert run("index add whole.db wires --isolated").exit_code == 0
    with sqlite3.connect(folder / "whole.db") as connection:
        connection.execute("pragma wal_checkpoint(truncate)")
    connection.close()
    return folder


def damaged(raw: bytes, number: int, chance: random.Random) -> bytes:
    """Return a file cut short, or with a stretch of zeros or noise in it."""
    place, length = chance.randrange(len(raw)), chance.choice([8, 100, 4096])
    if number % 3 == 0:
        return raw[:place]
    put = bytes(length) if number % 3 == 1 else chance.randbytes(length)
    return (raw[:place] + put + raw[place + length :])[: len(raw)]


def test_damage_anywhere_is_one_line(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(whole)
    raw, chance, refused = Path("whole.db").read_bytes(), random.Random(0), 0
    for number in range(TRIED):
        broken = damaged(raw, number, chance)
        for words in COMMANDS:
            for left in ("broken.db-wal", "broken.db-shm", "out.jsonl"):
                Path(left).unlink(missing_ok=True)
            Path("broken.db").write_bytes(broken)
            ended = run(words)
            lines = [line for line in ended.stderr.splitlines() if line.startswith("Error: ")]
            refused += bool(lines)

            assert ended.exit_code in ((0, 3) if words.startswith("index") else (0, 1, 3)), ended.stderr
            assert "Traceback" not in ended.stderr
            assert len(lines) <= 1
            assert not (lines and Path("out.jsonl").exists()), "half an export"
    assert refused > TRIED


def test_an_article_that_was_changed_in_place_is_not_believed(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(whole)
    Path("other.db").write_bytes(Path("whole.db").read_bytes().replace(b"Twelve people", b"Twenty people"))

    ended = run("index export other.db out.jsonl")

    assert ended.exit_code == 3
    assert "the archive is damaged (an article differs from its digest)" in ended.stderr


def test_what_the_damage_is_and_what_to_do_is_said(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(whole)
    for name, change in (
        ("third.db", "update claimcheck_meta set value = 'x'"),
        ("fourth.db", "drop table claimcheck_words"),
    ):
        Path(name).write_bytes(Path("whole.db").read_bytes())
        with sqlite3.connect(name) as connection:
            connection.execute(change)
        connection.close()

        assert run(f"index stats {name}").stderr == (
            f"Error: {name}: cannot be opened as an archive (its tables are damaged). If it is damaged, put a copy"
            " back or make it anew: claimcheck index add.\n"
        )


def test_an_archive_that_fails_later_is_said(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(whole)
    raw = Path("whole.db").read_bytes()
    for place in range(4096, len(raw), 4096):  # all pages but the first, one after the other
        Path(f"page{place}.db").write_bytes(raw[:place] + bytes(4096) + raw[place + 4096 :])
    said = [run(f"index export {path.name} out.jsonl").stderr for path in sorted(whole.glob("page*.db"))]

    assert any("the archive fails (database disk image is malformed). If it is damaged, put a" in line for line in said)

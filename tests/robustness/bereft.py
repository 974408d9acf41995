"""Take from a check what it leans on: its cache, and the processes that read for it."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import kills

MANY = 70  # articles; several chunks, so that two processes have work
PATIENCE = 60  # seconds to wait for a process to appear


def spoiled(folder: Path, whole: kills.Outcome) -> Iterator[str]:
    """Damage every file of the cache; the next check must find the same."""
    chance = random.Random(0)
    for number in range(12):
        kills.run(folder)
        files = sorted(path for path in (folder / "cache").rglob("*") if path.is_file() and path.name[0] != ".")
        if not files:
            yield f"{number}: there is no cache"
        for file in files:
            file.write_bytes(_damaged(file.read_bytes(), number, chance))
        again = kills.run(folder, fresh=False)
        if (again.code, again.left) != (whole.code, whole.left):
            yield f"{number}: ended with {again.code}, {(folder / 'stderr').read_text()[-300:]}"


def _damaged(raw: bytes, number: int, chance: random.Random) -> bytes:
    """Return a file cut short, changed, of another kind, or empty."""
    cuts = [b"", raw[: len(raw) // 2], raw[:-1], raw + b"x", b"\0" * len(raw), b"{}", b"[]", b"null"]
    if number < len(cuts):
        return cuts[number]
    place = chance.randrange(len(raw))
    return raw[:place] + chance.randbytes(8) + raw[place + 8 :]


def bereaved(folder: Path, *, times: int = 3) -> Iterator[str]:
    """Kill one of the processes that read, at several moments; the report must be the same."""
    _write_many(folder / "many")
    words = [*kills.arguments(folder, "many"), "--jobs=2", "--no-cache"]
    whole = kills.run(folder, words=words)
    for number in range(times):
        killed: list[int] = []
        ended = kills.run(folder, words=words, beside=_killer(number * 0.3, killed))
        if not killed:
            yield f"{number}: no process was there to be killed"
        if (ended.code, ended.left) != (whole.code, whole.left):
            yield f"{number}: ended with {ended.code}, {(folder / 'stderr').read_text()[-300:]}"


def _write_many(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for number in range(MANY):
        text = f"{number + 12} people died in the fire at the cannery in Tessel on Monday, officials said. " * 8
        front = f"---\nsource: Wire {number % 7}\npublished: 2026-03-03\n---\n"
        (folder / f"{number:02d}.txt").write_text(front + text, encoding="utf-8")


def _killer(delay: float, killed: list[int]) -> Callable[[int], None]:
    def kill_one(parent: int) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and not killed and os.waitid(os.P_PID, parent, _JUST_LOOK) is None:
            killed.extend(_children(parent)[:1])
            time.sleep(0.01)
        if killed:
            time.sleep(delay)
            os.kill(killed[0], signal.SIGKILL)

    return kill_one


_JUST_LOOK = os.WEXITED | os.WNOHANG | os.WNOWAIT


def _children(parent: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]

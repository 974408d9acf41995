"""Kill, interrupt and starve ``claimcheck check`` at chosen points, and look at what it leaves behind.

A point is the number of calls that claimcheck's own functions have made: the same in every run, in every stage. The
model is loaded once, each run is a fork of the process that has it.
"""

from __future__ import annotations

import logging
import os
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

from claimcheck.cli import main
from claimcheck.config import Settings
from claimcheck.extract import nlp

FILES = {
    "coast.txt": "---\nsource: Coast Wire\npublished: 2026-03-03\n---\n"
    "Twelve people died in the fire at the cannery in Tessel on Monday, the fire service said.\n",
    "north.txt": "---\nsource: North Agency\npublished: 2026-03-03\n---\n"
    "Fifteen people died in the fire at the cannery in Tessel on Monday, officials said.\n",
}
PROMPT = 1.0  # seconds in which Ctrl-C must have ended the run, by issue and by any editor's patience


class Outcome(NamedTuple):
    """How a run ended, what it left, and how long it took to end after it was interrupted."""

    code: int
    left: dict[str, bytes]
    seconds: float


def prepare(folder: Path) -> None:
    """Write the articles and load the model, once for all runs."""
    (folder / "news").mkdir(parents=True)
    for name, text in FILES.items():
        (folder / "news" / name).write_text(text, encoding="utf-8")
    nlp.load(Settings().model)


def arguments(folder: Path, news: str = "news") -> list[str]:
    """Return the command line of a check that writes reports of every kind."""
    out = folder / "out"
    files = [f"--output={kind}={out / kind}" for kind in ("json", "sarif", "junit", "markdown")]
    return ["check", str(folder / news), "--html", str(out / "html"), *files, "--isolated", "--fail-on=note"]


def run(
    folder: Path,
    *,
    before: Callable[[], None] = lambda: None,
    fresh: bool = True,
    words: Sequence[str] = (),
    beside: Callable[[int], None] = lambda child: None,
) -> Outcome:
    """Run the check in a fork and collect what lies in its output folder.

    ``before`` sets a trap in the fork, ``beside`` is called here with its number; ``fresh`` begins without reports and
    cache; ``words`` are the command line, where it is not the usual one.
    """
    if fresh:
        shutil.rmtree(folder / "out", ignore_errors=True)
        shutil.rmtree(folder / "cache", ignore_errors=True)
    child = os.fork()
    if not child:
        _as_a_program(folder, before, list(words) or arguments(folder))
    beside(child)
    _, status = os.waitpid(child, 0)
    stamp = folder / "interrupted"
    seconds = time.time() - float(stamp.read_text()) if stamp.exists() else 0.0
    stamp.unlink(missing_ok=True)
    return Outcome(os.waitstatus_to_exitcode(status), left(folder), seconds)


def _as_a_program(folder: Path, before: Callable[[], None], words: list[str]) -> None:
    """Be the command line, and never come back into the harness."""
    code = 99
    os.chdir(folder)
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a harness in the background may have it ignored
    try:
        with (folder / "stdout").open("w") as out, (folder / "stderr").open("w") as err:
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            sys.stdout, sys.stderr = out, err
            logging.getLogger().handlers.clear()  # a program has none of the harness's
            logging.disable(logging.NOTSET)
            before()
            main(words, standalone_mode=True)
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 1
    except KeyboardInterrupt:
        code = 130  # as Python itself ends, before the command line can
    finally:
        os._exit(code)


def left(folder: Path) -> dict[str, bytes]:
    """Return every file of the output folder that a reader would see."""
    out = folder / "out"
    files = (path for path in sorted(out.rglob("*")) if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def hidden(folder: Path) -> list[str]:
    """Return the temporary files that are still there."""
    return [path.name for path in (folder / "out").rglob(".claimcheck-*.part")]


def at_call(number: int, act: Callable[[], None]) -> Callable[[], None]:
    """Return a trap: ``act`` at the given call, made by any function of claimcheck or of the system for it."""

    def set_trap() -> None:
        made = 0

        def watch(frame: FrameType, event: str, _argument: Any) -> None:
            nonlocal made
            if event in {"call", "c_call"} and "claimcheck" in frame.f_code.co_filename:
                made += 1
                if made == number:
                    sys.setprofile(None)
                    act()

        sys.setprofile(watch)

    return set_trap


def counted(folder: Path) -> int:
    """Return how many calls an undisturbed run makes."""
    note = folder / "calls"

    def set_trap() -> None:
        made = 0

        def watch(frame: FrameType, event: str, _argument: Any) -> None:
            nonlocal made
            if event in {"call", "c_call"} and "claimcheck" in frame.f_code.co_filename:
                made += 1
                if made % 100 == 0:
                    os.pwrite(descriptor, b"%012d" % made, 0)

        descriptor = os.open(note, os.O_CREAT | os.O_WRONLY)
        sys.setprofile(watch)

    run(folder, before=set_trap)
    return int(note.read_text())


def kill() -> None:
    """End this process as the kernel does when memory is out."""
    os.kill(os.getpid(), signal.SIGKILL)


def interrupt(folder: Path) -> Callable[[], None]:
    """Return Ctrl-C, with a note of when it was pressed."""

    def act() -> None:
        (folder / "interrupted").write_text(str(time.time()))
        os.kill(os.getpid(), signal.SIGINT)

    return act


def full_after(size: int) -> Callable[[], None]:
    """Return a trap: no file may grow beyond ``size`` bytes, as on a full disk."""

    def set_trap() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return set_trap

"""Try bad inputs and faults in great number and print what became of them: ``make faults``.

python tests/robustness/faults.py --inputs 10000 --kills 200
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import kills
from bad_inputs import try_bad_inputs
from bereft import bereaved, spoiled

MESSAGE = 2000  # bytes that stderr needs to say why


def main() -> int:
    """Run what is asked for; 0 if everything was survived."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    logging.disable(logging.CRITICAL)
    failures = [*inputs(asked.inputs, asked.seed), *faults(asked.kills)]
    for failure in failures:
        print("FAILED", failure)
    print("Everything was survived." if not failures else f"{len(failures)} not survived.")
    return bool(failures)


def inputs(count: int, seed: int) -> list[str]:
    """Try bad inputs; return those that were lost."""
    begun = time.monotonic()
    tally = try_bad_inputs(count, seed=seed)
    print(
        f"bad inputs: {tally.tried} tried, {tally.read} read as far as they go, {tally.refused} refused with a reason, "
        f"{len(tally.lost)} lost ({time.monotonic() - begun:.0f} s)",
        flush=True,
    )
    return [f"lost: {name}" for name in tally.lost]


def faults(points: int) -> list[str]:
    """Kill, interrupt, starve and race; return what was not survived."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kills.prepare(folder)
        whole = kills.run(folder)
        total = kills.counted(folder)
        if whole.code != 1 or not whole.left:
            return [f"the undisturbed run ended with {whole.code}: {(folder / 'stderr').read_text()[-500:]}"]
        tried: dict[str, list[str]] = {
            f"SIGKILL at {points} of {total} calls": list(killed(folder, whole, total, points)),
            f"Ctrl-C at {points // 4} of {total} calls": list(interrupted(folder, whole, total, points // 4)),
            "full disk at 12 sizes": list(starved(folder, whole)),
            "two runs at once, 5 times": list(raced(folder, whole)),
            "4 places that cannot be written": list(unwritable(folder)),
            "cache spoiled in 12 ways": list(spoiled(folder, whole)),
            "a process that reads killed, 3 times": list(bereaved(folder)),
        }
    for what, wrong in tried.items():
        print(f"{what}: {len(wrong)} not survived")
    return [f"{what}: {line}" for what, wrong in tried.items() for line in wrong]


def spread(total: int, points: int) -> Iterator[int]:
    """Yield points over the whole run, half of them in its last tenth, where files are written."""
    for step in range(points // 2):
        yield 1 + step * total * 9 // 10 // (points // 2)
    for step in range(points - points // 2):
        yield total * 9 // 10 + step * total // 10 // (points - points // 2)


def killed(folder: Path, whole: kills.Outcome, total: int, points: int) -> Iterator[str]:
    """Kill; what is left must be whole files, and the next run must be as if nothing had been."""
    for point in spread(total, points):
        dead = kills.run(folder, before=kills.at_call(point, kills.kill))
        if dead.code != -9:
            yield f"call {point}: ended with {dead.code} before it was killed"
        yield from (f"call {point}: {name} is not whole" for name in broken(dead.left, whole.left))
        again = kills.run(folder, fresh=False)
        if (again.code, again.left) != (whole.code, whole.left) or kills.hidden(folder):
            yield f"call {point}: the next run differs: {again.code} {sorted(again.left)} {kills.hidden(folder)}"


def broken(found: dict[str, bytes], expected: dict[str, bytes]) -> list[str]:
    """Return the files that are neither absent nor whole."""
    return [name for name, content in found.items() if expected.get(name) != content]


def interrupted(folder: Path, whole: kills.Outcome, total: int, points: int) -> Iterator[str]:
    """Press Ctrl-C; the run must end at once with 130 and leave whole files only."""
    for point in spread(total, points):
        ended = kills.run(folder, before=kills.at_call(point, kills.interrupt(folder)))
        if ended.code != 130:
            yield f"call {point}: ended with {ended.code}"
        if ended.seconds > kills.PROMPT:
            yield f"call {point}: took {ended.seconds:.1f} s to end"
        yield from (f"call {point}: {name} is not whole" for name in broken(ended.left, whole.left))


def starved(folder: Path, whole: kills.Outcome) -> Iterator[str]:
    """Fill the disk; the run must say so with 3 and leave whole files only."""
    largest = max(map(len, whole.left.values()))
    for step in range(12):
        size = MESSAGE + step * (largest - MESSAGE) // 12
        ended = kills.run(folder, before=kills.full_after(size))
        if ended.code != 3:
            yield f"{size} bytes: ended with {ended.code}: {(folder / 'stderr').read_text()[-300:]}"
        yield from (f"{size} bytes: {name} is not whole" for name in broken(ended.left, whole.left))


def raced(folder: Path, whole: kills.Outcome) -> Iterator[str]:
    """Let two runs write the same reports at once."""
    for number in range(5):
        other = os.fork()
        if not other:
            os._exit(kills.run(folder, fresh=False).code)
        mine = kills.run(folder, fresh=False)
        _, status = os.waitpid(other, 0)
        if {mine.code, os.waitstatus_to_exitcode(status)} != {whole.code} or kills.left(folder) != whole.left:
            yield f"race {number}: {mine.code}, {status}"


def unwritable(folder: Path) -> Iterator[str]:
    """Write where nothing can be written: under a file, in /proc, to a full device, over a folder."""
    from claimcheck.cli import main as command

    (folder / "file").write_text("x")
    for place in (folder / "file" / "a.json", Path("/proc/claimcheck/a.json"), Path("/dev/full"), folder):
        ended = _code(command, ["check", str(folder / "news"), f"--output=json={place}", "--isolated"])
        if ended != 3:
            yield f"{place}: ended with {ended}"


def _code(command: object, arguments: list[str]) -> int:
    from click.testing import CliRunner

    return CliRunner().invoke(command, arguments).exit_code  # type: ignore[arg-type]


if __name__ == "__main__":
    sys.exit(main())

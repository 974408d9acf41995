"""What is found in the corpus, as floors that only go up: measuring, comparing, renewing tests/quality_floors.json."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.evaluate import Scored

FILE = Path(__file__).parent / "quality_floors.json"


class Floors(NamedTuple):
    """By event, the contradictions that are found, as "kind: question", and how many findings are false alarms."""

    digest: str
    found: dict[str, tuple[str, ...]]
    false_alarms: dict[str, int]


def read(file: Path = FILE) -> Floors:
    kept: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    events = kept["events"]
    return Floors(
        kept["corpus"],
        {name: tuple(event["found"]) for name, event in events.items()},
        {name: event["false_alarms"] for name, event in events.items()},
    )


def write(floors: Floors, file: Path = FILE) -> None:
    events = {
        name: {"found": list(found), "false_alarms": floors.false_alarms[name]} for name, found in floors.found.items()
    }
    text = json.dumps({"corpus": floors.digest, "events": events}, ensure_ascii=False, indent=1)
    file.write_text(text + "\n", encoding="utf-8", newline="\n")


def measured(scored: Sequence[Scored], corpus: Path) -> Floors:
    """What the code finds now."""
    return Floors(
        digest(corpus),
        {
            case.name: tuple(sorted(f"{one.kind}: {one.question}" for one in case.judged if one.found_by))
            for case in scored
        },
        {case.name: sum(not one.right for one in case.reported) for case in scored},
    )


def digest(corpus: Path) -> str:
    """Hash every article and expectation, by name and content."""
    hashed = hashlib.sha256()
    for path in sorted(path for path in corpus.glob("*/*") if path.is_file()):
        content = path.read_bytes()
        hashed.update(f"{path.relative_to(corpus).as_posix()}\x1f{len(content)}\x1f".encode() + content)
    return hashed.hexdigest()


def lowered(old: Floors, new: Floors) -> list[str]:
    """Say what ``new`` does worse, one line each."""
    lost = [
        f"{event}: no longer found: {one}"
        for event, found in old.found.items()
        for one in found
        if one not in new.found.get(event, ())
    ]
    more = [
        f"{event}: {new.false_alarms[event]} false alarms instead of {old.false_alarms.get(event, 0)}"
        for event in new.false_alarms
        if new.false_alarms[event] > old.false_alarms.get(event, 0)
    ]
    return lost + more

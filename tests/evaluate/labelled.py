"""A fire told by two sources, labelled as a folder and as a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

SIX = "Six people died in the fire."
TWO = "Two people died in the fire."
ROW: dict[str, Any] = {
    "id": "r1",
    "kind": "news",
    "articles": [
        {"id": "a", "source": "A", "published": None, "title": "", "text": SIX},
        {"id": "b", "source": "B", "published": "2026-03-04", "title": "Fire", "text": TWO},
    ],
    "gold": [{"a": "a", "b": "b", "start_a": 0, "end_a": 28, "start_b": 0, "end_b": 28, "type": "number"}],
}


def event(folder: Path, expected: dict[str, Any]) -> Path:
    folder.mkdir(parents=True)
    for source, text in (("a", SIX), ("b", TWO), ("c", "A third article.")):
        (folder / f"{source}.txt").write_text(f"---\nsource: {source.upper()}\n---\n{text}\n", encoding="utf-8")
    (folder / "expected.json").write_text(json.dumps(expected), encoding="utf-8")
    return folder


def sides(**more: Any) -> dict[str, Any]:
    a = {"source": "a", "sentence": SIX, "value": "six"}
    return {"kind": "number", "a": a, "b": {"source": "b", "sentence": TWO, "value": "two"}, **more}


def lines(file: Path, *rows: dict[str, Any]) -> Path:
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file

"""A small newsroom: two wires that contradict each other once, a draft that takes sides, and claimcheck there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

WIRES = {
    "wires/coast.txt": """source: Coast Wire
published: 2026-03-03

Twelve people died in the fire at the cannery in Tessel on Monday, the fire service said.

Norway's special envoy Ingrid Berge arrived in Colombo for the peace talks with the rebels.
""",
    "wires/north.txt": """source: North Agency
published: 2026-03-03

Twelve people died in the fire at the cannery in Tessel on Monday, officials said.

Norway's envoy Tor Aamot reached Colombo for peace talks with the rebels.
""",
}
DRAFT = {
    "drafts/story.txt": """source: Our desk
published: 2026-03-03

Norway's envoy Tor Aamot reached Colombo for peace talks with the rebels. He was met by the governor.
"""
}


def newsroom(folder: Path, files: dict[str, str] | None = None) -> Path:
    """Write the files under ``folder``; front matter as ingest reads it."""
    for name, text in (files or WIRES | DRAFT).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        head, _, body = text.partition("\n\n")
        path.write_text(f"---\n{head}\n---\n{body}", encoding="utf-8")
    return folder


def claimcheck(*words: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a user would, in its own process, away from any terminal."""
    return subprocess.run(
        [sys.executable, "-m", "claimcheck", *map(str, words)],
        cwd=cwd,
        env=os.environ | {"NO_COLOR": ""} | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )

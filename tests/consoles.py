"""Console examples of the documentation: read, run, and shown as they came out."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```)", re.DOTALL | re.MULTILINE)


def run(block: str, folder: Path) -> str:
    """Run the commands of a block in ``folder``; return the block with what they print now."""
    commands = re.findall(r"^\$ (.*)$", block, re.MULTILINE)
    script = "\n".join(f"code=$?; echo '$ {command}'; (exit $code); {command}" for command in commands)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-c", f"exec 2>&1; {script}"],
        cwd=folder,
        env={"PATH": path, "HOME": str(folder)},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout

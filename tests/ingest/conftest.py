"""Files to read, made where they are needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Put = Callable[[str, "str | bytes"], Path]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """Return a function that writes a file of the test's own folder, and its folders."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write

"""Nothing leaves the machine: the suite runs without sockets, and a whole check runs in it."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from pytest_socket import SocketBlockedError

sys.path.insert(0, str(Path(__file__).parent.parent / "ingest"))

from article_samples import SAMPLES

from claimcheck.cli import main


def test_no_test_can_open_a_connection() -> None:
    with pytest.raises(SocketBlockedError):
        socket.socket(socket.AF_INET)


def test_a_check_of_every_format_with_every_report_needs_no_network(tmp_path: Path) -> None:
    for suffix, raw in SAMPLES.items():
        (tmp_path / f"story{suffix}").write_bytes(raw)
    reports = [f"--output={kind}={tmp_path / 'out' / kind}" for kind in ("json", "sarif", "junit", "html", "markdown")]

    done = CliRunner().invoke(main, ["check", str(tmp_path), "--isolated", *reports])

    assert done.exit_code in {0, 1}, done.output
    assert f"Compared {len(SAMPLES) + 1} articles" in done.output  # the JSONL holds two

"""A PostgreSQL server of our own, for as long as the tests run: in a folder, reached through a socket in it."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

OWNER = "postgres"  # a server refuses to run as root


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Start a server; yield the URL of a new database on it."""
    programs = _programs()
    if programs is None:
        pytest.skip("no PostgreSQL here: apt-get install postgresql")
    pytest.importorskip("psycopg", reason="no psycopg here: pip install 'claimcheck-newsroom[postgres]'")
    folder = Path(tempfile.mkdtemp(prefix="claimcheck-pg-"))
    try:
        _own(folder)
        _run(programs / "initdb", "-D", folder / "data", "-A", "trust", "-U", "newsroom", "--no-sync")
        options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
        _run(programs / "pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log", "-o", options, "start")
        try:
            yield f"postgresql+psycopg://newsroom@/postgres?host={folder}"
        finally:
            _run(programs / "pg_ctl", "-D", folder / "data", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    """Return where the server's programs lie; Debian has them outside of PATH."""
    found = shutil.which("pg_ctl")
    places = [*([Path(found).parent] if found else []), *sorted(Path("/usr/lib/postgresql").glob("*/bin"))]
    return next((place for place in reversed(places) if (place / "initdb").exists()), None)


def _own(folder: Path) -> None:
    if os.geteuid() == 0:
        try:
            user = pwd.getpwnam(OWNER)
        except KeyError:
            pytest.skip(f"PostgreSQL does not run as root, and there is no user {OWNER}")
        os.chown(folder, user.pw_uid, user.pw_gid)


def _run(program: Path, *words: object) -> None:
    command = [str(program), *map(str, words)]
    as_owner = {"user": OWNER, "extra_groups": ()} if os.geteuid() == 0 else {}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/", **as_owner)  # type: ignore[call-overload]

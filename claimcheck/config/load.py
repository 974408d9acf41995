"""claimcheck.toml or [tool.claimcheck], and the flags over it -> Settings."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from claimcheck.config import Settings
from claimcheck.config.patterns import shown
from claimcheck.config.problems import problems
from claimcheck.errors import ConfigError

OWN_FILE = "claimcheck.toml"
SHARED_FILE = "pyproject.toml"


class Loaded(NamedTuple):
    """The settings, and the file that they were read from, if any."""

    settings: Settings
    file: Path | None


def load(
    flags: Mapping[str, Any], *, file: Path | None = None, isolated: bool = False, start: Path | None = None
) -> Loaded:
    """Read the nearest settings file up from ``start``, or ``file``; ``flags`` that are not None win.

    Raises:
        ConfigError: a file cannot be read, or a key or value is wrong; names all of them at once.

    """
    if file is None and not isolated:
        file = nearest(start or Path.cwd())
    written = read(file) if file else {}
    given = {name: value for name, value in flags.items() if value is not None}
    settings = parse(written | _root(written, file), where=shown(file)) if file else Settings()
    return Loaded(parse(settings.model_dump() | given, where="command line"), file)


def _root(written: Mapping[str, Any], file: Path) -> dict[str, Path]:
    """Return what paths start from: the file's folder, or the one that it names inside.

    Raises:
        ConfigError: it names one outside; settings come with a project, and it may be a stranger's.

    """
    name = written.get("root", ".")
    if not isinstance(name, str):
        return {}  # the models say what is wrong with it
    root = file.parent / name
    if not root.resolve().is_relative_to(file.parent.resolve()):
        raise ConfigError(f"{shown(file)}: root = {name!r}: should be a folder inside the settings' folder.")
    return {"root": root}


def nearest(start: Path) -> Path | None:
    """Find the nearest claimcheck.toml, or pyproject.toml that has the section, in ``start`` or above it."""
    for folder in (start, *start.parents):
        if os.path.isfile(own := folder / OWN_FILE):
            return own
        if os.path.isfile(shared := folder / SHARED_FILE) and _section(_toml(shared)) is not None:
            return shared
    return None


def read(file: Path) -> dict[str, Any]:
    """Return the settings as written in ``file``, field names with underscores.

    Raises:
        ConfigError: it cannot be read, or has no section for claimcheck.

    """
    content = _toml(file)
    section = _section(content) if file.name == SHARED_FILE else content
    if section is None:
        raise ConfigError(f"{shown(file)}: no [tool.claimcheck] section here. Add one, or name another file.")
    return _underscored(section)


def parse(values: Mapping[str, Any], *, where: str) -> Settings:
    """Make settings of ``values``.

    Raises:
        ConfigError: one line for each wrong key or value.

    """
    try:
        return Settings.model_validate(dict(values))
    except ValidationError as error:
        raise ConfigError("\n".join(problems(error, where, Settings))) from None


def _toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{shown(file)}: cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown(file)}: not UTF-8 (byte {error.start}). Save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{shown(file)}: not TOML: {error}.") from None


def _section(content: Mapping[str, Any]) -> dict[str, Any] | None:
    tools = content.get("tool")
    section = tools.get("claimcheck") if isinstance(tools, dict) else None
    return section if isinstance(section, dict) else None


def _underscored(values: Mapping[str, Any]) -> dict[str, Any]:
    """Read ``fail-on`` as ``fail_on``: pyproject.toml's habit is the dash. Rule names and patterns stay as they are."""
    fields = Settings.model_fields
    return {dashed if (dashed := key.replace("-", "_")) in fields else key: value for key, value in values.items()}

"""The accepted file and the baseline: TOML <-> entries, sorted, one line a field, so that a review reads the diff."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from pydantic import Field, ValidationError, field_validator
from pydantic_core import PydanticCustomError

from claimcheck.config import toml
from claimcheck.config.patterns import shown
from claimcheck.config.problems import problems
from claimcheck.errors import ConfigError
from claimcheck.models import Discrepancy
from claimcheck.models.frozen import Frozen
from claimcheck.writing import write_whole

SECTION = "finding"


class Entry(Frozen):
    """One finding that somebody decided to live with."""

    fingerprint: str = Field(min_length=1)
    code: str = ""
    question: str = ""
    values: tuple[str, ...] = ()
    files: tuple[str, ...] = Field(default=(), description="where it was found then; not what it is known by")
    reason: str = Field(description="why it is right to live with it")
    until: dt.date | None = Field(default=None, description="last day on which it is accepted")

    @field_validator("reason")
    @classmethod
    def _says_something(cls, reason: str) -> str:
        if not reason.strip():
            raise PydanticCustomError("no_reason", "should say why it is right to live with the finding")
        return reason

    def expired(self, today: dt.date) -> bool:
        """Tell whether the last day is over."""
        return self.until is not None and self.until < today

    @property
    def label(self) -> str:
        """What a message calls the entry."""
        return f"{self.fingerprint} ({self.question})" if self.question else self.fingerprint

    @classmethod
    def of(cls, finding: Discrepancy, reason: str, until: dt.date | None = None) -> Entry:
        """Make the entry that accepts ``finding``."""
        paths = {evidence.path for position in finding.positions for evidence in position.evidence if evidence.path}
        return cls(
            fingerprint=finding.fingerprint,
            code=finding.code,
            question=finding.question,
            values=tuple(sorted(position.value for position in finding.positions)),
            files=tuple(sorted(paths)),
            reason=reason,
            until=until,
        )


class Ledger(NamedTuple):
    """A file of entries, by the name that messages call it."""

    name: str
    entries: tuple[Entry, ...] = ()


def read(file: Path) -> Ledger:
    """Read a ledger; one that does not exist is empty.

    Raises:
        ConfigError: it is not TOML, or an entry is wrong.

    """
    if not file.exists():
        return Ledger(file.name)
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(
            f"{shown(file)}: cannot be read: {error}. Mend it, or restore it from version control."
        ) from None
    return Ledger(file.name, tuple(_entries(content, file)))


def _entries(content: dict[str, object], file: Path) -> list[Entry]:
    try:
        return _File.model_validate(content).finding
    except ValidationError as error:
        raise ConfigError("\n".join(problems(error, shown(file), _File, called="a field"))) from None


class _File(Frozen):
    finding: list[Entry] = Field(default=[])


def write(file: Path, entries: Iterable[Entry], heading: str) -> None:
    """Write entries, sorted by what they say, under a comment."""
    lines = [f"# {line}" for line in heading.splitlines()]
    for entry in sorted(entries, key=lambda one: (one.code, one.question, one.fingerprint)):
        lines += ["", f"[[{SECTION}]]", *_fields(entry)]
    write_whole(file, "\n".join(lines) + "\n")


def _fields(entry: Entry) -> list[str]:
    """Write the fields that are set, lists with one value a line."""
    set_fields = ((name, getattr(entry, name)) for name in Entry.model_fields)
    return [line for name, value in set_fields if value for line in _field(name, value)]


def _field(name: str, value: str | dt.date | Sequence[str]) -> list[str]:
    if isinstance(value, str | dt.date):
        return [f"{name} = {toml.value(value)}"]
    return [f"{name} = [", *(f"    {toml.quoted(item)}," for item in value), "]"]

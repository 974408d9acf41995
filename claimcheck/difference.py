"""Two reports -> the findings that are new, gone, and still there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from claimcheck.errors import InputError
from claimcheck.models import Discrepancy
from claimcheck.models.frozen import Frozen


class Difference(Frozen):
    """What changed from one report to the next, each in the order of its report."""

    new: tuple[Discrepancy, ...] = ()
    gone: tuple[Discrepancy, ...] = ()
    still: tuple[Discrepancy, ...] = ()


def difference(old: tuple[Discrepancy, ...], new: tuple[Discrepancy, ...]) -> Difference:
    """Tell findings apart by their fingerprints, so that moved text makes no change."""
    before, after = {one.fingerprint for one in old}, {one.fingerprint for one in new}
    return Difference(
        new=tuple(one for one in new if one.fingerprint not in before),
        gone=tuple(one for one in old if one.fingerprint not in after),
        still=tuple(one for one in new if one.fingerprint in before),
    )


def read_findings(file: Path) -> tuple[Discrepancy, ...]:
    """Return the findings of a report that ``claimcheck check --format json`` wrote.

    Raises:
        InputError: it is not such a report.

    """
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{file}: cannot be read as JSON ({error}). Write it with check --output json=FILE.") from None
    return tuple(_findings(content, file))


def _findings(content: Any, file: Path) -> list[Discrepancy]:
    if not isinstance(content, dict) or "discrepancies" not in content:
        raise InputError(f"{file}: not a report of claimcheck. Write one with check --output json=FILE.")
    if content.get("schema_version") != "1":
        raise InputError(f"{file}: schema {content.get('schema_version')}, but this version reads 1. Write it anew.")
    try:
        return [Discrepancy.model_validate(item) for item in content["discrepancies"]]
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise InputError(f"{file}: not a report of claimcheck: {place}: {first['msg']}.") from None

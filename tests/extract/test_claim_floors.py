"""Precision and recall of what is read, part by part, as floors that only go up.

pytest --update-floors tests/extract/test_claim_floors.py raises them; with --allow-regression it lowers them, too.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.extract.claim_gold import digest
from tests.extract.claim_scoring import PARTS
from tests.extract.score_claims import figures, marks

FILE = Path(__file__).parent / "claim_floors.json"
# The smallest parts have some twenty items, so that one of them is five hundredths; less than that is no loss.
ONE_ITEM = 0.051


@pytest.fixture(scope="module")
def measured() -> dict[str, dict[str, list[float]]]:
    """Precision and recall of each part, of the open and of the held-out articles."""
    return {
        name: {part: [round(one.precision, 2), round(one.recall, 2)] for part, one in figures(marks(name)).items()}
        for name in ("open", "held-out")
    }


def test_no_part_is_read_worse_than_before(
    request: pytest.FixtureRequest, measured: dict[str, dict[str, list[float]]]
) -> None:
    kept = json.loads(FILE.read_text("utf-8")) if FILE.exists() else {"gold": ""}
    lower = [
        f"{name}: {part} {what} {now:.2f} instead of {floor:.2f}"
        for name, parts in measured.items()
        for part, both in parts.items()
        for what, now, floor in zip(("precision", "recall"), both, kept.get(name, {}).get(part, both), strict=True)
        if now + ONE_ITEM < floor
    ]
    if request.config.getoption("--update-floors"):
        assert not lower or request.config.getoption("--allow-regression"), lower
        lines = [
            f'  "{name}": ' + json.dumps(parts).replace('], "', '],\n    "').replace('{"', '{\n    "')
            for name, parts in measured.items()
        ]
        FILE.write_text(f'{{\n  "gold": "{digest()}",\n' + ",\n".join(lines) + "\n}\n", "utf-8", newline="\n")
    else:
        assert kept["gold"] == digest(), "The gold has changed: look at the figures, then --update-floors"
        assert lower == []


def test_every_part_is_measured(measured: dict[str, dict[str, list[float]]]) -> None:
    assert all(tuple(parts) == PARTS for parts in measured.values())

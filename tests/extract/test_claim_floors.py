"""Precision and recall of what is read, part by part, as floors that only go up.

pytest --update-floors tests/extract/test_claim_floors.py raises them; with --allow-regression it lowers them, too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.extract.claim_gold import digest
from tests.extract.claim_scoring import PARTS
from tests.extract.score_claims import figures, marks

FILE = Path(__file__).parent / "claim_floors.json"
PAGE = Path(__file__).parents[2] / "docs" / "quality.md"
MADE = re.compile(r"(<!-- begin: parts -->\n).*?(<!-- end: parts -->)", re.DOTALL)
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


def test_the_page_on_quality_shows_them(
    measured: dict[str, dict[str, list[float]]], golden: Callable[[Path, str], None]
) -> None:
    head = (
        "| part | held-out precision | recall | others' precision | recall |",
        "| --- | ---: | ---: | ---: | ---: |",
    )
    rows = (
        f"| {part} | {' | '.join(f'{value:.2f}' for name in ('held-out', 'open') for value in measured[name][part])} |"
        for part in PARTS
    )
    table = "\n".join([*head, *rows])
    golden(PAGE, MADE.sub(lambda page: f"{page[1]}{table}\n{page[2]}", PAGE.read_text(encoding="utf-8")))

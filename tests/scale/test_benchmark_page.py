"""The page on speed shows what was measured last, as a table and as a drawing."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from benchmarks.plot import svg
from benchmarks.wording import made, measured, tables

DOCS = Path(__file__).parents[2] / "docs"
SPEED = re.compile(r"(<!-- begin: speed -->\n).*?(<!-- end: speed -->)", re.DOTALL)


def test_the_table_is_of_what_was_measured(golden: Callable[[Path, str], None]) -> None:
    page = DOCS / "performance.md"
    shown = tables(measured())

    golden(page, SPEED.sub(lambda part: f"{part[1]}{shown}{part[2]}", page.read_text("utf-8")))


def test_the_drawing_is_of_what_was_measured(golden: Callable[[Path, str], None]) -> None:
    golden(DOCS / "performance.svg", svg(made(measured())))


def test_every_figure_stands_where_it_belongs() -> None:
    drawn = ElementTree.fromstring(svg(made(measured())))
    points = [(float(one.get("cx", 0)), float(one.get("cy", 0)), _said(one)) for one in drawn.iter() if _is_point(one)]
    pairs = [(across, down, value) for across, down, (name, value) in points if name == "pairs of claims"]

    assert [value for _, _, value in pairs] == [f"{one.pairs:,.6g}" for one in made(measured())]
    assert [across for across, _, _ in pairs] == sorted(across for across, _, _ in pairs)
    assert [down for _, down, _ in pairs] == sorted((down for _, down, _ in pairs), reverse=True)


def _is_point(one: ElementTree.Element) -> bool:
    return one.tag.endswith("circle")


def _said(point: ElementTree.Element) -> tuple[str, str]:
    name, value = (point[0].text or "").split(": ")
    return name, value

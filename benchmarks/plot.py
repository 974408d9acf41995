"""Measured sizes -> an SVG of how time and pairs grow with the articles, on scales where a power is a straight line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from math import ceil, floor, log10
from typing import NamedTuple

from benchmarks.measuring import Measured

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 400, 300, 75, 40, 30, 130
SPACING = 14  # between names
Of = Callable[[Measured], float]


class Line(NamedTuple):
    """One thing that grows, and how it is drawn."""

    name: str
    colour: str
    of: Of


TIMES = (
    Line("bare spaCy", "#777777", lambda one: one.bare),
    Line("extraction", "#1b6ca8", lambda one: one.extract),
    Line("finding stories", "#2e8540", lambda one: one.stories),
    Line("alignment, judging", "#b5482a", lambda one: one.compare + one.judge),
)
PAIRS = (
    Line("pairs of claims", "#b5482a", lambda one: one.pairs),
    Line("pairs of articles", "#2e8540", lambda one: one.stories_found),
    Line("articles", "#777777", lambda one: one.articles),
)


def svg(measured: Sequence[Measured]) -> str:
    """Draw both panels."""
    across = WIDTH + LEFT + RIGHT
    panels = [
        *_panel(0, "Seconds of the processor", TIMES, measured),
        *_panel(across, "Pairs compared", PAIRS, measured),
    ]
    size = f'width="{2 * across}" height="{HEIGHT + TOP + BOTTOM}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="12" role="img">'
    title = "<title>Time by stage and pairs compared, by number of articles</title>"
    return "\n".join([head, title, '<rect width="100%" height="100%" fill="white"/>', *panels, "</svg>", ""])


def _panel(across: int, heading: str, lines: Sequence[Line], measured: Sequence[Measured]) -> Iterator[str]:
    x = _Scale([one.articles for one in measured], across + LEFT, across + LEFT + WIDTH)
    y = _Scale([line.of(one) for line in lines for one in measured], TOP + HEIGHT, TOP)
    yield f'<text x="{across + LEFT}" y="18" font-weight="bold">{heading}</text>'
    for power in x.powers:
        at = x.at(10**power)
        yield f'<line x1="{at}" x2="{at}" y1="{TOP}" y2="{TOP + HEIGHT}" stroke="#dddddd"/>'
        yield f'<text x="{at}" y="{TOP + HEIGHT + 16}" text-anchor="middle">{10**power:,}</text>'
    for power in y.powers:
        at = y.at(10**power)
        yield f'<line x1="{across + LEFT}" x2="{across + LEFT + WIDTH}" y1="{at}" y2="{at}" stroke="#dddddd"/>'
        yield f'<text x="{across + LEFT - 6}" y="{at + 4}" text-anchor="end">{_power(power)}</text>'
    yield f'<text x="{across + LEFT + WIDTH / 2}" y="{TOP + HEIGHT + 34}" text-anchor="middle">articles</text>'
    for line in lines:
        yield from _drawn(line, measured, x, y)
    yield from _names(lines, measured[-1], x, y)


def _drawn(line: Line, measured: Sequence[Measured], x: _Scale, y: _Scale) -> Iterator[str]:
    """Draw a line with its points, each of which says its figure."""
    points = [(x.at(one.articles), y.at(line.of(one)), line.of(one)) for one in measured]
    path = " ".join(f"{across},{down}" for across, down, _ in points)
    yield f'<polyline points="{path}" fill="none" stroke="{line.colour}" stroke-width="2"/>'
    for across, down, value in points:
        said = f"<title>{escape(line.name)}: {value:,.6g}</title>"
        yield f'<circle cx="{across}" cy="{down}" r="4" fill="{line.colour}">{said}</circle>'


def _names(lines: Sequence[Line], last: Measured, x: _Scale, y: _Scale) -> Iterator[str]:
    """Write the name of each line where it ends, or a little lower where another name stands."""
    free = 0.0
    for line in sorted(lines, key=lambda line: y.at(line.of(last))):
        down = max(free, y.at(line.of(last)) + 4)
        free = down + SPACING
        yield f'<text x="{x.at(last.articles) + 8}" y="{down}" fill="{line.colour}">{escape(line.name)}</text>'


class _Scale:
    """Powers of ten between two ends of an axis."""

    def __init__(self, values: Sequence[float], start: int, end: int) -> None:
        low, high = (log10(edge(values)) for edge in (min, max))
        self.powers = range(floor(low), max(ceil(high), floor(low) + 1) + 1)
        self._start, self._each = start, (end - start) / (len(self.powers) - 1)

    def at(self, value: float) -> float:
        return round(self._start + (log10(value) - self.powers[0]) * self._each, 1)


def _power(power: int) -> str:
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:g}"

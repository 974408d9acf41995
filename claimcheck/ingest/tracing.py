"""Where the words of an extracted text stand in the file they were taken from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from claimcheck.ingest.places import line_starts
from claimcheck.models.text import Landmark

_PROBE = 40  # characters, without spaces, by which a line is found again: more than any phrase repeats


def trace(text: str, original: str, flat: str, origins: Sequence[int]) -> tuple[Landmark, ...]:
    """Return landmarks for the lines of ``text``.

    ``flat`` is the original's readable text without any space, ``origins`` where each of its characters stands there.
    A line that is not found again has no landmark of its own and counts on from the one before.
    """
    starts, marks, searched = line_starts(original), list[Landmark](), 0
    for begin, line in _lines(text):
        probe = "".join(line.split())
        found = flat.find(probe[:_PROBE], searched)
        if found < 0 or not probe:
            continue
        searched = found + len(probe) if flat.startswith(probe, found) else found
        marks += _along(line, begin, origins[found : searched or None], starts)
    return tuple(marks)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    begin = 0
    for line in text.splitlines(keepends=True):
        yield begin, line
        begin += len(line)


def _along(line: str, begin: int, origins: Sequence[int], starts: Sequence[int]) -> Iterator[Landmark]:
    """Yield a landmark wherever text and original stop running side by side."""
    index, expected = 0, -1
    for position, char in enumerate(line):
        if char.isspace():
            expected += 1
            continue
        if index >= len(origins):
            return
        if origins[index] != expected:
            number = bisect_right(starts, origins[index])
            yield Landmark(at=begin + position, line=number, column=origins[index] - starts[number - 1] + 1)
        index, expected = index + 1, origins[index] + 1

"""Where the words of an extracted text stand in the file they were taken from.

A *run* is a pair of places: from this character of the text on, and from that character of the original on, both go
side by side until the next run.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.ingest.markup import flat
from claimcheck.ingest.places import line_starts
from claimcheck.models.text import Landmark

_PROBE = 40  # characters, without spaces, by which a line is found again: more than any phrase repeats

Run = tuple[int, int]


def trace(text: str, markup: str) -> list[Run]:
    """Return the runs of ``text`` in the ``markup`` that it was extracted from, line by line.

    A line that is not found again has no run of its own and counts on from the one before.
    """
    readable, origins = flat(markup)
    runs, searched = list[Run](), 0
    for begin, line in _lines(text):
        probe = "".join(line.split())
        found = readable.find(probe[:_PROBE], searched) if probe else -1
        if found < 0:
            continue
        whole = readable.startswith(probe, found)
        searched = found + (len(probe) if whole else _PROBE)
        runs += _along(line, begin, origins[found:searched])
    return runs


def landmarks(runs: Iterable[Run], original: str, *, starts: Sequence[int] | None = None) -> tuple[Landmark, ...]:
    """Return the lines and columns of runs; ``starts``, if they are known, are those of the original's lines."""
    begins = starts or line_starts(original)
    numbered = ((at, place, bisect_right(begins, place)) for at, place in runs)
    return tuple(Landmark(at=at, line=line, column=place - begins[line - 1] + 1) for at, place, line in numbered)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    begin = 0
    for line in text.splitlines(keepends=True):
        yield begin, line
        begin += len(line)


def _along(line: str, begin: int, origins: Sequence[int]) -> Iterator[Run]:
    """Yield a run wherever text and original stop going side by side."""
    index, expected = 0, -1
    for position, char in enumerate(line):
        if char.isspace():
            expected += 1
            continue
        if index >= len(origins):
            return
        if origins[index] != expected:
            yield begin + position, origins[index]
        index, expected = index + 1, origins[index] + 1

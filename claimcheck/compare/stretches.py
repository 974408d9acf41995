"""Two lists of words -> the stretch that both have, with the fewest changes: local alignment (Smith and Waterman)."""

from __future__ import annotations

from collections.abc import Sequence

# A changed word must cost less than a shared one brings, else the stretch ends before it; a gap costs a little less
# than a change, so that 'at' against 'in' is one changed word, and not one lost and one added.
SHARED, CHANGED, GAP = 4, -3, -2

_Cell = tuple[int, int]  # score, and which way it came: 1 shared, 2 changed, 3 word of the left only, 4 of the right


def best_stretch(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of the shared words of the best stretch, in order; of two as good the first."""
    rows: list[list[_Cell]] = [[(0, 0)] * (len(b) + 1)]
    best, top = (0, 0), 0
    for i, mine in enumerate(a, 1):
        row = [(0, 0)]
        for j, theirs in enumerate(b, 1):
            cell = _cell(rows[-1], row, j, mine == theirs)
            row.append(cell)
            if cell[0] > top:
                best, top = (i, j), cell[0]
        rows.append(row)
    return _traced(rows, *best)


def _cell(above: list[_Cell], row: list[_Cell], j: int, shared: bool) -> _Cell:
    before = above[j - 1][0]
    score, way = (before + SHARED, 1) if shared else (before + CHANGED, 2)  # of ways as good the first
    if above[j][0] + GAP > score:
        score, way = above[j][0] + GAP, 3
    if row[j - 1][0] + GAP > score:
        score, way = row[j - 1][0] + GAP, 4
    return (score, way) if score > 0 else (0, 0)


def _traced(rows: list[list[_Cell]], i: int, j: int) -> list[tuple[int, int]]:
    places = []
    while rows[i][j][0] > 0:
        way = rows[i][j][1]
        if way == 1:
            places.append((i - 1, j - 1))
        i -= way != 4
        j -= way != 3
    return places[::-1]

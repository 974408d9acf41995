"""Text -> the stretches inside quotation marks: curly, straight, doubled, single, and pairs of different marks.

Copy that went through several hands opens with one mark and closes with another; which way a straight mark looks tells
only the white space beside it.
"""

from __future__ import annotations

import re

_OPENING = re.compile(r"(?:^|[\s(\[{—–―/-])$")
_OPENERS = ("'", "‘", '"', "“", "``")
_DOUBLE = re.compile(r"[“”\"]|``|''")
_SINGLE = re.compile(r"(?:(?<=[\s(\[{—–―])|^)['‘](?=[^\W\d_])(?!(?:em|til|cause|tis|twas|n)\b)", re.MULTILINE)
_SINGLE_END = re.compile(r"(?<=[.,!?…])['’](?!\w)|(?<=\w)['’](?=[\s,.;:!?)\]—–―]|$)")


def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches inside quotation marks, in order; one that never closes goes to the end."""
    if not any(mark in text for mark in _OPENERS):
        return ()
    found = list(_double(text))
    outside = _outside(found, len(text))
    found.extend(pair for start, end in outside for pair in _single(text, start, end))
    return tuple(sorted((start, end) for start, end in found if text[start:end].strip()))


def _double(text: str) -> list[tuple[int, int]]:
    found, start, nested = [], -1, False
    for match in _DOUBLE.finditer(text):
        mark, place = match[0], match.start()
        if start < 0:
            if mark in ("“", "``") or (mark == '"' and _opens(text, place)):
                start, nested = match.end(), False
        elif mark == '"' and not nested and _opens(text, place) and place > start:
            nested = True
        elif nested and mark == '"':
            nested = False
        elif mark not in ("“", "``"):
            found.append((start, place))
            start = -1
    return [*found, (start, len(text))] if start >= 0 else found


def _opens(text: str, place: int) -> bool:
    """Tell whether a straight mark stands before a word and after none."""
    return bool(_OPENING.search(text[max(0, place - 1) : place])) and not text[place + 1 : place + 2].isspace()


def _outside(found: list[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    edges = [0, *(edge for start, end in found for edge in (start - 1, end + 1)), length]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b > a]


def _single(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Find 'single marks' outside double ones; an apostrophe opens nothing, and what never closes is none."""
    found: list[tuple[int, int]] = []
    opening = "'" in text or "‘" in text
    for match in _SINGLE.finditer(text, start, end) if opening else ():
        closing = _SINGLE_END.search(text, match.end() + 1, end)
        if closing and (not found or match.start() > found[-1][1]):
            found.append((match.end(), closing.start()))
    return found

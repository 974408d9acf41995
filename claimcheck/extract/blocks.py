"""Article text -> blocks: paragraphs, headings and what is not prose, each with its place.

Every block is parsed alone, so that a heading or a caption never glues itself onto the sentence that follows.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from claimcheck.extract.heads import above_headline

LONGEST_HEADING = 14  # words; sub-headings in news style guides stay under a line of print
WRAPPED = range(50, 121)  # characters of a line that an editor or mail program wrapped


class BlockKind(StrEnum):
    """What a block is."""

    HEADLINE = "headline"
    HEADING = "heading"
    BODY = "body"
    DATELINE = "dateline"
    NOISE = "noise"


class Block(NamedTuple):
    """A stretch of an article's text."""

    start: int
    end: int
    kind: BlockKind


_NOISE = re.compile(
    r"(?:read (?:more|also|next)|related|see also|watch|share this|sign up|subscribe|advertisement|click here|"
    r"follow us|photo|image|picture|credit|copyright|©|all rights reserved|updated|published|last modified)\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:By|BY|From|FROM) [A-Z]")
# "LAGOS, March 4 (HT) — ", "Lagos (HT) - ": capitals or an agency tell it from "Ada Lee — the mayor — …"
_PLACE = r"[A-ZÀ-Þ][\w.'’-]*(?:[ /][A-ZÀ-Þa-z][\w.'’-]*){0,3}"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}(?:[ /][A-ZÀ-Þ.'’-]{2,}){0,3}"
_REST = rf"(?:, {_PLACE}){{0,2}}(?:,? \(?[A-Z][a-z]{{2,8}}\.? \d{{1,2}}(?:, \d{{4}})?\)?)?"
_AGENCY = r" ?\([A-Z][\w.&/ -]{1,24}\)"
_DATELINE = re.compile(
    rf"(?:{_CAPITALS}{_REST}(?:{_AGENCY})?|{_PLACE}{_REST}{_AGENCY})\s*(?:[—–]|--?)\s+(?=[\"“'‘A-ZÀ-Þ])"
)
_ENDS_SENTENCE = re.compile(r"""[.!?:;…]["'”’)\]]*$|["”]$""")


def blocks(text: str, title: str = "") -> tuple[Block, ...]:
    """Split ``text`` into blocks in order; nothing but white space lies between them."""
    spans = [span for chunk in _chunks(text) for span in _paragraphs(text, *chunk)]
    top = next((index for index, (start, end) in enumerate(spans) if not above_headline(text[start:end])), 0)
    found = (
        Block(start, end, BlockKind.NOISE if index < top else _kind(text[start:end], index - top, len(spans), title))
        for index, (start, end) in enumerate(spans)
    )
    return tuple(part for block in found for part in _without_dateline(block, text))


def _without_dateline(block: Block, text: str) -> tuple[Block, ...]:
    """Part the dateline from the paragraph it opens: a sentence begins behind it."""
    dateline = _DATELINE.match(text, block.start, block.end) if block.kind is BlockKind.BODY else None
    if dateline is None:
        return (block,)
    end = block.start + len(dateline[0].rstrip())
    return Block(block.start, end, BlockKind.DATELINE), Block(dateline.end(), block.end, BlockKind.BODY)


def _chunks(text: str) -> list[tuple[int, int]]:
    """Return the stretches between blank lines."""
    found, position = [], 0
    for gap in re.finditer(r"\n[^\S\n]*(?:\n[^\S\n]*)+|\Z", text):
        if text[position : gap.start()].strip():
            found.append((position, gap.start()))
        position = gap.end()
    return found


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split a chunk at its line ends, unless they only wrap one paragraph."""
    lines, position = [], start
    for line in text[start:end].split("\n"):
        stripped = line.strip()
        if stripped:
            left = position + line.index(stripped)
            lines.append((left, left + len(stripped)))
        position += len(line) + 1
    if _wrapped([text[a:b] for a, b in lines]):
        return [(lines[0][0], lines[-1][1])]
    return lines


def _wrapped(lines: list[str]) -> bool:
    """Tell whether these lines are one paragraph, wrapped at a fixed width."""
    if len(lines) < 2:
        return False
    inner = lines[:-1]
    open_ended = sum(not _ENDS_SENTENCE.search(line) for line in inner)
    return all(len(line) in WRAPPED for line in inner) and open_ended * 2 > len(inner)


def _kind(block: str, index: int, count: int, title: str) -> BlockKind:
    if index < 2 and title and block.strip() == title.strip():
        return BlockKind.HEADLINE
    if count == 1:
        return BlockKind.BODY
    if not _short(block) or _ENDS_SENTENCE.search(block):
        return BlockKind.BODY
    if _BYLINE.match(block) or _NOISE.match(block):
        return BlockKind.NOISE if index else BlockKind.HEADLINE
    return BlockKind.HEADLINE if index == 0 else BlockKind.HEADING


def _short(block: str) -> bool:
    return len(block) < 120 and len(block.split()) <= LONGEST_HEADING

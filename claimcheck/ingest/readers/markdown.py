"""Markdown: its paragraphs, headings, lists and quotes as plain text, and our comments; code and HTML are left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.comments import written_in
from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest.decoding import decode
from claimcheck.ingest.draft import Draft
from claimcheck.ingest.frontmatter import split
from claimcheck.ingest.places import line_starts
from claimcheck.models.text import Landmark

if TYPE_CHECKING:
    from markdown_it.token import Token


def read(raw: bytes, path: str, reading: Reading) -> tuple[Draft, ...]:
    """Return the one article of a Markdown file; its first heading, if it is at the top, is the title."""
    from markdown_it import MarkdownIt  # costs start-up time

    if len(raw) > reading.max_page_bytes:
        raise InputError(f"is larger than {reading.max_page_bytes:,} bytes. Split it, or raise max_page_bytes")
    decoded, notes = decode(raw)
    fields, offset = split(decoded)
    tokens = MarkdownIt("commonmark").parse(decoded[offset:])
    title = _title([token for token in tokens if token.type != "html_block"])
    first = len(line_starts(decoded[:offset])) - 1
    text, landmarks = _flatten(tokens, decoded, first)
    return (Draft(text=text, landmarks=landmarks, notes=notes, **{"title": title, **fields}),)


def _title(tokens: list[Token]) -> str:
    return tokens[1].content if len(tokens) > 1 and tokens[0].tag == "h1" else ""


def _flatten(tokens: list[Token], decoded: str, first: int) -> tuple[str, tuple[Landmark, ...]]:
    """Join the blocks with empty lines between, and note where each run of words stands in the file."""
    starts, text, marks = line_starts(decoded), "", list[Landmark]()
    for block in filter(_has_words, tokens):
        text += "\n\n" if text else ""
        line = first + (block.map or [0])[0]
        position = starts[line]
        for words in _words(block.children or [block]):
            found = decoded.find(words, position) if words != "\n" else -1
            if found >= 0:
                while line + 1 < len(starts) and starts[line + 1] <= found:
                    line += 1
                marks.append(Landmark(at=len(text), line=line + 1, column=found - starts[line] + 1))
                position = found + len(words)
            text += words
    return text, tuple(marks)


def _has_words(block: Token) -> bool:
    """Tell what becomes text; a block of HTML does for the sake of our comments in it."""
    return bool(block.map) and (block.type == "inline" or (block.type == "html_block" and any(_words([block]))))


def _words(children: list[Token]) -> Iterator[str]:
    for child in children:
        if child.type in {"text", "code_inline"} and child.content:
            yield child.content
        elif child.type in {"softbreak", "hardbreak"}:
            yield "\n"
        elif child.type in {"html_inline", "html_block"}:
            yield from (child.content[one.start : one.end] for one in written_in(child.content))

"""HTML fragments -> their text, with the place of every character; in time linear in the input.

For bodies inside feeds, ninjs and JSON, and to find an extracted sentence again. Whole pages need the boilerplate
removed and are read by ``readers/html.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_TAG = re.compile(r"(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:]*)(?:\"[^\"]*\"|'[^']*'|[^'\">])*>")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_SILENT = {"script", "style", "template", "noscript", "svg", "head"}
_BLOCKS = {"p", "div", "br", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr"}
_BLOCKS |= {"section", "article", "table", "tr", "td", "th", "figure", "figcaption", "pre", "hl1", "hl2"}
_LOOKS = re.compile(r"</(?:p|div|span|a|b|i|em|strong|li|h[1-6])>|<br ?/?>|<p>", re.IGNORECASE)


def is_markup(text: str) -> bool:
    """Tell HTML from plain text that happens to have a ``<`` in it."""
    return _LOOKS.search(text) is not None


def plain(html: str) -> str:
    """Return the text of an HTML fragment: a line for each block, runs of space as one."""
    text = "".join(char for char, _ in _characters(html, "\n"))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def flat(html: str) -> tuple[str, list[int]]:
    """Return the text of ``html`` without any space, and where each character stands."""
    kept = [(char, origin) for piece, origin in _characters(html, " ") for char in piece if not char.isspace()]
    return "".join(char for char, _ in kept), [origin for _, origin in kept]


def _characters(html: str, at_block: str) -> Iterator[tuple[str, int]]:
    """Yield the readable characters with their places, and ``at_block`` where a block begins or ends."""
    for text, begin, block in _pieces(html):
        if block:
            yield at_block, begin
        yield from _unescaped(text, begin)


def _pieces(html: str) -> Iterator[tuple[str, int, bool]]:
    """Yield each stretch of text, its place, and whether a block tag stands before it."""
    silent, position = "", 0
    for number, piece in enumerate(html.split("<")):
        begin, position = position, position + len(piece) + 1
        if not number:
            yield piece, begin, False
        elif silent:
            silent, block, resumed = _still_silent(piece, silent)
            if not silent:
                yield piece[resumed:], begin + resumed, block
        else:
            silent, block, skip = _after_tag(piece)
            if not silent and skip is not None:
                yield piece[skip:], begin + skip, block
            elif not silent:
                yield "<" + piece, begin - 1, False


def _still_silent(piece: str, silent: str) -> tuple[str, bool, int]:
    if silent == "-->":
        end = piece.find("-->")
        return ("", False, end + 3) if end >= 0 else (silent, False, 0)
    if piece[: len(silent) + 1].lower() == "/" + silent:
        return "", True, piece.find(">") + 1 or len(piece)
    return silent, False, 0


def _after_tag(piece: str) -> tuple[str, bool, int | None]:
    """Return what is silent from here on, whether a block ends or begins, and where the text after the tag starts."""
    if piece.startswith("!--"):
        end = piece.find("-->")
        return ("", False, end + 3) if end >= 0 else ("-->", False, None)
    if piece.startswith("![CDATA["):
        return "", True, len("![CDATA[")
    if piece.startswith(("!", "?")):
        return "", False, piece.find(">") + 1 or len(piece)
    tag = _TAG.match(piece)
    if tag is None:
        return "", False, None
    name = tag["name"].lower()
    opens_silence = name in _SILENT and not tag["close"] and not tag[0].endswith("/>")
    return (name if opens_silence else ""), name in _BLOCKS, tag.end()


def _unescaped(text: str, begin: int) -> Iterator[tuple[str, int]]:
    last = 0
    for entity in _ENTITY.finditer(text):
        yield from ((char, begin + last + n) for n, char in enumerate(text[last : entity.start()]))
        yield unescape(entity[0]), begin + entity.start()
        last = entity.end()
    yield from ((char, begin + last + n) for n, char in enumerate(text[last:]))

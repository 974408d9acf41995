"""Characters of ``Article.text`` -> line and column of the file as it lies on disk."""

from __future__ import annotations

import re

from claimcheck.models import Article

_NEWLINE = re.compile(r"\r\n|\r|\n")  # what editors count; str.splitlines also breaks at form feeds and others


def line_count(text: str) -> int:
    """Return how many line ends ``text`` has."""
    return sum(1 for _ in _NEWLINE.finditer(text))


def locate(article: Article, start: int) -> tuple[int, int]:
    """Return the 1-based line and column of character ``start`` of the article's text."""
    before = article.text[:start]
    ends = [end.end() for end in _NEWLINE.finditer(before)]
    if article.text[max(0, start - 1) : start + 1] == "\r\n":
        ends.pop()  # between the two halves of one line end: still on that line
    return article.first_line + len(ends), start - (ends[-1] if ends else 0) + 1

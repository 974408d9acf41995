"""Characters of ``Article.text`` -> line and column of the file as it lies on disk."""

from __future__ import annotations

import re
from bisect import bisect_right

from claimcheck.models import Article

_NEWLINE = re.compile(r"\r\n|\r|\n")  # what editors count; str.splitlines also breaks at form feeds and others


def line_count(text: str) -> int:
    """Return how many line ends ``text`` has."""
    return sum(1 for _ in _NEWLINE.finditer(text))


def line_starts(text: str) -> list[int]:
    """Return where each line of ``text`` begins."""
    return [0, *(end.end() for end in _NEWLINE.finditer(text))]


def locate(article: Article, start: int) -> tuple[int, int]:
    """Return the 1-based line and column of character ``start`` of the article's text.

    For formats that text is taken out of, the place of the words in the file where it is known, else their place in
    the text as the report shows it.
    """
    nearest = bisect_right(article.landmarks, start, key=lambda mark: mark.at) - 1
    if nearest >= 0:
        mark = article.landmarks[nearest]
        return mark.line, mark.column + start - mark.at
    starts = line_starts(article.text[:start])
    if article.text[max(0, start - 1) : start + 1] == "\r\n":
        starts.pop()  # between the two halves of one line end: still on that line
    return article.first_line + len(starts) - 1, start - starts[-1] + 1

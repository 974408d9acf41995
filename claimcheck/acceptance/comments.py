"""Articles -> the decisions that stand in them as comments.

``<!-- claimcheck: ignore[CC101] the fire service has corrected its number -->`` alone on its line covers the next
line that is not empty; elsewhere it covers its own line. Several codes are parted by commas.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from claimcheck.comments import Written, written_in
from claimcheck.ingest.places import line_starts, locate
from claimcheck.models import Article, Discrepancy
from claimcheck.models.frozen import Frozen

_ORDER = re.compile(r"ignore\[(?P<codes>[^\]]*)\]\s*(?:--|:)?\s*(?P<reason>.*)", re.DOTALL)
_WORD = re.compile(r"\S")


class Comment(Frozen):
    """One decision in an article: what it covers, and why."""

    article_id: str
    place: str
    text: str
    codes: frozenset[str]
    reason: str
    start: int
    end: int

    def covers(self, finding: Discrepancy) -> bool:
        """Tell whether a sentence of the finding lies where the comment rules, and the code is named."""
        return finding.code in self.codes and any(
            evidence.article_id == self.article_id and evidence.start < self.end and self.start < evidence.end
            for position in finding.positions
            for evidence in position.evidence
        )


def read_comments(articles: Iterable[Article]) -> tuple[tuple[Comment, ...], tuple[str, ...]]:
    """Return the decisions in ``articles``, and one line for each comment that is not understood."""
    comments: list[Comment] = []
    wrong: list[str] = []
    for article in articles:
        lines: list[int] = []
        for written in written_in(article.text):
            lines = lines or line_starts(article.text)
            place = f"{article.path or article.id}:{locate(article, written.start)[0]}"
            order = _ORDER.fullmatch(written.order)
            complaint = _complaint(order)
            if order is None or complaint:
                wrong.append(f"{place}: {complaint} Write <!-- claimcheck: ignore[CODE] reason -->.")
            else:
                ruled = _ruled(article.text, written, lines)
                comments.append(_comment(article.id, place, order, ruled))
    return tuple(comments), tuple(wrong)


def _complaint(order: re.Match[str] | None) -> str:
    if order is None:
        return "this claimcheck comment is not understood."
    if not order["codes"].strip():
        return "this ignore comment names no rule."
    return "" if order["reason"].strip() else "this ignore comment gives no reason, so it is not followed."


def _comment(article: str, place: str, order: re.Match[str], ruled: tuple[int, int]) -> Comment:
    codes = frozenset(code.strip() for code in order["codes"].split(","))
    reason = re.sub(r"\s+", " ", order["reason"]).strip()
    text, (start, end) = f"ignore[{order['codes'].strip()}]", ruled
    return Comment(article_id=article, place=place, text=text, codes=codes, reason=reason, start=start, end=end)


def _ruled(text: str, comment: Written, lines: list[int]) -> tuple[int, int]:
    """Return the span that a comment rules: its own line, or the next with words if it stands alone."""
    start, end = _line_around(text, comment.start, lines)
    end = max(comment.end, end)
    if text[start : comment.start].strip() or text[comment.end : end].strip():
        return start, end
    following = _WORD.search(text, comment.end)
    return _line_around(text, following.start(), lines) if following else (comment.end, comment.end)


def _line_around(text: str, place: int, lines: list[int]) -> tuple[int, int]:
    """Return where the line begins and where it ends, without its line end."""
    number = bisect_right(lines, place)
    start = lines[number - 1]
    end = lines[number] if number < len(lines) else len(text)
    return start, start + len(text[start:end].rstrip("\r\n"))

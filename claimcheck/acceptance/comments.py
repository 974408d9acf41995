"""Articles -> the decisions that stand in them as comments.

``<!-- claimcheck: ignore[CC101] the fire service has corrected its number -->`` alone on its line covers the next
line that is not empty; elsewhere it covers its own line. Several codes are parted by commas.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.models import Article, Discrepancy
from claimcheck.models.frozen import Frozen

_COMMENT = re.compile(r"<!--\s*claimcheck\s*:\s*(?P<order>.*?)\s*-->", re.DOTALL)
_ORDER = re.compile(r"ignore\[(?P<codes>[^\]]*)\]\s*(?:--|:)?\s*(?P<reason>.*)", re.DOTALL)
_WORD = re.compile(r"\S")
_LINE_END = re.compile(r"\r\n|\r|\n")


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
        for match in _COMMENT.finditer(article.text):
            place = f"{article.path or article.id}:{_line(article, match.start())}"
            order = _ORDER.fullmatch(match["order"])
            complaint = _complaint(order)
            if order is None or complaint:
                wrong.append(f"{place}: {complaint} Write <!-- claimcheck: ignore[CODE] reason -->.")
            else:
                comments.append(_comment(article, place, match, order))
    return tuple(comments), tuple(wrong)


def _complaint(order: re.Match[str] | None) -> str:
    if order is None:
        return "this claimcheck comment is not understood."
    if not order["codes"].strip():
        return "this ignore comment names no rule."
    return "" if order["reason"].strip() else "this ignore comment gives no reason, so it is not followed."


def _comment(article: Article, place: str, match: re.Match[str], order: re.Match[str]) -> Comment:
    start, end = _ruled(article.text, match.start(), match.end())
    codes = frozenset(code.strip() for code in order["codes"].split(","))
    reason = re.sub(r"\s+", " ", order["reason"]).strip()
    text = f"ignore[{order['codes'].strip()}]"
    return Comment(article_id=article.id, place=place, text=text, codes=codes, reason=reason, start=start, end=end)


def _ruled(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span that a comment rules: its own line, or the next with words if it stands alone."""
    line_start, line_end = _line_around(text, start)
    if text[line_start:start].strip() or text[end : max(end, line_end)].strip():
        return line_start, max(end, line_end)
    following = _WORD.search(text, end)
    return _line_around(text, following.start()) if following else (end, end)


def _line_around(text: str, place: int) -> tuple[int, int]:
    starts = [end.end() for end in _LINE_END.finditer(text, 0, place)]
    following = _LINE_END.search(text, place)
    return (starts[-1] if starts else 0), (following.start() if following else len(text))


def _line(article: Article, place: int) -> int:
    return article.first_line + sum(1 for _ in _LINE_END.finditer(article.text, 0, place))


def blank(text: str) -> str:
    """Return ``text`` with its claimcheck comments as spaces, so that positions stay and no comment is read as news."""
    return _COMMENT.sub(lambda match: " " * len(match[0]), text)

"""What must be said about a text: why it is no article, or what it was read with."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.errors import InputError
from claimcheck.ingest.draft import Draft
from claimcheck.ingest.settings import Reading
from claimcheck.ingest.settling import Source, wanted_id
from claimcheck.models import Article, Skipped

_SENTENCE_END = re.compile(r"[.!?…。\r\n]+")
_NAMED = 3  # so many files are named in one remark, the others counted: a hundred thousand remarks help nobody


def refuse(draft: Draft, limits: Reading) -> None:
    """Raise InputError for a text that cannot be an article."""
    if not draft.text.strip():
        raise InputError("has no text. Remove it, or fill it")
    if len(draft.text) > limits.max_characters:
        raise InputError(f"is longer than {limits.max_characters:,} characters. Split it into articles")
    if max(map(len, _SENTENCE_END.split(draft.text))) > limits.max_run:
        raise InputError(f"has more than {limits.max_run:,} characters without the end of a sentence or line")


def notice(sources: Sequence[Source], articles: Sequence[Article]) -> list[Skipped]:
    """Return what was read with a restriction: odd dates, guessed encodings, invisible characters, taken ids."""
    remarks = [*_undated(sources)]
    for source, article in zip(sources, articles, strict=True):
        why = [*source.draft.notes, *_odd_date(source, article), *_invisible(article), *_taken_id(source, article)]
        remarks += [Skipped(path=article.path, why=line, fatal=False) for line in why]
    return remarks


def _undated(sources: Sequence[Source]) -> Iterator[Skipped]:
    paths = sorted({one.path for one in sources if not one.draft.published})
    if paths:
        named, rest = ", ".join(paths[1:_NAMED]), len(paths[_NAMED:])
        others = f" (nor have {named}{f' and {rest} more' if rest else ''})" if named else ""
        advice = "Add 'published: 2026-02-04' between two --- lines at the top"
        why = f"has no published date{others}: 'Tuesday' cannot be compared. {advice}"
        yield Skipped(path=paths[0], why=why, fatal=False)


def _odd_date(source: Source, article: Article) -> Iterator[str]:
    words = source.draft.published
    if words and article.published is None:
        yield f"published {words[:40]!r} is no date. Write 2026-02-04 or 2026-02-04T09:30:00+01:00; read without it"


def _invisible(article: Article) -> Iterator[str]:
    """Name characters that no reader of the text can see but every comparison does."""
    kinds = Counter(
        char for char in article.text if unicodedata.category(char) in {"Cf", "Cc"} and char not in "\n\r\t"
    )
    if kinds:
        worst = ", ".join(f"U+{ord(char):04X}" for char, _ in sorted(kinds.items())[:_NAMED])
        yield f"has {kinds.total()} invisible characters ({worst}): they are kept and may hide a difference"


def _hidden(char: str) -> bool:
    return not char.isprintable() and char not in "\n\r\t" and unicodedata.category(char) in {"Cc", "Cf"}


def _taken_id(source: Source, article: Article) -> Iterator[str]:
    if source.draft.id and article.id != wanted_id(source):
        yield f"id {wanted_id(source)!r} is also another article's. This one is called {article.id!r}"

"""What must be said about a text: why it is no article, or what it was read with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest.draft import Draft
from claimcheck.ingest.settling import Source
from claimcheck.models import Article, Skipped

_SENTENCE_END = re.compile(r"[.!?…。\r\n]")
_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_HIDDEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u115f\u1160\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
_COMBINING = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_ODD = re.compile(f"[{_TURNING}{_HIDDEN}{_COMBINING}]")  # most articles have none
_DIRECTIONS = re.compile(f"[{_TURNING}]")
_INVISIBLE = re.compile(f"[{_HIDDEN}]")
_STACKED = re.compile(f"[{_COMBINING}]{{5,}}")  # no word has
_NAMED = 3  # so many are named in one remark, the others counted: a hundred thousand remarks help nobody


def refuse(draft: Draft, reading: Reading) -> None:
    """Raise InputError for a text that cannot be an article."""
    if not draft.text.strip():
        raise InputError("has no text. Remove it, or fill it")
    if len(draft.text) > reading.max_characters:
        raise InputError(f"is longer than {reading.max_characters:,} characters. Split it")
    if len(draft.text) > reading.max_run and max(map(len, _SENTENCE_END.split(draft.text))) > reading.max_run:
        raise InputError(
            f"has more than {reading.max_run:,} characters without an end of sentence or line. Raise max_run"
        )


def notice(sources: Sequence[Source], articles: Sequence[Article]) -> list[Skipped]:
    """Return what was read with a restriction: odd dates, guessed encodings, invisible characters, taken ids."""
    remarks = [*_undated(sources)]
    for source, article in zip(sources, articles, strict=True):
        lines = [*source.draft.notes, *_odd_date(source, article), *_unseen(article), *_taken_id(source, article)]
        lines += [] if source.draft.source or source.stem else ["has no source: it counts as one of its own"]
        remarks += [Skipped(path=article.path, why=line, fatal=False) for line in lines]
    return remarks


def _undated(sources: Sequence[Source]) -> Iterator[Skipped]:
    paths = sorted({one.path for one in sources if not one.draft.published})
    if paths:
        named, rest = ", ".join(paths[1:_NAMED]), len(paths[_NAMED:])
        others = f" (nor have {named}{f' and {rest} more' if rest else ''})" if named else ""
        advice = "Add 'published: 2026-02-04' between two --- lines at the top"
        yield Skipped(path=paths[0], why=f"has no published date{others}: 'Tuesday' has no day. {advice}", fatal=False)


def _odd_date(source: Source, article: Article) -> Iterator[str]:
    words = source.draft.published
    if words and article.published is None:
        yield f"published {words[:40]!r} is no date. Write 2026-02-04 or 2026-02-04T09:30:00+01:00; read without it"


def _unseen(article: Article) -> Iterator[str]:
    """Name what no reader of the text can see but every comparison does."""
    if not _ODD.search(article.text):
        return
    if turns := _DIRECTIONS.findall(article.text):
        yield f"has {len(turns)} text direction marks ({_codes(turns)}): it may not read as it is compared"
    if hidden := _INVISIBLE.findall(article.text):
        yield f"has {len(hidden)} invisible characters ({_codes(hidden)}): they are kept and may hide a difference"
    if stacks := _STACKED.findall(article.text):
        yield f"has {len(stacks)} stacks of combining marks: the words they stand on are not recognised"


def _codes(characters: Sequence[str]) -> str:
    return ", ".join(f"U+{ord(char):04X}" for char in sorted(Counter(characters))[:_NAMED])


def _taken_id(source: Source, article: Article) -> Iterator[str]:
    if source.draft.id and article.id != source.wanted_id:
        yield f"id {source.wanted_id!r} is also another article's. This one is called {article.id!r}"

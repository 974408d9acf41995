"""Articles with their claims -> many more of other events, for sizes that would take hours to parse.

A copy has other names and other rare words, each as long as the one it stands for, in its text and in its claims alike:
places in the text stay true, and with other articles it shares the common words that all news share.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b
from itertools import cycle

from spacy.lang.en.stop_words import STOP_WORDS

import claimcheck.models.claims as nouns
from claimcheck.align.stories import is_rare
from claimcheck.keep.shelf import Encoded
from claimcheck.knowledge import load
from claimcheck.models import Article

_WORD = re.compile(r"(?:(?<=\\n)|(?<![A-Za-z\\]))[A-Za-z]{3,}")
_LETTERS = {**dict.fromkeys("aeiou", "aeiou"), **dict.fromkeys("bcdfghjklmnpqrstvwxyz", "bcdfghklmnprstvw")}
# What JSON has beside words of the text: names of fields, and values of which there is a list.
_FIXED = {
    word
    for noun in vars(nouns).values()
    if isinstance(noun, type)
    for name in (getattr(noun, "__dataclass_fields__", None) or (list(noun) if issubclass(noun, StrEnum) else ()))
    for word in _WORD.findall(str(name).replace("_", " "))
} | {"true", "false", "null", "infinity", "rows", "columns", "values", "which", "where"}
_FIXED |= {noun.__name__.casefold() for noun in vars(nouns).values() if isinstance(noun, type)}
_FIXED |= STOP_WORDS


def copies(originals: Sequence[Encoded], articles: int) -> Iterator[Encoded]:
    """Yield the originals, then copies of them under other words."""
    for number, (article, content) in zip(range(articles), cycle(originals), strict=False):
        round_ = number // len(originals)
        yield _renamed(article, content, round_) if round_ else (article, content)


def _renamed(article: Article, content: bytes, round_: int) -> Encoded:
    """Give an article's names and rare words other letters, so that it tells of another event."""

    def other(match: re.Match[str]) -> str:
        return _other(match[0], round_)

    text, title = (_WORD.sub(other, words) for words in (article.text, article.title))
    moved = article.model_copy(update={"id": f"{round_:05d}/{article.id}", "text": text, "title": title})
    return moved, b"".join(zlib.compress(_WORD.sub(other, part).encode(), 1) for part in _parts(content))


def _parts(content: bytes) -> Iterator[str]:
    """Return the gist and the claims of an article as JSON."""
    while content:
        reading = zlib.decompressobj()
        yield reading.decompress(content).decode()
        content = reading.unused_data


@lru_cache(maxsize=1 << 18)
def _other(word: str, round_: int) -> str:
    if word.casefold() in _FIXED or not is_rare(word, load()):
        return word
    chance = blake2b(f"{word.casefold()} {round_}".encode(), digest_size=64).digest() * (len(word) // 64 + 1)
    drawn = (_LETTERS[letter][byte % len(_LETTERS[letter])] for letter, byte in zip(word.lower(), chance, strict=False))
    return "".join(new.upper() if old.isupper() else new for old, new in zip(word, drawn, strict=True))

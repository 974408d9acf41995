"""One spelling for words that are written in two, British and American: neither is a slip."""

from __future__ import annotations

import re
from functools import lru_cache

_SPELLINGS = tuple(
    (re.compile(written), usual)
    for written, usual in (
        (r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)", "iz"),
        (r"(?<=[a-z]{2})our(?=(?:s|ed|ing|ite|ites|able|hood)?$)", "or"),
        (r"(?<=[a-z]{3})ll(?=(?:ed|ing|er|ers)$)", "l"),
        (r"(?<=[a-z]{3})ence(?=s?$)", "ense"),
        (r"(?<=[ntb])re(?=s?$)", "er"),
        (r"(?<=[a-z]{2})ogue(?=s?$)", "og"),
        (r"^(program)me(?=s?$)", r"\1"),
        (r"^gr[ae]y$", "grey"),
    )
)


@lru_cache(maxsize=1 << 13)
def usual_spelling(word: str) -> str:
    """Return one spelling of a word in small letters that has two."""
    for written, usual in _SPELLINGS:
        word = written.sub(usual, word)
    return word

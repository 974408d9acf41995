"""Two quotations -> whether they are one utterance, and which words differ.

The same words cut short, punctuated, capitalised, contracted or bracketed differently are the same quote.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.knowledge.tables import table

_BRACKETED = re.compile(r"\[[^\]]*\]|\([^)]*\)")
_BRACKET = "bracketed"  # stands for an editor's words in brackets, whatever they replace
_GAP = re.compile(r"\w\W*(?:\.\.\.|…|\. \. \.)\W*\w")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_SHORT = {
    "n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "gonna": "going to", "gotta": "got to",
    "wanna": "want to", "ok": "okay", "cannot": "can not", "per cent": "percent", "e mail": "email",
}  # fmt: skip


_DIGITS = {word: str(number) for number, word in enumerate(table("quotes")["digits"].split())}
_SMALL = frozenset(table("quotes")["small"].split())
LONG_ENOUGH, LONGEST_END = 8, 2  # after so many common words an end of one or two other words is another wording


class Difference(NamedTuple):
    """Where two quotes of one utterance part: the words on either side, and how many words they share."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    shared: int
    overlap: float


def words(quote: str) -> list[str]:
    """Return the words of a quote, lower case, without brackets, contractions written out."""
    text = _BRACKETED.sub(f" {_BRACKET} ", quote.replace("’", "'").replace("-", " ")).lower()
    text = re.sub(r"\b(can)'t\b", "can not", text)
    text = re.sub(r"\bwon't\b", "will not", text)
    for short, full in _SHORT.items():
        text = re.sub(
            rf"(?<=\w){re.escape(short)}\b" if short.startswith(("'", "n")) else rf"\b{short}\b", f" {full}", text
        )
    text = re.sub(r"\b(he|she|it|that|there|what|who|here|let)'s\b", r"\1 is", text)
    return [_DIGITS.get(word, word.replace("'", "")) for word in _WORD.findall(text)]


def is_content(word: str) -> bool:
    """Tell whether a word of a quote carries meaning."""
    return word not in _SMALL


def shared_content(left: str, right: str) -> int:
    """Return how many different words that carry meaning two quotes share."""
    return sum(map(is_content, set(words(left)) & set(words(right))))


_words = lru_cache(maxsize=1 << 12)(words)  # a quote is held against many


def differences(left: str, right: str) -> list[Difference]:
    """Align two quotes word by word; return where they differ between words they share. Empty for the same quote."""
    a, b = _words(left), _words(right)
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    shared = sum(block.size for block in blocks)
    if not blocks:
        return []
    reach = min(len(a), len(b))
    found = []
    for before, after in pairwise(blocks):
        mine = tuple(a[before.a + before.size : after.a])
        theirs = tuple(b[before.b + before.size : after.b])
        if _BRACKET not in (*mine, *theirs):
            found.append(Difference(mine, theirs, shared, shared / reach))
    last = blocks[-1]
    ends = tuple(a[last.a + last.size :]), tuple(b[last.b + last.size :])
    if shared >= LONG_ENOUGH and all(0 < len(end) <= LONGEST_END for end in ends):
        found.append(Difference(*ends, shared, shared / reach))
    return found


def overlap(left: str, right: str) -> tuple[int, float]:
    """Return how many words two quotes share in order, and which part of the shorter that is."""
    a, b = _words(left), _words(right)
    shared = sum(block.size for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
    return shared, shared / max(1, min(len(a), len(b)))


def has_gap(quote: str) -> bool:
    """Tell whether words were left out inside the quote and marked so."""
    return bool(_GAP.search(quote))

"""Two quotations -> whether they are one utterance, and which words differ.

The same words cut short, punctuated, capitalised, contracted or bracketed differently are the same quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.compare.orthography import usual_spelling
from claimcheck.compare.stretches import best_stretch
from claimcheck.knowledge.tables import table

_BRACKETED = re.compile(r"\[[^\]]*\]|\([^)]*\)")
_BRACKET = "bracketed"  # stands for an editor's words in brackets, or a marked gap, whatever they replace
_GAP = re.compile(r"\.\.\.+|…|\. \. \.")
_ACRONYM = re.compile(r"\b(?:[A-Z]\.){2,}")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_WRITTEN_OUT = {
    "n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would", "gonna": "going to",
    "gotta": "got to", "wanna": "want to", "ok": "okay", "an": "a", "cannot": "can not",
    "per cent": "percent", "e mail": "email",
}  # fmt: skip
_SHORT = [
    (re.compile(rf"(?<=\w){re.escape(short)}\b" if short.startswith(("'", "n")) else rf"\b{short}\b"), f" {full}")
    for short, full in _WRITTEN_OUT.items()
]


def _ending(number: int) -> str:
    return {1: "st", 2: "nd", 3: "rd"}.get(number, "th")


_DIGITS = {word: str(number) for number, word in enumerate(table("quotes")["digits"].split())}
_DIGITS |= {word: f"{n}{_ending(n)}" for n, word in enumerate(table("quotes")["ordinals"].split())}
# for every row of small words that exclude each other, which of its meanings a word has
_WEIGHTY = tuple(
    {word: place for place, meaning in enumerate(row.split("|")) for word in meaning.split()}
    for row in table("quotes")["weighty"]
)
_SMALL = frozenset(table("quotes")["small"].split())
_SET_PHRASES = tuple(table("quotes")["set_phrases"])
MOST_CHANGED = 4  # words on one side: longer gaps are sentences left out
WHOLE_ENOUGH = 6  # common words of two quotes that have equally many: neither was cut short
ALL_BUT_ONE = 4  # common words of two quotes of which only one word is another
LONG_ENOUGH, LONGEST_END = 8, 2  # after so many common words an end of one or two other words is another wording
# Words with which two sentences of one speaker begin alike, and how many of them carry meaning. Counted: of pairs of
# quotes in 27 events of three outlets and 9 topics of ECB+ that begin with six or more common words, all were one
# utterance; of those with five, some were not that had fewer words of meaning.
SAME_STARTS = ((6, 2), (5, 3))
# Words with which two quotes begin alike, and end alike, and both together, where only what lies between is other. Of
# the pairs in 54 events of three outlets and 18 topics of ECB+ that have three and three, all were one utterance.
FRAME, WHOLE_FRAME = 3, 8
SURE_START = 8  # so many common words are one utterance whoever the speaker is; counted as above


Words = tuple[str, ...]


class Difference(NamedTuple):
    """Where two quotes of one utterance part: the words on either side, and how many words they share."""

    left: Words
    right: Words
    shared: int
    overlap: float


@lru_cache(maxsize=1 << 12)  # a quote is held against many
def words(quote: str) -> list[str]:
    """Return the words of a quote, lower case, contractions written out; one for each bracket and gap inside it."""
    text = _BRACKETED.sub(
        f" {_BRACKET} ", _GAP.sub(f" {_BRACKET} ", quote.strip("….“”\"' ")).replace("’", "'").replace("-", " ")
    )
    text = re.sub(r"\s*'\s*(?=(?:m|s|re|ve|ll|d|t)\b)", "'", text)  # set apart by a tokeniser
    text = _ACRONYM.sub(lambda letters: letters[0].replace(".", ""), text)
    text = text.lower().replace("&", " and ").replace("%", " percent ")
    text = re.sub(r"\b(can)'t\b", "can not", text)
    text = re.sub(r"\bwon't\b", "will not", text)
    for short, full in _SHORT:
        text = short.sub(full, text)
    text = re.sub(r"\b(he|she|it|that|there|what|who|here|let)'s\b", r"\1 is", text)
    return [usual_spelling(_DIGITS.get(word, word.replace("'", ""))) for word in _WORD.findall(text)]


def is_content(word: str) -> bool:
    """Tell whether a word of a quote carries meaning."""
    return word not in _SMALL


def weigh_differently(left: Iterable[str], right: Iterable[str]) -> bool:
    """Tell whether two stretches put one small word for another that means something else: will, may; all, most."""
    mine, theirs = set(left), set(right)
    for row in _WEIGHTY:
        a, b = ({row[word] for word in own if word in row} for own in (mine - theirs, theirs - mine))
        if a and b and not a & b:
            return True
    return False


@lru_cache(maxsize=1 << 12)
def own_words(quote: str) -> list[str]:
    """Return the words of a quote without what everybody says: "no comment", "at this time"."""
    text = f" {' '.join(words(quote))} "
    for phrase in _SET_PHRASES:
        text = text.replace(f" {phrase} ", " ")
    return text.split()


def shared_content(left: str, right: str) -> int:
    """Return how many different words that carry meaning two quotes share."""
    return sum(map(is_content, set(words(left)) & set(words(right))))


def differences(left: str, right: str) -> list[Difference]:
    """Align two quotes word by word; return where they differ between words they share. Empty for the same quote.

    What one side has before or after the stretch that both quote was cut by the other. Where both go on after many
    common words, with one or two others, that is another wording.
    """
    a, b = words(left), words(right)
    places = _shared_places(left, right)
    if not places:
        return []
    shared = len(places)
    part = shared / min(len(a), len(b))
    gaps = [
        (tuple(a[i + 1 : k]), tuple(b[j + 1 : m])) for (i, j), (k, m) in pairwise(places) if (k, m) != (i + 1, j + 1)
    ]
    enough = shared >= (LONG_ENOUGH if len(a) != len(b) else WHOLE_ENOUGH)
    if enough or len(a) == len(b) == shared + 1 > ALL_BUT_ONE:
        gaps.extend(end for end in _ends(a, b, places) if all(0 < len(side) <= LONGEST_END for side in end))
    return [Difference(*gap, shared, part) for gap in gaps if _BRACKET not in (*gap[0], *gap[1])]


@lru_cache(maxsize=1 << 6)  # asked several times while two quotes are compared
def _shared_places(left: str, right: str) -> list[tuple[int, int]]:
    """Return where the words of the common stretch stand, and those of a common first or last word beyond a change."""
    a, b = words(left), words(right)
    places = best_stretch(a, b)
    if not places:
        return []
    (i, j), (k, m) = places[0], places[-1]
    before = _run(a[:i], b[:j])
    after = _run(a[:k:-1], b[:m:-1])
    opening = [(n, n) for n in range(before)] if max(i, j) - before <= MOST_CHANGED else []
    longest = max(len(a) - k, len(b) - m) - 1 - after
    closing = [(len(a) - n, len(b) - n) for n in range(after, 0, -1)] if longest <= MOST_CHANGED else []
    return [*opening, *places, *closing]


def _run(a: list[str], b: list[str]) -> int:
    """Return how many words two lists begin with alike."""
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _ends(a: list[str], b: list[str], places: list[tuple[int, int]]) -> Iterator[tuple[Words, Words]]:
    """Yield the words that either side has before the stretch, and those that it has after it."""
    (i, j), (k, m) = places[0], places[-1]
    yield tuple(a[:i]), tuple(b[:j])
    yield tuple(a[k + 1 :]), tuple(b[m + 1 :])


def part_ways(left: str, right: str) -> bool:
    """Tell whether both quotes have many words of their own at one end: two sentences with a common stretch."""
    a, b = words(left), words(right)
    places = _shared_places(left, right)
    return any(
        max(map(len, end)) > LONGEST_END and all(any(map(is_content, side)) for side in end)
        for end in (_ends(a, b, places) if places else ())
    )


def other_end(left: str, right: str) -> Difference | None:
    """Return how two sentences end that begin with the same words; None where one is the other cut short.

    A gap or a bracket in either end hides what was said, and a start without six common words may be two sentences.
    """
    a, b = words(left), words(right)
    start = _run(a, b)
    content = sum(map(is_content, a[:start]))
    if not any(start >= least and content >= meaning for least, meaning in SAME_STARTS):
        return None
    mine, theirs = tuple(a[start:]), tuple(b[start:])
    own = [
        [word for word in end if is_content(word) and word not in other]
        for end, other in ((mine, theirs), (theirs, mine))
    ]
    if _BRACKET in (*mine, *theirs) or not all(own) or "".join(mine) == "".join(theirs):
        return None
    return Difference(mine, theirs, start, start / min(len(a), len(b)))


def framed(left: str, right: str) -> bool:
    """Tell whether two quotes begin and end with the same words, and have a few others in between."""
    a, b = words(left), words(right)
    start, end = _run(a, b), _run(a[::-1], b[::-1])
    between = [len(each) - start - end for each in (a, b)]
    whole = min(start, end) >= FRAME and start + end >= WHOLE_FRAME
    return whole and min(between) > 0 and max(between) <= MOST_CHANGED


def begin_alike(left: str, right: str) -> bool:
    """Tell whether two quotes begin with so many common words that they may be one utterance."""
    return _run(words(left), words(right)) >= min(least for least, _ in SAME_STARTS)


def all_but_one(left: str, right: str) -> bool:
    """Tell whether two quotes have one word for another, and every other word in common."""
    return len(words(left)) == len(words(right)) == overlap(left, right)[0] + 1 > ALL_BUT_ONE


@lru_cache(maxsize=1 << 12)  # asked when two quotes are aligned, and again when they are compared
def overlap(left: str, right: str) -> tuple[int, float]:
    """Return how many words two quotes share in order, and which part of the shorter that is."""
    a, b = words(left), words(right)
    shared = sum(block.size for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
    return shared, shared / max(1, min(len(a), len(b)))

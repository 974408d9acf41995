"""Two names -> whether they are one person's name, spelt in two ways.

The same given names and almost the same surname, or the same surname and given names that sound alike. Two forms that
are both right are none: nicknames, initials, a second given name, transliterations, maiden and married names.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from claimcheck.knowledge import Knowledge, fold

SHORTEST = 4  # letters: "Lee" and "Lea" are two names, "Hayes" and "Heyes" may be one
LONG = 7  # letters from which two changes still leave one name; set by hand
_ENDINGS = frozenset({"s", "son", "sen", "ov", "ova", "ev", "a", "i", "ian", "an", "er", "us"})
_SEXED = frozenset("aiy")  # last letters that tell Carl from Carla, and Dan from Danny
_SOUNDS = tuple(
    (re.compile(written), sound)
    for written, sound in (
        (r"ph", "f"), (r"c(?=[eiy])", "s"), (r"ck|q|c(?!h)", "k"), (r"gh|h(?![aeiouy])|(?<=[aeiou])h", ""),
        (r"th", "t"), (r"(.)\1", r"\1"), (r"ie|ey|ee|y", "i"), (r"z", "s"),
        (r"j|g(?=[eiy])", "j"), (r"(?<=[^aeiou])e$", ""),
    )
)  # fmt: skip


def same_but_spelling(left: str, right: str, knowledge: Knowledge) -> bool:
    """Tell whether two full names are one name, spelt in two ways."""
    a, b = _words(left, knowledge), _words(right, knowledge)
    if a == b or len(a) < 2 or len(b) < 2 or _plain(a) == _plain(b):
        return False
    if a[-1] == b[-1]:
        return _given_misspelt(a[0], b[0]) and a[1:] == b[1:]
    return a[0] == b[0] and a[1:-1] == b[1:-1] and misspelt(a[-1], b[-1])


def misspelt(left: str, right: str) -> bool:
    """Tell whether two different words are so near that one is likely a slip for the other."""
    if left == right or min(len(left), len(right)) < SHORTEST or left[:1] != right[:1]:
        return False
    if _plain([left]) == _plain([right]) or {left, right} <= _added(left, right):
        return False
    allowed = 2 if min(len(left), len(right)) >= LONG else 1
    return OSA.distance(left, right, score_cutoff=allowed) <= allowed


def _added(left: str, right: str) -> set[str]:
    """Return both words if one is the other with an ending that makes another name of it: Johnson and Johnsons."""
    short, long = sorted((left, right), key=len)
    ending = long[len(short) :] if long.startswith(short) else ""
    return (
        {left, right} if ending in ("s", "son", "sen", "ov", "ova", "ev", "a", "i", "ian", "an", "er", "us") else set()
    )


def _given_misspelt(left: str, right: str) -> bool:
    """Tell whether two given names sound alike and neither is a short form or the other sex's of the other."""
    if (
        left == right
        or min(len(left), len(right)) < 3
        or ({left[-1], right[-1]} & set("ayie") and left[-1] != right[-1])
    ):
        return False
    return _sound(left) == _sound(right)


@lru_cache(maxsize=1 << 12)
def _sound(name: str) -> str:
    for written, sound in _SOUNDS:
        name = written.sub(sound, name)
    return name


def _words(name: str, knowledge: Knowledge) -> list[str]:
    words = [fold(word).strip(".,") for word in name.split()]
    return [word for word in words if word and word not in knowledge.names.suffixes]


def _plain(words: list[str]) -> str:
    """Return the letters only: hyphens, apostrophes and spaces are set in many ways."""
    return re.sub(r"[^\w]|_", "", "".join(words))

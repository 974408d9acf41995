"""Two names -> whether they are one person's name, spelt in two ways.

The same given names and almost the same surname, or the same surname and given names that sound alike. Two forms that
are both right are none: nicknames, initials, a second given name, transliterations, maiden and married names.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from claimcheck.compare.orthography import usual_spelling
from claimcheck.knowledge import Knowledge, fold
from claimcheck.models import Mention, MentionKind

SHORTEST = 4  # letters: "Lee" and "Lea" are two names, "Hayes" and "Heyes" may be one
LONG = 7  # letters from which two changes still leave one name; set by hand
_OTHER_FORMS = frozenset({"s", "son", "sen", "ov", "ova", "ev", "a"})  # which make another right name of a surname
_OTHER_WORDS = _OTHER_FORMS | {"i", "ian", "an", "er", "us"}  # … and of a word in the name of a place or body
_LONGER = re.compile(r"\w?(?:a|y|i|ie|ey|ine|ette)")  # what makes Carla of Carl, and Danny of Dan
_SOUNDS = tuple(
    (re.compile(written), sound)
    for written, sound in (
        (r"ph|v", "f"), (r"c(?=[eiy])", "s"), (r"ck|q|c(?!h)", "k"), (r"gh|h(?![aeiouy])|(?<=[aeiou])h", ""),
        (r"th", "t"), (r"eo", "e"), (r"(.)\1", r"\1"), (r"ie|ey|ee|y", "i"), (r"z", "s"),
        (r"j|g(?=[eiy])", "j"), (r"(?<=[^aeiou])e$", ""),
    )
)  # fmt: skip

LEAST_WORDS = 3  # of the name of a body, of which one may be another's; set by hand
LETTERS = 5  # of a surname that may be rendered in several ways; shorter ones are too easily another's: Ali, Aly
_RENDERED = tuple(
    (re.compile(written), sound)
    for written, sound in (
        (r"kh|gh|q|g", "k"), (r"dh", "d"), (r"th", "t"), (r"(?:i|y)?(?:y|j|i)$", "i"), (r"ou|oo|w|o", "u"),
        (r"ei|ey|ee|ai|ay|y|e", "i"), (r"[’'h]", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip

_LONG_VOWELS = re.compile(r"ou|oo|o|ee|ie|iy|yy|ey|ei|[yj]")
_NEAR_VOWELS = frozenset({"ae", "ea", "ei", "ie"})
_CONSONANTS = tuple(
    (re.compile(written), sound)
    for written, sound in (
        (r"t?sch|sh|tch|ch|dzh|dj|zh|j", "z"), (r"ts|tz|c|s", "z"), (r"kh|h", ""), (r"x", "kz"),
        (r"w|f", "v"), (r"[aeiouy]", ""),
    )
)  # fmt: skip


@lru_cache(maxsize=1 << 14)  # a name recurs in many claims, and is asked for by several rules
def ends(name: str) -> tuple[str, ...]:
    """Return the first and the last word of a name, folded; suffixes like "Jr." may be the last."""
    words = fold(name).split()
    return (words[0], words[-1]) if words else ()


def spelt_differently(left: Mention, right: Mention, knowledge: Knowledge) -> bool:
    """Tell whether two names of one sort are one, spelt in two ways."""
    person = MentionKind.PERSON
    if " " not in left.name or " " not in right.name:
        whole = (" " in left.name and left.kind is not person) or (" " in right.name and right.kind is not person)
        return not whole and nearly_one_word(left.name.split()[-1], right.name.split()[-1], knowledge)
    if left.kind is person and right.kind is person:
        return same_but_spelling(left.name, right.name, knowledge)
    return person not in (left.kind, right.kind) and _one_word_misspelt(left.name, right.name, knowledge)


@lru_cache(maxsize=1 << 13)  # names of a story meet again and again
def same_but_spelling(left: str, right: str, knowledge: Knowledge) -> bool:
    """Tell whether the full names of two persons are one name, spelt in two ways."""
    a, b = _words(left, knowledge), _words(right, knowledge)
    if a == b or len(a) < 2 or len(b) < 2 or _plain(a) == _plain(b) or _clash(a[1:-1], b[1:-1]):
        return False
    if a[-1] == b[-1]:
        return _given_misspelt(a[0], b[0], knowledge)
    if a[0] == b[0]:
        return misspelt(a[-1], b[-1]) or _sounds_alike(a[-1], b[-1])
    # a slip in both: no brother of his, who would have the surname
    return all(min(len(x), len(y)) >= LETTERS and misspelt(x, y) for x, y in ((a[0], b[0]), (a[-1], b[-1])))


def same_surname(left: str, right: str, knowledge: Knowledge) -> bool:
    """Tell whether the last words of two names are one, as two ways to render a name of another alphabet are."""
    a, b = _words(left, knowledge)[-1], _words(right, knowledge)[-1]
    if a == b:
        return True
    foreign = transliterated(left, knowledge) or transliterated(right, knowledge)
    return foreign and min(len(a), len(b)) >= LETTERS and _rendered(a) == _rendered(b)


def surname_as_rendered(name: str, knowledge: Knowledge) -> str:
    """Return one form for the ways in which the last word of a name may be rendered; '' where it is too short."""
    last = (_words(name, knowledge) or [""])[-1]
    return _rendered(last) if len(last) >= LETTERS else ""


def rendered_alike(left: str, right: str, knowledge: Knowledge) -> bool:
    """Tell whether two spellings may both be right: of another alphabet with the same consonants, or sounding alike."""
    if " " not in left or " " not in right:  # whose alphabet that is, nobody knows
        return _rendered(fold(left).split()[-1]) == _rendered(fold(right).split()[-1])
    if not (transliterated(left, knowledge) or transliterated(right, knowledge)):
        return False
    a, b = _words(left, knowledge), _words(right, knowledge)
    pairs = ((a[0], b[0]), (a[-1], b[-1]))
    return all(_consonants(x) == _consonants(y) and not _other_vowel(x, y) for x, y in pairs)


def _other_vowel(left: str, right: str) -> bool:
    """Tell whether a vowel is another one that no way to render the name explains: Gelidze, Geladze."""
    a, b = (re.sub(r"[^aeiu]", "", _LONG_VOWELS.sub(_short, name)) for name in (left, right))
    return len(a) == len(b) and any(x != y and x + y not in _NEAR_VOWELS for x, y in zip(a, b, strict=True))


def _short(vowel: re.Match[str]) -> str:
    return "u" if vowel[0][0] in "ou" else "i"


def transliterated(name: str, knowledge: Knowledge) -> bool:
    """Tell whether a name comes from another alphabet."""
    words = _words(name.replace("-", " "), knowledge)
    names = knowledge.names
    return any(word in names.foreign for word in words) or words[-1].endswith(tuple(sorted(names.endings)))


def _clash(left: list[str], right: list[str]) -> bool:
    """Tell whether both have middle names, and of these none begins like one of the other."""
    return bool(left and right) and not {word[0] for word in left} & {word[0] for word in right}


@lru_cache(maxsize=1 << 13)  # names of a story meet again and again
def _one_word_misspelt(left: str, right: str, knowledge: Knowledge) -> bool:
    """Tell whether two names of places or bodies differ in one word: by a slip, or by one that is put for the other."""
    a, b = fold(left).split(), fold(right).split()
    changed = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    if len(a) != len(b) or len(a) < 2 or len(changed) != 1:
        return False
    x, y = changed[0]
    if len(a) >= LEAST_WORDS and knowledge.organisations.confusable(x, y):
        return True
    slipped = min(len(x), len(y)) > SHORTEST and misspelt(x, y, _OTHER_WORDS)
    return slipped and not (_usual(x, knowledge) and _usual(y, knowledge))


@lru_cache(maxsize=1 << 13)  # names of a story meet again and again
def nearly_one_word(left: str, right: str, knowledge: Knowledge) -> bool:
    """Tell whether two names of a single word differ as little as a slip does, and neither is a usual word."""
    x, y = fold(left), fold(right)
    if min(len(x), len(y)) <= SHORTEST or x in knowledge.common or y in knowledge.common:
        return False
    return misspelt(x, y, _OTHER_WORDS) and not (knowledge.names.is_given(x) and knowledge.names.is_given(y))


def is_listed(name: str, knowledge: Knowledge) -> bool:
    """Tell whether a name is that of a place on a list."""
    return bool(knowledge.places.place_in(name) or knowledge.countries.country_of(name))


def _usual(word: str, knowledge: Knowledge) -> bool:
    return word in knowledge.common or is_listed(word, knowledge)


def misspelt(left: str, right: str, endings: frozenset[str] = _OTHER_FORMS) -> bool:
    """Tell whether two different words are so near that one is likely a slip for the other."""
    shorter = min(len(left), len(right))
    if left == right or shorter < SHORTEST or left[:1] != right[:1]:
        return False
    allowed = 2 if shorter >= LONG else 1
    if OSA.distance(left, right, score_cutoff=allowed) > allowed:  # as most are
        return False
    if usual_spelling(left) == usual_spelling(right):
        return False
    return _plain([left]) != _plain([right]) and not _added(left, right, endings)


def _added(left: str, right: str, endings: frozenset[str]) -> bool:
    """Tell whether one word is the other with an ending that makes another name of it: Johnson and Johnsons."""
    short, long = sorted((left, right), key=len)
    return long.startswith(short) and long[len(short) :] in endings


def _given_misspelt(left: str, right: str, knowledge: Knowledge) -> bool:
    """Tell whether two given names are one, and neither a short form or the other sex's of the other."""
    if left == right or min(len(left), len(right)) < 3 or _longer_form(left, right):
        return False
    if _sound(left) == _sound(right):
        return True
    usual = knowledge.names.is_given(left) and knowledge.names.is_given(right)
    return min(len(left), len(right)) >= LONG and not usual and misspelt(left, right)


def _longer_form(left: str, right: str) -> bool:
    short, long = sorted((left, right), key=len)
    return long.startswith(short) and _LONGER.fullmatch(long[len(short) :]) is not None


def _sounds_alike(left: str, right: str) -> bool:
    long_enough = min(len(left), len(right)) >= SHORTEST
    return long_enough and _plain([left]) != _plain([right]) and _sound(left) == _sound(right)


@lru_cache(maxsize=1 << 12)
def _sound(name: str) -> str:
    for written, sound in _SOUNDS:
        name = written.sub(sound, name)
    return name


@lru_cache(maxsize=1 << 12)
def _rendered(name: str) -> str:
    """Return one form for the ways in which a name of another alphabet is written: Qaddafi, Gadhafi, Kadafi."""
    for written, sound in _RENDERED:
        name = written.sub(sound, name)
    return name


@lru_cache(maxsize=1 << 12)
def _consonants(name: str) -> str:
    """Return what no way to render a name changes: its consonants, those alike as one."""
    for written, sound in _CONSONANTS:
        name = written.sub(sound, name)
    return _rendered(name)


def _words(name: str, knowledge: Knowledge) -> list[str]:
    words = [fold(word).strip(".,") for word in name.split()]
    return [word for word in words if word and word not in knowledge.names.suffixes]


def _plain(words: list[str]) -> str:
    """Return the letters only: hyphens, apostrophes and spaces are set in many ways."""
    return re.sub(r"[^\w]|_", "", "".join(words))

"""Where words of the gold and parts of a claim meet."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator

from claimcheck.knowledge import fold
from claimcheck.models import Mention, Quantity, When
from claimcheck.models.claims import Predicate
from tests.extract.claim_gold import GOLD, Sentence

_WORDS = tomllib.loads((GOLD / "words.toml").read_text("utf-8"))
SAYING = frozenset(_WORDS["saying"].split())
PRONOUNS = frozenset(_WORDS["pronouns"].split())
POSSESSIVE = frozenset(_WORDS["possessive"].split())
Found = Iterator[tuple[str, str, str]]  # part; right, wrong or missed; what


def alternatives(text: str) -> list[str]:
    return [part.strip() for part in text.split("/")]


def spans(sentence: Sentence, words: str) -> list[tuple[int, int]]:
    return [span for one in alternatives(words) for span in sentence.find(one.lstrip("?"))]


def overlaps(part: Mention | Quantity | When | Predicate, spans: Iterable[tuple[int, int]]) -> bool:
    start, end = part.start, part.end
    return any(start < b and a < end for a, b in spans)


def same_name(name: str, wanted: str) -> bool:
    a, b = (fold(one.removeprefix("the ").removeprefix("The ")) for one in (name, wanted))
    return a == b or set(a.split()) >= set(b.split()) or (set(a.split()) <= set(b.split()) and bool(a))


def is_about(mention: Mention, wanted: str, sentence: Sentence) -> bool:
    """Tell whether a mention stands where the gold has it, or names whom it has."""
    return any(overlaps(mention, sentence.find(one)) or same_name(mention.name, one) for one in alternatives(wanted))

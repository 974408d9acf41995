"""The words of ``knowledge/ties.toml`` by what an extraction looks them up for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from claimcheck.extract.particles import with_particle
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import listed
from claimcheck.knowledge.ties import ties


@cache
def by_word(section: str, key: str) -> Mapping[str, tuple[str, ...]]:
    """Return for each word that stands under ``key`` in a section the ties that it tells of."""
    found: dict[str, tuple[str, ...]] = {}
    for tie, entry in ties(section).items():
        for word in words(entry.get(key, "")):
            found[word] = (*found.get(word, ()), tie)
    return found


@cache
def begun(section: str, *keys: str) -> frozenset[str]:
    """Return the words that stand under these keys and how they begin: no other verb need be looked at further."""
    listed = [word.removeprefix("first ").split() for key in keys for word in by_word(section, key)]
    return frozenset(" ".join(said[:length]) for said in listed for length in range(1, len(said) + 1))


@cache
def ended(section: str, *keys: str) -> frozenset[str]:
    """Return the last words of what stands under these keys: no other noun need be looked at further."""
    return frozenset(word.split()[-1] for key in keys for word in by_word(section, key))


@cache
def parts() -> Mapping[str, tuple[str, frozenset[str]]]:
    """Return for each part of a thing its tie, and the verbs that are done to it."""
    entries = [(tie, entry) for tie, entry in ties("person").items() if "parts" in entry]
    return {part: (tie, frozenset(words(entry["with"]))) for tie, entry in entries for part in words(entry["parts"])}


def said(tie: str, section: str, key: str) -> Any:
    """Return the words that stand under a key of a tie."""
    return words(ties(section)[tie].get(key, ""))


def forms(verb: Token) -> Iterator[str]:
    """Yield the ways in which the table may list a verb: alone, with 'first', an object, a preposition and its noun."""
    lemma = with_particle(verb)
    yield lemma
    for child in verb.children:
        if child.dep_ == "advmod" and child.lower_ == "first":
            yield f"first {lemma}"
        elif child.dep_ == "dobj":
            yield f"{lemma} {child.lemma_.lower()}"
        elif child.dep_ == "xcomp":
            yield f"{lemma} to {child.lemma_.lower()}"
        elif child.dep_ == "prep":
            yield from (f"{lemma} {child.lower_} {inner.lemma_.lower()}" for inner in child.children)


def is_open(head: Token) -> bool:
    """Tell whether several may have done it, or it was done more than once: 'partly designed', 'was also built'."""
    several = listed("ties", "open", "adverbs")
    return any(child.lower_ in several for child in head.children if child.dep_ in ("advmod", "neg", "amod"))


def is_sole(head: Token) -> bool:
    """Tell whether nobody else did it: 'single-handedly', 'on every track', 'commanded throughout'."""
    alone = listed("ties", "open", "sole")
    beside = (child for child in head.children if child.dep_ not in ("relcl", "conj", "advcl"))
    return any(word.lower_ in alone for child in beside for word in (child, *child.children))

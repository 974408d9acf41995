"""Verb -> what caused what: "the cause of the fire was a leak", "was due to a leak", "fell because of a leak"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extract import clauses
from claimcheck.extract.mentions import conjuncts
from claimcheck.extract.tokens import Token

_CAUSE = frozenset({"cause", "reason", "culprit"})
_GUILTY = frozenset({"blame", "responsible"})  # "a valve was to blame"
_RESULT = frozenset({"result", "consequence", "work"})
_FOR_IT = {"due": "to", "down": "to", "owing": "to", "because": "of", "thanks": "to"}  # and what follows each
_WHY = _FOR_IT.keys() | {"as"}


class Caused(NamedTuple):
    """The heads of what it was, and of what came of it."""

    causes: list[Token]
    effects: list[Token]


def stated(copula: Token) -> Caused | None:
    """Read a copula that says what caused something, whichever of the two is its subject."""
    subjects = clauses.subjects(copula)
    for child in copula.children:
        if child.dep_ == "attr":
            if any(subject.lemma_.lower() in _CAUSE for subject in subjects):
                return Caused(conjuncts(child), _behind(subjects[0], "of", "for"))
            if child.lemma_.lower() in _CAUSE and _behind(child, "of"):
                return Caused(subjects, _behind(child, "of"))
            if child.lemma_.lower() in _RESULT and _behind(child, "of"):
                return Caused(_behind(child, "of"), subjects)
    for child in copula.children:
        if child.dep_ in ("xcomp", "acomp") and child.lemma_.lower() in _GUILTY and not _is_somebody(subjects):
            return Caused(subjects, _behind(child, "for"))
    causes = [cause for child in copula.children for cause in _named_by(child)]
    return Caused(causes, subjects) if causes and subjects else None


def behind(verb: Token) -> Caused | None:
    """Read why something happened, behind its verb: 'halted due to a strike', 'fell as a result of rust'."""
    saying = [child for child in verb.children if child.dep_ == "advcl" or child.lower_ in _WHY]
    causes = [cause for child in saying for cause in (*_named_by(child), *_as_a_result(child), *_clause(child))]
    effects = clauses.subjects(verb) if causes else []
    return Caused(causes, effects) if causes and effects else None


def _is_somebody(subjects: list[Token]) -> bool:
    """Tell whether a subject is a name or a pronoun: who is responsible for a post has caused nothing."""
    return any(subject.pos_ in ("PROPN", "PRON") or subject.ent_type_ for subject in subjects)


def _behind(noun: Token, *prepositions: str) -> list[Token]:
    return [
        t for child in noun.children if child.dep_ == "prep" and child.lower_ in prepositions for t in _objects(child)
    ]


def _objects(preposition: Token) -> list[Token]:
    return [t for child in preposition.children if child.dep_ == "pobj" for t in conjuncts(child)]


def _named_by(word: Token) -> Iterator[Token]:
    """Yield what stands behind 'due to' or 'because of', wherever the parser hangs it."""
    after = _FOR_IT.get(word.lower_)
    if after is None or word.dep_ not in ("prep", "acomp", "advmod"):
        return
    yield from _objects(word)
    for child in word.children:
        if child.lower_ == after:
            yield from _objects(child)


def _clause(child: Token) -> list[Token]:
    """Return the verb of 'because the driver was speeding'."""
    because = child.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "because" for c in child.children)
    return [child] if because else []


def _as_a_result(preposition: Token) -> list[Token]:
    if preposition.lower_ != "as":
        return []
    results = [child for child in preposition.children if child.dep_ == "pobj" and child.lemma_.lower() in _RESULT]
    return [cause for result in results for cause in _behind(result, "of")]

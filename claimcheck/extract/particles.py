"""Verb -> its lemma with the particle that makes it another verb: 'rule out', 'pass away'."""

from __future__ import annotations

from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed


def with_particle(verb: Token) -> str:
    """Return a verb's lemma with its particle: 'rule out'."""
    particles = [
        child.lower_
        for child in verb.children
        if child.dep_ == "prt" or (child.dep_ == "advmod" and _beside(child, verb))
    ]
    return " ".join([verb.lemma_.lower(), *particles]) if particles else verb.lemma_.lower()


def _beside(child: Token, verb: Token) -> bool:
    """Tell whether an adverb right behind the verb is a particle: 'passed away on'."""
    return (child.tag_ == "RP" and child.i == verb.i + 1) or _behind_whom(child, verb)


def _behind_whom(child: Token, verb: Token) -> bool:
    """Tell whether a particle stands behind the pronoun that it goes with: 'set her back'."""
    if child.i != verb.i + 2 or child.nbor(-1).pos_ != "PRON":
        return False
    return f"{verb.lemma_.lower()} {child.lower_}" in listed("measures", "parted", "verbs")

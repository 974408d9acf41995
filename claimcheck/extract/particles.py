"""Verb -> its lemma with the particle that makes it another verb: 'rule out', 'pass away'."""

from __future__ import annotations

from claimcheck.extract.tokens import Token


def with_particle(verb: Token) -> str:
    """Return a verb's lemma with its particle: 'rule out'."""
    particles = [child.lower_ for child in verb.children if child.dep_ == "prt" or _beside(child, verb)]
    return " ".join([verb.lemma_.lower(), *particles])


def _beside(child: Token, verb: Token) -> bool:
    """Tell whether a word right behind the verb is a particle that the parser takes for an adverb: 'passed away on'."""
    return child.tag_ == "RP" and child.dep_ == "advmod" and child.i == verb.i + 1

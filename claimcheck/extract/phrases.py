"""Verb token -> its lemma as the families know it: 'lose money', 'plead guilty', 'withdraw from', or the verb alone.

What a verb means is often said by its object or preposition; the longest phrase that a family lists is taken.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.particles import with_particle
from claimcheck.extract.tokens import Token
from claimcheck.knowledge import Knowledge

_REMAINING = frozenset({"remain", "stay"})  # what remains open is open
_STATES = frozenset({"acomp", "oprd", "advmod", "ccomp", "xcomp", "attr"})


def phrase_of(verb: Token, knowledge: Knowledge) -> str:
    """Return the longest phrase of the verb that has a family, else its lemma with its particle."""
    lemma = with_particle(verb)
    known = knowledge.predicates.senses
    listed = [phrase for phrase in _phrases(verb, lemma) if phrase in known]
    return max(listed, key=lambda phrase: (len(phrase.split()), phrase), default=lemma)


def _phrases(verb: Token, lemma: str) -> Iterator[str]:
    if verb.dep_ == "acl" and verb.tag_ == "VBN":  # "a tape released on Friday": what is behind it was done to it
        yield from (f"{lemma} {noun}" for noun in (verb.head.lemma_.lower(), verb.head.lower_))
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubjpass"):
            for noun in (child.lemma_.lower(), child.lower_):
                yield f"{lemma} {noun}"
                yield from (f"{lemma} {noun} {below.lower_}" for below in child.children if below.dep_ == "prep")
        elif child.dep_ == "prep" and not _dates(child):
            yield f"{lemma} {child.lower_}"
            yield from (f"{lemma} {child.lower_} {below.lemma_.lower()}" for below in child.children)
        elif child.dep_ == "attr" and child.pos_ == "NOUN" and lemma == "become":
            yield f"{lemma} {child.lemma_.lower()}"
        elif child.dep_ in _STATES and child.i > verb.i and child.pos_ in ("ADJ", "ADV"):
            negated = "not " if any(below.dep_ == "neg" for below in child.children) else ""
            yield f"{'be' if lemma in _REMAINING else lemma} {negated}{child.lower_}"


def _dates(preposition: Token) -> bool:
    """Tell whether a preposition only says when: 'fell in April' is no phrase of its own, as 'fell in' is."""
    return any(below.ent_type_ in ("DATE", "TIME") for below in preposition.children)

"""Verb token -> its lemma as the families know it: 'lose money', 'plead guilty', 'withdraw from', or the verb alone.

What a verb means is often said by its object, its preposition or its subject ('the ferry went down'); the longest
phrase that a family lists is taken.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.one import noun_meant
from claimcheck.extract.particles import with_particle
from claimcheck.extract.tokens import Token
from claimcheck.knowledge import Knowledge

_REMAINING = frozenset({"remain", "stay"})  # what remains open is open
_STATES = frozenset({"acomp", "oprd", "advmod", "ccomp", "xcomp", "attr"})


def phrase_of(verb: Token, knowledge: Knowledge) -> str:
    """Return the longest phrase of the verb that has a family, else its lemma with its particle."""
    lemma = with_particle(verb)
    known, first = knowledge.predicates.senses, knowledge.predicates.first_words
    # no other phrase need be put together: most verbs and nouns begin none
    begins = lemma.partition(" ")[0] in first or lemma in _REMAINING
    told: list[str] = [lemma, *(_phrases(verb, lemma) if begins else ())]
    nouns = [noun_meant(child) or child for child in verb.children if child.dep_ == "nsubj"]
    subjects = [form for noun in nouns for form in _forms(noun) if form in first]
    listed = [phrase for phrase in told if phrase in known]
    listed += [said for form in subjects for phrase in told if (said := f"{form} {phrase}") in known]
    if len(listed) < 2:
        return listed[0] if listed else lemma
    return max(listed, key=lambda phrase: (len(phrase.split()), phrase))


def _phrases(verb: Token, lemma: str) -> Iterator[str]:
    if verb.dep_ == "acl" and verb.tag_ == "VBN":  # "a tape released on Friday": what is behind it was done to it
        yield from (f"{lemma} {noun}" for noun in _forms(verb.head))
    prepositions = [child for child in verb.children if child.dep_ == "prep" and not _dates(child)]
    for child in (*verb.children, *_raised(verb)):
        if child.dep_ in ("dobj", "nsubjpass") or child.head != verb:
            beside = [below for below in child.children if below.dep_ == "prep"] + prepositions
            for noun in _forms(child):
                yield f"{lemma} {noun}"
                yield from (f"{lemma} {noun} {each.lower_}" for each in beside)
        elif child.dep_ == "attr" and child.pos_ == "NOUN" and lemma == "become":
            yield f"{lemma} {child.lemma_.lower()}"
        elif child.dep_ in _STATES and child.i > verb.i and child.pos_ in ("ADJ", "ADV"):
            negated = "not " if any(below.dep_ == "neg" for below in child.children) else ""
            stated = f"{'be' if lemma in _REMAINING else lemma} {negated}{child.lower_}"
            yield stated
            behind = [below for below in child.children if below.dep_ == "prep" and not _dates(below)]
            yield from (f"{stated} {said}" for below in behind for said in _behind(below))  # "slip away from"
    for preposition in prepositions:
        yield from (f"{lemma} {said}" for said in _behind(preposition))


def _raised(verb: Token) -> list[Token]:
    """Return what undergoes a verb but is the subject of the one above: 'the show was to be taken down'."""
    if verb.dep_ != "xcomp" or verb.head.lemma_ != "be" or not any(c.dep_ == "auxpass" for c in verb.children):
        return []
    return [child for child in verb.head.children if child.dep_ == "nsubj"]


def _behind(preposition: Token) -> Iterator[str]:
    """Yield a preposition alone, with its noun, and with what follows: 'out of race', 'in favour of'."""
    yield preposition.lower_
    for noun in preposition.children:
        for form in _forms(noun):
            yield f"{preposition.lower_} {form}"
            if noun.dep_ == "prep":
                yield from (f"{preposition.lower_} {form} {last}" for below in noun.children for last in _forms(below))
            else:
                last = (below.lower_ for below in noun.children if below.dep_ == "prep")
                yield from (f"{preposition.lower_} {form} {below}" for below in last)


def _forms(word: Token) -> set[str]:
    return {word.lemma_.lower(), word.lower_}


def _dates(preposition: Token) -> bool:
    """Tell whether a preposition only says when: 'fell in April' is no phrase of its own, as 'fell in' is."""
    return any(below.ent_type_ in ("DATE", "TIME") for below in preposition.children)

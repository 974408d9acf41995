"""A counted noun -> the phrases that say what became of it, as knowledge/counts.toml lists them.

"kill <" it is done to, "> die" it does, "aboard", "without power", "= arrest" it is itself, "of death toll".
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.details.detail import verb_above
from claimcheck.extract.mentions import noun_lemma
from claimcheck.extract.particles import with_particle
from claimcheck.extract.tokens import Token

_NOUNS = ("NOUN", "PROPN", "NUM", "ADJ")
_LEVEL = frozenset({"be", "reach", "total", "hit", "average", "remain", "stand", "amount", "represent", "become"})
_LINKING = ("be", "remain", "stay", "go")
_WHO = ("WDT", "WP")


def said_of(noun: Token) -> Iterator[tuple[str, Token]]:
    """Yield the phrases around a counted noun, each with the token that says them."""
    yield from _of_its_own(noun)
    yield from _above(noun)


def measured(unit: Token) -> Iterator[tuple[str, Token]]:
    """Yield the phrases around a unit, each with the token that says them."""
    above = unit.head
    by = above if above.pos_ in ("VERB", "AUX") else unit  # what "will pay 3 million in compensation" tells is to come
    yield from ((f"of : {words}", by) for words in _parted(unit))
    yield from ((phrase, by) for child in unit.children if child.dep_ == "prep" for phrase in _phrase(child))
    if unit.dep_ in ("compound", "nmod", "amod", "nummod", "appos") and above.pos_ == "NOUN":
        yield from _of(above)
    elif unit.dep_ == "pobj":
        yield from _at(above)
    elif above.pos_ == "ADV":  # "finished 17 votes ahead"
        yield above.lower_, above.head
    elif above.pos_ in ("VERB", "AUX"):
        yield f"{with_particle(above)} <", above
        yield from ((phrase, above) for child in above.children if child.dep_ == "prep" for phrase in _phrase(child))
        if above.lemma_ in _LEVEL or unit.dep_ in ("attr", "acomp"):
            yield from ((f"of {words}", above) for words in _subject(above))
        if unit.dep_ in ("nsubj", "nsubjpass"):
            yield f"> {with_particle(above)}", above


def _parted(unit: Token) -> Iterator[str]:
    """Yield what an amount is a part of, or is of: 'of the vote', 'of rain', 'of talks'."""
    for child in unit.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            yield from (inner.lemma_.lower() for inner in child.children if inner.dep_ == "pobj")


def _at(preposition: Token) -> Iterator[tuple[str, Token]]:
    """Read an amount behind a preposition: 'a penalty of', 'sold for', 'cut its key rate to'."""
    above = preposition.head
    if above.pos_ == "NOUN" and preposition.lower_ in ("of", "at", "to"):
        yield from _of(above)
    verb = verb_above(preposition) if above.pos_ != "VERB" else above
    if verb.pos_ == "VERB":
        said = [with_particle(verb), *(f"{verb.lemma_.lower()} {words}" for words in _objects(verb))]
        yield from ((f"{words} {preposition.lower_}", verb) for words in said)
        yield from ((phrase, verb) for child in verb.children if child.dep_ == "prep" for phrase in _phrase(child))
        if preposition.lower_ in ("to", "at"):
            yield from ((f"of {words}", verb) for words in (*_objects(verb), *_subject(verb)))


def _of(noun: Token) -> Iterator[tuple[str, Token]]:
    """Yield the noun that an amount measures, with and without the word before it."""
    yield from ((f"of {words}", noun) for words in _called(noun))


def _called(noun: Token) -> Iterator[str]:
    yield noun_lemma(noun)
    kinds = [child for child in noun.children if child.dep_ in ("compound", "amod", "nmod")]
    yield from (f"{kind.lemma_.lower()} {noun.lemma_.lower()}" for kind in kinds)


def _objects(verb: Token) -> Iterator[str]:
    for child in verb.children:
        if child.dep_ == "dobj":
            yield from _called(child)


def _of_its_own(noun: Token) -> Iterator[tuple[str, Token]]:
    yield f"= {noun.lemma_.lower()}", noun
    if noun.head.pos_ == "VERB":
        yield f"= {noun.lemma_.lower()} : {with_particle(noun.head)}", noun.head
    for child in noun.children:
        if child.dep_ in ("amod", "advmod", "acomp", "nummod"):
            yield child.lower_, noun
        elif child.dep_ == "poss":  # "its 46 workers"
            yield "'s", noun
        elif child.dep_ == "prep":
            yield from ((phrase, noun) for phrase in _phrase(child))
        elif child.dep_ in ("acl", "relcl"):
            yield from _clause(child)
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    if after.pos_ in ("ADJ", "VERB") and after.tag_ in ("JJ", "VBN", "VBD"):
        yield after.lower_, noun


def _clause(verb: Token) -> Iterator[tuple[str, Token]]:
    """Read a clause about the noun: 'people injured in', 'homes that burned to the ground', 'people fleeing'."""
    passive = verb.tag_ == "VBN" or any(child.dep_ == "nsubjpass" for child in verb.children)
    if passive and not any(child.dep_ == "nsubj" and child.tag_ not in _WHO for child in verb.children):
        yield from _done_to(verb)
    elif any(child.dep_ == "nsubj" and child.tag_ in _WHO for child in verb.children) or verb.tag_ == "VBG":
        yield from _doing(verb)


def _above(noun: Token) -> Iterator[tuple[str, Token]]:
    """Read what is told of the noun: as subject, object or complement of its verb, or as the number of a measure."""
    while noun.dep_ in ("conj", "appos") and noun.head.pos_ in _NOUNS and noun.head != noun:
        noun = noun.head
    above = noun.head
    if noun.dep_ == "nsubj":
        yield from _doing(above)
    elif noun.dep_ in ("nsubjpass", "dobj"):
        yield from _done_to(above)
    elif noun.dep_ == "attr":
        yield from ((phrase, above) for child in above.children if child.dep_ == "prep" for phrase in _phrase(child))
    elif noun.dep_ == "pobj":
        yield from _behind(noun, above)


def _behind(noun: Token, preposition: Token) -> Iterator[tuple[str, Token]]:
    above = preposition.head
    if preposition.lower_ == "of" and above.pos_ == "NOUN":
        kind = next((child for child in above.children if child.dep_ == "compound"), None)
        yield f"of {above.lemma_.lower()}", above
        if kind is not None:
            yield f"of {kind.lemma_.lower()} {above.lemma_.lower()}", above
        if above.dep_ == "dobj":  # "claimed the lives of 45 sailors"
            yield from _aimed_at(preposition, above.head, f"{above.lemma_.lower()} ")
    elif preposition.dep_ == "agent":
        yield from _doing(above)
    elif above.pos_ == "VERB":
        yield from _aimed_at(preposition, above, "")
        if preposition.lower_ == "to":  # "the death toll rose to 12"
            yield from ((f"of {words}", above) for words in _subject(above))
    elif above.dep_ == "dobj":
        yield from _aimed_at(preposition, above.head, f"{above.lemma_.lower()} ")


def _aimed_at(preposition: Token, verb: Token, done: str) -> Iterator[tuple[str, Token]]:
    """Yield what is done to what stands behind a preposition: 'make off with', 'set fire to', 'give birth to'."""
    yield f"{with_particle(verb)} {done}{preposition.lower_} <", verb
    if not done:
        objects = (child.lemma_.lower() for child in verb.children if child.dep_ == "dobj")
        yield from ((f"{with_particle(verb)} {what} {preposition.lower_} <", verb) for what in objects)


def _subject(verb: Token) -> Iterator[str]:
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            yield child.lemma_.lower()
            yield from (
                f"{kind.lemma_.lower()} {child.lemma_.lower()}" for kind in child.children if kind.dep_ == "compound"
            )


def _doing(verb: Token) -> Iterator[tuple[str, Token]]:
    """Yield what the subject does: 'die', 'lose life', 'be on board'."""
    if verb.lemma_ in _LINKING:
        for child in verb.children:
            if child.dep_ in ("acomp", "attr", "oprd", "advmod"):
                yield f"> {verb.lemma_} {child.lemma_.lower()}", verb
                yield child.lower_, verb
    yield f"> {with_particle(verb)}", verb
    for child in verb.children:
        if child.dep_ == "dobj":
            yield f"> {with_particle(verb)} {child.lemma_.lower()}", verb
        elif child.dep_ == "prep":
            for phrase in _phrase(child):
                yield f"> {with_particle(verb)} {phrase}", verb
                yield phrase, verb


def _done_to(verb: Token) -> Iterator[tuple[str, Token]]:
    """Yield what is done to the object: 'kill', 'take into custody', 'force to leave home', 'leave without power'."""
    yield f"{with_particle(verb)} <", verb
    for child in verb.children:
        if child.dep_ == "prep":
            for phrase in _phrase(child):
                yield f"{with_particle(verb)} {phrase} <", verb
                yield phrase, verb
        elif child.dep_ in ("acomp", "oprd", "advmod", "amod"):
            yield f"{with_particle(verb)} {child.lower_} <", verb
            yield child.lower_, verb
        elif child.dep_ in ("xcomp", "ccomp"):
            yield from (_done_to(child) if child.tag_ == "VBN" else _doing(child))
        elif child.dep_ == "dobj":
            yield f"{with_particle(verb)} {child.lemma_.lower()} <", verb


def _phrase(preposition: Token) -> Iterator[str]:
    for inner in preposition.children:
        if inner.dep_ == "pobj":
            yield f"{preposition.lower_} {inner.lemma_.lower()}"

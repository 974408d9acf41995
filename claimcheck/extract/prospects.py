"""Event noun -> whether it is still to come, by what governs it: 'demanded an inquiry', 'the threat of a strike'.

What begins is as real as its beginning: of "the trial will open" the trial is expected. So is what a verb brings
about, if it is not known yet: "could lead to a strike", but not "could end the strike".
"""

from __future__ import annotations

from claimcheck.extract.clauses import doers
from claimcheck.extract.tokens import Token
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.tables import by_word
from claimcheck.models import Modality

_LINKS = frozenset({"of", "for", "on", "to"})
_BEING = frozenset({"take place", "go ahead"})


def prospect(noun: Token) -> tuple[Modality, str] | None:
    """Return into which world the verb or noun right above an event noun puts it, and the word that does."""
    first = _first(noun)
    above = first.head
    if first.dep_ == "dobj" or (first.dep_ == "nsubjpass" and not doers(above)):
        set_for = _listed("objects", f"{above.lemma_.lower()} for") if day_ahead(above) is not None else None
        return set_for or _listed("objects", above.lemma_.lower())
    if first.dep_ != "pobj":
        return None
    governor, link = above.head, above.lower_
    if governor.pos_ == "NOUN" and link in _LINKS:
        return _listed("nouns", governor.lemma_.lower())
    return _listed("objects", f"{governor.lemma_.lower()} {link}") if governor.pos_ == "VERB" else None


def day_ahead(verb: Token) -> Token | None:
    """Return the 'for' by which a verb gives its object a day: 'set sentencing for 6 August'."""
    return next((child for child in verb.children if child.lower_ == "for" and _dates(child)), None)


def _dates(preposition: Token) -> bool:
    return any(child.ent_type_ in ("DATE", "TIME") for child in preposition.children)


def _listed(section: str, words: str) -> tuple[Modality, str] | None:
    world = by_word("prospects", section).get(words)
    return (Modality(world), words) if world else None


def _first(noun: Token) -> Token:
    """Return the first of several nouns that are joined."""
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    return noun


def carrier(noun: Token, knowledge: Knowledge) -> Token | None:
    """Return the verb that an event noun is as real as: what opens it, holds it, or brings it about."""
    first = _first(noun)
    verb = first.head.head if first.dep_ == "pobj" else first.head
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    if first.dep_ in ("nsubj", "nsubjpass"):
        later = [child for child in verb.children if child.dep_ in ("xcomp", "acomp")]
        later += [inner for child in later for inner in child.children if inner.dep_ == "xcomp"]
        return next((each for each in (verb, *later) if _comes_about(each, first, knowledge)), None)
    fresh = any(child.lower_ in ("a", "an") for child in first.children)
    return verb if fresh and first.dep_ in ("dobj", "pobj") else None


def _comes_about(verb: Token, noun: Token, knowledge: Knowledge) -> bool:
    """Tell whether a verb says no more than that an event takes place."""
    objects = [child.lower_ for child in verb.children if child.dep_ == "dobj"]
    if f"{verb.lemma_} {' '.join(objects)}" in _BEING:
        return True
    return verb.pos_ == "VERB" and verb.lemma_.lower() in knowledge.nominals.opening and not objects

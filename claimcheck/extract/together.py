"""A deed without a time or place of its own -> the one beside it that says them.

"An explosion tore through the depot at noon" and "the talks took place in Linz" date and place the event noun; "two men
died when their boat sank off Cape Verano on Friday" tells two deeds of one moment.
"""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.extract.located import moving
from claimcheck.extract.particles import with_particle
from claimcheck.extract.phrases import phrase_of
from claimcheck.extract.prospects import day_ahead, prospect
from claimcheck.extract.tokens import Token
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.tables import listed

_PAST = frozenset({"VBD", "VBN"})
_DURING = frozenset({"in", "at", "during"})
_TAKING_PLACE = "occurrence"  # the family of to happen and to take place


def told_by(token: Token, form: str, owners: Mapping[int, int], knowledge: Knowledge) -> int | None:
    """Return the number of the deed that says when and where the one at ``token`` happened."""
    beside = _happening(token, knowledge) if form == "noun" else _when(token) or _what(token, knowledge)
    return owners.get(beside.i) if beside is not None else None


def _happening(noun: Token, knowledge: Knowledge) -> Token | None:
    """Return the verb that says of an event noun that it happened, or what it did."""
    verb = noun.head
    if opened(noun) and with_particle(verb) in knowledge.nominals.opening:
        return verb
    if noun.dep_ in ("dobj", "nsubjpass") and prospect(noun) is not None and day_ahead(verb) is not None:
        return verb  # "the judge set sentencing for 6 August"
    if noun.dep_ == "pobj" and verb.lower_ in _DURING and verb.head.pos_ == "VERB":
        return verb.head  # "told them so in a speech on Friday"
    if noun.dep_ == "pobj" and verb.dep_ == "agent":  # "the town was shaken by an earthquake"
        verb = verb.head
    elif noun.dep_ not in ("nsubj", "nsubjpass"):
        return None
    if verb.pos_ != "VERB":
        return None
    sense = knowledge.predicates.family(phrase_of(verb, knowledge))
    takes_place = sense.family == _TAKING_PLACE and sense.side > 0
    return verb if takes_place or with_particle(verb) in knowledge.nominals.happening else None


def _what(verb: Token, knowledge: Knowledge) -> Token | None:
    """Return the event noun that did it: "the blast on Friday killed two", of which the noun has the day."""
    if verb.pos_ != "VERB" or verb.tag_ not in _PAST or with_particle(verb) not in knowledge.nominals.happening:
        return None
    return next((c for c in verb.children if c.dep_ == "nsubj" and knowledge.nominals.is_event(c.lemma_.lower())), None)


def opened(noun: Token) -> bool:
    """Tell whether a noun is what a verb's doers do: 'both sides began talks', not 'the talks began'."""
    return noun.dep_ == "dobj" and noun.head.pos_ == "VERB"


def _when(verb: Token) -> Token | None:
    """Return the verb of a when-clause, or of the clause that it hangs on, where both are told as past."""
    if "when" not in verb.doc.words:
        return None
    below = (child for child in verb.subtree if child.pos_ == "VERB" and _is_when(child) and _verb_above(child) == verb)
    clause = verb if _is_when(verb) else next(below, None)
    if clause is None:
        return None
    other = _verb_above(clause) if clause == verb else clause
    return other if other is not None and {verb.tag_, other.tag_} <= _PAST else None


def goes_on_from(verb: Token) -> Token | None:
    """Return the verb before, at whose place its doers go on: 'met in Cardle and signed', 'broke out, killing'."""
    before = verb.head
    joined = verb.dep_ == "conj" and verb.tag_ in _PAST and before.tag_ in _PAST
    result = verb.dep_ == "advcl" and verb.tag_ == "VBG" and before.i < verb.i
    if verb.pos_ != "VERB" or before.pos_ != "VERB" or not (joined or result):
        return None
    if any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children):
        return None
    return None if moving(verb) or moving(before) else before


def leads_into(verb: Token) -> Token | None:
    """Return the deed that a verb only begins or ends in: 'began to sink off Cardle', 'came to rest on'."""
    if verb.lemma_.lower() not in listed("located", "leading"):
        return None
    deeds = [c for c in verb.children if c.dep_ in ("xcomp", "advcl") and c.tag_ == "VB" and c.i > verb.i]
    return deeds[0] if len(deeds) == 1 and deeds[0].nbor(-1).lower_ == "to" else None


def _is_when(verb: Token) -> bool:
    return verb.dep_ in ("advcl", "relcl") and any(child.lower_ == "when" for child in verb.children)


def _verb_above(clause: Token) -> Token | None:
    """Return the verb that a when-clause belongs to, over the day that the parser may hang it on: "on Friday when"."""
    return next((above for above in clause.ancestors if above.pos_ == "VERB"), None)

"""A time -> the meeting, vote or report that it dates."""

from __future__ import annotations

from claimcheck.extract.details.detail import COMMON, Detail, child, subject
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import table
from claimcheck.models import Grain, When

_GRAINS = frozenset({Grain.MINUTE, Grain.HOUR, Grain.PART_OF_DAY, Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR})


def moment_of(when: When, token: Token) -> Detail | None:
    """Return the detail that a time at ``token`` gives; None where it dates a deed."""
    if when.grain not in _GRAINS or when.recurring or when.relation != "at":
        return None
    head = token.head
    if token.dep_ == "pobj" and head.lower_ in ("on", "in", "at", "for", "from"):
        token, head = head, head.head
    if token.dep_ not in ("prep", "npadvmod", "nmod", "compound", "poss", "amod"):
        return None
    noun = head if head.pos_ in COMMON else _happening(head)
    if noun is None or noun.tag_ == "NNS" or noun.ent_type_ in ("DATE", "TIME"):
        return None
    form = "noun" if noun == head else "verb"  # the verb tells whether it was or will be
    return Detail(head, noun.lemma_.lower(), (noun,), form, times=(when,))


def _happening(verb: Token) -> Token | None:
    """Return what happens, in 'the vote is scheduled for', 'the meeting takes place', 'held a hearing'."""
    if verb.pos_ not in ("VERB", "AUX") or verb.lemma_.lower() not in table("measures")["happening"]["verbs"]:
        return None
    noun = subject(verb)
    if verb.lemma_.lower() == "hold":
        noun = child(verb, "dobj") or child(verb, "nsubjpass")
    if verb.lemma_.lower() == "take" and not any(c.dep_ == "dobj" and c.lower_ == "place" for c in verb.children):
        return None
    if verb.lemma_.lower() == "be" and child(verb, "attr", "acomp") is not None:
        return None
    return noun if noun is not None and noun.pos_ in COMMON else None

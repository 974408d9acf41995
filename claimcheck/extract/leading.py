"""Passage -> role claims of those who lead something, by the verb: "the dig is led by Lee", "Lee, who heads the study".

A study or a search has one leader, whatever the article calls that; the claim says whom, and of what.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract import clauses
from claimcheck.extract.arguments import mentions
from claimcheck.extract.drafts import Draft
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.models import ClaimKind, MentionKind, Predicate, Role

LEADER = "leader"
_VERBS = frozenset({"lead", "head"})
_TELLING = _VERBS | {"charge"}
_BEING, _TAKING = frozenset({"be", "remain"}), frozenset({"take", "have", "assume"})


def leading(passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield a role claim for each person who leads a body or an undertaking, in order of the text."""
    for token in passage.doc if not _TELLING.isdisjoint(passage.doc.lemmas) else ():
        verb, led = _in_charge(token, reading) if token.lower_ == "charge" else (token, led_by(token, reading))
        if led is None:
            continue
        heads = clauses.doers(verb) if clauses.passive(verb) and verb == token else clauses.subjects(verb)
        people = tuple(who for who in mentions(heads, passage, reading) if who.kind is MentionKind.PERSON)
        if len(people) == 1:
            start, end = passage.place(verb, verb)
            predicate = Predicate(text=verb.text, start=start, end=end, lemma=LEADER, form="apposition")
            role = Role(noun=LEADER, of=led, text=LEADER)
            yield Draft(ClaimKind.ROLE, verb, predicate, agents=people, role=role)


def _in_charge(noun: Token, reading: Reading) -> tuple[Token, str | None]:
    """Return the verb and what is led: 'is in charge of the search', 'took charge of it', 'was put in charge of it'."""
    behind = [thing for of in noun.children if of.lower_ == "of" for thing in of.children if thing.dep_ == "pobj"]
    preposition = noun.head if noun.dep_ == "pobj" and noun.head.lower_ == "in" else None
    verb = preposition.head if preposition is not None else noun.head
    placed = preposition is not None and (verb.lemma_ in _BEING or clauses.passive(verb))
    if not (placed or (noun.dep_ == "dobj" and verb.lemma_ in _TAKING)):
        return verb, None
    return verb, behind[0].lemma_.lower() if len(behind) == 1 and is_led(behind[0], reading) else None


def led_by(verb: Token, reading: Reading) -> str | None:
    """Return what is led, if it is one thing of a sort that has one leader."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in _VERBS:
        return None
    passive = clauses.passive(verb)
    things = clauses.subjects(verb) if passive else clauses.objects(verb)
    led = [thing for thing in things if thing.tag_ == "NN" and not thing.ent_type_]
    return led[0].lemma_.lower() if len(things) == len(led) == 1 and is_led(led[0], reading) else None


def is_led(noun: Token, reading: Reading) -> bool:
    """Tell whether a noun is something that has one leader: a study, a search, an expedition."""
    return noun.lemma_.lower() in reading.knowledge.roles.bodies.get(LEADER, ())

"""Predicate token -> who, whom, with whom, where: from the parse, active or passive, shared or relative."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.extract import clauses
from claimcheck.extract.mentions import all_beside, conjuncts, mention, named_beside
from claimcheck.extract.passage import Passage
from claimcheck.extract.pronouns import referent
from claimcheck.extract.reading import Reading
from claimcheck.extract.several import several
from claimcheck.extract.tokens import Token
from claimcheck.extract.whereabouts import (
    behind_prepositions,
    inner_places,
    is_named_spot,
    is_place,
    is_town,
    leads_to_place,
    reached,
    spots_at,
    undergone,
    where_of,
)
from claimcheck.models import Mention

_PARTNER_PREPOSITIONS = frozenset(
    {"with", "to", "against", "for", "from", "between", "on", "over", "about", "into", "as", "of"}
)
_WHOLE = frozenset({"none", "all", "both", "each", "any", "neither", "either"})
_NO_PARTNERS = frozenset({"DATE", "TIME", "MONEY", "PERCENT"})


class Arguments(NamedTuple):
    """The participants and places of one predicate."""

    agents: tuple[Mention, ...] = ()
    patients: tuple[Mention, ...] = ()
    partners: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()


def of_verb(verb: Token, passage: Passage, reading: Reading) -> Arguments:
    """Collect the arguments of a verb."""
    agents, patients = clauses.subjects(verb), clauses.objects(verb)
    if clauses.passive(verb):
        agents, patients = clauses.doers(verb), clauses.given(verb) or [*agents, *patients]
    places, partners = _prepositions(verb, passage, reading)
    beside = [*patients, *(agents if clauses.passive(verb) else ())]
    for noun in beside:  # "met Lee in Cardle", "hit by a train at Cardle": the parser often hangs the place on the noun
        places = _joined(places, inner_places(noun, passage, reading))
    places = _joined(places, [*reached(verb, passage, reading), *where_of(verb, passage, reading)])
    for noun in agents if not places else ():  # "police in Cardle have met Lee"
        places.extend(inner_places(noun, passage, reading) if noun.pos_ in ("NOUN", "PRON") else ())
    return _arguments((agents, patients, [*clauses.recipients(verb), *partners], places), passage, reading)


def of_noun(noun: Token, passage: Passage, reading: Reading) -> Arguments:
    """Collect the arguments of an event noun: possessor, 'of', 'by', 'with', 'between', 'in'."""
    agents: list[Token] = []
    patients: list[Token] = []
    for child in noun.children:
        if child.dep_ in ("poss", "nmod", "compound", "amod") and (child.ent_type_ or child.dep_ == "poss"):
            agents.extend(conjuncts(child))
        elif child.dep_ == "prep" and child.lower_ == "of":
            patients.extend(t for c in child.children if c.dep_ == "pobj" for t in conjuncts(c))
        elif child.dep_ in ("prep", "agent") and child.lower_ == "by":
            agents.extend(t for c in child.children if c.dep_ == "pobj" for t in conjuncts(c))
    places, partners = _prepositions(noun, passage, reading)
    towns = [token for token in agents if token.dep_ == "compound" and is_town(token, passage, reading)]
    places = _joined(places, undergone(noun, passage, reading))
    places, agents = [*towns, *places], [token for token in agents if token not in towns]  # "the Cardle talks"
    partners = [token for token in partners if token not in patients and token not in agents]
    return _arguments((agents, patients, partners, places), passage, reading)


def _joined(places: list[Token], more: list[Token]) -> list[Token]:
    return [*places, *[place for place in more if place not in places]] if more else places


def _arguments(heads: tuple[list[Token], ...], passage: Passage, reading: Reading) -> Arguments:
    return Arguments(*[mentions(each, passage, reading) if each else () for each in heads])


def subjects_of(verb: Token) -> list[Token]:
    """Return the heads of those who do it: the subject, or behind 'by' in the passive."""
    return clauses.doers(verb) if clauses.passive(verb) else clauses.subjects(verb)


def mentions(heads: list[Token], passage: Passage, reading: Reading) -> tuple[Mention, ...]:
    """Return what these heads stand for; of a noun with a name beside it the name."""
    found: list[Mention] = []
    for head in [whole for each in heads for whole in _out_of(each)]:
        if head.pos_ == "PRON":
            known = referent(head, passage, reading)
            found.extend((known,) if known is not None else several(head, passage, reading))
        elif told := several(head, passage, reading):
            found.extend(told)
        elif head.pos_ in ("NOUN", "PROPN", "NUM", "X") or head.ent_type_ or _as_noun(head):
            one = named_beside(head, passage, reading) or mention(head, passage, reading)
            found.extend(all_beside(head, passage, reading) or (one,))
    return tuple({(one.start, one.end, one.name): one for one in found}.values())


def _out_of(head: Token) -> list[Token]:
    """Return of 'none of the miners' and 'all of the miners' the miners; 'some of them' are others."""
    if head.lower_ not in _WHOLE:
        return [head]
    inner = [c for child in head.children if child.lower_ == "of" for c in child.children if c.dep_ == "pobj"]
    return [token for each in inner for token in conjuncts(each)] or [head]


def _as_noun(head: Token) -> bool:
    """Tell whether an adjective or a gerund is a noun: 'the wounded', 'blasting caused it'; not 'left it open'."""
    if head.tag_ == "VBG" and head.dep_ in ("nsubj", "pobj"):
        return True
    return head.pos_ == "ADJ" and any(child.dep_ in ("det", "nummod", "poss") for child in head.children)


def _prepositions(predicate: Token, passage: Passage, reading: Reading) -> tuple[list[Token], list[Token]]:
    """Split what hangs on prepositions into places, the named ones first, and partners."""
    places: list[Token] = []
    spots: list[Token] = []
    partners: list[Token] = []
    for preposition, head in behind_prepositions(predicate):
        leads = leads_to_place(preposition, predicate)
        if leads and (is_place(head, passage, reading) or is_named_spot(head)):
            places.append(head)
        elif preposition.lower_ in _PARTNER_PREPOSITIONS and head.ent_type_ not in _NO_PARTNERS:
            partners.extend([head] if preposition.head == predicate else ())
        named = inner_places(head, passage, reading)
        spots.extend(spots_at(preposition, head) if not named else ())
        places.extend(named)
    return [*places, *(spot for spot in spots if spot not in places)], partners

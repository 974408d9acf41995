"""Predicate token -> who, whom, with whom, where: from the parse, active or passive, shared or relative."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from claimcheck.extract.mentions import conjuncts, mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.pronouns import referent
from claimcheck.extract.reading import Reading
from claimcheck.knowledge.tables import table
from claimcheck.models import Mention, MentionKind

_PARTNER_PREPOSITIONS = frozenset(
    {"with", "to", "against", "for", "from", "between", "on", "over", "about", "into", "as", "of"}
)
_PLACE_PREPOSITIONS = frozenset(
    {"in", "at", "near", "outside", "inside", "off", "on", "across", "around", "from", "to"}
)
_INNER = frozenset({"in", "at", "near", "outside"})
_SETTLEMENTS = frozenset({"town", "city", "village", "port", "island", "district", "suburb", "province", "region"})


class Arguments(NamedTuple):
    """The participants and places of one predicate."""

    agents: tuple[Mention, ...] = ()
    patients: tuple[Mention, ...] = ()
    partners: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()


def of_verb(verb: Token, passage: Passage, reading: Reading) -> Arguments:
    """Collect the arguments of a verb."""
    agents, patients = _subjects(verb), _objects(verb)
    if _passive(verb):
        agents, patients = _by(verb), [*agents, *patients]
    places, partners = _prepositions(verb, passage, reading)
    for patient in patients:  # "met Lee in Cardle": the parser often hangs the place on the object
        places.extend(place for place in _inner_places(patient, passage, reading) if place not in places)
    partners = [*_datives(verb), *partners]
    return Arguments(*(_mentions(heads, passage, reading) for heads in (agents, patients, partners, places)))


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
    partners = [token for token in partners if token not in patients and token not in agents]
    return Arguments(*(_mentions(heads, passage, reading) for heads in (agents, patients, partners, places)))


def subjects_of(verb: Token) -> list[Token]:
    """Return the heads of those who do it: the subject, or behind 'by' in the passive."""
    return _by(verb) if _passive(verb) else _subjects(verb)


def _mentions(heads: list[Token], passage: Passage, reading: Reading) -> tuple[Mention, ...]:
    found: list[Mention] = []
    for head in heads:
        if head.pos_ == "PRON":
            known = referent(head, passage, reading)
            if known is not None:
                found.append(known)
        elif head.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "X") or head.ent_type_:
            found.append(mention(head, passage, reading))
    return tuple(dict.fromkeys(found))


def _passive(verb: Token) -> bool:
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl", "amod", "relcl") and not _auxiliaries(verb)


def _auxiliaries(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in ("aux", "auxpass")]


def _subjects(verb: Token) -> list[Token]:
    """Return the subject's heads: its own, the noun it describes, or the one shared with the governing verb."""
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass", "csubj"):
            if child.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
                return conjuncts(verb.head)
            return conjuncts(child)
    if verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBG"):
        return [verb.head]
    if verb.dep_ in ("conj", "xcomp", "advcl") and verb.head != verb and verb.head.pos_ in ("VERB", "AUX"):
        if verb.dep_ == "xcomp":
            objects = _objects(verb.head)
            if objects and not _passive(verb.head):
                return objects
        return _subjects(verb.head)
    return []


def _objects(verb: Token) -> list[Token]:
    found = [t for child in verb.children if child.dep_ in ("dobj", "oprd") for t in conjuncts(child)]
    if not found and verb.dep_ == "relcl" and not _passive(verb):
        subjects = [child for child in verb.children if child.dep_ in ("nsubj",)]
        if subjects and subjects[0].tag_ not in ("WDT", "WP"):
            return [verb.head]
    return found


def _by(verb: Token) -> list[Token]:
    return [
        t
        for child in verb.children
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")
        for c in child.children
        if c.dep_ == "pobj" and c.ent_type_ not in ("DATE", "TIME")
        for t in conjuncts(c)
    ]


def _datives(verb: Token) -> list[Token]:
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ == "dative":
            inner = [c for c in child.children if c.dep_ == "pobj"]
            found.extend(t for head in (inner or [child]) for t in conjuncts(head))
    return found


def _prepositions(predicate: Token, passage: Passage, reading: Reading) -> tuple[list[Token], list[Token]]:
    """Split what hangs on prepositions into places and partners."""
    places: list[Token] = []
    partners: list[Token] = []
    for child in predicate.children:
        if child.dep_ != "prep":
            continue
        for head in (t for c in child.children if c.dep_ == "pobj" for t in conjuncts(c)):
            if child.lower_ in _PLACE_PREPOSITIONS and is_place(head, passage, reading):
                places.append(head)
            elif child.lower_ in _PARTNER_PREPOSITIONS and head.ent_type_ not in ("DATE", "TIME", "MONEY", "PERCENT"):
                partners.append(head)
            places.extend(_inner_places(head, passage, reading))
    return places, partners


def _inner_places(head: Token, passage: Passage, reading: Reading) -> list[Token]:
    """Find the town in 'at a hospital in Cardle'."""
    return [
        grand
        for child in head.children
        if child.dep_ == "prep"
        and (child.lower_ in _INNER or (child.lower_ == "of" and head.lemma_.lower() in _SETTLEMENTS))
        for grand in child.children
        if grand.dep_ == "pobj" and is_place(grand, passage, reading)
    ]


def is_place(head: Token, passage: Passage, reading: Reading) -> bool:
    """Tell whether a noun names a place."""
    if head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lemma_.lower() in _SETTLEMENTS:
        return head.pos_ == "PROPN"
    if head.pos_ == "PROPN" and head.text in table("terrain")["words"]:
        return True
    if head.ent_type_ in ("DATE", "TIME", "PERSON", "ORG", "NORP", "MONEY", "PERCENT", "EVENT"):
        return False
    if not (head.ent_type_ or head.pos_ == "PROPN"):
        return False
    kind = mention(head, passage, reading).kind
    return kind in (MentionKind.PLACE, MentionKind.COUNTRY) or (kind is MentionKind.THING and head.pos_ == "PROPN")

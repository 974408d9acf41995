"""Predicate or noun -> the tokens of the places that hang on it by prepositions: names first, then 'the church'.

A name is a place by its kind, or by what it stands behind ("the town of Cardle"); a common noun by the list of spots.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck.extract.located import moving
from claimcheck.extract.mentions import conjuncts, mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import table
from claimcheck.models import MentionKind

WITHIN = frozenset({"in", "at", "near", "outside", "inside"})  # "on the border" is as often what it is about
SETTLEMENTS = frozenset({"town", "city", "village", "port", "island", "district", "suburb", "province", "region"})
_DEEPEST = 3  # "through a hall on the quay of Cardle"; deeper ones were not seen
_BESIDE = frozenset({"advmod", "prt", "prep"})


def behind_prepositions(predicate: Token) -> Iterator[tuple[Token, Token]]:
    """Yield each preposition of a predicate with a noun behind it, 'back to Cardle' and 'out of the sea' too."""
    for child in predicate.children:
        prepositions = [child] if child.dep_ == "prep" else []
        if (child.dep_ in _BESIDE and predicate.pos_ == "VERB") or child.lower_ in _words("compass"):
            prepositions += [inner for inner in child.children if inner.dep_ == "prep"]
        for preposition in prepositions:
            for head in _nouns(preposition):
                yield preposition, head


def _nouns(preposition: Token) -> list[Token]:
    joined = [child for child in preposition.children if child.dep_ == "conj" and child.pos_ == "ADP"]
    both = (preposition, *joined)  # "in and around Cardle"
    return [token for each in both for child in each.children if child.dep_ == "pobj" for token in conjuncts(child)]


def leads_to_place(preposition: Token, predicate: Token) -> bool:
    """Tell whether what stands behind a preposition may be where it happens; 'to' and 'from' only of what moves."""
    word, verb = preposition.lower_, predicate.pos_ == "VERB"
    if word == "of":  # "12 km north of Cardle"
        return preposition.head.lower_ in _words("compass")
    if word == "as":  # "felt as far away as Cardle"
        return preposition.head.lower_ in ("far", "away")
    if word == "for":
        return verb and predicate.lemma_.lower() in _words("setting_out")
    if word in _words("directions"):
        return not verb or moving(predicate)
    return word in _words("placing") or (verb and word in _words("entering"))


def at_spot(preposition: Token, spot: Token) -> bool:
    """Tell whether something happens at a spot behind a preposition: 'on the beach', but not 'on the border'.

    Of what is in hospital the hospital is what is said of it.
    """
    word = preposition.lower_
    if preposition.head.lemma_ == "be":
        return False
    if word in ("from", "to"):
        alone = word == "to" and spot.left_edge == spot  # "taken to court" is no way
        return not alone and preposition.head.pos_ == "VERB" and moving(preposition.head)
    return word in WITHIN or word in _words("spotting") or (word == "on" and spot.lemma_.lower() in _words("surfaces"))


def spots_at(preposition: Token, head: Token) -> list[Token]:
    """Return the spot behind a preposition, or the one that what stands there is at: 'in a basin in the gardens'."""
    if is_spot(head):
        return [head] if at_spot(preposition, head) else []
    inner = (c for child in head.children if child.dep_ == "prep" and child.lower_ in WITHIN for c in child.children)
    inside = preposition.lower_ in WITHIN and preposition.head.lemma_ != "be"
    return [noun for noun in inner if noun.dep_ == "pobj" and is_spot(noun)][:1] if inside else []


def where_of(verb: Token, passage: Passage, reading: Reading) -> list[Token]:
    """Return the place that a clause with 'where' tells of: 'sent to Cardle, where two had died'."""
    noun = verb.head
    asks = verb.dep_ == "relcl" and any(child.lower_ == "where" for child in verb.children)
    return [noun] if asks and (is_place(noun, passage, reading) or is_spot(noun)) else []


def reached(verb: Token, passage: Passage, reading: Reading) -> list[Token]:
    """Return the town that is what a verb is done to and where it is done: 'reached Cardle', 'shelled Cardle'."""
    lemma = verb.lemma_.lower()
    if lemma not in _words("reaching") and lemma not in _words("striking"):
        return []
    return [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and is_town(c, passage, reading)]


def undergone(noun: Token, passage: Passage, reading: Reading) -> list[Token]:
    """Return the town that a noun for such a deed names: 'the shelling of Cardle'."""
    if (reading.knowledge.nominals.verb_of(noun.lemma_.lower()) or noun.lemma_.lower()) not in _words("striking"):
        return []
    behind = [c for prep in noun.children if prep.dep_ == "prep" and prep.lower_ == "of" for c in prep.children]
    return [name for name in behind if is_town(name, passage, reading)]


def is_town(name: Token, passage: Passage, reading: Reading) -> bool:
    """Tell whether a name is that of a place and of no country."""
    return name.pos_ == "PROPN" and mention(name, passage, reading).kind is MentionKind.PLACE


def inner_places(head: Token, passage: Passage, reading: Reading, depth: int = _DEEPEST) -> list[Token]:
    """Find the town in 'at a hospital in Cardle', 'rebels near the town of Cardle', 'in the capital, Cardle'."""
    found = [*_called(head, passage, reading), *_before(head, passage, reading)]
    for child in head.children:
        if child.lower_ == "in" and head.lemma_.lower() in _words("not_there"):
            continue  # "faith in Lee"
        if child.dep_ == "prep" and _within(child, head):
            for inner in _behind(child):
                if inner.dep_ == "pobj" and is_place(inner, passage, reading):
                    found.extend(one for one in conjuncts(inner) if is_place(one, passage, reading))
                elif depth and (_is_area(inner) or is_spot(inner)):
                    deeper = inner_places(inner, passage, reading, depth - 1)
                    found.extend(deeper or ([inner] if is_named_spot(inner) else []))
    return found


def _behind(preposition: Token) -> Iterator[Token]:
    """Yield what stands behind a preposition, of 'from Cardle to Osk' both."""
    for child in preposition.children:
        yield from _behind(child) if child.dep_ == "prep" and child.lower_ in _words("ways") else (child,)


def _within(preposition: Token, noun: Token) -> bool:
    """Tell whether what stands behind a noun's preposition is where that is: 'the centre of', 'trains between'."""
    word = preposition.lower_
    if word == "of":
        return _is_area(noun) or is_spot(noun)
    if word == "on":
        return not noun.ent_type_
    if word in _words("ways"):
        return noun.lemma_.lower() in _words("routes")
    return word in WITHIN or word in ("off", "across", "throughout", "along")


def _is_area(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in SETTLEMENTS or lemma in _words("areas")


def _called(noun: Token, passage: Passage, reading: Reading) -> list[Token]:
    """Return the name of a settlement in apposition: 'in the capital, Cardle'."""
    lemma = noun.lemma_.lower()
    if lemma not in SETTLEMENTS and lemma != "capital":
        return []
    return [child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"]


def _before(noun: Token, passage: Passage, reading: Reading) -> list[Token]:
    """Return the town before what goes on there: 'in early Cardle trading'."""
    if noun.pos_ != "NOUN" or noun.dep_ != "pobj" or noun.head.lower_ not in WITHIN or is_named_spot(noun):
        return []
    return [child for child in noun.children if child.dep_ == "compound" and is_town(child, passage, reading)]


def is_spot(noun: Token) -> bool:
    """Tell whether a common noun is a place that one can be at: 'the church', 'in hospital', but not 'in office'."""
    if noun.pos_ != "NOUN" or noun.ent_type_ not in ("", "FAC", "LOC", "GPE"):
        return False
    lemma = noun.lemma_.lower()
    said = any(c.dep_ in ("det", "poss", "nummod") or (c.dep_ == "compound" and c.ent_type_) for c in noun.children)
    bare = not said and noun.tag_ == "NN"
    return lemma in _words("bare") if bare else lemma in _words("spots") or lemma in _words("bare")


def is_named_spot(noun: Token) -> bool:
    """Tell whether it is a spot with a name before it: 'the Cardle bakery'."""
    before = [child for child in noun.children if child.dep_ in ("compound", "amod", "nmod")]
    if noun.pos_ == "NOUN" and noun.lemma_.lower() in _words("regions"):
        return any(child.pos_ == "PROPN" for child in before)
    return is_spot(noun) and any(child.ent_type_ for child in before if child.dep_ == "compound")


def is_place(head: Token, passage: Passage, reading: Reading) -> bool:
    """Tell whether a noun names a place; "the same National Park" only points back to one."""
    if any(child.lower_ == "same" for child in head.children):
        return False
    if head.pos_ == "PROPN" and mention(head, passage, reading).kind is MentionKind.PLACE:
        return True
    if head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lemma_.lower() in SETTLEMENTS:
        return head.pos_ == "PROPN"
    if head.pos_ == "PROPN" and _is_terrain(head):
        return True
    if head.ent_type_ in ("DATE", "TIME", "PERSON", "ORG", "NORP", "MONEY", "PERCENT", "EVENT"):
        return False
    named = head.text[:1].isupper() or head.lemma_.lower() in _words("spots")  # "the western bank", no "green box"
    if not (head.ent_type_ or head.pos_ == "PROPN") or not named:
        return False
    kind = mention(head, passage, reading).kind
    return kind in (MentionKind.PLACE, MentionKind.COUNTRY) or (kind is MentionKind.THING and head.pos_ == "PROPN")


def _is_terrain(name: Token) -> bool:
    """Tell whether a name ends or begins as places do: 'Gannet Reef', 'Port Ellis'."""
    before = name.nbor(-1) if name.i > name.sent.start else name
    named = before.pos_ == "PROPN" and before.head == name
    first = named and before.text in table("terrain")["first"]
    preposition, above = name.head, name.head.head
    led = preposition.lower_ in _words("directions") and above.pos_ == "VERB" and moving(above)  # "taken to"
    inside = preposition.lower_ in WITHIN or (preposition.lower_ == "of" and is_spot(above))  # "the roof of"
    site = named and name.text in table("terrain")["sites"] and (inside or led)
    return name.text in table("terrain")["words"] or first or site


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("located")[key].split())

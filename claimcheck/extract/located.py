"""Passages -> names that are used as places: 'in Lugren', 'landed at Eastholme'.

The model has not heard of many towns and takes them for persons, bodies or dates; what the article does with a name
knows better. Only prepositions that nothing else takes count, behind verbs: one works at a company and trusts in a man.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from claimcheck.extract.passage import Passage
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import calendar, table

_ONLY_PLACES = frozenset({"in", "near", "outside", "inside", "off", "across", "throughout"})
_ALSO_BODIES = frozenset({"at", "to", "from", "over", "around"})  # places only if the model takes it for none
_BODIES = frozenset({"PERSON", "ORG", "PRODUCT", "WORK_OF_ART", "LAW"})
_NEVER = frozenset({"NORP", "LANGUAGE", "MONEY", "PERCENT", "CARDINAL"})


def located(passages: Iterable[Passage]) -> frozenset[str]:
    """Return the names that stand where only places do, or where places do and never where somebody acts; folded."""
    names = [token for passage in passages for token in passage.doc if token.pos_ == "PROPN"]
    acting = {_name(token).casefold() for token in names if token.dep_ in ("nsubj", "agent")}
    placed = frozenset(name.casefold() for name in _placed(names)) - acting
    return placed | frozenset(name.casefold() for name in _surely(names))


def _placed(names: Iterable[Token]) -> Iterator[str]:
    for token in names:
        first = _first(token)
        if first.dep_ != "pobj":
            continue
        if first.head.head.pos_ not in ("VERB", "AUX") and not _there(first):
            continue
        preposition, verb = first.head.lower_, first.head.head.lemma_.lower()
        also = token.ent_type_ not in _BODIES or (preposition in ("to", "from") and verb in _words("travelling"))
        fits = preposition in _ONLY_PLACES or (preposition in _ALSO_BODIES and also)
        if fits and token.ent_type_ not in _NEVER and verb not in _words("not_where") and _is_bare(token):
            yield _name(token)


def _surely(names: Iterable[Token]) -> Iterator[str]:
    """Yield names that only places have: 'the mayor of Lugren', "Lugren's parliament", 'the Lugren area'."""
    for token in names:
        if token.ent_type_ in _NEVER or not _is_bare(token):
            continue
        first = _first(token)
        preposition = first.head if first.dep_ == "pobj" else first
        noun = (
            preposition.head.head if preposition.head.pos_ == "ADP" else preposition.head
        )  # "trains from Osk to Lugren"
        above = noun.lemma_.lower()
        of = preposition.lower_ == "of" and (above in _words("of_places") or above in _words("compass"))
        way = preposition.lower_ in _words("ways") and above in _words("routes")
        area = token.dep_ in ("compound", "amod", "nmod") and token.head.lemma_.lower() in _words("regions")
        if of or way or area or (token.dep_ == "poss" and token.head.lemma_.lower() in _words("places_have")):
            yield _name(token)


def _first(name: Token) -> Token:
    """Return the first of the names that this one is joined to: 'in Osk and Lugren'."""
    while name.dep_ == "conj" and name.head.pos_ == "PROPN":
        name = name.head
    return name


def _there(name: Token) -> bool:
    """Tell whether a name behind a common noun says where that is: 'the hall in Lugren', not 'shares in Lugren'."""
    noun = name.head.head
    lemma = noun.lemma_.lower()
    if name.head.lower_ not in _ONLY_PLACES or noun.pos_ != "NOUN" or lemma in _words("not_there"):
        return False
    return name.ent_type_ != "PERSON" or lemma in _words("spots")


def _is_bare(token: Token) -> bool:
    """Tell whether a name stands alone, 'in Osk', 'in northern Osk': no article, figure or acronym, and no month."""
    first = token.left_edge
    words = _name(token).split()
    odd = any(word.isupper() or word in calendar() or any(map(str.isdigit, word)) for word in words)
    return first.pos_ in ("PROPN", "ADJ") and not odd


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("located")[key].split())


def moving(verb: Token) -> bool:
    """Tell whether a verb takes something from place to place."""
    return verb.lemma_.lower() in _words("moving")


def _name(token: Token) -> str:
    start = token.i
    while start > 0 and token.doc[start - 1].pos_ == "PROPN" and token.doc[start - 1].dep_ == "compound":
        start -= 1
    return token.doc[start : token.i + 1].text if start < token.i else token.text

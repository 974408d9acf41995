"""Noun for who does something -> the deed: "Ann Lee, the architect of the hall" designed it, "its builder" built it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract import clauses
from claimcheck.extract.mentions import conjuncts
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import by_word

_OF = frozenset({"of", "to"})  # "the successor to the bishop"
_SOLE = frozenset({"sole", "original", "actual", "real", "true"})


def deeds_of(noun: Token, *, whose: bool = False) -> Iterator[tuple[Token, str, list[Token], list[Token]]]:
    """Yield the token that says how it is meant, the verb, who did it and to what, if a noun says that of somebody.

    With ``whose`` also what only a pronoun names: "its builder".
    """
    verb = by_word("doers", "doers").get(noun.lemma_.lower())
    told = _told_of(noun) if verb and _the_one(noun) else None
    targets = _targets(noun, whose) if told else []
    if verb and told and targets:
        yield told[0], verb, told[1], targets


def _the_one(noun: Token) -> bool:
    """Tell whether nobody else did it: "the architect", not "an architect", "the chief architect"."""
    before = list(noun.children)
    if noun.i > 1 and noun.doc[noun.i - 2].lower_ == "co":  # "co-founder"
        return False
    if any(child.dep_ in ("amod", "compound", "nummod", "neg") and child.lower_ not in _SOLE for child in before):
        return False
    return not any(child.dep_ == "det" and child.lower_ != "the" for child in before)


def _told_of(noun: Token) -> tuple[Token, list[Token]] | None:
    """Return who is said to be it: the subject of "was the architect", or the name that it stands beside."""
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        return noun.head, [one for one in clauses.subjects(noun.head) if _somebody(one)]
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        said = [child for child in noun.head.children if child.dep_ == "attr" and child.i > noun.i]
        beside = [inner for child in said for inner in child.children if inner.dep_ == "appos"]  # "was a cook, Ed Day"
        return noun.head, [one for one in (*said, *beside) if _somebody(one)]
    if noun.dep_ == "appos" and _somebody(noun.head):
        return noun, [noun.head]
    beside = [child for child in noun.children if child.dep_ == "appos" and _somebody(child)]
    return (noun, beside) if beside else None


def _somebody(token: Token) -> bool:
    return token.pos_ in ("PROPN", "PRON") or token.ent_type_ in ("PERSON", "ORG", "GPE")


def _targets(noun: Token, whose: bool) -> list[Token]:
    of_names = ("NOUN", "PROPN", "PRON") if whose else ("NOUN", "PROPN")
    owners = [child for child in noun.children if child.dep_ == "poss" and child.pos_ in of_names]
    behind = [c for p in noun.children if p.dep_ == "prep" and p.lower_ in _OF for c in p.children if c.dep_ == "pobj"]
    return [t for head in (*owners, *behind) for t in conjuncts(head)]

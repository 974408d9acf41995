"""Parsed text -> names beside a noun for a firm or a body: 'the carrier, Norwind', 'the battery maker Norwind'.

The model takes many of them for persons or towns.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck.extract.tokens import Doc, Token
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.tables import by_word, listed

_BESIDE = frozenset({"appos", "compound", "nmod"})


def usual(noun: str) -> str:
    """Return the usual noun for a body: a firm is a company."""
    return by_word("bodies", "same").get(noun, noun)


@cache
def body_nouns() -> frozenset[str]:
    """Return all nouns that bodies are called by."""
    return listed("bodies", "in_names") | listed("bodies", "any_name") | frozenset(by_word("bodies", "same"))


def names_beside(noun: Token) -> list[Token]:
    """Return the last words of the names that stand beside a noun, and say what it is."""
    if noun.i > noun.sent.start and noun.nbor(-1).text == "-":
        return []  # a puppet-maker is somebody
    behind = [child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"]
    before = noun.dep_ == "appos" or (noun.dep_ in _BESIDE and noun.head.i > noun.i)
    return behind or ([noun.head] if before and noun.head.pos_ == "PROPN" else [])


def firms(doc: Doc, knowledge: Knowledge) -> Iterator[str]:
    """Yield the names of bodies that their surroundings show, in order of the text."""
    for token in doc:
        if token.tag_ != "NN" or token.lemma_.lower() not in body_nouns():
            continue
        for last in names_beside(token):
            words = _name(last)
            person = knowledge.names.is_given(words[0].text) or knowledge.roles.is_honorific(words[0].text)
            if not person and last.ent_type_ not in ("DATE", "MONEY", "NORP"):
                yield " ".join(word.text for word in words)


def _name(last: Token) -> list[Token]:
    words = [last]
    while words[0].i > last.sent.start and words[0].nbor(-1).pos_ == "PROPN" and words[0].nbor(-1).dep_ == "compound":
        words.insert(0, words[0].nbor(-1))
    return words

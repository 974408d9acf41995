"""Passive -> what it is said of, also where the parser hangs a loose participle on the verb before it."""

from __future__ import annotations

from claimcheck.extract.clauses import subjects
from claimcheck.extract.full_names import is_name
from claimcheck.extract.tokens import Token

_SEATED = frozenset({"base", "headquarter"})  # the parser hangs these on the last noun


def undergoing(verb: Token) -> list[Token]:
    """Return what a passive is said of: a participle behind a comma goes with the name before it."""
    before = verb.doc[verb.left_edge.i - 2] if verb.left_edge.i > verb.sent.start + 1 else verb
    loose = verb.dep_ == "advcl" and verb.tag_ == "VBN" and verb.head.lemma_ != "be"
    if loose and verb.doc[verb.left_edge.i - 1].text == "," and is_name(before):
        return [before]
    if verb.dep_ == "acl" and verb.lemma_.lower() in _SEATED:
        return [_whole(verb.head)]
    return subjects(verb)


def _whole(noun: Token) -> Token:
    """Return what a noun behind "of" is said of, and whose name that is: 'Lee is a maker of looms based in Cardle'."""
    while noun.dep_ == "pobj" and noun.head.lower_ in ("of", "for", "in") and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    return noun

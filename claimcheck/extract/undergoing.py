"""Passive -> what it is said of, also where the parser hangs a loose participle on the verb before it."""

from __future__ import annotations

from claimcheck.extract.clauses import subjects
from claimcheck.extract.full_names import is_name
from claimcheck.extract.tokens import Token


def undergoing(verb: Token) -> list[Token]:
    """Return what a passive is said of: a participle behind a comma goes with the name before it."""
    before = verb.doc[verb.left_edge.i - 2] if verb.left_edge.i > verb.sent.start + 1 else verb
    loose = verb.dep_ == "advcl" and verb.tag_ == "VBN" and verb.head.lemma_ != "be"
    if loose and verb.doc[verb.left_edge.i - 1].text == "," and is_name(before):
        return [before]
    return subjects(verb)

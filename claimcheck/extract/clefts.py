"""Times that belong to another deed than the word that they stand with.

"It was 6:40 a.m. when the alarm was raised", "it was not until May that he knew": the time is that of the clause, and
"not until" means at that time. "He was held until Thursday's hearing" says when the hearing was, and until when he was
held.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.extract.tokens import Token
from claimcheck.models import When

_CLAUSES = frozenset({"advcl", "ccomp", "relcl", "csubj", "acl"})
_BOUNDS = frozenset({"until", "till", "since"})  # what stands between two deeds and dates one by the other
_LEADS = frozenset({"when", "that", "before"})


def cleft(when: When, token: Token) -> tuple[When, Token]:
    """Return a time and the token it hangs on: the verb of the clause where the sentence puts the time first."""
    verb = token
    while verb.dep_ in ("pobj", "prep", "attr", "npadvmod", "nummod", "compound", "advmod") and verb.head != verb:
        verb = verb.head
    clause = _clause(verb)
    if clause is None or clause.i < token.i:
        return when, token
    until = when.relation == "until" and any(child.dep_ == "neg" for child in verb.children)
    return (replace(when, relation="at") if until else when), clause


def bounded(times: Iterable[tuple[When, Token]]) -> Iterator[tuple[When, Token]]:
    """Yield the times of deeds that bound another, with what they bound: "until Thursday's hearing"."""
    for when, token in times:
        noun = token.head.head if token.dep_ == "pobj" else token.head
        joint = noun.head
        known = when.relation == "at" and not when.recurring and noun.pos_ == "NOUN" and noun.dep_ == "pobj"
        if known and joint.lower_ in _BOUNDS and joint.dep_ == "prep":
            relation = "since" if joint.lower_ == "since" else "until"
            yield replace(when, relation=relation), joint.head


def _clause(verb: Token) -> Token | None:
    """Return the verb of the clause in 'it was ... that' and 'it was ... when'."""
    if verb.lemma_ != "be" or not any(c.dep_ in ("nsubj", "expl") and c.lower_ == "it" for c in verb.children):
        return None
    for child in verb.subtree:
        if child.dep_ in _CLAUSES and child.i > verb.i and any(c.lower_ in _LEADS for c in child.children):
            return child
    return None

"""Times that are put first: "it was 6:40 a.m. when the alarm was raised", "it was not until May that he knew".

The time belongs to the deed of the clause, and "not until" means at that time.
"""

from __future__ import annotations

from spacy.tokens import Token

from claimcheck.models import When

_CLAUSES = frozenset({"advcl", "ccomp", "relcl", "csubj", "acl"})
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
    return (when.model_copy(update={"relation": "at"}) if until else when), clause


def _clause(verb: Token) -> Token | None:
    """Return the verb of the clause in 'it was ... that' and 'it was ... when'."""
    if verb.lemma_ != "be" or not any(c.dep_ in ("nsubj", "expl") and c.lower_ == "it" for c in verb.children):
        return None
    for child in verb.subtree:
        if child.dep_ in _CLAUSES and child.i > verb.i and any(c.lower_ in _LEADS for c in child.children):
            return child
    return None

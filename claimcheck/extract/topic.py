"""Token -> what the sentence before is about: 'The Osk Viaduct is a bridge. Construction began in 1907.'

What begins, ends or is used in the sentence behind such a one, and is said to be nobody's, is that thing's.
"""

from __future__ import annotations

from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed


def topic(token: Token) -> Token | None:
    """Return the subject of the sentence before, where that sentence says what kind of thing it is."""
    here = token.sent
    if here.start == 0:
        return None
    root = token.doc[here.start - 1].sent.root
    told = [child for child in root.children if child.dep_ == "attr" and child.tag_ == "NN"]
    if root.lemma_ != "be" or not any(one.lemma_.lower() in listed("milestones", "things", "kinds") for one in told):
        return None
    found = [child for child in root.children if child.dep_ == "nsubj" and child.i < root.i]
    return found[0] if len(found) == 1 else None

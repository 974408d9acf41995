"""'The previous one' -> the noun that "one" saves: 'the right engine failed, and the left one stopped'."""

from __future__ import annotations

from claimcheck.extract.tokens import Token

_RIVALS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})


def noun_meant(one: Token) -> Token | None:
    """Return the noun of the sentence that "one" stands for, behind "the" and a word that picks it out."""
    if one.lower_ != "one" or not {"det", "amod"} <= {child.dep_ for child in one.children}:
        return None
    before = [
        token for token in one.doc[one.sent.start : one.i] if token.dep_ in _RIVALS and token.tag_ in ("NN", "NNS")
    ]
    return before[-1] if before else None

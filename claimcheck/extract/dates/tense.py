"""Whether the verb over a time expression looks back or ahead."""

from __future__ import annotations

from claimcheck.extract.tokens import Token

STEPS = 8  # up the parse; a governing verb stands nearer
_OVER = frozenset({"after", "following", "since"})
_AHEAD = {"will", "shall", "would", "'ll", "’ll", "wo", "can", "could", "may", "might", "should", "must", "to"}

_DONE = frozenset({"have", "manage", "begin", "start", "come", "continue", "fail", "help"})  # "had to turn back in May"
_TO_COME = frozenset({"plan", "schedule", "set", "expect", "slate", "intend", "tip", "propose", "book"})


def looks_back(token: Token) -> bool:
    """Tell whether the verb that governs ``token`` is past; True where there is none, for news tells what happened.

    What was set, called or wanted for a day had that day still before it.
    """
    if _is_for(token):
        return False
    over = False  # "after the fire on Sunday, people ask": what is over now lies back
    for _ in range(STEPS):
        if token.pos_ in ("VERB", "AUX"):
            answer = _verb(token)
            if answer is not None:
                return answer or (over and _is_now(token))
        over = over or (token.dep_ == "prep" and token.lower_ in _OVER)
        if token.head.i == token.i:
            return True
        token = token.head
    return True


def _verb(verb: Token) -> bool | None:
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    if "to" in words and verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _DONE:
        return _verb(verb.head)
    if words & _AHEAD:
        return "have" in words  # "may have left on Friday"
    if words & {"was", "were", "had", "has", "have", "did", "been"} or verb.tag_ == "VBD":
        return True
    if verb.tag_ in ("VBZ", "VBP") or words & {"is", "are", "am", "'s", "'re", "be", "does", "do"}:
        return False
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and not helpers and verb.lemma_.lower() not in _TO_COME:
        return True  # "a vote held on Thursday"
    return None


def _is_now(verb: Token) -> bool:
    return not {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")} & _AHEAD


def _is_for(token: Token) -> bool:
    """Tell whether a time stands behind 'for': 'set sentencing for 6 August'."""
    while token.dep_ in ("nummod", "compound", "nmod") and token.head.i != token.i:
        token = token.head
    return token.dep_ == "pobj" and token.head.lower_ == "for"

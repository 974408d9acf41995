"""Whether the verb over a time expression looks back or ahead."""

from __future__ import annotations

from spacy.tokens import Token

STEPS = 8  # up the parse; a governing verb stands nearer
_AHEAD = {"will", "shall", "would", "'ll", "’ll", "wo", "can", "could", "may", "might", "should", "must", "to"}

_DONE = frozenset({"have", "manage", "begin", "start", "come", "continue", "fail", "help"})  # "had to turn back in May"
_TO_COME = frozenset({"plan", "schedule", "set", "expect", "slate", "intend", "tip", "propose", "book"})


def looks_back(token: Token) -> bool:
    """Tell whether the verb that governs ``token`` is past; True where there is none, for news tells what happened."""
    for _ in range(STEPS):
        if token.pos_ in ("VERB", "AUX"):
            answer = _verb(token)
            if answer is not None:
                return answer
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

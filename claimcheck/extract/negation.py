"""Words of negation in their surroundings: what they deny, what they number, what they only narrow."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.tokens import Token
from claimcheck.knowledge import Knowledge

_NARROWING = frozenset({"because", "until", "unless", "except"})
_INSTEAD = frozenset({"instead of", "rather than"})
_NEGATED_QUANTIFIERS = frozenset({"no", "none", "nobody", "neither", "nothing", "no-one", "nowhere"})


def negated_phrase(token: Token, knowledge: Knowledge) -> bool:
    """Tell whether a participant is nobody or nothing: 'no one', 'no warning', 'neither side'."""
    if _NEGATED_QUANTIFIERS.isdisjoint(token.doc.words):
        return False
    if token.lower_ in _NEGATED_QUANTIFIERS:
        return not _excepted(token, knowledge)
    if token.lower_ == "one" and any(child.lower_ == "no" for child in token.children):
        return not _excepted(token, knowledge)
    return any(
        (child.dep_ == "det" and child.lower_ == "no" and not denies_nothing(child) and not _passes(child, knowledge))
        or (child.dep_ in ("det", "preconj", "cc") and child.lower_ == "neither")
        for child in _before_head(token)
    )


def _before_head(token: Token) -> Iterator[Token]:
    """Yield what hangs on a noun, or on the nouns compounded with it: 'no storm warning'."""
    for child in token.children:
        yield child
        if child.dep_ == "compound":
            yield from child.children


def _excepted(token: Token, knowledge: Knowledge) -> bool:
    """Tell whether 'nobody' and the like leave somebody over: 'no one but the mayor'."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return after.lower_ in knowledge.stance.excepting


def _passes(negation: Token, knowledge: Knowledge) -> bool:
    return after(negation) in knowledge.stance.passing


def denies_nothing(token: Token) -> bool:
    """Tell 'No. 8', 'a no-fly zone' and 'a no confidence vote' from 'no'."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    compound = after.text == "-" or (token.i > token.sent.start and token.nbor(-1).pos_ == "DET")
    return compound or after.like_num or after.text == "." or after.text.lstrip("#.").isdigit()


def for_a_part(negation: Token) -> bool:
    """Tell whether only reason or time may be denied: 'did not resign because of the letter', 'not until May'."""
    return any(token.lower_ in _NARROWING for token in negation.sent.doc[negation.i : negation.sent.end])


def sets_apart(negation: Token) -> bool:
    """Tell whether it opens what a thing is not, behind what it is: 'was a good lad, never one of those'."""
    if negation.i <= negation.head.i + 1 or negation.nbor(-1).text != ",":
        return False
    return any(child.dep_ in ("attr", "acomp", "dobj") and child.i < negation.i for child in negation.head.children)


def after(token: Token) -> str:
    """Return the word behind, inside the sentence."""
    return str(token.nbor(1).lower_) if token.i + 1 < token.sent.end else ""


def put_off(head: Token, below: Token) -> str:
    """Return the words that say a thing was not done, but another or later: 'instead of flying', 'has yet to fly'."""
    if below.dep_ == "pcomp" and head.i > 0:
        words = f"{head.nbor(-1).lower_} {head.lower_}"
        return words if words in _INSTEAD else ""
    if below.dep_ == "xcomp" and below.tag_ == "VB" and head.lemma_ in ("have", "be"):
        return "yet to" if any(child.lower_ == "yet" for child in head.children) else ""
    if below.dep_ == "advcl" and below.tag_ == "VB":
        first = [child.lower_ for child in below.children if child.i < below.i][:2]
        return "rather than" if first == ["rather", "than"] else ""
    if below.dep_ == "conj" and below.tag_ == "VB":
        return "rather than" if any(child.lower_ == "than" and child.dep_ == "cc" for child in head.children) else ""
    return ""


def pauses(head: Token, below: Token) -> bool:
    """Tell 'stopped to help' from what is not done any more."""
    return head.lemma_ == "stop" and below.dep_ == "xcomp" and below.tag_ == "VB"


def keeps_object(verb: Token) -> bool:
    """Tell whether a verb keeps its object from something: 'prevented the fire from spreading' denies no fire."""
    froms = [child for child in verb.children if child.dep_ == "prep" and child.lower_ == "from"]
    return any(inner.dep_ == "pcomp" for each in froms for inner in each.children)


def nor(predicate: Token) -> bool:
    """Tell whether 'nor' opens the clause: 'nor did she sing'."""
    if "nor" not in predicate.doc.words:
        return False
    first = next((child for child in predicate.children if child.dep_ in ("aux", "auxpass")), predicate)
    return first.i > first.sent.start and first.nbor(-1).lower_ == "nor"

"""A clause that hangs on a noun of saying or proving -> whether its sentence calls it false.

"Claims that he lied are untrue", "dismissed a report that he lied" and "found no proof that he lied" all say of one
thing that it is not so, though no word of denial stands beside the verb.
"""

from __future__ import annotations

from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed


def called_false(noun: Token) -> str:
    """Return the words by which what ``noun`` says or proves is called false; empty if it is not."""
    lemma = noun.lemma_.lower()
    if lemma in listed("denials", "clauses", "proof"):
        return f"no {lemma}" if none_of(noun) else ""
    if lemma not in listed("denials", "clauses", "saying"):
        return ""
    return _beside(noun) or _said_of(noun) or _without_ground(noun)


def is_false(copula: Token) -> str:
    """Return the word by which "it is false that …" denies what follows."""
    complement = next((c for c in copula.children if c.dep_ in ("acomp", "attr")), None)
    if copula.lemma_ != "be" or complement is None or _negated(copula):
        return ""
    return complement.lower_ if complement.lower_ in listed("stance", "debunking", "words") else ""


def charging() -> frozenset[str]:
    """Return the verbs that make a charge of what follows: who is accused of a thing need not have done it."""
    return listed("veracity", "alleging", "verbs")


def keeps_from(verb: Token, below: Token) -> bool:
    """Tell whether a verb keeps somebody from what follows: "kept it from sinking", "barred her from speaking"."""
    return (
        below.dep_ == "prep"
        and below.lower_ == "from"
        and verb.lemma_.lower() in listed("denials", "clauses", "keeping_from")
    )


def clears_of(verb: Token, below: Token) -> bool:
    """Tell whether a court or an inquiry finds that somebody did not do what follows: "was cleared of stealing"."""
    clearing = verb.lemma_.lower() in listed("denials", "clauses", "clearing_of")
    return clearing and below.dep_ == "prep" and below.lower_ == "of"


def _beside(noun: Token) -> str:
    """Read "false claims that …"."""
    return next(
        (c.lower_ for c in noun.children if c.dep_ == "amod" and c.lower_ in listed("stance", "debunking", "words")), ""
    )


def _said_of(noun: Token) -> str:
    """Read what is said of the noun, or done to it: "are a hoax", "was not true", "was dismissed", "denied reports"."""
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ == "be":
        said = {c.lower_ for c in verb.children if c.dep_ in ("acomp", "attr")}
        false = listed("stance", "debunking", "words") if not _negated(verb) else listed("denials", "clauses", "true")
        return next(iter(sorted(said & false)), "")
    if (
        noun.dep_ in ("dobj", "nsubjpass")
        and verb.lemma_.lower() in listed("denials", "clauses", "debunking")
        and not _negated(verb)
    ):
        return verb.lemma_.lower()
    return ""


def _without_ground(noun: Token) -> str:
    """Read "no truth in reports that …"."""
    if noun.dep_ != "pobj":
        return ""
    ground = noun.head.head
    return (
        f"no {ground.lower_}"
        if ground.lemma_.lower() in listed("denials", "clauses", "proof") and none_of(ground)
        else ""
    )


def none_of(noun: Token) -> bool:
    """Tell whether there is none of it: "no evidence", "did not find any proof"."""
    if any(child.dep_ == "det" and child.lower_ == "no" for child in noun.children):
        return True
    return noun.dep_ in ("dobj", "attr") and _negated(noun.head)


def _negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)

"""'It' and 'they' -> the body or people that spoke of themselves: 'the airline said it would fly', 'police say they'.

Only what follows from the grammar of saying: in what a body says or wants, "it" as the doer of something that things do
not do is the body; "It said" goes on from the sentence before. A pronoun anywhere else is left open.
"""

from __future__ import annotations

from claimcheck.extract.clauses import passive, subjects
from claimcheck.extract.mentions import mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed
from claimcheck.models import Mention, MentionKind

IMPERSONAL = frozenset({"it", "they"})
_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.COUNTRY})
_CLAUSES = frozenset({"ccomp", "xcomp", "conj"})


def body_meant(pronoun: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the body or the people that the pronoun stands for, in their own place."""
    verb = pronoun.head
    if pronoun.dep_ not in ("nsubj", "nsubjpass") or passage.in_quotes(pronoun) or verb.pos_ not in ("VERB", "AUX"):
        return None
    speaker = _speaker(verb, reading)
    if speaker is not None:
        return _fitting(speaker, pronoun, passage, reading) if _does_it(pronoun, verb) else None
    if _says(verb, reading) and not passive(verb) and _first(pronoun):
        return _from_before(pronoun, passage, reading)
    return None


def _speaker(verb: Token, reading: Reading) -> Token | None:
    """Return who says or wants what the verb tells."""
    token = verb
    while token.dep_ in _CLAUSES and token.head != token and token.head.pos_ == "VERB":
        told = token.dep_ == "ccomp"
        token = token.head
        if told:
            who = subjects(token) if _says(token, reading) and not passive(token) else []
            return who[0] if len(who) == 1 else None
    return None


def _does_it(pronoun: Token, verb: Token) -> bool:
    """Tell whether the pronoun does something that no thing does."""
    if pronoun.lower_ == "they" or pronoun.dep_ != "nsubj" or verb.pos_ != "VERB":
        return pronoun.lower_ == "they" and pronoun.dep_ == "nsubj"
    reaches = any(child.dep_ in ("dobj", "xcomp", "ccomp", "dative") for child in verb.children)
    return reaches and verb.lemma_.lower() not in listed("bodies", "it", "things_do")


def _fitting(who: Token, pronoun: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return whom a noun names if the pronoun may stand for it: a body for 'it', several people for 'they'."""
    if who.pos_ == "PRON":
        return body_meant(who, passage, reading) if who.lower_ == pronoun.lower_ else None
    if who.pos_ not in ("NOUN", "PROPN"):
        return None
    found = mention(who, passage, reading)
    if pronoun.lower_ == "it":
        body = who.tag_ in ("NN", "NNP", "NNPS") and (found.kind in _BODIES or _is_body(who))
        return found if body else None
    people = found.plural and found.kind in (MentionKind.GROUP, MentionKind.THING) and who.pos_ == "NOUN"
    return found if people or who.lemma_.lower() in listed("bodies", "it", "plural") else None


def _is_body(noun: Token) -> bool:
    words = ("in_names", "any_name")
    return noun.pos_ == "NOUN" and any(noun.lemma_.lower() in listed("bodies", key) for key in words)


def _from_before(pronoun: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the subject of the sentence before, in the paragraph or at the end of the one before."""
    start = pronoun.sent.start
    doc, at = (passage.doc, passage) if start else (None, passage)
    if doc is None:
        before = [each for each in reading.earlier(passage, 1) if not each.headline]
        if not before:
            return None
        doc, at = before[0].doc, before[0]
    root = doc[(start or len(doc)) - 1].sent.root
    who = subjects(root) if root.pos_ in ("VERB", "AUX") else []
    return _fitting(who[0], pronoun, at, reading) if len(who) == 1 else None


def _first(pronoun: Token) -> bool:
    return all(token.pos_ not in ("NOUN", "PROPN", "PRON") for token in pronoun.doc[pronoun.sent.start : pronoun.i])


def _says(verb: Token, reading: Reading) -> bool:
    return verb.pos_ == "VERB" and reading.knowledge.reporting.stance_of(verb.lemma_.lower()) != ""

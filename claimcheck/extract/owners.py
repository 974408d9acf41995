"""Possessive -> whose it is: a name, an office, or whom 'his', 'her' and 'its' stand for, where only one fits."""

from __future__ import annotations

from claimcheck.extract.introduced import named_up_to
from claimcheck.extract.mentions import mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.pronouns import referent
from claimcheck.extract.reading import Reading
from claimcheck.extract.spoken import PERSONAL
from claimcheck.extract.tokens import Token
from claimcheck.models import Mention, MentionKind

_BODIES = frozenset({MentionKind.COUNTRY, MentionKind.ORGANISATION, MentionKind.PLACE})


def owner(possessive: Token, passage: Passage, reading: Reading, *, kin: bool) -> Mention | None:
    """Return what a possessive stands for, None for a pronoun that nobody or two fit.

    Only of kin the owner is surely a person, who may stand in the paragraph before: "her captain" may be a ship's.
    """
    if possessive.lower_ == "whose":
        named = _antecedent(possessive) if kin else None
        return mention(named, passage, reading) if named is not None else None
    if possessive.pos_ != "PRON":
        return mention(possessive, passage, reading)
    subject = _subject(possessive)
    if possessive.lower_ in ("its", "their"):
        before = _subject_before(possessive) if subject is None and possessive.lower_ == "its" else None
        return _body(subject or before, passage, reading)
    if possessive.lower_ not in PERSONAL:
        return None
    return referent(possessive, passage, reading) if kin or named_up_to(possessive, passage, reading) else None


def _antecedent(whose: Token) -> Token | None:
    """Return the name before "whose": 'Ann Lee, whose son', 'Ann Lee, a cook whose son'."""
    kin = whose.head
    above = next((t.head for t in (kin, *kin.ancestors) if t.dep_ in ("relcl", "appos") and t.head.i < whose.i), None)
    while above is not None and above.pos_ != "PROPN" and above.dep_ == "appos":
        above = above.head
    return above if above is not None and above.pos_ == "PROPN" else None


def _body(noun: Token | None, passage: Passage, reading: Reading) -> Mention | None:
    """Return the body that a noun names."""
    body = mention(noun, passage, reading) if noun is not None and noun.pos_ == "PROPN" else None
    return body if body is not None and body.kind in _BODIES else None


def _subject_before(token: Token) -> Token | None:
    """Return the subject of the sentence before, where a sentence begins with the possessive: "Its leader"."""
    first = token.sent.start
    if token.i != first or first == 0:
        return None
    root = token.doc[first - 1].sent.root
    return next((child for child in root.children if child.dep_ in ("nsubj", "nsubjpass")), None)


def _subject(token: Token) -> Token | None:
    """Return the subject of the nearest clause above a token that has one before it."""
    for above in token.ancestors:
        for child in above.children:
            if child.dep_ in ("nsubj", "nsubjpass") and child.i < token.i:
                return child
    return None

"""Noun -> who or what speaks by it: a name, the name beside a noun, a body, a paper; 'the kiln' says nothing."""

from __future__ import annotations

from claimcheck.extract.firms import body_nouns
from claimcheck.extract.mentions import conjuncts, mention, named_beside
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed
from claimcheck.models import Mention, MentionKind

SPEAKING = frozenset(
    {MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.COUNTRY, MentionKind.GROUP, MentionKind.PLACE}
)


def voice(noun: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return who a noun is: a person by name or 'the poet Ann Lee', else the body or the paper that speaks."""
    if len(conjuncts(noun)) > 1:
        return None
    found = mention(noun, passage, reading)
    if found.kind is not MentionKind.PERSON:
        for child in noun.children:
            if child.dep_ in ("appos", "compound", "nmod") and child.pos_ == "PROPN":
                named = mention(child, passage, reading)
                if named.kind is MentionKind.PERSON:
                    return named
        beside = named_beside(noun, passage, reading)
        if beside is not None:
            return beside
    return found if found.kind in SPEAKING or noun.pos_ == "PROPN" or _may_speak(noun) else None


def _may_speak(noun: Token) -> bool:
    """Tell whether a noun is for somebody, some body or some paper that speaks: 'the company', 'police', 'a letter'."""
    lemma = noun.lemma_.lower()
    tables = (listed("quotes", "voices"), listed("quotes", "papers"), body_nouns(), listed("pronouns", "people"))
    return any(lemma in words for words in tables)

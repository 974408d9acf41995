"""Pronoun -> the person it stands for, where only one fits; never a guess between two."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from claimcheck.extract.mentions import mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.models import Mention, MentionKind

PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers"})
_WINDOW = 2  # sentences, the pronoun's own included


def referent(pronoun: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the one person named shortly before the pronoun, as a mention at the pronoun's place."""
    if pronoun.lower_ not in PERSONAL:
        return None
    for start, end in _windows(pronoun):
        people = _people(passage.doc, start, end, passage, reading)
        if len({person.name for person in people}) == 1:
            start_char, end_char = passage.place(pronoun, pronoun)
            return people[0].model_copy(update={"text": pronoun.text, "start": start_char, "end": end_char})
        if people:
            return None
    return None


def _windows(pronoun: Token) -> list[tuple[int, int]]:
    """Return token ranges to look in, nearest first: its sentence up to it, then the sentence before."""
    sentence = pronoun.sent
    windows = [(sentence.start, pronoun.i)]
    if sentence.start > 0 and _WINDOW > 1:
        before = pronoun.doc[sentence.start - 1].sent
        windows.append((before.start, before.end))
    return windows


def _people(doc: Doc, start: int, end: int, passage: Passage, reading: Reading) -> list[Mention]:
    found = []
    for entity in doc[start:end].ents:
        known = reading.names.person(entity.text) is not None
        if entity.label_ == "PERSON" or known:
            person = mention(entity.root, passage, reading)
            if person.kind is MentionKind.PERSON:
                found.append(person)
    return found

"""Passage -> attribute claims: how the names of persons, places and bodies are spelt, each where it stands first."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.drafts import Draft
from claimcheck.extract.names import NAME_LABELS, bare, without_titles
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge import Knowledge, fold
from claimcheck.models import ClaimKind, Mention, MentionKind, Predicate

SPELLING = "spelling"
LETTERS = 5  # of a name of one word; shorter ones are near too many others
_BODIES = NAME_LABELS - {"PERSON", "NORP"}


def spellings(passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield a claim for each name that the article has not had before, in order of the text."""
    if passage.headline:  # its capitals and short forms are not how a name is spelt
        return
    found = {place: pair for pair in _names(passage, reading) if (place := passage.text.find(pair[0])) >= 0}
    for place, (name, kind) in sorted(found.items()):
        if name not in reading.spelt and _ends(passage.text, place + len(name)):
            reading.spelt.add(name)
            yield _draft(name, kind, place, passage)


def _names(passage: Passage, reading: Reading) -> Iterator[tuple[str, MentionKind]]:
    for name in _persons(reading):
        yield name, MentionKind.PERSON
    for entity in passage.doc.ents:
        name = bare(entity.text)
        if entity.label_ in _BODIES and " " in name and without_titles(name, reading.knowledge) == name:
            kind, _ = reading.names.resolve(name, entity.label_)
            if kind not in (MentionKind.PERSON, MentionKind.COUNTRY) and _written_as_a_name(name):
                yield name, kind
    for token in passage.doc:
        if token.pos_ == "PROPN" and _is_one_word(token.text, reading.knowledge) and _alone(token):
            kind, name = reading.names.resolve(token.text, token.ent_type_)
            if kind in (MentionKind.PLACE, MentionKind.ORGANISATION) and name == token.text:
                yield name, kind


def _persons(reading: Reading) -> tuple[str, ...]:
    """Return the names of persons that are written as such; looked for once."""
    if reading.spellable is None:
        alone = (name for name in reading.names.written if _is_one_word(name, reading.knowledge))
        known = {name for name in alone if reading.names.person(name) == name}
        reading.spellable = tuple(name for name in reading.names.written if " " in name or name in known)
    return reading.spellable


def _alone(token: Token) -> bool:
    """Tell whether a name is not part of a longer one."""
    around = [token.nbor(-1)] if token.i > 0 else []
    around += [token.nbor(1)] if token.i + 1 < len(token.doc) else []
    return not any(one.pos_ == "PROPN" or (one.ent_iob_ == "I" and one.text[:1].isupper()) for one in around)


def _is_one_word(name: str, knowledge: Knowledge) -> bool:
    """Tell whether a name is a single word that is nothing else: no acronym, and no usual word."""
    return len(name) >= LETTERS and name.isalpha() and name[1:].islower() and fold(name) not in knowledge.common


def _written_as_a_name(name: str) -> bool:
    words = name.split()
    return words[0][:1].isupper() and words[-1][:1].isupper()


def _ends(text: str, end: int) -> bool:
    """Tell whether a name ends here, and is not the beginning of a longer word."""
    return not text[end : end + 1].isalnum()


def _draft(name: str, kind: MentionKind, place: int, passage: Passage) -> Draft:
    start, end = passage.offset + place, passage.offset + place + len(name)
    who = Mention(text=name, start=start, end=end, kind=kind, name=name)
    predicate = Predicate(text=name, start=start, end=end, lemma=SPELLING, form="apposition")
    token = passage.root(start, end)
    return Draft(ClaimKind.ATTRIBUTE, token, predicate, agents=(who,), attribute=SPELLING, value=name)

"""Pronoun -> the person it stands for, where only one fits; never a guess between two.

Looked for in its sentence, in the sentence before, then in the paragraphs before, as long as nobody else, named or not,
is spoken of in between.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from spacy.tokens import Doc, Token

from claimcheck.extract.mentions import mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.knowledge.tables import table
from claimcheck.models import Mention, MentionKind

_HE, _SHE = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})
PERSONAL = _HE | _SHE
_WINDOW = 2  # sentences, the pronoun's own included
_PARAGRAPHS = 3  # before the pronoun's own; beyond them a writer of news names the person again


def referent(pronoun: Token, passage: Passage, reading: Reading, but: str = "") -> Mention | None:
    """Return the one person named shortly before the pronoun, as a mention at its place; not the one called ``but``."""
    if pronoun.lower_ not in PERSONAL:
        return None
    for start, end in _windows(pronoun):
        people = [p for p in _people(passage.doc, start, end, passage, reading, but) if _heard(p, pronoun, passage)]
        if people and not _others(passage.doc[start : min(end, pronoun.i)], pronoun):
            return _one(people, pronoun, passage)
    if _people(passage.doc, 0, pronoun.i, passage, reading, but) or _others(passage.doc[: pronoun.i], pronoun):
        return None
    return _from_paragraphs_before(pronoun, passage, reading)


def _windows(pronoun: Token) -> list[tuple[int, int]]:
    """Return token ranges to look in, nearest first: its sentence up to it, then the sentence before."""
    sentence = pronoun.sent
    windows = [(sentence.start, pronoun.i)]
    if sentence.start > 0 and _WINDOW > 1:
        before = pronoun.doc[sentence.start - 1].sent
        windows.append((before.start, before.end))
    return windows


def _heard(person: Mention, pronoun: Token, passage: Passage) -> bool:
    """Tell whether a name can be what the pronoun means: one in quotation marks is not, outside of them."""
    start = person.start - passage.offset
    inside = any(left <= start < right for left, right in passage.quoted)
    return not inside or passage.in_quotes(pronoun)


def _from_paragraphs_before(pronoun: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Go back over paragraphs that name nobody to the first that does."""
    for before in reversed([other for other in reading.earlier(passage, _PARAGRAPHS) if not other.headline]):
        people = _people(before.doc, 0, len(before.doc), before, reading)
        if _others(before.doc, pronoun) or any(before.root(p.start, p.end).dep_ == "poss" for p in people):
            return None
        if people:
            return _one(people, pronoun, passage)
    return None


def _one(people: list[Mention], pronoun: Token, passage: Passage) -> Mention | None:
    if len({person.name for person in people}) != 1 or any(_other_sex(person, pronoun, passage) for person in people):
        return None
    return at(pronoun, people[0], passage)


def at(pronoun: Token, person: Mention, passage: Passage) -> Mention:
    """Return the mention of ``person`` by a pronoun, in the pronoun's place."""
    start, end = passage.place(pronoun, pronoun)
    return person.model_copy(update={"text": pronoun.text, "start": start, "end": end})


def named_up_to(pronoun: Token, passage: Passage, reading: Reading) -> bool:
    """Tell whether the pronoun's paragraph names a person before it."""
    return bool(_people(passage.doc, 0, pronoun.i, passage, reading))


def _other_sex(person: Mention, pronoun: Token, passage: Passage) -> bool:
    """Tell whether a title in or before the name is one of the other pronoun: 'Mr Holt … she'."""
    before = passage.article.text[max(0, person.start - 12) : person.start].split()[-1:]
    titles = {word.rstrip(".").lower() for word in (*before, *person.text.split()[:1])}
    return not titles.isdisjoint(_words("she" if pronoun.lower_ in _HE else "he"))


def _others(tokens: Iterable[Token], pronoun: Token) -> bool:
    """Tell whether these tokens speak of somebody else: a person without a name, or one of the other pronoun."""
    others = _SHE if pronoun.lower_ in _HE else _HE
    return any(
        token.lower_ in others
        or (
            token.tag_ == "NN"
            and token.dep_ in ("nsubj", "nsubjpass", "agent", "pobj", "dobj", "conj")
            and not any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in token.children)
            and token.lemma_.lower() in _words("people")
        )
        for token in tokens
    )


def _people(doc: Doc, start: int, end: int, passage: Passage, reading: Reading, but: str = "") -> list[Mention]:
    found = []
    for entity in doc[start:end].ents:
        known = reading.names.person(entity.text) is not None
        if entity.label_ == "PERSON" or known:
            person = mention(entity.root, passage, reading)
            if person.kind is MentionKind.PERSON and person.name != but:
                found.append(person)
    return found


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("pronouns")[key].split())

"""Pronoun -> the person it stands for, where only one fits; never a guess between two.

Looked for in its sentence, in the sentence before, then in the paragraphs before, as long as nobody else, named or not,
is spoken of in between. Who is named by a pronoun counts as well as who is named. All pronouns of an article are
followed once, in order of its text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from spacy.tokens import Span, Token

from claimcheck.extract.binding import ruled_out
from claimcheck.extract.mentions import mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.knowledge.tables import table
from claimcheck.models import Mention, MentionKind

_HE, _SHE = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})
PERSONAL = _HE | _SHE
_PARAGRAPHS = 3  # before the pronoun's own; beyond them a writer of news names the person again
_SPOKEN_OF = frozenset({"nsubj", "nsubjpass", "agent", "pobj", "dobj"})


class _Spoken(NamedTuple):
    """Who is spoken of in some text: persons that fit, whether somebody without a name, or one of the other sex."""

    people: tuple[Mention, ...]
    unknown: bool
    other: bool


def referent(pronoun: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the one person named shortly before the pronoun, as a mention at the pronoun's place."""
    if pronoun.lower_ not in PERSONAL:
        return None
    while reading.followed < len(reading.passages) and reading.passages[reading.followed].offset <= passage.offset:
        here = reading.passages[reading.followed]
        reading.followed += 1
        for token in here.doc:
            if token.lower_ in PERSONAL:
                found = _follow(token, here, reading)
                reading.referents[here.offset, token.i] = None if found is None else at(token, found, here)
    return reading.referents.get((passage.offset, pronoun.i))


def at(pronoun: Token, person: Mention, passage: Passage) -> Mention:
    """Return the mention of ``person`` by a pronoun, in the pronoun's place."""
    start, end = passage.place(pronoun, pronoun)
    return person.model_copy(update={"text": pronoun.text, "start": start, "end": end})


def named_up_to(pronoun: Token, passage: Passage, reading: Reading) -> bool:
    """Tell whether the pronoun's paragraph names a person before it."""
    return any(name is not None for _, name in _between(0, pronoun.i, passage, reading))


def _follow(pronoun: Token, passage: Passage, reading: Reading) -> Mention | None:
    barred = ruled_out(pronoun, passage, reading)
    for start, end in _windows(pronoun):
        spoken = _spoken_of(start, end, pronoun, passage, passage, barred, reading)
        if spoken.people:
            return _one(spoken, pronoun)
    spoken = _spoken_of(0, pronoun.i, pronoun, passage, passage, barred, reading)
    if spoken.people or spoken.unknown or spoken.other:
        return None
    return _from_paragraphs_before(pronoun, passage, barred, reading)


def _windows(pronoun: Token) -> list[tuple[int, int]]:
    """Return token ranges to look in, nearest first: its sentence up to it, then the sentence before."""
    sentence = pronoun.sent
    windows = [(sentence.start, pronoun.i)]
    if sentence.start > 0:
        before = pronoun.doc[sentence.start - 1].sent
        windows.append((before.start, before.end))
    return windows


def _from_paragraphs_before(
    pronoun: Token, passage: Passage, barred: frozenset[str], reading: Reading
) -> Mention | None:
    """Go back over paragraphs that name nobody to the first that does."""
    for before in reversed([other for other in reading.earlier(passage, _PARAGRAPHS) if not other.headline]):
        spoken = _spoken_of(0, len(before.doc), pronoun, passage, before, barred, reading)
        owned = any(before.root(p.start, p.end).dep_ == "poss" and p.text not in PERSONAL for p in spoken.people)
        if spoken.unknown or owned:
            return None
        if spoken.people:
            return _one(spoken, pronoun)
        if spoken.other:
            return None
    return None


def _one(spoken: _Spoken, pronoun: Token) -> Mention | None:
    """Return the one person that is meant; beside somebody of the other sex only one whose sex is known."""
    if spoken.unknown or len({person.name for person in spoken.people}) != 1:
        return None
    sure = not spoken.other or any(_sex(person) == _wanted(pronoun) for person in spoken.people)
    return spoken.people[0] if sure else None


def _spoken_of(
    start: int, end: int, pronoun: Token, its: Passage, passage: Passage, barred: frozenset[str], reading: Reading
) -> _Spoken:
    """Collect who is spoken of in the tokens from ``start`` to ``end``; nobody whose sex or place rules it out."""
    quoted = its.in_quotes(pronoun)
    people: list[Mention] = []
    unknown = other = False
    for token, name in _between(start, end, passage, reading):
        if token == pronoun:
            break
        if name is not None:
            people.append(name)
        elif token.lower_ not in PERSONAL:
            unknown = unknown or not _of_other_sex(token, pronoun)
        elif (token.lower_ in _HE) != (pronoun.lower_ in _HE):
            other = True
        else:
            known = reading.referents.get((passage.offset, token.i))
            people.extend([known] if known is not None else ())
            unknown = unknown or known is None
    kept = (p for p in people if p.name not in barred and (quoted or not _in_quotes(p, passage)))
    return _Spoken(tuple(p for p in kept if _sex(p, passage) in ("", _wanted(pronoun))), unknown, other)


def _in_quotes(person: Mention, passage: Passage) -> bool:
    """Tell whether a name stands in quotation marks: no pronoun outside of them means it."""
    start = person.start - passage.offset
    return any(left <= start < right for left, right in passage.quoted)


def _is_somebody(token: Token) -> bool:
    """Tell whether a person is spoken of without a name."""
    if token.tag_ != "NN" or token.lemma_.lower() not in _words("people"):
        return False
    first = token
    while first.dep_ == "conj":
        first = first.head
    if first.dep_ not in _SPOKEN_OF or (first.head.lower_ == "of" and first.head.head.pos_ == "NOUN"):
        return False  # "the son of a miner": one speaks of the son
    return not any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in token.children)


def _of_other_sex(token: Token, pronoun: Token) -> bool:
    return token.lemma_.lower() in _words("women" if pronoun.lower_ in _HE else "men")


def _wanted(pronoun: Token) -> str:
    return "he" if pronoun.lower_ in _HE else "she"


def _sex(person: Mention, passage: Passage | None = None) -> str:
    """Return whether one says he or she of somebody, by a title in or before the name or by the given name."""
    before = passage.article.text[max(0, person.start - 12) : person.start].split()[-1:] if passage else []
    titles = {word.rstrip(".").lower() for word in (*before, *person.text.split()[:1])}
    for sex in ("he", "she"):
        if not titles.isdisjoint(_words(sex)):
            return sex
    given = person.name.partition(" ")[0].lower()
    return "he" if given in _words("given_he") else "she" if given in _words("given_she") else ""


def _noted(passage: Passage, reading: Reading) -> tuple[tuple[Token, Mention | None], ...]:
    """Return the tokens of a paragraph that speak of a person, with the person where it is a name."""
    if passage.offset not in reading.people:
        named = dict(_named(passage, reading))
        found = [
            (token, named.get(token.i))
            for token in passage.doc
            if token.i in named or token.lower_ in PERSONAL or _is_somebody(token)
        ]
        reading.people[passage.offset] = tuple(found)
    return reading.people[passage.offset]


def _between(start: int, end: int, passage: Passage, reading: Reading) -> tuple[tuple[Token, Mention | None], ...]:
    noted = _noted(passage, reading)
    first = bisect_left(noted, start, key=lambda pair: pair[0].i)
    return noted[first : bisect_left(noted, end, key=lambda pair: pair[0].i)]


def _named(passage: Passage, reading: Reading) -> Iterator[tuple[int, Mention]]:
    for entity in passage.doc.ents:
        if entity.label_ == "PERSON" or reading.names.person(entity.text) is not None:
            person = mention(entity.root, passage, reading)
            if person.kind is MentionKind.PERSON and not _mistaken(entity, person, reading):
                yield entity.root.i, person


def _mistaken(entity: Span, person: Mention, reading: Reading) -> bool:
    """Tell whether the model took the first word of a sentence for a name: 'Turnout was 52 per cent'."""
    alone = len(entity) == 1 and " " not in person.name and entity.start == entity[0].sent.start
    return alone and not reading.knowledge.names.is_given(entity.text)


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("pronouns")[key].split())

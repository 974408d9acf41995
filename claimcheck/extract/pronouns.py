"""Pronoun -> the person it stands for, where only one fits; never a guess between two.

Looked for at the subject before it, in its sentence, in the sentence before, in its paragraph, then in the paragraphs
before, as long as nobody else, named or not, is spoken of in between. Who is named by a pronoun counts as well as who
has a name there, and who was once called "he" is not "she". All pronouns of an article are followed once, in order.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from claimcheck.extract.binding import others, ruled_out
from claimcheck.extract.introduced import brought_on
from claimcheck.extract.mentions import mention, somebody
from claimcheck.extract.own_sentence import by_its_sentence
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.sayers import verbs_of_calling, verbs_of_saying
from claimcheck.extract.speaking_bodies import IMPERSONAL, body_meant
from claimcheck.extract.spoken import (
    HE,
    PERSONAL,
    between,
    of_other_sex,
    of_ship,
    sex_of,
    sex_shown,
    wanted,
)
from claimcheck.extract.tokens import Token
from claimcheck.extract.told_of import goes_on
from claimcheck.models import Mention

_PARAGRAPHS = 3  # before the pronoun's own; beyond them a writer of news names the person again
_OF_HEADLINE = 8  # paragraphs over which it may still be the one person of the headline


class _Spoken(NamedTuple):
    """Who is spoken of in some text: persons that fit, whether somebody without a name, or one of the other sex."""

    people: tuple[Mention, ...]
    unknown: bool
    other: bool


def referent(pronoun: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return whom the pronoun stands for, as a mention at its place: a person named before, or a body that speaks."""
    if pronoun.lower_ in IMPERSONAL:
        meant = body_meant(pronoun, passage, reading) or _thing_meant(pronoun, passage, reading)
        return None if meant is None else at(pronoun, meant, passage)
    if pronoun.lower_ not in PERSONAL:
        return None
    while reading.followed < len(reading.passages) and reading.passages[reading.followed].offset <= passage.offset:
        here = reading.passages[reading.followed]
        reading.followed += 1
        spoken = [token for token in here.doc if token.lower_ in PERSONAL]
        for token in spoken:
            if not of_ship(token):
                found = _follow(token, here, reading) or _who_says(token, here, reading)
                if found is not None and not here.in_quotes(token):
                    reading.sexes.setdefault(found.name, wanted(token))
                reading.referents[here.offset, token.i] = None if found is None else at(token, found, here)
        for token in spoken:  # who speaks is known only now: of "“Her house?” she said" she is not "her"
            meant = reading.referents.get((here.offset, token.i))
            if meant is not None and here.in_quotes(token) and meant.name in ruled_out(token, here, reading):
                reading.referents[here.offset, token.i] = None
            elif meant is not None:
                reading.sexes.setdefault(meant.name, wanted(token))
    return reading.referents.get((passage.offset, pronoun.i))


def _thing_meant(pronoun: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the thing with a name, no person, that 'it' goes on to tell of."""
    named = None if passage.in_quotes(pronoun) else goes_on(pronoun)
    found = None if named is None else mention(named, passage, reading)
    return None if found is None or somebody(found, reading) else found


def at(pronoun: Token, person: Mention, passage: Passage) -> Mention:
    """Return the mention of ``person`` by a pronoun, in the pronoun's place."""
    start, end = passage.place(pronoun, pronoun)
    return replace(person, text=pronoun.text, start=start, end=end)


def _follow(pronoun: Token, passage: Passage, reading: Reading) -> Mention | None:
    barred = ruled_out(pronoun, passage, reading)
    near = by_its_sentence(pronoun, passage, barred, reading)
    if near is not None:
        return near
    for start, end in _windows(pronoun):
        spoken = _spoken_of(start, end, pronoun, passage, passage, barred, reading)
        if spoken.people:
            return _one(spoken, pronoun, reading)
        if spoken.unknown:
            return None
    spoken = _spoken_of(0, pronoun.i, pronoun, passage, passage, barred, reading)
    return None if spoken.other else _from_paragraphs_before(pronoun, passage, barred, reading)


def _who_says(pronoun: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return who speaks, brought on in the sentence before: 'Lee attacked Day. “No,” she said.'"""
    verb = pronoun.head
    says = any(True for verbs in (verbs_of_saying, verbs_of_calling) for _ in verbs((verb,), reading))
    outside = pronoun.dep_ == "nsubj" and not passage.in_quotes(pronoun)
    return brought_on(pronoun, passage, reading) if says and outside else None


def _windows(pronoun: Token) -> list[tuple[int, int]]:
    """Return token ranges to look in, nearest first: its sentence up to it, the sentence before, the paragraph."""
    sentence = pronoun.sent
    windows = [(sentence.start, pronoun.i)]
    if sentence.start > 0:
        before = pronoun.doc[sentence.start - 1].sent
        windows.extend([(before.start, before.end), (0, pronoun.i)])
    return windows


def _from_paragraphs_before(
    pronoun: Token, passage: Passage, barred: frozenset[str], reading: Reading
) -> Mention | None:
    """Go back over paragraphs that name nobody to the first that does."""
    for far, before in enumerate(reversed(reading.earlier(passage, _OF_HEADLINE))):
        spoken = _spoken_of(0, len(before.doc), pronoun, passage, before, barred, reading)
        named = (person for person in spoken.people if person.text.lower() not in PERSONAL)
        owned = any(before.root(person.start, person.end).dep_ == "poss" for person in named)
        if spoken.unknown or owned:
            return None
        if spoken.people:
            who = _one(spoken, pronoun, reading)
            return who if far < _PARAGRAPHS or (who is not None and who.name == _in_headline(reading)) else None
        if spoken.other:
            return None
    return _from_next_sentence(pronoun, passage, barred, reading) if _opens(passage, reading) else None


def _in_headline(reading: Reading) -> str:
    """Return the name of the only person in the headline."""
    headline = next((each for each in reading.passages if each.headline), None)
    spoken = between(0, len(headline.doc), headline, reading) if headline is not None else ()
    return spoken[0][1].name if len(spoken) == 1 and spoken[0][1] is not None else ""


def _opens(passage: Passage, reading: Reading) -> bool:
    """Tell whether a paragraph is the article's first: there one may say "she" before the name."""
    return all(before.headline for before in reading.earlier(passage, 2))


def _from_next_sentence(pronoun: Token, passage: Passage, barred: frozenset[str], reading: Reading) -> Mention | None:
    """Go on to the next sentence that speaks of somebody: its subject, if it speaks of nobody else."""
    for after, first in ((passage, pronoun.sent.end), *((each, 0) for each in reading.later(passage, 1))):
        for sentence in (each for each in after.doc.sents if each.start >= first):
            noted = between(sentence.start, sentence.end, after, reading)
            spoken = [(token, name) for token, name in noted if token.lower_ not in PERSONAL]
            if spoken:
                token, who = spoken[0]
                fits = len(spoken) == 1 and who is not None and who.name not in barred
                return who if fits and who is not None and _may_be(who, pronoun, token, after, reading) else None
    return None


def _may_be(who: Mention, pronoun: Token, name: Token, passage: Passage, reading: Reading) -> bool:
    """Tell whether a pronoun may run ahead to a name: to a subject, and not of the other sex."""
    return name.dep_ in ("nsubj", "nsubjpass") and sex_of(who, passage, reading) in ("", wanted(pronoun))


def _one(spoken: _Spoken, pronoun: Token, reading: Reading) -> Mention | None:
    """Return the one person that is meant; beside somebody of the other sex only one whose sex is known."""
    if spoken.unknown or len({person.name for person in spoken.people}) != 1:
        return None
    called = wanted(pronoun)
    sure = not spoken.other or any(called in (sex_shown(one), reading.sexes.get(one.name)) for one in spoken.people)
    return spoken.people[0] if sure else None


def _spoken_of(
    start: int, end: int, pronoun: Token, its: Passage, passage: Passage, barred: frozenset[str], reading: Reading
) -> _Spoken:
    """Collect who is spoken of in the tokens from ``start`` to ``end``; nobody whose sex or place rules it out."""
    quoted = its.in_quotes(pronoun)
    rivals = others(pronoun, its) if its is passage else []
    people: list[Mention] = []
    opposite: list[str] = []  # whom a pronoun of the other sex means; "" where nobody knows
    unknown = False
    for token, name in between(start, end, passage, reading):
        if token == pronoun:
            break
        if name is not None:
            people.append(name)
        elif token.lower_ not in PERSONAL:
            unknown = unknown or not (token in rivals or of_other_sex(token, pronoun))
        elif (token.lower_ in HE) != (pronoun.lower_ in HE):
            her = reading.referents.get((passage.offset, token.i))
            opposite.append(her.name if her is not None else "")
        else:
            known = reading.referents.get((passage.offset, token.i))
            people.extend([known] if known is not None else ())
            unknown = unknown or known is None
    kept = (
        p
        for p in _without_cited(people, pronoun, passage, reading)
        if p.name not in barred and (quoted or not _in_quotes(p, passage))
    )
    fit = tuple(p for p in kept if sex_of(p, passage, reading) in ("", wanted(pronoun)))
    return _Spoken(
        fit, unknown, any(name in ("", *(one.name for one in fit)) for name in opposite) or (not fit and bool(opposite))
    )


def _without_cited(people: list[Mention], pronoun: Token, passage: Passage, reading: Reading) -> list[Mention]:
    """Drop who is only cited, 'according to Ann Lee', beside who is spoken of, unless the pronoun's person speaks."""
    if len(people) < 2 or reading.knowledge.reporting.stance_of(pronoun.head.lemma_.lower()):
        return people
    kept = [person for person in people if not _cited(passage.root(person.start, person.end))]
    return kept or people


def _cited(name: Token) -> bool:
    """Tell whether a name, or the noun that it stands beside, hangs on 'according to'."""
    above = name.head if name.dep_ == "appos" else name
    return above.head.lower_ == "to" and above.head.i > 0 and above.head.nbor(-1).lower_ == "according"


def _in_quotes(person: Mention, passage: Passage) -> bool:
    """Tell whether a name stands in quotation marks: a pronoun outside of them does not mean it."""
    start = person.start - passage.offset
    return person.text.lower() not in PERSONAL and any(left <= start < right for left, right in passage.quoted)

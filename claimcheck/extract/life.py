"""Passage -> attribute claims: when and where a person was born and died, as lives are told.

"Ann Lee (9 May 1841 – 4 June 1890)", "was born in Geneva on 9 May 1841", "a native of Geneva", "He died in 1881". Only
dates of the calendar count; "died on Monday" is an event like others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.extract.bearers import bearers, topic
from claimcheck.extract.dating import dated
from claimcheck.extract.drafts import Draft
from claimcheck.extract.life_dates import Date, as_when, dates
from claimcheck.extract.mentions import mention
from claimcheck.extract.origins import origins
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.extract.whereabouts import SETTLEMENTS, WITHIN
from claimcheck.extract.whose_life import BIRTH, DEATH, ended, whose
from claimcheck.knowledge.tables import calendar, listed
from claimcheck.models import ClaimKind, Mention, MentionKind, Predicate, When

LEAST_LIFE = 20  # years between two bare years in brackets: shorter ones are mostly terms of office
_ALIAS = re.compile(
    r"(?:also (?:spelt|spelled|written|known as|called)|known as|born|née|or|alias|aka)\s*$", re.IGNORECASE
)
_BEGINNINGS = (
    "born", "birth", "die", "death", "native of", "kill", "murder", "assassin", "execut", "hanged", "behead", "dead",
    "drown", "perish",
)  # fmt: skip
_TELLING = re.compile(rf"\b(?:{'|'.join(_BEGINNINGS)})|\([^()]*\d{{4}}")
_BRACKET = re.compile(r"\(([^()]{4,120})\)")
_BORN = re.compile(r"(?:\bborn|\bb\.)(?: on| in)? $", re.IGNORECASE)
_DIED = re.compile(r"(?:\bdied|\bd\.)(?: on| in)? $|[–—-] ?$", re.IGNORECASE)
_BAPTISED = re.compile(r"\b(?:bapti[sz]ed|bapt?\.|christened)(?: on| in)? ?$", re.IGNORECASE)
_LIVED = re.compile(r",? (?:was|is) (?:a|an|the|one)\b")
LONGEST_LIFE = 110  # years
_PLACES = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})


def life(passage: Passage, times: Iterable[tuple[When, Token]], reading: Reading) -> Iterator[Draft]:
    """Yield the births and deaths of a passage: those in brackets, then those that are told."""
    lowered = passage.text.lower()
    if "(" not in lowered and not any(word in lowered for word in _BEGINNINGS):
        return  # most paragraphs: to look for where a word begins takes longer
    if not _TELLING.search(lowered):
        return
    yield from _in_brackets(passage, reading)
    for token, who, place in origins(passage, reading):
        yield _draft(token, BIRTH, who, None, (place,), passage)
    known = set[Token]()
    for token in passage.doc:
        if token.lower_ in ("born", "died") and token.pos_ in ("VERB", "ADJ", "AUX"):
            drafts = list(_told(token, passage, reading))
            yield from drafts
            known |= {token} if any(draft.times for draft in drafts) else set()
    for when, head in dated(times, passage, listed("milestones", "lives", "nouns")):
        found = None if head in known else ended(head, passage, reading)
        if found is not None:
            yield _told_of(*found, head, when, passage)


def _told_of(attribute: str, who: Mention, head: Token, when: When, passage: Passage) -> Draft:
    start, end = passage.place(head, head)
    predicate = Predicate(text=head.text, start=start, end=end, lemma=attribute, form="verb")
    return Draft(
        *(ClaimKind.ATTRIBUTE, head, predicate, (who,)), times=(when,), attribute=attribute, value=str(when.year)
    )


def _in_brackets(passage: Passage, reading: Reading) -> Iterator[Draft]:
    text = passage.text
    for bracket in _BRACKET.finditer(text):
        facts = list(_facts(text, bracket, _calling_beside(bracket, passage, reading)))
        who = _named_before(bracket.start(), passage, reading) if facts else None
        for attribute, date in facts:
            if who is not None:
                token = passage.root(passage.offset + date.start, passage.offset + date.end)
                yield _draft(token, attribute, who, date, (), passage)


def _calling_beside(bracket: re.Match[str], passage: Passage, reading: Reading) -> bool:
    """Tell whether a calling, no office, stands beside the name before a bracket: 'the painter Ann Lee (1838–1881)'."""
    name = next((e for e in passage.doc.ents if e.end_char == bracket.start() - 1 and e.label_ == "PERSON"), None)
    if name is None:
        return False
    before = passage.doc[name.start - 1] if name.start else None
    behind = [child for child in name.root.children if child.dep_ == "appos" and child.idx >= bracket.end()]
    nouns = [noun for noun in (before, *behind) if noun is not None and noun.tag_ == "NN" and noun.text.islower()]
    roles = [reading.knowledge.roles.role_of(noun.lemma_) for noun in nouns]
    return bool(nouns) and all(role is None or role.kind != "office" for role in roles)


def _facts(text: str, bracket: re.Match[str], called: bool) -> Iterator[tuple[str, Date]]:
    """Read 'born 9 May 1841', '9 May 1841 – 4 June 1890'; bare years only where a life is told by them."""
    found = dates(text, bracket.start(1), bracket.end(1))
    if not found:
        return
    first, last = found[0], found[-1]
    before = text[bracket.start(1) : first.start]
    spanned = len(found) == 2 and re.fullmatch(r" ?[–—-] ?", text[first.end : last.start]) is not None
    lived = spanned and LEAST_LIFE <= last.year - first.year <= LONGEST_LIFE
    if spanned and not first.month and not last.month:
        lived = lived and (called or _LIVED.match(text, bracket.end()) is not None)
    if len(found) > 2 or "c." in bracket[1] or "circa" in bracket[1]:
        return
    if (lived and not _BAPTISED.search(before)) or (_BORN.search(before) and not spanned):
        yield BIRTH, first
    if lived or (len(found) == 1 and _DIED.search(before) and not _BORN.search(before)):
        yield DEATH, last


def _named_before(position: int, passage: Passage, reading: Reading) -> Mention | None:
    """Return the person whose name ends before the bracket; of a name and its other spellings the first."""
    text = passage.text
    before = [e for e in passage.doc.ents if e.end_char <= position and e.label_ in ("PERSON", "ORG", "GPE")]
    while before and text[before[-1].end_char : position].strip(" ,") == "":
        entity = before.pop()
        if _ALIAS.search(text, 0, entity.start_char) and before:
            position = _ALIAS.search(text, 0, entity.start_char).start()  # type: ignore[union-attr]
            continue
        who = mention(entity.root, passage, reading)
        return who if who.kind is MentionKind.PERSON else None
    return None


def _told(verb: Token, passage: Passage, reading: Reading) -> Iterator[Draft]:
    one = whose(verb, passage, reading)
    people = [one] if one is not None else _listed(verb, passage, reading)
    if not people:
        return
    attribute = BIRTH if verb.lower_ == "born" else DEATH
    stretch = list(_stretch(verb))
    end = stretch[-1].idx + len(stretch[-1]) if stretch else 0
    found = dates(passage.text, verb.idx + len(verb), end)
    places = tuple(mention(name, passage, reading) for name in stretch if _where(name, passage, reading))
    places = places or _of_the_topic(stretch, passage, reading)
    if found or places:
        for who in people:
            yield _draft(verb, attribute, who, found[0] if found else None, places, passage)


def _listed(verb: Token, passage: Passage, reading: Reading) -> list[Mention]:
    """Return who is named of several: 'runners born in Cardle include Ann Lee'."""
    noun = verb.head
    if verb.dep_ not in ("acl", "relcl") or noun.pos_ not in ("NOUN", "PRON", "DET"):
        return []
    return [one for one in bearers(noun, passage, reading) if one.kind is MentionKind.PERSON]


def _of_the_topic(stretch: list[Token], passage: Passage, reading: Reading) -> tuple[Mention, ...]:
    """Return the town that a passage is about, where somebody was born 'here' or 'in the city'."""
    first = stretch[:3]
    here = any(word.lower_ in ("here", "there") for word in first[:1])
    town = [word for word in first if word.lower_ in SETTLEMENTS and word.dep_ == "pobj" and word.head.lower_ == "in"]
    about = topic(stretch[0], passage, reading) if here or town else None
    person = about is None or about[0].kind is MentionKind.PERSON
    return () if about is None or person else (replace(about[0], kind=MentionKind.PLACE),)


def _where(name: Token, passage: Passage, reading: Reading) -> bool:
    """Tell whether a word names the place in which somebody was born or died, not the one that a parent came from."""
    first = name
    while first.dep_ in ("appos", "conj") and first.head.pos_ == "PROPN":
        first = first.head
    preposition = first.head
    settled = preposition.lower_ == "of" and preposition.head.lemma_.lower() in SETTLEMENTS
    if name.pos_ != "PROPN" or first.dep_ != "pobj" or not (preposition.lower_ in WITHIN or settled):
        return False
    return mention(name, passage, reading).kind in _PLACES or _behind_born(preposition, name)


def _behind_born(preposition: Token, name: Token) -> bool:
    """Tell whether a name of one word can only be a place's, whatever the model takes it for: 'born in Cardle'."""
    direct = (
        preposition.lower_ == "in" and preposition.head.lower_ == "born" and preposition.i == preposition.head.i + 1
    )
    return direct and name.i == preposition.i + 1 and name.text not in calendar()


def _stretch(verb: Token) -> Iterator[Token]:
    """Yield the words after the verb that can still say when and where: up to the next verb outside brackets."""
    depth = 0
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        depth += (token.text == "(") - (token.text == ")")
        if not depth and (token.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ") or token.text in (";", ":", "–", "—")):
            return
        yield token


def _draft(
    token: Token, attribute: str, who: Mention, date: Date | None, places: tuple[Mention, ...], passage: Passage
) -> Draft:
    start, end = passage.place(token, token)
    predicate = Predicate(text=token.text, start=start, end=end, lemma=attribute, form="verb")
    times = (as_when(date, passage),) if date else ()
    value = date.iso if date else places[0].name
    return Draft(
        ClaimKind.ATTRIBUTE, token, predicate, (who,), times=times, places=places, attribute=attribute, value=value
    )

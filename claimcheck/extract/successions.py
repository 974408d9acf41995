"""Passage -> attribute claims: 'Lee succeeded Day as mayor of Osk in 1983' ends one tenure and begins another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.compare.tenures import BEGIN, END, TENURE
from claimcheck.extract.clauses import doers, objects, passive, subjects
from claimcheck.extract.dating import governor, of_the_calendar, relation
from claimcheck.extract.drafts import Draft
from claimcheck.extract.holders import RolePhrase
from claimcheck.extract.mentions import mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.roles import phrases, read_role
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed
from claimcheck.models import ClaimKind, MentionKind, Predicate, When


def successions(passage: Passage, times: Iterable[tuple[When, Token]], reading: Reading) -> Iterator[Draft]:
    """Yield the tenures that ended and began when one person followed another in an office."""
    calendar = [(when, token) for when, token in times if of_the_calendar(when)]
    for phrase in phrases(passage, reading) if calendar else ():
        verb = _verb(phrase.head)
        for when, token in calendar:
            if verb is not None and governor(token) == verb and relation(when, token, verb) == "at":
                yield from _both(phrase, verb, when, passage, reading)


def _verb(noun: Token) -> Token | None:
    """Return the verb of 'succeeded him as mayor', wherever the parser hangs the office."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "as":
        return None
    above = noun.head.head
    verb = above.head if above.dep_ == "dobj" else above
    return verb if verb.pos_ == "VERB" and verb.lemma_ in listed("milestones", "tenures", "following") else None


def _both(phrase: RolePhrase, verb: Token, when: When, passage: Passage, reading: Reading) -> Iterator[Draft]:
    start, end = passage.place(phrase.last, phrase.last)
    predicate = Predicate(text=phrase.last.text, start=start, end=end, lemma=phrase.family.name, form="noun")
    new, old = (doers(verb), subjects(verb)) if passive(verb) else (subjects(verb), objects(verb))
    for side, found in ((BEGIN, new), (END, old)):
        people = [one for token in found if (one := mention(token, passage, reading)).kind is MentionKind.PERSON]
        if len(people) == len(found) == 1:
            role = read_role(phrase, passage, reading)
            yield Draft(
                *(ClaimKind.ATTRIBUTE, phrase.last, predicate, (people[0],)),
                role=role,
                times=(when,),
                attribute=f"{TENURE}{side}",
            )

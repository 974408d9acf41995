"""Passage -> attribute claims: that a thing was there in a year, by who worked, studied or held a post at it.

"She began in 1996 as a newsreader on Radio Osk" was not before it went on the air. A year more on either side is left:
the first are called before a station broadcasts, and the last clerks stay when a firm is closed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.compare.milestones import MILESTONE, PRESENCE
from claimcheck.compare.tenures import BEGIN, TENURE
from claimcheck.extract.clauses import passive, subjects
from claimcheck.extract.dating import governor, of_the_calendar, relation
from claimcheck.extract.drafts import Draft
from claimcheck.extract.named_things import named_thing
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed
from claimcheck.models import ClaimKind, Mention, MentionKind, Predicate, When

_AT = frozenset({"at", "on", "for", "with"})
_BODIES = frozenset({*_AT, "of"})
GIVE = 1  # years; see above


def presence(
    passage: Passage, times: Iterable[tuple[When, Token]], posts: Iterable[Draft], reading: Reading
) -> Iterator[Draft]:
    """Yield the things at which somebody was in a year; ``posts`` are the claims of tenures of the passage."""
    for when, token in times:
        verb = governor(token) if of_the_calendar(when) else None
        if verb is not None and _is_there(verb) and relation(when, token, verb) == "at":
            yield from _drafts(verb, (verb, *_as_what(verb)), when, passage, reading)
    for post in posts:
        if post.attribute == f"{TENURE}{BEGIN}":
            yield from _drafts(post.token, (post.token,), post.times[0], passage, reading)


def _is_there(verb: Token) -> bool:
    """Tell whether a verb is of what one does at a place of work or study."""
    return verb.lemma_ in listed("milestones", "present", "verbs") and bool(subjects(verb)) and not passive(verb)


def _drafts(head: Token, tellers: Iterable[Token], when: When, passage: Passage, reading: Reading) -> Iterator[Draft]:
    start, end = passage.place(head, head)
    form = "verb" if head.pos_ == "VERB" else "noun"
    predicate = Predicate(text=head.text, start=start, end=end, lemma=head.lemma_.lower(), form=form)
    for thing in _at(tellers):
        named = named_thing(thing, passage, reading)
        if named is not None:
            one = replace(named, kind=_kind(named))
            yield Draft(
                *(ClaimKind.ATTRIBUTE, head, predicate, (one,)),
                times=(_about(when),),
                attribute=f"{MILESTONE}{PRESENCE}",
                value=when.text,
            )
            return


def _as_what(verb: Token) -> Iterator[Token]:
    """Return what somebody was at it: 'worked as a clerk at Osk House'."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "as":
            yield from (inner for inner in child.children if inner.dep_ == "pobj")


def _at(tellers: Iterable[Token]) -> Iterator[Token]:
    for teller in tellers:
        words = _AT if teller.pos_ == "VERB" else _BODIES
        for child in teller.children:
            if child.dep_ == "prep" and child.lower_ in words:
                yield from (inner for inner in child.children if inner.dep_ == "pobj" and inner.pos_ == "PROPN")


def _kind(named: Mention) -> MentionKind:
    """Return the kind of a thing: nobody works on a person."""
    return MentionKind.THING if named.kind is MentionKind.PERSON else named.kind


def _about(when: When) -> When:
    """Give a time a year on either side."""
    if when.year is None:
        return when
    years = dt.datetime(when.year - GIVE, 1, 1), dt.datetime(when.year + GIVE + 1, 1, 1)
    return replace(when, earliest=years[0], latest=years[1])

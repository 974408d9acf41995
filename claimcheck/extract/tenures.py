"""Passage -> attribute claims: from when, and until when, somebody held an office.

"Lee was mayor of Osk from 1952 to 1969", "Lee, mayor of Osk since 1952", "Lee became mayor of Osk in 1952", "retired as
mayor in 1969". Which office it is, and whose, the role claims of the passage say.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.compare.tenures import BEGIN, CHOSEN, END, TENURE
from claimcheck.extract.dating import governor, of_the_calendar, relation
from claimcheck.extract.drafts import Draft
from claimcheck.extract.particles import with_particle
from claimcheck.extract.passage import Passage
from claimcheck.extract.phrases import phrase_of
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed
from claimcheck.models import ClaimKind, Predicate, When

_HOLDING = frozenset({"be", "serve", "act", "work", "reign", "hold", "remain"})
_SIDES = {"since": BEGIN, "until": END}
_KINDS = frozenset({"office", "rank"})  # not kin, nor those who speak or bargain for others
_TAKING, _CHOOSING = frozenset({"office", "post", "elect"}), frozenset({"post", "elect"})
_VERBS = ("VERB", "AUX")


def tenures(
    passage: Passage, times: Iterable[tuple[When, Token]], roles: Iterable[Draft], reading: Reading
) -> Iterator[Draft]:
    """Yield when the offices that a passage tells of were taken and left; ``roles`` are its claims of roles."""
    calendar = [(when, token) for when, token in times if of_the_calendar(when)]
    for role in roles if calendar else ():
        if (
            role.role is None
            or len(role.agents) != 1
            or reading.knowledge.roles.family(role.role.noun).kind not in _KINDS
        ):
            continue
        for when, token in calendar:
            for side, moment, value in _told(role.token, when, token, reading):
                yield _draft(role, side, moment, value, passage)


def _draft(role: Draft, side: str, when: When, value: str, passage: Passage) -> Draft:
    start, end = passage.place(role.token, role.token)
    predicate = Predicate(text=role.token.text, start=start, end=end, lemma=role.predicate.lemma, form="noun")
    return Draft(
        *(ClaimKind.ATTRIBUTE, role.token, predicate, role.agents),
        role=role.role,
        times=(replace(when, relation="at"),),
        attribute=f"{TENURE}{side}",
        value=value,
    )


def _told(noun: Token, when: When, token: Token, reading: Reading) -> Iterator[tuple[str, When, str]]:
    """Yield the sides of a tenure that a time beside an office gives, each with its moment."""
    verb = _verb_of(noun)
    own = verb is not None and governor(token) == verb
    if not own and not _right_behind(noun, token):
        post = _as_post(noun, token)
        if post is not None:
            yield from _by_verb(post, when, relation(when, token, post), reading)
        return
    if verb is None or not own:
        yield from _held(when, when.relation)
    else:
        yield from _by_verb(verb, when, relation(when, token, verb), reading)


def _by_verb(verb: Token, when: When, bound: str, reading: Reading) -> Iterator[tuple[str, When, str]]:
    """Read a time by what the verb says of an office: that it was held, taken or left."""
    if verb.lemma_ in _HOLDING:
        yield from _held(when, bound)
    elif bound == "at":
        sense = reading.knowledge.predicates.family(phrase_of(verb, reading.knowledge))
        taken = verb.lemma_ == "become" or with_particle(verb) in listed("milestones", "tenures", "taking")
        if taken or (sense.family in _TAKING and sense.side > 0):
            yield BEGIN, when, CHOSEN if sense.family in _CHOOSING else ""
        elif (sense.family in _TAKING and sense.side < 0) or verb.lemma_ in listed("milestones", "tenures", "leaving"):
            yield END, when, ""


def _held(when: When, bound: str) -> Iterator[tuple[str, When, str]]:
    """Read the time for which an office was held: since, until, or from one year to another."""
    if bound in _SIDES:
        yield _SIDES[bound], when, ""
    elif bound == "at" and (span := _span(when)) is not None:
        yield from ((BEGIN, span[0], ""), (END, span[1], ""))


def _as_post(noun: Token, token: Token) -> Token | None:
    """Return the verb of 'mayor of Osk, a post she took up in 1952', 'mayor of Osk, which she became in 1952'."""
    verb = governor(token)
    first = (
        verb.head if verb is not None and verb.dep_ == "conj" else verb
    )  # "which she took up in 1952 and held until"
    if verb is None or first is None or first.dep_ != "relcl" or first.head.i < noun.i or first.head.sent != noun.sent:
        return None
    post = first.head
    same = post == noun or (post.dep_ == "pobj" and post.head.head == noun and first.lemma_ == "become")
    named = post.lemma_.lower() in listed("milestones", "tenures", "posts") and post.dep_ in ("appos", "attr")
    return verb if same or (named and post.head in (noun, noun.head)) else None


def _verb_of(noun: Token) -> Token | None:
    """Return the verb that says that somebody holds, takes or leaves an office."""
    above = noun.head
    if noun.dep_ in ("attr", "oprd", "dobj") and above.pos_ in _VERBS:
        return above
    if noun.dep_ == "pobj" and above.lower_ == "as" and above.head.pos_ in _VERBS:
        return above.head
    return None


def _right_behind(noun: Token, time: Token) -> bool:
    """Tell whether a time follows an office in one phrase: 'mayor of Osk from 1952', not 'the mayor, who in 1952'."""
    if noun.sent != time.sent or time.i <= noun.i:
        return False
    between = noun.doc[noun.i + 1 : time.i]
    return not any(one.pos_ in _VERBS or one.text in (",", ";", ":") or one.dep_ == "relcl" for one in between)


def _span(when: When) -> tuple[When, When] | None:
    """Return the ends of '1952–1969'."""
    if when.relation != "at" or when.earliest is None or when.latest is None:
        return None
    last = (when.latest - dt.timedelta(days=1)).year
    if last <= when.earliest.year:
        return None
    return tuple(  # type: ignore[return-value]
        replace(when, year=year, earliest=dt.datetime(year, 1, 1), latest=dt.datetime(year + 1, 1, 1))
        for year in (when.earliest.year, last)
    )

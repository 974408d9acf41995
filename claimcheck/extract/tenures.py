"""Passage -> attribute claims: from when, and until when, somebody held an office.

"Lee was mayor of Osk from 1952 to 1969", "Lee, mayor of Osk since 1952", "Lee became mayor of Osk in 1952", "retired as
mayor in 1969". Which office it is, and whose, the role claims of the passage say.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from claimcheck.compare.tenures import BEGIN, CHOSEN, END, TENURE
from claimcheck.extract.dating import governor, of_the_calendar
from claimcheck.extract.drafts import Draft
from claimcheck.extract.passage import Passage
from claimcheck.extract.phrases import phrase_of
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
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
        times=(when.model_copy(update={"relation": "at"}),),
        attribute=f"{TENURE}{side}",
        value=value,
    )


def _told(noun: Token, when: When, token: Token, reading: Reading) -> Iterator[tuple[str, When, str]]:
    """Yield the sides of a tenure that a time beside an office gives, each with its moment."""
    verb = _verb_of(noun)
    own = verb is not None and governor(token) == verb
    if not own and not _right_behind(noun, token):
        return
    held = verb is None or not own or verb.lemma_ in _HOLDING
    if held and when.relation in _SIDES:
        yield _SIDES[when.relation], when, ""
    elif held and (span := _span(when)) is not None:
        yield from ((BEGIN, span[0], ""), (END, span[1], ""))
    elif verb is not None and own and when.relation == "at":
        sense = reading.knowledge.predicates.family(phrase_of(verb, reading.knowledge))
        if verb.lemma_ == "become" or (sense.family in _TAKING and sense.side > 0):
            yield BEGIN, when, CHOSEN if sense.family in _CHOOSING else ""
        elif sense.family in _TAKING and sense.side < 0:
            yield END, when, ""


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
        when.model_copy(
            update={"year": year, "earliest": dt.datetime(year, 1, 1), "latest": dt.datetime(year + 1, 1, 1)}
        )
        for year in (when.earliest.year, last)
    )

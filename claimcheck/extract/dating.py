"""A time -> the verbs and nouns of events that it dates.

"opened in 1909", "the opening, in 1909,", "in 1909, when it opened"; also what is told by how long before or after it
something else was: "In 1997 Lee moved, a year after the release of the record", "In 2011 the hundredth anniversary of
its founding was marked".
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from functools import cache

from claimcheck.extract.passage import Passage
from claimcheck.extract.quantities.numerals import numerals
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import table
from claimcheck.models import Grain, When

_GRAINS = frozenset({Grain.DAY, Grain.MONTH, Grain.SEASON, Grain.YEAR})
_RELATIONS = frozenset({"at", "since", "until", "before", "by"})
_HANGING = frozenset({"prep", "pobj", "npadvmod", "nmod", "advmod", "nummod", "compound", "appos"})
_VERBS = ("VERB", "AUX")
_BOUNDS = {
    "until": "until",
    "till": "until",
    "before": "before",
    "after": "after",
    "following": "after",
    "since": "since",
}
GIVE = 1  # years: "two years after" is said of what was one or three calendar years before, too
LONGEST = 160  # characters from a year to the end of the words that count from it; further off it may be another's
_ANNIVERSARY = "anniversary"


def of_the_calendar(when: When) -> bool:
    """Tell whether a time names its year: what opens or closes on a Monday may do so every day."""
    named = when.year is not None and when.earliest is not None
    return named and when.grain in _GRAINS and not when.recurring and when.relation in _RELATIONS


def dated(times: Iterable[tuple[When, Token]], passage: Passage, nouns: frozenset[str]) -> Iterator[tuple[When, Token]]:
    """Yield each time of the calendar with the verbs, and those of the ``nouns``, that it dates."""
    calendar = [(when, token) for when, token in times if of_the_calendar(when)]
    for when, token in calendar:
        if _between(token):
            continue
        head = governor(token, nouns)
        for event in dict.fromkeys((head, _just_before(token, nouns))):
            if event is not None and not _is_remembered(event):
                yield when, event
        yield from ((when, verb) for verb in _when_it(token))
    yield from counted(calendar, passage)


def governor(token: Token, nouns: frozenset[str] = frozenset()) -> Token | None:
    """Return the verb that a time belongs to, or the first of the ``nouns`` above it."""
    while token.dep_ in _HANGING and token.head != token and token.pos_ != "VERB":
        token = token.head
        if token.pos_ == "NOUN" and token.ent_type_ not in ("DATE", "TIME") and token.lemma_.lower() in nouns:
            return token
    return token if token.pos_ in (*_VERBS, "NOUN") else None


def relation(when: When, token: Token, head: Token) -> str:
    """Return how a time stands to what ``head`` tells: 'until her retirement in 1983' is until then.

    What is counted from the time is at another: "two years after the war of 1950".
    """
    if when.relation != "at":
        return when.relation
    found: list[Token] = []
    for above in token.ancestors:
        if above == head or above.pos_ in _VERBS:
            break
        if above.dep_ == "prep" and above.lower_ in _BOUNDS:
            found.append(above)
    if len(found) > 1 and found[0].head != found[1]:  # "until his retirement, two years after the war of 1950"
        return "for"
    found = found or [one for one in (_bound_before(token),) if one is not None]
    return _BOUNDS[found[-1].lower_] if found else "at"


def _bound_before(token: Token) -> Token | None:
    """Return the "until" of an event right before a time that the parser hangs beside it: 'until her retirement in'."""
    prep = token.head
    if token.dep_ != "pobj" or prep.dep_ != "prep":
        return None
    beside = (child for child in prep.head.children if child.dep_ == "prep" and child.lower_ in _BOUNDS)
    ends = [
        one for one in beside if one.right_edge.i == prep.i - 1 and one.right_edge.ent_type_ not in ("DATE", "TIME")
    ]
    return ends[0] if ends else None


def _just_before(year: Token, nouns: frozenset[str]) -> Token | None:
    """Return the event noun that a time follows, wherever the parser hangs it: 'grew by the purchase of X in'."""
    first = year.head if year.dep_ == "pobj" else year
    if first.i <= year.sent.start or first.head.pos_ not in _VERBS:
        return None
    before = first.nbor(-1)
    above = [token for token in (before, *before.ancestors) if token.pos_ == "NOUN" and token.lemma_.lower() in nouns]
    return above[0] if above and above[0].sent == year.sent and first.head.is_ancestor(above[0]) else None


def _between(year: Token) -> bool:
    """Tell whether a year is one end of a stretch: 'between 1908 and 1911'."""
    first = year.head if year.dep_ == "conj" else year
    return first.dep_ == "pobj" and first.head.lower_ == "between"


def _when_it(year: Token) -> Iterator[Token]:
    """Read 'in 1909, when it opened'."""
    for below in year.children:
        if below.dep_ in ("relcl", "advcl", "acl") and any(child.lower_ == "when" for child in below.children):
            yield below


def counted(calendar: Iterable[tuple[When, Token]], passage: Passage) -> Iterator[tuple[When, Token]]:
    """Yield the years of what something else of the sentence is told to have come after, or before."""
    calendar = list(calendar)
    for match in _pattern().finditer(passage.text) if calendar else ():
        years = _years(match)
        mark = match.span("mark" if match["mark"] else "of")
        head = _event(passage.root(*(passage.offset + position for position in mark)))
        if head is None or years is None:
            continue
        within = {below.i for below in head.subtree}
        told = [when for when, token in calendar if token.sent == head.sent and token.i not in within]
        if len(told) == 1 and told[0].relation == "at" and told[0].year is not None:
            start, end = min(told[0].start, passage.offset + match.start()), passage.offset + head.idx + len(head)
            if max(end, told[0].end) - start <= LONGEST:
                yield _year(told[0].year + years, passage, start, max(end, told[0].end)), head


def _years(match: re.Match[str]) -> int | None:
    """Return how many years to go from what is dated: back for 'after', on for 'before'."""
    if match["count"]:
        one = match["count"].lower() in ("a", "one")
        count = 1 if one else next((int(number.value) for number in numerals(match["count"])), None)
        return None if count is None else (-count if match["side"].lower() == "after" else count)
    word = match["anniversary"].lower()
    if word in table("milestones")["anniversaries"]:
        return -int(table("milestones")["anniversaries"][word])
    count = table("milestones")["ordinals"].get((match["ordinal"] or "").lower())
    digits = re.match(r"\d+", match["ordinal"] or "")
    return -int(digits[0]) if digits else (-int(count) if count else None)


def _event(mark: Token) -> Token | None:
    """Return the event behind 'two years after', 'the anniversary of': a verb that it opens, or a noun."""
    if mark.dep_ == "mark":
        return mark.head if mark.head.pos_ in _VERBS else None
    inside = [child for child in mark.children if child.dep_ in ("pobj", "pcomp")]
    return inside[0] if len(inside) == 1 else None


def _is_remembered(noun: Token) -> bool:
    """Tell whether an event is only what an anniversary is of: then the time is that of the day of remembrance."""
    above = noun.head.head if noun.head.lower_ == "of" else noun
    return above.lemma_.lower() == _ANNIVERSARY or above.lemma_.lower() in table("milestones")["anniversaries"]


def _year(year: int, passage: Passage, start: int, end: int) -> When:
    return When(
        text=passage.text[start - passage.offset : end - passage.offset],
        start=start,
        end=end,
        grain=Grain.YEAR,
        earliest=dt.datetime(year - GIVE, 1, 1),
        latest=dt.datetime(year + GIVE + 1, 1, 1),
        year=year,
    )


@cache
def _pattern() -> re.Pattern[str]:
    tens, ones = ("|".join(table("numbers")[name]) for name in ("tens", "units"))
    number = rf"(?:\d{{1,3}}|(?:{tens})(?:[- ](?:{ones}))?|{ones}|a)"
    named = "|".join(table("milestones")["anniversaries"])
    ordinals = "|".join(table("milestones")["ordinals"])
    return re.compile(
        rf"(?<!than )(?<!over )(?<!until )\b(?P<count>{number}) years? (?P<mark>(?P<side>after|before))\b"
        rf"|(?:\b(?P<ordinal>\d+(?:st|nd|rd|th)|{ordinals}) )?\b(?P<anniversary>anniversary|{named}) (?P<of>of)\b",
        re.IGNORECASE,
    )

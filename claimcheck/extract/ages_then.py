"""Passage -> how old persons were at a time that the same clause names, in a year.

"In 1950, when Lee was thirty-four", "Lee left in 1950 at the age of 34", "Lee was 34 when the war began in 1939", "Lee
left in 1950, on her twentieth birthday".
With the day of birth that another source gives, such an age can be checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from claimcheck.extract.ages import person
from claimcheck.extract.drafts import Draft
from claimcheck.extract.mentions import mention
from claimcheck.extract.overlooked import OLDEST
from claimcheck.extract.passage import Passage
from claimcheck.extract.quantities.numerals import numerals
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import table
from claimcheck.models import ClaimKind, Grain, Predicate, When

AGE_THEN = "age then"
YOUNGEST = 3  # years; below, "at two" is mostly a clock time and "was one" a pronoun
_AGES = ("age", "old", "years", "adjective", "young", "birthday")  # how an age is told
_GRAINS = frozenset({Grain.DAY, Grain.MONTH, Grain.SEASON, Grain.YEAR})


def ages_then(passage: Passage, times: Iterable[tuple[When, Token]], reading: Reading) -> Iterator[Draft]:
    """Yield the ages at a named time that a passage gives, with that time."""
    dated = [(when, token) for when, token in times if _in_a_year(when)]
    for match in _pattern().finditer(passage.text) if dated else ():
        start, end = match.span(next(name for name in _AGES if match[name]))
        token = passage.root(passage.offset + start, passage.offset + end)
        draft = _draft(token, (start, end), dated, passage, reading)
        if draft is not None:
            yield draft


def _draft(
    token: Token, span: tuple[int, int], dated: list[tuple[When, Token]], passage: Passage, reading: Reading
) -> Draft | None:
    written = passage.text[slice(*span)]
    years = next((int(number.value) for number in numerals(written)), 0)
    verb = _clause(token)
    subject = _subject(verb) if verb is not None else None
    if verb is None or subject is None or not YOUNGEST <= years <= OLDEST:
        return None
    near = [when for when, at in dated if _of_one_moment(verb, at)]
    who = person(subject, passage, reading)
    if who is None and subject.pos_ == "PROPN":  # a surname alone is often taken for a place, which has no age
        who = mention(subject, passage, reading)
    if who is None or len(near) != 1:
        return None
    start, end = (passage.offset + position for position in span)
    predicate = Predicate(text=written, start=start, end=end, lemma=AGE_THEN, form="apposition")
    return Draft(ClaimKind.ATTRIBUTE, token, predicate, (who,), times=tuple(near), attribute=AGE_THEN, value=str(years))


@cache
def _pattern() -> re.Pattern[str]:
    tens, ones = ("|".join(table("numbers")[name]) for name in ("tens", "units"))
    number = rf"(?:\d{{1,3}}|(?:{tens})(?:[- ](?:{ones}))?|{ones})"
    only = r"(?:(?:only|just|still|already|barely|then) )?"
    return re.compile(
        rf"\b(?:(?:at(?: the| an?)?(?: [a-z]+){{0,2}}? age(?: of)?|aged) {only}(?P<age>{number})\b(?! (?:to|and|or) \d)"
        rf"|was {only}(?P<old>{number})(?: years old\b| years of age\b|(?= when\b|[,.;)]|$))"
        rf"|at {only}(?P<years>{number}) years of age\b"
        rf"|the {only}(?P<adjective>{number})[- ]year[- ]old (?=[A-Z])"
        rf"|(?:^|(?<=[.;] ))At (?:only |just )?(?P<young>{number})(?=,? (?:he|she)\b)"
        r"|on (?:his|her) (?P<birthday>\d{1,3}(?:st|nd|rd|th)|[a-z-]+(?:th|st|nd|rd)) birthday\b)",
        re.IGNORECASE,
    )


def _in_a_year(when: When) -> bool:
    return when.year is not None and when.grain in _GRAINS and when.relation == "at" and when.earliest is not None


def _clause(token: Token) -> Token | None:
    for above in token.ancestors:
        if above.lower_ == "aged" and above.head.pos_ == "NOUN":  # "with a daughter aged three"
            return None
        if above.pos_ in ("VERB", "AUX") and above.lower_ != "aged":
            return above
    return None


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)


def _of_one_moment(verb: Token, at: Token) -> bool:
    """Tell whether a time is that of the verb: it stands in its own clause, or "when" joins the two."""
    dated = _clause(at)
    if dated is None or at in verb.ancestors:  # "in 1950, when Lee was 34" hangs on the year
        return dated is not None
    return dated == verb or _joined(verb, dated) or _joined(dated, verb)


def _joined(inner: Token, outer: Token) -> bool:
    return _clause(inner) == outer and any(child.lower_ == "when" for child in inner.children)

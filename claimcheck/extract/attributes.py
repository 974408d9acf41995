"""Passage -> attribute claims: a person's age and party, as given beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.ages import ages
from claimcheck.extract.drafts import Draft
from claimcheck.extract.mentions import mention
from claimcheck.extract.overlooked import OLDEST
from claimcheck.extract.parties import tags
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Span, Token
from claimcheck.models import ClaimKind, Mention, MentionKind, Predicate

_AGE_AFTER = re.compile(r" ?[,(] ?(?:aged? )?(1?\d{1,2})(?=[,.;)]| ?[—–]|$)")
_AGE_BEFORE = re.compile(r"\b(1?\d{1,2})[- ]year[- ]old,? $")


def attributes(passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield the attribute claims of a passage, in order of its text."""
    beside: set[int] = set()
    for entity in passage.doc.ents:
        if entity.label_ not in ("PERSON", "ORG", "GPE"):
            continue
        who = mention(entity.root, passage, reading)
        if who.kind is not MentionKind.PERSON:
            continue
        for draft in age_beside(entity, who, passage):
            beside.add(draft.predicate.start)
            yield draft
        for tag in tags(entity, passage, reading.knowledge):
            yield _draft(entity.root, who, tag.attribute, tag.value, tag.span, passage)
    yield from _ages(passage, reading, beside)


def age_beside(entity: Span, who: Mention, passage: Passage) -> Iterator[Draft]:
    """Yield the age that stands right beside a name."""
    text = passage.text
    match = _AGE_AFTER.match(text, entity.end_char) or _AGE_BEFORE.search(
        text, max(0, entity.start_char - 40), entity.start_char
    )
    if match and 0 < int(match.group(1)) <= OLDEST:
        yield _draft(entity.root, who, "age", match.group(1), match.span(1), passage)


def _ages(passage: Passage, reading: Reading, beside: set[int]) -> Iterator[Draft]:
    """Yield the ages that stand away from the name; ``beside`` are the places of those that were read beside it."""
    for who, token, span, years in ages(passage, reading):
        if passage.offset + span[0] not in beside and 0 < years <= OLDEST:
            yield _draft(token, who, "age", str(years), span, passage)


def _draft(token: Token, who: Mention, attribute: str, value: str, span: tuple[int, int], passage: Passage) -> Draft:
    start, end = (passage.offset + position for position in span)
    predicate = Predicate(text=passage.text[slice(*span)], start=start, end=end, lemma=attribute, form="apposition")
    return Draft(ClaimKind.ATTRIBUTE, token, predicate, agents=(who,), attribute=attribute, value=value)

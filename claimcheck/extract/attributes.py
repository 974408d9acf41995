"""Passage -> attribute claims: a person's age and party, as given beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimcheck.extract.ages import AGE, ages, years
from claimcheck.extract.drafts import Draft
from claimcheck.extract.mentions import mention
from claimcheck.extract.overlooked import OLDEST
from claimcheck.extract.parties import tags
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.spoken import is_known
from claimcheck.extract.tokens import Span, Token
from claimcheck.models import ClaimKind, Mention, MentionKind, Predicate

_AGE_AFTER = re.compile(rf" ?[,(] ?(?:aged? )?({AGE})(?=[,.;)]| ?[—–]|$)")
_AGE_BEFORE = re.compile(rf"\b({AGE})[- ]year[- ]old,? $")


def attributes(passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield the attribute claims of a passage."""
    persons = list(_persons(passage, reading))
    beside = list(_beside(persons, passage))
    yield from beside
    for entity, who in persons:
        for tag in tags(entity, passage, reading.knowledge):
            yield _draft(entity.root, who, tag.attribute, tag.value, tag.span, passage)
    yield from _ages(passage, reading, {draft.predicate.start for draft in beside})


def ages_beside(passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield the ages that stand right beside names."""
    return _beside(_persons(passage, reading), passage)


def _beside(persons: Iterable[tuple[Span, Mention]], passage: Passage) -> Iterator[Draft]:
    for name, who in persons:
        match = _AGE_AFTER.match(passage.text, name.end_char) or _AGE_BEFORE.search(
            passage.text, max(0, name.start_char - 40), name.start_char
        )
        age = years(match.group(1)) if match else 0
        if match and 0 < age <= OLDEST:
            yield _draft(name.root, who, "age", str(age), match.span(1), passage)


def _persons(passage: Passage, reading: Reading) -> Iterator[tuple[Span, Mention]]:
    """Yield the names of persons, those that the model overlooked last."""
    for entity in passage.doc.ents:
        if entity.label_ in ("PERSON", "ORG", "GPE"):
            who = mention(entity.root, passage, reading)
            if who.kind is MentionKind.PERSON:
                yield entity, who
    for name in passage.doc:
        if name.pos_ == "PROPN" and not name.ent_type_ and is_known(name, reading):
            yield passage.doc[name.i : name.i + 1], mention(name, passage, reading)


def _ages(passage: Passage, reading: Reading, beside: set[int]) -> Iterator[Draft]:
    """Yield the ages that stand away from the name; ``beside`` are the places of those that were read beside it."""
    for who, token, span, age in ages(passage, reading):
        if passage.offset + span[0] not in beside and 0 < age <= OLDEST:
            yield _draft(token, who, "age", str(age), span, passage)


def _draft(token: Token, who: Mention, attribute: str, value: str, span: tuple[int, int], passage: Passage) -> Draft:
    start, end = (passage.offset + position for position in span)
    predicate = Predicate(text=passage.text[slice(*span)], start=start, end=end, lemma=attribute, form="apposition")
    return Draft(ClaimKind.ATTRIBUTE, token, predicate, agents=(who,), attribute=attribute, value=value)

"""Claims against the hand-written ones, part by part: what is right, wrong and missed.

Spans match where they overlap. A part is right where

relation     the predicate, and each agent, patient and partner in its slot, stands where the gold has it
role         noun and holder, and noun and for whom
quantity     the interval and the unit or noun
time         the days, the grain and the predicate it belongs to
place        the name and the predicate it belongs to
polarity     of relations that both have: denied
modality     of relations that both have: any but actual
attribution  of relations that both have: each speaker or outlet; and the speaker of each quote
reference    a mention that stands for a fuller name stands for the right one
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.models import Claim
from tests.extract.claim_gold import Sentence
from tests.extract.claim_people import quotes, references, roles
from tests.extract.claim_relations import relations
from tests.extract.claim_values import places, quantities, times

PARTS = ("relation", "role", "quantity", "time", "place", "polarity", "modality", "attribution", "reference")


class Mark(NamedTuple):
    """One thing that was right, wrong or missed."""

    part: str
    verdict: str
    what: str
    sentence: str


def score(sentences: Iterable[Sentence], claims: Sequence[Claim]) -> list[Mark]:
    """Judge the claims of one article."""
    marks = []
    for sentence in sentences:
        own = [c for c in claims if sentence.start <= c.predicate.start < sentence.end]
        for judge in (relations, roles, quantities, times, places, quotes, references):
            marks += [Mark(*found, sentence.text) for found in judge(sentence, own)]
    return marks

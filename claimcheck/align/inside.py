"""One article -> pairs of its claims that tell the same fact twice: its headline and its text, or two sentences of it.

This is the one place where claims of one source are aligned. Within an article two sentences seldom tell one
fact again: more is asked of a pair than between articles, and only pairs that differ in something are weighed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.align.candidate import Candidate
from claimcheck.align.casts import at_most, cast
from claimcheck.align.chance import chance
from claimcheck.align.dated import NAMED_WEEKDAY, WEEKDAY_OF_DATE
from claimcheck.align.headline_figures import HEADLINE_FIGURE, unborne
from claimcheck.align.reasons import of_articles, words
from claimcheck.align.score import score
from claimcheck.align.topics import Outline, Weights, outline
from claimcheck.compare.deeds import both_of_one_deed
from claimcheck.keep.gist import gist
from claimcheck.knowledge import Knowledge
from claimcheck.models import EVENT, Aligned, Article, Claim

TOLD_TWICE = "told twice"  # the rule that pairs claims of one deed or person
SURE = 3.2  # bits; set by hand, not measured
ROUNDED = 0.02  # bits that rounding may add
ITSELF = 1.0  # how alike an article is to itself


def told_twice(
    article: Article, claims: Sequence[Claim], knowledge: Knowledge, told: Outline | None = None
) -> list[Aligned]:
    """Align the claims of one article with each other, in order of its text; without an outline one is made."""
    pairs = [(*pair, TOLD_TWICE) for pair in _pairs(claims, knowledge)]
    pairs += [(*pair, HEADLINE_FIGURE) for pair in unborne(claims)]
    if not pairs:
        return []
    told = told or outline(article, gist(claims))
    weights = Weights(told, told, knowledge)
    found = (_aligned(left, right, rule, weights, knowledge) for left, right, rule in pairs)
    return [one for one in found if one is not None]


def _pairs(claims: Sequence[Claim], knowledge: Knowledge) -> Iterator[tuple[Claim, Claim]]:
    """Yield two claims of one predicate or its opposite, or of one attribute of a person, that may differ."""
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        told = claim.predicate
        if claim.kind is EVENT and told.form == "verb":
            question = knowledge.predicates.question(told.family) if told.sense else ""
            groups["event", question or told.lemma].append(claim)
        elif claim.attribute == "age" and claim.agents:
            groups["age", claim.agents[0].name].append(claim)
    days = [claim for claim in claims if claim.attribute in (NAMED_WEEKDAY, WEEKDAY_OF_DATE)]
    yield from zip(days[::2], days[1::2], strict=True)  # they are read in twos
    for own in groups.values():
        if len(own) == 1:  # as most are
            continue
        yield from ((a, b) for a, b in combinations(own, 2) if a.start < b.start and _may_differ(a, b))


def _may_differ(left: Claim, right: Claim) -> bool:
    opposed = left.predicate.sense * right.predicate.sense < 0
    polarity = left.stance.polarity != right.stance.polarity or opposed
    if polarity or (left.times and right.times) or left.value != right.value:
        return True
    return bool({q.noun for q in left.quantities} & {q.noun for q in right.quantities} - {""})


def _aligned(left: Claim, right: Claim, rule: str, weights: Weights, knowledge: Knowledge) -> Aligned | None:
    likeness = weights.likeness(left.terms, right.terms)
    deed = rule == TOLD_TWICE and both_of_one_deed(left, right, knowledge) is not None
    if rule == TOLD_TWICE and not deed and left.kind is EVENT:
        most = at_most(cast(left, knowledge), cast(right, knowledge)) + words(likeness) + of_articles(ITSELF, weights)
        if most < SURE - ROUNDED:  # as nearly all: no need to weigh them
            return None
    pair = Candidate(left, right, rule, likeness, ITSELF, weights, deed=deed)
    bits, parts = score(pair, knowledge)
    if bits < SURE:
        return None
    return Aligned((left, right), chance(bits), parts, rule)

"""Two articles of one story -> sentences of both that tell one event, in whatever words and whatever they say of it.

Such sentences are told by both sources, and a reader wants them side by side. That they say the same of the event, so
that their values may be held against each other, takes more: that is what ``block`` and ``score`` are for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from typing import NamedTuple

from claimcheck.align.chance import probability
from claimcheck.align.participants import GENERIC
from claimcheck.align.topics import Terms, prior
from claimcheck.knowledge import Knowledge
from claimcheck.models import Claim, ClaimKind, Part, bits_of

# Fitted by logistic regression on 13,800 pairs of sentences of 11 topics of ECB+. Of 3,400 annotators said whether both
# mention one event; the others, a sample of a tenth, count as not, at a tenth of the weight, so that sentences aside of
# the main events are not taken for them. Then scaled to the annotated pairs, each topic by weights from the others: of
# those at 0.53 half are one event, of those at 0.72 three quarters. Features were chosen with an eye on 7 more topics.
PRIOR, EVENT, WORDS, MAIN, OPENING, PLACE = -0.26, 0.44, 1.13, 0.31, 0.37, -0.12
LEADS = 3  # sentences that say what a report is about
FAR = 8  # sentences from the top after which one more makes no difference
MOST_EVENTS = 3
ALIKE = 0.2  # likeness from which sentences without a common event word are weighed


@dataclass(frozen=True)
class Told:
    """One sentence: its claims of events, the families of its event words, and its place among the others."""

    claims: tuple[Claim, ...]
    terms: Terms
    events: frozenset[str]
    place: int


class Retelling(NamedTuple):
    """Two claims whose sentences tell one event, how likely, and why."""

    left: Claim
    right: Claim
    rule: str
    score: float
    parts: tuple[Part, ...]


def told(claims: Sequence[Claim], knowledge: Knowledge) -> tuple[Told, ...]:
    """Read the sentences of an article, in their order, from its claims."""
    sentences: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        sentences[claim.start].append(claim)
    return tuple(
        Told(tuple(said), said[0].terms, _events(said, knowledge), min(place, FAR))
        for place, (_, said) in enumerate(sorted(sentences.items()))
    )


def openings(articles: Mapping[str, tuple[Told, ...]]) -> dict[str, float]:
    """Return in which share of the articles of a story each event opens the report."""
    opened = Counter(event for told in articles.values() for event in {e for one in told[:LEADS] for e in one.events})
    return {event: count / len(articles) for event, count in opened.items()}


def retold(
    left: tuple[Told, ...], right: tuple[Told, ...], main: Mapping[str, float], knowledge: Knowledge
) -> Iterator[Retelling]:
    """Pair the sentences of two articles that tell one event more likely than not."""
    alike = _alike(left, right, knowledge)
    tops = _tops(alike, len(left), len(right))
    for rule, a, b in _pairs(left, right, alike):
        one, other = left[a], right[b]
        shared = sorted(one.events & other.events, key=lambda event: (-main.get(event, 0.0), event))
        weights = _weights(one, other, shared, main, alike.get((a, b), 0.0), min(tops[0][a], tops[1][b]))
        if round(sum(weights.values()), 9) >= 0:  # bits of one half: most pairs are not worth a part
            parts = tuple(_said(weights, one, other, shared, knowledge))
            likely = probability(bits_of(parts))
            yield Retelling(_naming(one, shared), _naming(other, shared), rule, likely, parts)


def _alike(left: tuple[Told, ...], right: tuple[Told, ...], knowledge: Knowledge) -> dict[tuple[int, int], float]:
    """Return the cosine of the words of all sentences that share any, weighed by how rare the words are in news."""
    holders = defaultdict[str, list[int]](list)
    for place, one in enumerate(right):
        for term in one.terms:
            holders[term].append(place)
    masses = [sqrt(sum(prior(term, knowledge) for term in one.terms)) for one in right]
    found: dict[tuple[int, int], float] = {}
    for a, one in enumerate(left):
        shared = defaultdict[int, float](float)
        for term in one.terms:
            for b in holders.get(term, ()):
                shared[b] += prior(term, knowledge)
        own = sqrt(sum(prior(term, knowledge) for term in one.terms))
        found.update(((a, b), mass / (own * masses[b])) for b, mass in shared.items())
    return found


def _tops(alike: Mapping[tuple[int, int], float], left: int, right: int) -> tuple[list[float], list[float]]:
    """Return how far each sentence of either article resembles one that opens the other."""
    tops = [0.0] * left, [0.0] * right
    for (a, b), value in alike.items():
        if b < LEADS:
            tops[0][a] = max(tops[0][a], value)
        if a < LEADS:
            tops[1][b] = max(tops[1][b], value)
    return tops


def _pairs(
    left: tuple[Told, ...], right: tuple[Told, ...], alike: Mapping[tuple[int, int], float]
) -> Iterator[tuple[str, int, int]]:
    """Pair sentences that share an event word, or much of all their words."""
    events = defaultdict[str, list[int]](list)
    for place, one in enumerate(right):
        for event in one.events:
            events[event].append(place)
    same = {(a, b) for a, one in enumerate(left) for event in one.events for b in events.get(event, ())}
    yield from (("same event word", *pair) for pair in sorted(same))
    yield from (("like words", *pair) for pair in sorted(alike) if alike[pair] >= ALIKE and pair not in same)


def _weights(
    a: Told, b: Told, shared: Sequence[str], main: Mapping[str, float], alike: float, top: float
) -> dict[str, float]:
    return {
        "prior": PRIOR,
        "event words": EVENT * min(MOST_EVENTS, len(shared)),
        "main event": MAIN * max((main.get(event, 0.0) for event in shared), default=0.0),
        "words": WORDS * alike,
        "like the openings": OPENING * top,
        "far from the top": PLACE * (a.place + b.place),
    }


def _said(
    weights: Mapping[str, float], a: Told, b: Told, shared: Sequence[str], knowledge: Knowledge
) -> Iterator[Part]:
    """Give the weights with the words behind them."""
    words = sorted(set(a.terms) & set(b.terms), key=lambda term: (-prior(term, knowledge), term))
    behind = {"event words": shared[:MOST_EVENTS], "main event": shared[:1], "words": words[:4]}
    for name, weight in weights.items():
        named = ", ".join(behind.get(name, ()))
        if round(weight, 2):
            yield Part(name, round(weight, 2), named, named)


def _events(said: Sequence[Claim], knowledge: Knowledge) -> frozenset[str]:
    """Return the events that a sentence names: families of its predicates, verbs and event nouns; saying is none."""
    predicates = [claim.predicate for claim in said if claim.kind is ClaimKind.EVENT]
    own = {p.family or p.lemma for p in predicates if not _empty(p.lemma, knowledge)}
    return frozenset(own | {event for term in said[0].terms if (event := _event(term, knowledge))})


def _empty(lemma: str, knowledge: Knowledge) -> bool:
    return lemma.split()[0] in GENERIC or lemma in knowledge.reporting.verbs


@lru_cache(maxsize=1 << 14)
def _event(term: str, knowledge: Knowledge) -> str:
    """Return the family of a word that names an event, the word itself where it has none, '' for other words."""
    word = term.casefold() if term.isupper() else term
    verb = knowledge.nominals.verb_of(word) or word
    if word[:1].isupper() or _empty(verb, knowledge):
        return ""
    return knowledge.predicates.family(verb).family or (verb if knowledge.nominals.is_event(word) else "")


def _naming(one: Told, ranked: Sequence[str]) -> Claim:
    said = {claim.predicate.family or claim.predicate.lemma: claim for claim in reversed(one.claims)}
    return next((said[event] for event in ranked if event in said), one.claims[0])

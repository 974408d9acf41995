"""Two articles of one story -> candidate pairs of their claims, by named rules; never all pairs.

Only sentences that share words, or claims that share an office, a person or an amount's noun, are paired.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from rapidfuzz import fuzz

from claimcheck.align.candidate import LIKE, SAME_DEED, Candidate
from claimcheck.align.counts import COUNT, ONE_COUNT, one_count
from claimcheck.align.date_slips import NEAR_DATES, near_dates
from claimcheck.align.dated import dated, paired_here
from claimcheck.align.denied import DENIED, denied_deeds
from claimcheck.align.details import slot
from claimcheck.align.entities import same_person
from claimcheck.align.figures import NEAR_FIGURES, near_figures
from claimcheck.align.main_events import MAIN_EVENT, main_events
from claimcheck.align.offices import OFFICE, ONE_PERSON, offices, titles
from claimcheck.align.once import TOLD_ONCE, told_once
from claimcheck.align.participants import Fit
from claimcheck.align.sentences import LikeSentences
from claimcheck.align.slots import ONE_SLOT, one_slot
from claimcheck.align.spelling import ONE_WORD, SPELLING, by_one_word, spellings
from claimcheck.align.stories import Story
from claimcheck.align.ties import ranked, tied
from claimcheck.align.topics import Weights
from claimcheck.align.word_for_word import WORD_FOR_WORD, Shared, shared
from claimcheck.compare.deeds import Deed, deed_of, one_deed_of
from claimcheck.compare.names import ends
from claimcheck.compare.states import other_states
from claimcheck.knowledge import Knowledge
from claimcheck.models import EVENT, Claim, ClaimKind
from claimcheck.remembering import ARTICLES, remembered

PERSON = "person and attribute"  # the rule that pairs what is said of one person
# Bits for two articles being of one story from which a deed that both tell once is the story's; set by hand
SURELY_ONE, SURE = 5.0, 1.0
ONE_STATE = "state of a thing"  # the rule that pairs the two sides of one question
STATE = {Fit.SHARED: 2.5, Fit.OPEN: 1.0}  # bits for both being of one thing; set by hand
LIKE_QUOTES = 60.0  # of 100; set by hand, not measured
_NOTHING: tuple[()] = ()  # the candidate's own defaults


One = TypeVar("One")


class _Further(NamedTuple):
    """What else is known of two claims of events."""

    once: float = 0.0
    state: float = 0.0
    deed: bool = False


def candidates(
    story: Story, left: Sequence[Claim], right: Sequence[Claim], knowledge: Knowledge, least: float = 0.0
) -> tuple[list[Candidate], dict[str, int]]:
    """Pair the claims of the two articles of a story, and count the pairs by the rule that made them.

    Those that only their sentences bring together are left out where they cannot reach the chance ``least``; those of
    a sentence that both print word for word are only counted (``word_for_word``).
    """
    left, right = unrepeated(left), unrepeated(right)
    weights = Weights(story.left, story.right, knowledge)
    both = shared(left, right)
    told = told_once((story.left.article, story.right.article), (left, right), both, knowledge)
    sure = SURE if story.bits >= SURELY_ONE else 0.0
    once = {(a.id, b.id): (a, b, bits + sure) for a, b, bits in told}
    sides = other_states(left, right, knowledge)
    states = {(a.id, b.id): (a, b, STATE[how] + sure) for a, b, how in sides if not both.holds(a, b)}
    deeds = {(a.id, b.id): (a, b) for a, b in _deeds(left, right, both, knowledge)}
    further = {
        key: _Further(once[key][2] if key in once else 0.0, states[key][2] if key in states else 0.0, key in deeds)
        for key in (*once, *states, *deeds)
    }
    like = LikeSentences(left, right, both, weights, knowledge)
    paired = [
        (rule, a, b)
        for rule, met in _rules(left, right, deeds, like, weights, knowledge)
        for a, b in met
        if not both.holds(a, b)
    ]
    met = {(a.id, b.id) for _, a, b in paired} if further else set()
    paired += [(TOLD_ONCE, a, b) for key, (a, b, _) in once.items() if key not in met and not like.pair(a, b)]
    met |= once.keys()
    paired += [(ONE_STATE, a, b) for key, (a, b, _) in states.items() if key not in met and not like.pair(a, b)]
    made = [(LIKE, a, b, likeness) for a, b, likeness in like.within(story.likeness, least, further)] + [
        (rule, a, b, weights.likeness(a.terms, b.terms)) for rule, a, b in paired
    ]
    found = [
        Candidate(a, b, rule, likeness, story.likeness, weights, *further.get((a.id, b.id), _NOTHING))
        for rule, a, b, likeness in made
    ]
    counted = {LIKE: len(like), WORD_FOR_WORD: len(both.pairs)}
    for rule, _, _ in paired:
        counted[rule] = counted.get(rule, 0) + 1
    return found, counted


@remembered(ARTICLES)
def unrepeated(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Return the claims of an article without those of a sentence that stands in it before, word for word."""
    first: dict[str, int] = {}
    return [claim for claim in claims if first.setdefault(claim.quote, claim.start) == claim.start]


def _rules(
    left: Sequence[Claim],
    right: Sequence[Claim],
    deeds: Mapping[tuple[str, str], tuple[Claim, Claim]],
    like: LikeSentences,
    weights: Weights,
    knowledge: Knowledge,
) -> Iterator[tuple[str, Iterable[tuple[Claim, Claim]]]]:
    """Yield the rules, each with the pairs that it makes."""
    yield SAME_DEED, [(a, b) for a, b in deeds.values() if not like.pair(a, b)]
    denied = denied_deeds(left, right, knowledge)
    yield DENIED, [(a, b) for a, b in denied if not like.pair(a, b) and (a.id, b.id) not in deeds]
    yield OFFICE, offices(left, right, knowledge)
    yield ONE_PERSON, titles(left, right, knowledge)
    yield "go-between", _met(_go_betweens(left), _go_betweens(right))
    spelt = list(spellings(left, right, weights, knowledge))
    yield from ((ONE_WORD if by_one_word(a, b) else PERSON, [(a, b)]) for a, b in spelt)
    met = {(a.id, b.id) for a, b in spelt}
    yield PERSON, [(a, b) for a, b in _attributes(left, right, knowledge) if (a.id, b.id) not in met]
    yield PERSON, dated(left, right, knowledge)
    yield PERSON, tied(left, right, knowledge)
    yield PERSON, ranked(left, right, knowledge)
    yield "like quotes", _quotes(left, right)
    yield "detail of a thing", _met(_details(left), _details(right))
    yield ONE_COUNT, one_count(left, right)
    yield ONE_SLOT, one_slot(left, right, weights)
    yield NEAR_FIGURES, near_figures(left, right)
    yield NEAR_DATES, near_dates(left, right, weights)
    yield MAIN_EVENT, main_events(left, right, knowledge)


def _deeds(
    left: Sequence[Claim], right: Sequence[Claim], both: Shared, knowledge: Knowledge
) -> Iterator[tuple[Claim, Claim]]:
    """Pair claims of one deed that has one doer, done to the same, though the sentences share few other words."""
    for (claim, deed), (other, theirs) in _met(_told_deeds(left, knowledge), _told_deeds(right, knowledge)):
        if not both.holds(claim, other) and one_deed_of(deed, theirs, knowledge):
            yield claim, other


@remembered(ARTICLES)
def _told_deeds(claims: Sequence[Claim], knowledge: Knowledge) -> Keyed[tuple[Claim, Deed]]:
    events = [claim for claim in claims if claim.kind is EVENT]
    told = [(claim, deed) for claim in events if (deed := deed_of(claim, knowledge)) is not None]
    return _keyed(told, lambda one: one[1].key)


class Keyed(NamedTuple, Generic[One]):
    """What an article tells, in its order with the keys, and by these."""

    ordered: list[tuple[str, One]]
    by_key: Mapping[str, list[One]]


def _keyed(told: Iterable[One], key: Callable[[One], str]) -> Keyed[One]:
    ordered, by_key = list[tuple[str, One]](), defaultdict[str, list[One]](list)
    for one in told:
        ordered.append((key(one), one))
        by_key[ordered[-1][0]].append(one)
    return Keyed(ordered, dict(by_key))


def _met(left: Keyed[One], right: Keyed[One]) -> Iterator[tuple[One, One]]:
    """Pair what has one key."""
    if not left.by_key.keys().isdisjoint(right.by_key):
        for key, one in left.ordered:
            for other in right.by_key.get(key, ()):
                yield one, other


@remembered(ARTICLES)
def _go_betweens(claims: Sequence[Claim]) -> Keyed[Claim]:
    return _keyed([one for one in claims if one.kind is ClaimKind.GO_BETWEEN], lambda one: one.attribute)


@remembered(ARTICLES)
def _details(claims: Sequence[Claim]) -> Keyed[Claim]:
    """Return the details of an article by their slot, but for counts, which have a rule of their own."""
    return _keyed([one for one in claims if one.kind is ClaimKind.DETAIL and one.attribute != COUNT], slot)


@remembered(ARTICLES)
def _attributed(claims: Sequence[Claim]) -> Keyed[Claim]:
    return _keyed([one for one in claims if one.kind is ClaimKind.ATTRIBUTE], _slot)


def _attributes(left: Sequence[Claim], right: Sequence[Claim], knowledge: Knowledge) -> Iterator[tuple[Claim, Claim]]:
    for a, b in _met(_attributed(left), _attributed(right)):
        if not (a.agents or b.agents) or same_person(a.agents[0].name, b.agents[0].name, knowledge):
            yield a, b


def _slot(claim: Claim) -> str:
    """Return what an attribute is of; a spelling only goes with that of a name that ends alike."""
    if claim.attribute == SPELLING:  # as most are
        return f"{SPELLING} {ends(claim.value)[-1]}" if " " in claim.value else claim.id
    return claim.id if paired_here(claim) else claim.attribute


def _quotes(left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pair quotes that may be one utterance: much of the shorter stands in the longer."""
    spoken = _spoken(right)
    for a in _spoken(left) if spoken else ():
        if a.utterance is not None:
            for b in spoken:
                if b.utterance is not None and fuzz.partial_ratio(
                    a.utterance.words, b.utterance.words, score_cutoff=LIKE_QUOTES
                ):
                    yield a, b


@remembered(ARTICLES)
def _spoken(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.utterance is not None]

"""Two articles of one story -> candidate pairs of their claims, by named rules; never all pairs.

Only sentences that share words, or claims that share an office, a person or an amount's noun, are paired.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from claimcheck.align.counts import COUNT, ONE_COUNT, one_count
from claimcheck.align.date_slips import NEAR_DATES, near_dates
from claimcheck.align.dated import dated, paired_here
from claimcheck.align.denied import DENIED, denied_deeds
from claimcheck.align.details import slot
from claimcheck.align.entities import same_person
from claimcheck.align.figures import NEAR_FIGURES, near_figures
from claimcheck.align.offices import OFFICE, ONE_PERSON, offices, titles
from claimcheck.align.once import TOLD_ONCE, told_once
from claimcheck.align.participants import Fit
from claimcheck.align.slots import ONE_SLOT, one_slot
from claimcheck.align.spelling import ONE_WORD, SPELLING, by_one_word, spellings
from claimcheck.align.stories import Story
from claimcheck.align.ties import tied
from claimcheck.align.topics import Weights
from claimcheck.compare.deeds import Deed, deed_of, one_deed_of
from claimcheck.compare.names import ends
from claimcheck.compare.states import other_states
from claimcheck.knowledge import Knowledge
from claimcheck.models import Claim, ClaimKind
from claimcheck.remembering import ARTICLES, remembered

LIKE = "like sentences"  # the rule that pairs claims by the words around them alone
SAME_DEED = "same deed"  # the rule that pairs claims by what was done to what
PERSON = "person and attribute"  # the rule that pairs what is said of one person
LIKE_SENTENCES = 0.17  # likeness from which two sentences' claims are compared at all
# Bits for two articles being of one story from which a deed that both tell once is the story's; set by hand
SURELY_ONE, SURE = 5.0, 1.0
ONE_STATE = "state of a thing"  # the rule that pairs the two sides of one question
STATE = {Fit.SHARED: 2.5, Fit.OPEN: 1.0}  # bits for both being of one thing; set by hand
_ROUNDING = 1e-9  # what sums in another order may differ by
LIKE_QUOTES = 60.0  # of 100; set by hand, not measured


class Candidate(NamedTuple):
    """Two claims to be scored, the rule that paired them, and how alike their sentences and articles are."""

    left: Claim
    right: Claim
    rule: str
    likeness: float
    story: float
    weights: Weights
    once: float = 0.0  # bits for both telling once of one deed
    state: float = 0.0  # bits for both telling of the state of one thing
    deed: bool = False  # whether both are of one deed that has one doer


def candidates(story: Story, left: Sequence[Claim], right: Sequence[Claim], knowledge: Knowledge) -> list[Candidate]:
    """Pair the claims of the two articles of a story."""
    left, right = unrepeated(left), unrepeated(right)
    weights = Weights(story.left, story.right, knowledge)
    told = told_once((story.left.article, story.right.article), (left, right), knowledge)
    sure = SURE if story.bits >= SURELY_ONE else 0.0
    once = {(a.id, b.id): (a, b, bits + sure) for a, b, bits in told}
    deeds = list(_deeds(left, right, knowledge))
    paired = [*_rules(left, right, deeds, weights, knowledge)]
    met = {(a.id, b.id) for _, a, b in paired}
    paired += [(TOLD_ONCE, a, b) for key, (a, b, _) in once.items() if key not in met]
    states = {(a.id, b.id): (a, b, STATE[how] + sure) for a, b, how in other_states(left, right, knowledge)}
    paired += [(ONE_STATE, a, b) for key, (a, b, _) in states.items() if key not in met and key not in once]
    one_deed = {(a.id, b.id) for a, b in deeds}
    return [
        Candidate(
            *(a, b, rule, weights.likeness(a.terms, b.terms), story.likeness, weights),
            once=once[key][2] if key in once else 0.0,
            state=states[key][2] if key in states else 0.0,
            deed=key in one_deed,
        )
        for rule, a, b in paired
        for key in ((a.id, b.id),)
    ]


@remembered(ARTICLES)
def unrepeated(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Return the claims of an article without those of a sentence that stands in it before, word for word."""
    first: dict[str, int] = {}
    return [claim for claim in claims if first.setdefault(claim.quote, claim.start) == claim.start]


def _rules(
    left: Sequence[Claim],
    right: Sequence[Claim],
    deeds: Sequence[tuple[Claim, Claim]],
    weights: Weights,
    knowledge: Knowledge,
) -> Iterator[tuple[str, Claim, Claim]]:
    alike = list(_events(left, right, weights))
    yield from ((LIKE, a, b) for a, b in alike)
    done = {(a.id, b.id) for a, b in alike}
    yield from ((SAME_DEED, a, b) for a, b in deeds if (a.id, b.id) not in done)
    done |= {(a.id, b.id) for a, b in deeds}
    yield from ((DENIED, a, b) for a, b in denied_deeds(left, right, knowledge) if (a.id, b.id) not in done)
    yield from ((OFFICE, a, b) for a, b in offices(left, right, knowledge))
    yield from ((ONE_PERSON, a, b) for a, b in titles(left, right, knowledge))
    yield from (("go-between", a, b) for a, b in _keyed(left, right, ClaimKind.GO_BETWEEN, lambda c: c.attribute))
    spelt = list(spellings(left, right, weights, knowledge))
    yield from ((ONE_WORD if by_one_word(a, b) else PERSON, a, b) for a, b in spelt)
    met = {(a.id, b.id) for a, b in spelt}
    yield from ((PERSON, a, b) for a, b in _attributes(left, right, knowledge) if (a.id, b.id) not in met)
    yield from ((PERSON, a, b) for a, b in dated(left, right, knowledge))
    yield from ((PERSON, a, b) for a, b in tied(left, right, knowledge))
    yield from (("like quotes", a, b) for a, b in _quotes(left, right))
    yield from (("detail of a thing", a, b) for a, b in _details(left, right))
    yield from ((ONE_COUNT, a, b) for a, b in one_count(left, right))
    yield from ((ONE_SLOT, a, b) for a, b in one_slot(left, right, weights))
    yield from ((NEAR_FIGURES, a, b) for a, b in near_figures(left, right))
    yield from ((NEAR_DATES, a, b) for a, b in near_dates(left, right, weights))


def _events(left: Sequence[Claim], right: Sequence[Claim], weights: Weights) -> Iterator[tuple[Claim, Claim]]:
    a_sentences, b_sentences = _sentences(left), _sentences(right)
    for start, other in _alike(a_sentences, b_sentences, weights):
        for a in a_sentences[start]:
            for b in b_sentences[other]:
                yield a, b


def _deeds(left: Sequence[Claim], right: Sequence[Claim], knowledge: Knowledge) -> Iterator[tuple[Claim, Claim]]:
    """Pair claims of one deed that has one doer, done to the same, though the sentences share few other words."""
    done, told = _told_deeds(left, knowledge), defaultdict[str, list[tuple[Claim, Deed]]](list)
    for other, theirs in _told_deeds(right, knowledge) if done else ():
        told[theirs.key].append((other, theirs))
    for claim, deed in done:
        for other, theirs in told.get(deed.key, ()):
            if one_deed_of(deed, theirs, knowledge):
                yield claim, other


@remembered(ARTICLES)
def _told_deeds(claims: Sequence[Claim], knowledge: Knowledge) -> list[tuple[Claim, Deed]]:
    return [(claim, deed) for claim in claims if (deed := deed_of(claim, knowledge)) is not None]


@remembered(ARTICLES)
def _sentences(claims: Sequence[Claim]) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind is ClaimKind.EVENT:
            found[claim.start].append(claim)
    return found


def _alike(
    left: Mapping[int, list[Claim]], right: Mapping[int, list[Claim]], weights: Weights
) -> Iterator[tuple[int, int]]:
    """Pair sentences by their words, through an index of the words of the right article."""
    index = _index(right)
    lengths = {other: weights.length(claims[0].terms) for other, claims in right.items()}
    for start, claims in left.items():
        terms, shared = claims[0].terms, defaultdict[int, float](float)
        for term in terms:
            if term in index:
                bits = weights[term]
                for other in index[term]:
                    shared[other] += bits
        least = LIKE_SENTENCES * weights.length(terms) * (1 - _ROUNDING)
        for other in sorted(other for other, bits in shared.items() if bits >= least * lengths[other]):
            if weights.weighed(terms, right[other][0].terms, shared[other]) >= LIKE_SENTENCES:
                yield start, other


@remembered(ARTICLES)
def _index(sentences: Mapping[int, list[Claim]]) -> Mapping[str, list[int]]:
    """Return in which sentences of an article each word stands."""
    index: dict[str, list[int]] = defaultdict(list)
    for start, claims in sentences.items():
        for term in claims[0].terms:
            index[term].append(start)
    return index


def _keyed(
    left: Sequence[Claim], right: Sequence[Claim], kind: ClaimKind, key: Callable[[Claim], str]
) -> Iterator[tuple[Claim, Claim]]:
    index: dict[str, list[Claim]] = defaultdict(list)
    for claim in right:
        if claim.kind is kind:
            index[key(claim)].append(claim)
    for claim in left:
        if claim.kind is kind:
            for other in index.get(key(claim), ()):
                yield claim, other


def _details(left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pair the details of one slot, but for counts, which have a rule of their own."""
    return ((a, b) for a, b in _keyed(left, right, ClaimKind.DETAIL, slot) if a.attribute != COUNT)


def _attributes(left: Sequence[Claim], right: Sequence[Claim], knowledge: Knowledge) -> Iterator[tuple[Claim, Claim]]:
    for a, b in _keyed(left, right, ClaimKind.ATTRIBUTE, _slot):
        if not (a.agents or b.agents) or same_person(a.agents[0].name, b.agents[0].name, knowledge):
            yield a, b


def _slot(claim: Claim) -> str:
    """Return what an attribute is of; a spelling only goes with that of a name that ends alike."""
    if paired_here(claim):
        return claim.id
    if claim.attribute != SPELLING:
        return claim.attribute
    return f"{SPELLING} {ends(claim.value)[-1]}" if " " in claim.value else claim.id


def _quotes(left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pair quotes that may be one utterance: much of the shorter stands in the longer."""
    spoken = [claim for claim in right if claim.utterance is not None]
    for a in left:
        if a.utterance is not None:
            for b in spoken:
                if b.utterance is not None and fuzz.partial_ratio(
                    a.utterance.words, b.utterance.words, score_cutoff=LIKE_QUOTES
                ):
                    yield a, b

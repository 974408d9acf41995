"""Candidate pair -> evidence that both claims speak of the same fact, as a sum of signed weights in bits.

The weights are guesses at Bayes factors, set by hand and moved while watching the project's corpus and a development
sample; they are neither counted nor fitted. What chance so many bits are worth, ``chance`` counted on labelled pairs. A
value that two sources may disagree about counts neither for nor against.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from claimcheck.align.candidate import Candidate
from claimcheck.align.counts import ASKED_ONCE, ONE_COUNT, SLIP
from claimcheck.align.date_slips import NEAR_DATES, SLIPPED
from claimcheck.align.details import HALF, detail
from claimcheck.align.events import event, participants
from claimcheck.align.figures import CLOSE, NEAR_FIGURES, SHORT, exchanged, slip, slipped
from claimcheck.align.headline_figures import HEADLINE_FIGURE, UNBORNE
from claimcheck.align.main_events import MAIN_EVENT, ONE_MAIN_EVENT, told_by_both
from claimcheck.align.reasons import (
    NAMES_SLOPE,
    NAMES_ZERO,
    NOTHING,
    PRIOR,
    STORY_SLOPE,
    STORY_ZERO,
    between,
    reason,
    surroundings,
    words,
)
from claimcheck.align.slots import ONE_SLOT, around_both
from claimcheck.align.spelling import ONE_WORD, one_name
from claimcheck.align.topics import Outline, main_countries
from claimcheck.compare.headlines import of_reports, told_alike
from claimcheck.compare.offices import of_the_story
from claimcheck.compare.quotes import all_but_one, overlap
from claimcheck.knowledge import Knowledge
from claimcheck.models import Claim, ClaimKind, Part, bits_of
from claimcheck.remembering import CLAIMS, remembered

REPEATED = -5.0  # bits for quotes and for what the report itself is called: others may say or call alike; set by hand
ONE_IN_STORY = 6.5  # bits: "the judge, Ann Lee" is the judge of what both tell of; set by hand
ONE_NAMED = 5.5  # bits: "the director", and a museum's director in a story of one museum; set by hand
# Bits: first sentences tell what a text is about. What they report must be the same besides, or two facts about one
# place become one; set by hand.
OPENING = 3.0
ONE_DEED = 1.0  # bits where both openings tell one deed, in whatever words; set by hand
# Bits where all words of one quote, so many at least, stand in the other, or all but one; set by hand
VERBATIM, LEAST_VERBATIM = 1.5, 5


def score(candidate: Candidate, knowledge: Knowledge) -> tuple[float, tuple[Part, ...]]:
    """Return the bits of evidence in all, and their parts."""
    scorer = _SLIPS.get(candidate.rule) or _SCORERS[candidate.left.kind]
    parts = tuple([one for one in scorer(candidate, knowledge) if one.weight])
    return bits_of(parts), parts


def _role(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    left, right = candidate.left.role, candidate.right.role
    yield reason("prior", PRIOR)
    yield reason("story", between((candidate.story - STORY_ZERO) * STORY_SLOPE, -1.0, 2.5))
    if candidate.rule == "same person":
        yield reason("person", 8.0, *(claim.agents[0].name for claim in (candidate.left, candidate.right)))
    elif left is not None and right is not None:
        one = of_the_story(candidate.left, knowledge) and of_the_story(candidate.right, knowledge)
        named = 8.0 if left.of and right.of else ONE_NAMED if left.of or right.of else 4.0
        yield reason("office", ONE_IN_STORY if one else named, left.text, right.text)
        if left.to and right.to:
            yield reason("where to", 1.5 if left.to == right.to else -1.5, left.to, right.to)


def _go_between(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    yield reason("prior", PRIOR)
    yield reason("story", between((candidate.story - STORY_ZERO) * STORY_SLOPE, -1.0, 2.5))
    yield reason("names", between((candidate.weights.names_agree - NAMES_ZERO) * NAMES_SLOPE, 0.0, 1.0))
    yield reason("function", 6.3, candidate.left.attribute, candidate.right.attribute)
    go_betweens = {agent.name for claim in (candidate.left, candidate.right) for agent in claim.agents}
    sides = [_sides(claim, outline, knowledge) - go_betweens for claim, outline in _told(candidate)]
    shared = sorted(sides[0] & sides[1])
    named = ", ".join(shared)
    others = all(len(side) > 1 for side in sides)  # one country alone may be that of those who mediate
    bits = 2.0 if len(shared) > 1 else 0.5 if shared else -3.0 if others else 0.0
    yield reason("between whom", bits, named, named)


def _told(candidate: Candidate) -> tuple[tuple[Claim, Outline], tuple[Claim, Outline]]:
    return (candidate.left, candidate.weights.left), (candidate.right, candidate.weights.right)


def _sides(claim: Claim, outline: Outline, knowledge: Knowledge) -> set[str]:
    """Return between whom: as the claim says, else the countries that its article names most."""
    said = {party.name for party in claim.patients}
    return said or main_countries(outline, knowledge)


def _attribute(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    if not candidate.left.agents:  # of the report itself: both open their texts, so only their words tell
        around = surroundings(candidate, REPEATED)
        yield from (_of_the_report(candidate) if one.name == "words" else one for one in around)
        yield reason("opening", OPENING)
        told = told_alike(candidate.left, candidate.right, knowledge)
        yield reason("deed", ONE_DEED, *told) if told else NOTHING
        return
    left, right = candidate.left.agents[0].name, candidate.right.agents[0].name
    if candidate.rule == ONE_WORD:
        bits, likeness = one_name(candidate.left, candidate.right, candidate.weights, knowledge)
        yield reason("prior", PRIOR)
        yield reason("name", bits, left, right)
        yield reason("words", words(likeness), left, right)
        return
    yield reason("prior", PRIOR)
    yield reason("person", 9.0 if left == right else 8.0, left, right)


def _of_the_report(candidate: Candidate) -> Part:
    """Weigh two openings by what they report, without the words that only say how true it is: "a viral hoax"."""
    left, right = _reported(candidate.left), _reported(candidate.right)
    shared = candidate.weights.naming(left, right)
    likeness = candidate.weights.likeness(left, right)
    return reason("words", words(likeness), shared, shared)


@remembered(CLAIMS)
def _reported(claim: Claim) -> tuple[str, ...]:
    said = of_reports()
    return tuple([term for term in claim.terms if term.casefold() not in said])


def _quote(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    left, right = candidate.left, candidate.right
    yield reason("prior", REPEATED)
    yield reason("story", between((candidate.story - STORY_ZERO) * STORY_SLOPE, -1.0, 1.5))
    if left.utterance is not None and right.utterance is not None:
        mine, theirs = left.utterance.words, right.utterance.words
        shared, part = overlap(mine, theirs)
        whole = (part == 1 and shared >= LEAST_VERBATIM) or all_but_one(mine, theirs)
        verbatim = VERBATIM if whole else 0.0
        yield reason("words in order", 0.5 * min(shared, 12) + 5.0 * (part - 0.5) + verbatim, mine, theirs)
    speaker = participants("speaker", left.agents, right.agents, knowledge)
    yield speaker if speaker.weight > 0 else NOTHING  # who said it is what two sources may disagree about


def _detail(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    if candidate.rule == ONE_COUNT:  # in whatever words: that both answer the question once says that it is one fact
        yield from (one for one in surroundings(candidate) if one.name != "words" or one.weight > 0)
        yield reason("question", ASKED_ONCE, candidate.left.value, candidate.right.value)
        a, b = candidate.left.quantities[0], candidate.right.quantities[0]
        yield reason("slip", SLIP if exchanged(a, b) else 0.0, a.text, b.text)
        return
    if candidate.rule == ONE_SLOT:
        yield from _slot(candidate)
        return
    yield from surroundings(candidate)
    yield from (reason(*one) for one in detail(candidate.left, candidate.right, knowledge))


def _slot(candidate: Candidate) -> Iterator[Part]:
    """Weigh two figures by the words around them: what else their sentences say counts neither for nor against."""
    yield from (one for one in surroundings(candidate) if one.name != "words" or one.weight > 0)
    yield _around(candidate)
    a, b = candidate.left.quantities[0], candidate.right.quantities[0]
    yield reason("slip", SLIP if exchanged(a, b) else 0.0, a.text, b.text)


def _around(candidate: Candidate) -> Part:
    around = around_both(candidate.left, candidate.right, candidate.weights)
    return reason("figure words", HALF * sum(candidate.weights[word] for word in around), *(", ".join(around[:6]),) * 2)


def _figures(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    found = slipped(candidate.left, candidate.right)  # other words around them say nothing against one figure
    yield from (one for one in surroundings(candidate) if one.name != "words" or one.weight > 0)
    if found is None:
        return
    short = SHORT if exchanged(*found) else CLOSE
    yield reason("figures", slip(*found) or short, found[0].text, found[1].text)
    if short == CLOSE:
        yield _around(candidate)


def _headline_figure(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    yield from (one for one in surroundings(candidate) if one.name != "words" or one.weight > 0)
    yield reason("figures", UNBORNE, *(one.quantities[0].text for one in (candidate.left, candidate.right)))


def _dates(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    yield from (one for one in surroundings(candidate) if one.name != "words" or one.weight > 0)
    yield reason("dates", SLIPPED, candidate.left.times[0].text, candidate.right.times[0].text)


def _main_event(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    yield from (one for one in surroundings(candidate) if one.name != "words" or one.weight > 0)
    event, bits, both = told_by_both(candidate.left, candidate.right, candidate.weights)
    yield reason("main event", ONE_MAIN_EVENT, event, event)
    yield reason("deed", bits, both, both)


_SCORERS: dict[ClaimKind, Callable[[Candidate, Knowledge], Iterable[Part]]] = {
    ClaimKind.EVENT: event,
    ClaimKind.ROLE: _role,
    ClaimKind.GO_BETWEEN: _go_between,
    ClaimKind.ATTRIBUTE: _attribute,
    ClaimKind.QUOTE: _quote,
    ClaimKind.DETAIL: _detail,
}
_SLIPS = {
    NEAR_FIGURES: _figures,
    NEAR_DATES: _dates,
    MAIN_EVENT: _main_event,
    HEADLINE_FIGURE: _headline_figure,
}

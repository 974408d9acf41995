"""Candidate pair -> evidence that both claims speak of the same fact, as a sum of signed weights in bits.

The weights are guesses at Bayes factors, set by hand and moved while watching the project's corpus and a development
sample; they are neither counted nor fitted. What chance so many bits are worth, ``chance`` counted on labelled pairs. A
value that two sources may disagree about counts neither for nor against.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from claimcheck.align.block import LIKE, SAME_DEED, Candidate
from claimcheck.align.chance import chance
from claimcheck.align.counts import ASKED_ONCE, ONE_COUNT, SLIP
from claimcheck.align.date_slips import NEAR_DATES, SLIPPED
from claimcheck.align.details import HALF, detail
from claimcheck.align.entities import names_differ, same
from claimcheck.align.figures import NEAR_FIGURES, SHORT, exchanged, slip, slipped
from claimcheck.align.participants import GENERIC
from claimcheck.align.slots import ONE_SLOT, shared_words
from claimcheck.align.spelling import ONE_WORD, one_name
from claimcheck.align.topics import Outline, Part, main_countries
from claimcheck.compare.headlines import of_reports, told_alike
from claimcheck.compare.offices import of_the_story
from claimcheck.compare.quotes import overlap
from claimcheck.knowledge import Knowledge
from claimcheck.models import Claim, ClaimKind, Mention

# Bits; at -5 two sources that told one fact in other words were seldom compared, at -2.8 the first false finding came.
# Measured on the development halves of five sets and on four sets of made events, where -3.5 added none.
PRIOR = -3.5
REPEATED = -5.0  # bits for quotes and for what the report itself is called: others may say or call alike; set by hand
TOPIC_SLOPE, TOPIC_ZERO = 11.0, 0.22  # sentence likeness to bits; set by hand
STORY_SLOPE, STORY_ZERO = 5.0, 0.2
NAMES_SLOPE, NAMES_ZERO = 3.0, 0.2  # leading names to bits; set by hand
FEW_WORDS = -0.5  # bits against, at most, where two short sentences of one deed share few words; set by hand
ONE_IN_STORY = 6.5  # bits: "the judge, Ann Lee" is the judge of what both tell of; set by hand
ONE_NAMED = 5.5  # bits: "the director", and a museum's director in a story of one museum; set by hand
SOLE_DEED = 4.5  # bits where it has no target (who fired first), or one by another word; set by hand
DEED = 2.0  # bits: what has one doer is told of once, and both name what it was done to; set by hand
NAMED, DESCRIBED, CROSSED = 2.5, 2.0, 2.0  # bits of one who takes part, at most; set by hand
COUNTED, PLACED = 1.0, 1.0  # bits of one thing counted, of one place; set by hand
_ROUNDING = 1e-9  # what sums in another order may differ by
# Bits: first sentences tell what a text is about. What they report must be the same besides, or two facts about one
# place become one; set by hand.
OPENING = 3.0
ONE_DEED = 1.0  # bits where both openings tell one deed, in whatever words; set by hand
VERBATIM, LEAST_VERBATIM = (
    1.5,
    5,
)  # bits where all words of one quote, so many at least, stand in the other; set by hand


_NOTHING = Part("", 0.0, "", "")


def score(candidate: Candidate, knowledge: Knowledge) -> tuple[float, tuple[Part, ...]]:
    """Return the bits of evidence in all, and their parts."""
    scorer = _SLIPS.get(candidate.rule) or _SCORERS[candidate.left.kind]
    parts = tuple(part for part in scorer(candidate, knowledge) if part.weight)
    return sum(part.weight for part in parts), parts


def may_reach(threshold: float, candidate: Candidate, knowledge: Knowledge) -> bool:
    """Tell whether two claims can reach a chance, should all who take part agree: most cannot, at small cost."""
    left, right = candidate.left, candidate.right
    more = candidate.once or candidate.state or candidate.rule != LIKE  # whatever else counts for the pair
    if left.kind is not ClaimKind.EVENT or more:
        return True
    pairs = ((left.agents, right.agents), (left.patients, right.patients), (left.partners, right.partners))
    mine, theirs = left.agents or left.patients or left.partners, right.agents or right.patients or right.partners
    bits = (
        *[part.weight for part in _surroundings(candidate)],
        _predicate(left, right, candidate, candidate.deed or _opposed(left, right, knowledge)).weight,
        SOLE_DEED if candidate.deed else 0.0,
        *[NAMED for a, b in pairs if a and b],
        CROSSED if mine and theirs else 0.0,
        COUNTED if left.quantities and right.quantities else 0.0,
        PLACED if left.named_places and right.named_places else 0.0,
    )
    return chance(sum(bits) + _ROUNDING) >= threshold


def _part(name: str, weight: float, left: str = "", right: str = "") -> Part:
    return Part(name, round(weight, 2), left, right) if weight else _NOTHING


def _surroundings(candidate: Candidate, prior: float = PRIOR) -> tuple[Part, ...]:
    """Weigh the sentences that two claims stand in, which are the same for all their claims."""
    around = candidate.left.terms, candidate.right.terms
    found = candidate.weights.surroundings.get(around)
    if found is None:
        shared = ", ".join(candidate.weights.heaviest(*around)[:4])
        found = candidate.weights.surroundings[around] = (
            _part("story", _between((candidate.story - STORY_ZERO) * STORY_SLOPE, -1.0, 1.5)),
            _part("names", _between((candidate.weights.names_agree - NAMES_ZERO) * NAMES_SLOPE, -1.5, 1.0)),
            _part("words", _between((candidate.likeness - TOPIC_ZERO) * TOPIC_SLOPE, -2.0, 5.0), shared, shared),
        )
    return _prior(prior), *found


@cache
def _prior(bits: float) -> Part:
    return _part("prior", bits)


def _event(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    left, right = candidate.left, candidate.right
    for part in _surroundings(candidate):
        one_slot = candidate.rule == SAME_DEED or candidate.once or candidate.state
        short = one_slot and part.name == "words" and part.weight < FEW_WORDS
        yield _part("words", FEW_WORDS, part.left, part.right) if short else part
    one_deed = candidate.deed
    yield _predicate(
        left,
        right,
        candidate,
        one_deed or candidate.once > 0 or candidate.state > 0 or _opposed(left, right, knowledge),
    )
    yield _part("told once", candidate.once, left.predicate.text, right.predicate.text)
    yield _part("state", candidate.state, left.predicate.text, right.predicate.text)
    shared = [
        _participants("agent", left.agents, right.agents, knowledge),
        _participants("patient", left.patients, right.patients, knowledge),
        _participants("partner", left.partners, right.partners, knowledge),
        _crossed(left, right, knowledge),
    ]
    yield _deed(left, right, shared) if one_deed else _NOTHING
    yield from (part for part in shared if part.weight > 0 or not one_deed)  # sources may differ about who did it
    yield _counted(left, right)
    yield _place(left, right, knowledge)


def _deed(left: Claim, right: Claim, shared: Iterable[Part]) -> Part:
    """Count that both are of one deed: less where the target is counted, too, than where nothing else can be shared."""
    bits = DEED if any(part.weight > 0 for part in shared) else SOLE_DEED
    return _part("deed", bits, left.predicate.text, right.predicate.text)


def _predicate(left: Claim, right: Claim, candidate: Candidate, one_deed: bool) -> Part:
    a, b = left.predicate, right.predicate
    if a.lemma == b.lemma and not (one_deed and a.lemma.split()[0] in GENERIC):
        bits = 1.0 if a.lemma.split()[0] in GENERIC else min(3.5, 1.0 + candidate.weights[a.lemma] / 2)
        return _part("predicate", bits, a.text, b.text)
    if one_deed or (a.family and a.family == b.family):
        return _part("predicate", 2.5, a.text, b.text)
    return _part("predicate", -2.5, a.text, b.text)


def _opposed(left: Claim, right: Claim, knowledge: Knowledge) -> bool:
    """Tell whether the predicates are two sides of one question: who rejected a thing did not accept it."""
    a, b, question = left.predicate, right.predicate, knowledge.predicates.question
    return a.sense * b.sense < 0 and question(a.family) == question(b.family)


def _participants(name: str, left: tuple[Mention, ...], right: tuple[Mention, ...], knowledge: Knowledge) -> Part:
    for a in left:
        for b in right:
            if same(a, b, knowledge):
                return _part(name, NAMED if a.head == "" else DESCRIBED, a.name, b.name)
    if left and right and all(names_differ(a, b) for a in left for b in right):
        return _part(name, -1.5, left[0].name, right[0].name)
    return _part(name, 0.0)


def _crossed(left: Claim, right: Claim, knowledge: Knowledge) -> Part:
    """Count participants that stand in another role on the other side: voice and nominalisations move them."""
    for one, other in ((left, right), (right, left)):
        if not other.patients:  # "they opened the bridge", "the bridge opened": what is opened is its only role
            for a in one.patients:
                for b in other.agents:
                    if same(a, b, knowledge):
                        return _part("participant", CROSSED, *((a.name, b.name) if one is left else (b.name, a.name)))
    for a in (*left.agents, *left.patients, *left.partners):
        for b in (*right.patients, *right.agents, *right.partners):
            if same(a, b, knowledge):
                return _part("participant", 1.0, a.name, b.name)
    return _part("participant", 0.0)


def _counted(left: Claim, right: Claim) -> Part:
    shared = {q.noun or q.unit for q in left.quantities} & {q.noun or q.unit for q in right.quantities} - {""}
    return _part("counted", COUNTED if shared else 0.0, *(sorted(shared)[:1] * 2))


def _place(left: Claim, right: Claim, knowledge: Knowledge) -> Part:
    for a in left.named_places:
        for b in right.named_places:
            if same(a, b, knowledge):
                return _part("place", PLACED, a.name, b.name)
    return _part("place", 0.0)


def _role(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    left, right = candidate.left.role, candidate.right.role
    yield _part("prior", PRIOR)
    yield _part("story", _between((candidate.story - STORY_ZERO) * STORY_SLOPE, -1.0, 2.5))
    if candidate.rule == "same person":
        yield _part("person", 8.0, *(claim.agents[0].name for claim in (candidate.left, candidate.right)))
    elif left is not None and right is not None:
        one = of_the_story(candidate.left, knowledge) and of_the_story(candidate.right, knowledge)
        named = 8.0 if left.of and right.of else ONE_NAMED if left.of or right.of else 4.0
        yield _part("office", ONE_IN_STORY if one else named, left.text, right.text)
        if left.to and right.to:
            yield _part("where to", 1.5 if left.to == right.to else -1.5, left.to, right.to)


def _go_between(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    yield _part("prior", PRIOR)
    yield _part("story", _between((candidate.story - STORY_ZERO) * STORY_SLOPE, -1.0, 2.5))
    yield _part("names", _between((candidate.weights.names_agree - NAMES_ZERO) * NAMES_SLOPE, 0.0, 1.0))
    yield _part("function", 6.3, candidate.left.attribute, candidate.right.attribute)
    go_betweens = {agent.name for claim in (candidate.left, candidate.right) for agent in claim.agents}
    sides = [_sides(claim, outline, knowledge) - go_betweens for claim, outline in _told(candidate)]
    shared = sorted(sides[0] & sides[1])
    named = ", ".join(shared)
    others = all(len(side) > 1 for side in sides)  # one country alone may be that of those who mediate
    bits = 2.0 if len(shared) > 1 else 0.5 if shared else -3.0 if others else 0.0
    yield _part("between whom", bits, named, named)


def _told(candidate: Candidate) -> tuple[tuple[Claim, Outline], tuple[Claim, Outline]]:
    return (candidate.left, candidate.weights.left), (candidate.right, candidate.weights.right)


def _sides(claim: Claim, outline: Outline, knowledge: Knowledge) -> set[str]:
    """Return between whom: as the claim says, else the countries that its article names most."""
    said = {party.name for party in claim.patients}
    return said or main_countries(outline, knowledge)


def _attribute(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    if not candidate.left.agents:  # of the report itself: both open their texts, so only their words tell
        around = _surroundings(candidate, REPEATED)
        yield from (_of_the_report(candidate) if part.name == "words" else part for part in around)
        yield _part("opening", OPENING)
        told = told_alike(candidate.left, candidate.right, knowledge)
        yield _part("deed", ONE_DEED, *told) if told else _NOTHING
        return
    left, right = candidate.left.agents[0].name, candidate.right.agents[0].name
    if candidate.rule == ONE_WORD:
        bits, likeness = one_name(candidate.left, candidate.right, candidate.weights, knowledge)
        yield _part("prior", PRIOR)
        yield _part("name", bits, left, right)
        yield _part("words", _between((likeness - TOPIC_ZERO) * TOPIC_SLOPE, -2.0, 5.0), left, right)
        return
    yield _part("prior", PRIOR)
    yield _part("person", 9.0 if left == right else 8.0, left, right)


def _of_the_report(candidate: Candidate) -> Part:
    """Weigh two openings by what they report, without the words that only say how true it is: "a viral hoax"."""
    left, right = (
        tuple(term for term in claim.terms if term.casefold() not in of_reports())
        for claim in (candidate.left, candidate.right)
    )
    shared = ", ".join(candidate.weights.heaviest(left, right)[:4])
    likeness = candidate.weights.likeness(left, right)
    return _part("words", _between((likeness - TOPIC_ZERO) * TOPIC_SLOPE, -2.0, 5.0), shared, shared)


def _quote(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    left, right = candidate.left, candidate.right
    yield _part("prior", REPEATED)
    yield _part("story", _between((candidate.story - STORY_ZERO) * STORY_SLOPE, -1.0, 1.5))
    if left.utterance is not None and right.utterance is not None:
        mine, theirs = left.utterance.words, right.utterance.words
        shared, part = overlap(mine, theirs)
        verbatim = VERBATIM if part == 1 and shared >= LEAST_VERBATIM else 0.0
        yield _part("words in order", 0.5 * min(shared, 12) + 5.0 * (part - 0.5) + verbatim, mine, theirs)
    speaker = _participants("speaker", left.agents, right.agents, knowledge)
    yield speaker if speaker.weight > 0 else _NOTHING  # who said it is what two sources may disagree about


def _detail(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    if candidate.rule == ONE_COUNT:  # in whatever words: that both answer the question once says that it is one fact
        yield from (part for part in _surroundings(candidate) if part.name != "words" or part.weight > 0)
        yield _part("question", ASKED_ONCE, candidate.left.value, candidate.right.value)
        a, b = candidate.left.quantities[0], candidate.right.quantities[0]
        yield _part("slip", SLIP if exchanged(a, b) else 0.0, a.text, b.text)
        return
    if candidate.rule == ONE_SLOT:
        yield from _slot(candidate)
        return
    yield from _surroundings(candidate)
    yield from (_part(*reason) for reason in detail(candidate.left, candidate.right, knowledge))


def _slot(candidate: Candidate) -> Iterator[Part]:
    """Weigh two figures by the words around them: what else their sentences say counts neither for nor against."""
    yield from (part for part in _surroundings(candidate) if part.name != "words" or part.weight > 0)
    words = shared_words(candidate.left, candidate.right, candidate.weights)
    yield _part("figure words", HALF * sum(candidate.weights[word] for word in words), *(", ".join(words[:6]),) * 2)
    a, b = candidate.left.quantities[0], candidate.right.quantities[0]
    yield _part("slip", SLIP if exchanged(a, b) else 0.0, a.text, b.text)


def _figures(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    found = slipped(candidate.left, candidate.right)  # other words around them say nothing against one figure
    yield from (part for part in _surroundings(candidate) if part.name != "words" or part.weight > 0)
    if found is not None:
        yield _part("figures", slip(*found) or SHORT, found[0].text, found[1].text)


def _dates(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    yield from (part for part in _surroundings(candidate) if part.name != "words" or part.weight > 0)
    yield _part("dates", SLIPPED, candidate.left.times[0].text, candidate.right.times[0].text)


def _between(value: float, low: float, high: float) -> float:
    return max(low, min(high, value))


_SCORERS: dict[ClaimKind, Callable[[Candidate, Knowledge], Iterator[Part]]] = {
    ClaimKind.EVENT: _event,
    ClaimKind.ROLE: _role,
    ClaimKind.GO_BETWEEN: _go_between,
    ClaimKind.ATTRIBUTE: _attribute,
    ClaimKind.QUOTE: _quote,
    ClaimKind.DETAIL: _detail,
}
_SLIPS = {NEAR_FIGURES: _figures, NEAR_DATES: _dates}

"""Two claims of what happened -> the reasons for and against their being of one event."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.align.candidate import SAME_DEED, Candidate
from claimcheck.align.casts import (
    COUNTED,
    CROSSED,
    NAMED,
    OTHER_VERB,
    PLACED,
    SAME_GENERIC,
    SAME_QUESTION,
    SAME_VERB,
    Cast,
    Marks,
    cast,
    opposed,
)
from claimcheck.align.entities import names_differ, same
from claimcheck.align.reasons import NOTHING, reason, surroundings
from claimcheck.align.topics import Part
from claimcheck.knowledge import Knowledge
from claimcheck.models import Claim, Mention

FEW_WORDS = -0.5  # bits against, at most, where two short sentences of one deed share few words; set by hand
SOLE_DEED = 4.5  # bits where it has no target (who fired first), or one by another word; set by hand
DEED = 2.0  # bits: what has one doer is told of once, and both name what it was done to; set by hand
DESCRIBED = 2.0  # bits of one who takes part and is described, not named; set by hand

Mentions = tuple[Mention, ...]


def event(candidate: Candidate, knowledge: Knowledge) -> Iterator[Part]:
    """Yield the reasons, some of which may be nothing."""
    left, right = candidate.left, candidate.right
    mine, theirs = cast(left, knowledge), cast(right, knowledge)
    one_slot = candidate.rule == SAME_DEED or candidate.once or candidate.state
    for one in surroundings(candidate):
        short = one_slot and one.name == "words" and one.weight < FEW_WORDS
        yield reason("words", FEW_WORDS, one.left, one.right) if short else one
    yield reason("predicate", _predicate(candidate, mine, theirs), left.predicate.text, right.predicate.text)
    if candidate.once:
        yield reason("told once", candidate.once, left.predicate.text, right.predicate.text)
    if candidate.state:
        yield reason("state", candidate.state, left.predicate.text, right.predicate.text)
    shared = [
        participants("agent", left.agents, right.agents, knowledge, meet=_meet(mine.agents, theirs.agents)),
        participants("patient", left.patients, right.patients, knowledge, meet=_meet(mine.patients, theirs.patients)),
        participants("partner", left.partners, right.partners, knowledge, meet=_meet(mine.partners, theirs.partners)),
        _crossed(left, right, knowledge) if _meet(mine.all, theirs.all) else NOTHING,
    ]
    if candidate.deed:  # sources may differ about who did it
        shared = [one for one in shared if one.weight > 0]
        yield reason("deed", DEED if shared else SOLE_DEED, left.predicate.text, right.predicate.text)
    yield from shared
    if _meet(mine.counted, theirs.counted):
        yield reason("counted", COUNTED, *(min(mine.counted & theirs.counted),) * 2)
    if _meet(mine.places, theirs.places):
        yield _place(left, right, knowledge)


def _meet(mine: Marks, theirs: Marks) -> bool:
    return not mine.isdisjoint(theirs)


def _predicate(candidate: Candidate, mine: Cast, theirs: Cast) -> float:
    one_deed = candidate.deed or candidate.once > 0 or candidate.state > 0 or opposed(mine, theirs)
    if mine.lemma == theirs.lemma and not (one_deed and mine.generic):
        return SAME_GENERIC if mine.generic else min(SAME_VERB, 1.0 + candidate.weights[mine.lemma] / 2)
    return SAME_QUESTION if one_deed or (mine.family and mine.family == theirs.family) else OTHER_VERB


def participants(name: str, left: Mentions, right: Mentions, knowledge: Knowledge, *, meet: bool = True) -> Part:
    """Weigh who has one role on either side; those who cannot ``meet`` are not the same."""
    for a in left if meet else ():
        for b in right:
            if same(a, b, knowledge):
                return reason(name, NAMED if a.head == "" else DESCRIBED, a.name, b.name)
    if left and right and all(names_differ(a, b) for a in left for b in right):
        return reason(name, -1.5, left[0].name, right[0].name)
    return NOTHING


def _crossed(left: Claim, right: Claim, knowledge: Knowledge) -> Part:
    """Count participants that stand in another role on the other side: voice and nominalisations move them."""
    for one, other in ((left, right), (right, left)):
        if not other.patients:  # "they opened the bridge", "the bridge opened": what is opened is its only role
            for a in one.patients:
                for b in other.agents:
                    if same(a, b, knowledge):
                        return reason("participant", CROSSED, *((a.name, b.name) if one is left else (b.name, a.name)))
    for a in (*left.agents, *left.patients, *left.partners):
        for b in (*right.patients, *right.agents, *right.partners):
            if same(a, b, knowledge):
                return reason("participant", 1.0, a.name, b.name)
    return NOTHING


def _place(left: Claim, right: Claim, knowledge: Knowledge) -> Part:
    for a in left.named_places:
        for b in right.named_places:
            if same(a, b, knowledge):
                return reason("place", PLACED, a.name, b.name)
    return NOTHING

"""Two claims of what happened -> the reasons for and against their being of one event."""

from __future__ import annotations

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
from claimcheck.knowledge import Knowledge
from claimcheck.models import Claim, Mention, Part

FEW_WORDS = -0.5  # bits against, at most, where two short sentences of one deed share few words; set by hand
SOLE_DEED = 4.5  # bits where it has no target (who fired first), or one by another word; set by hand
DEED = 2.0  # bits: what has one doer is told of once, and both name what it was done to; set by hand
DESCRIBED = 2.0  # bits of one who takes part and is described, not named; set by hand

Mentions = tuple[Mention, ...]
_ANY: Marks = frozenset({""})


def event(candidate: Candidate, knowledge: Knowledge) -> list[Part]:
    """Return the reasons, some of which may be nothing."""
    left, right = candidate.left, candidate.right
    mine, theirs = cast(left, knowledge), cast(right, knowledge)
    said = left.predicate.text, right.predicate.text
    found = [*surroundings(candidate)]
    if candidate.rule == SAME_DEED or candidate.once or candidate.state:
        found = [_at_most_against(one) for one in found]
    found.append(Part("predicate", _predicate(candidate, mine, theirs), *said))
    if candidate.once:
        found.append(reason("told once", candidate.once, *said))
    if candidate.state:
        found.append(reason("state", candidate.state, *said))
    shared = _shared(mine, theirs, knowledge)
    if candidate.deed:  # sources may differ about who did it
        shared = [one for one in shared if one.weight > 0]
        found.append(Part("deed", DEED if shared else SOLE_DEED, *said))
    found += shared
    if mine.counted and not mine.counted.isdisjoint(theirs.counted):
        found.append(Part("counted", COUNTED, *(min(mine.counted & theirs.counted),) * 2))
    if mine.places and not mine.places.isdisjoint(theirs.places):
        found.append(_place(left, right, knowledge))
    return found


def _at_most_against(one: Part) -> Part:
    """Return a reason, with less weight where it is that the sentences share few words."""
    short = one.name == "words" and one.weight < FEW_WORDS
    return reason("words", FEW_WORDS, one.left, one.right) if short else one


def _shared(mine: Cast, theirs: Cast, knowledge: Knowledge) -> list[Part]:
    """Weigh who takes part on either side, in the same role and in others."""
    left, right = mine.claim, theirs.claim
    found = []
    if mine.agents and theirs.agents:
        found.append(_participants("agent", left.agents, right.agents, knowledge, mine.agents, theirs.agents))
    if mine.patients and theirs.patients:
        found.append(_participants("patient", left.patients, right.patients, knowledge, mine.patients, theirs.patients))
    if mine.partners and theirs.partners:
        found.append(_participants("partner", left.partners, right.partners, knowledge, mine.partners, theirs.partners))
    if not mine.all.isdisjoint(theirs.all):
        found.append(_crossed(mine, theirs, knowledge))
    return found


def _predicate(candidate: Candidate, mine: Cast, theirs: Cast) -> float:
    known = candidate.deed or candidate.once > 0 or candidate.state > 0
    one_deed = known or (mine.sense != 0 and opposed(mine, theirs))
    if mine.lemma == theirs.lemma and not (one_deed and mine.generic):
        return SAME_GENERIC if mine.generic else min(SAME_VERB, round(1.0 + candidate.weights[mine.lemma] / 2, 2))
    return SAME_QUESTION if one_deed or (mine.family and mine.family == theirs.family) else OTHER_VERB


def participants(name: str, left: Mentions, right: Mentions, knowledge: Knowledge) -> Part:
    """Weigh who has one role on either side."""
    return _participants(name, left, right, knowledge) if left and right else NOTHING


def _participants(
    name: str, left: Mentions, right: Mentions, knowledge: Knowledge, mine: Marks = _ANY, theirs: Marks = _ANY
) -> Part:
    """Weigh who has one role on either side; those who are known by nothing in common are not the same."""
    if not mine.isdisjoint(theirs):
        for a in left:
            for b in right:
                if same(a, b, knowledge):
                    return Part(name, NAMED if a.head == "" else DESCRIBED, a.name, b.name)
    if names_differ(left[0], right[0]) and all(names_differ(a, b) for a in left for b in right):
        return Part(name, -1.5, left[0].name, right[0].name)
    return NOTHING


def _crossed(mine: Cast, theirs: Cast, knowledge: Knowledge) -> Part:
    """Count participants that stand in another role on the other side: voice and nominalisations move them."""
    left, right = mine.claim, theirs.claim
    for one, other in ((mine, theirs), (theirs, mine)):
        # "they opened the bridge", "the bridge opened": what is opened is its only role
        if not other.claim.patients and not one.patients.isdisjoint(other.agents):
            for a in one.claim.patients:
                for b in other.claim.agents:
                    if same(a, b, knowledge):
                        return Part("participant", CROSSED, *((a.name, b.name) if one is mine else (b.name, a.name)))
    others = (right.patients, theirs.patients), (right.agents, theirs.agents), (right.partners, theirs.partners)
    for own, known in (left.agents, mine.agents), (left.patients, mine.patients), (left.partners, mine.partners):
        if known.isdisjoint(theirs.all):
            continue
        for a in own:
            for told, marks in others:
                if not known.isdisjoint(marks):
                    for b in told:
                        if same(a, b, knowledge):
                            return Part("participant", 1.0, a.name, b.name)
    return NOTHING


def _place(left: Claim, right: Claim, knowledge: Knowledge) -> Part:
    for a in left.named_places:
        for b in right.named_places:
            if same(a, b, knowledge):
                return Part("place", PLACED, a.name, b.name)
    return NOTHING

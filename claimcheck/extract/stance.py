"""Predicate token -> stance: denied or asserted, real or only planned, firm or hedged.

The parse decides scope: a word reaches only what hangs below it, so "did not say that he resigned" leaves the
resignation open and "No, he did not resign" denies it once, not twice.
"""

from __future__ import annotations

from claimcheck.extract.governors import climb
from claimcheck.extract.modals import (
    formerly,
    modality_of,
    ordered,
)
from claimcheck.extract.narrowed import narrowed
from claimcheck.extract.negation import (
    after,
    denies_nothing,
    for_a_part,
    negated_phrase,
    nor,
    sets_apart,
)
from claimcheck.extract.passage import Passage
from claimcheck.extract.prospects import carrier, prospect
from claimcheck.extract.reading import Reading
from claimcheck.extract.signs import Signs
from claimcheck.extract.tokens import Token
from claimcheck.knowledge import Knowledge
from claimcheck.models import Certainty, Modality, Phase, Polarity, Stance

_TURNS = frozenset({"so", "but", "and", "then", "now"})
_WERE = frozenset({"was", "were", "had", "did", "has", "have"})
_ARE = frozenset({"is", "are", "am", "'s", "’s", "being"})
_ASKING = frozenset({"WP", "WP$", "WRB", "WDT"})


def stance(predicate: Token, passage: Passage, reading: Reading) -> Stance:
    """Read how the claim of ``predicate`` is meant."""
    signs = Signs(formerly=formerly(predicate))
    knowledge = reading.knowledge
    if _asked(predicate, passage):
        signs.weaken(Modality.QUESTION, "?")
    elif ordered(predicate):
        signs.weaken(Modality.DEMANDED, "!")
    _own_words(predicate, signs, knowledge)
    if predicate.pos_ == "NOUN":
        _to_come(predicate, signs, knowledge)
    climb(predicate, signs, knowledge)
    return Stance(
        polarity=Polarity.DENIED if signs.denied else Polarity.ASSERTED,
        modality=signs.modality,
        certainty=Certainty.HEDGED if signs.hedged else Certainty.FIRM,
        phase=_phase(predicate, signs),
        cue=" ".join(signs.cues),
    )


def _to_come(noun: Token, signs: Signs, knowledge: Knowledge) -> None:
    """Put an event noun into the world in which its verb or noun has it."""
    ahead, verb = prospect(noun), carrier(noun, knowledge)
    if ahead is not None:
        signs.weaken(*ahead)
    elif verb is not None:
        above = Signs()
        _own_words(verb, above, knowledge)
        climb(verb, above, knowledge)
        if above.modality is not Modality.ACTUAL:
            signs.weaken(above.modality, above.cues[0])


def _asked(predicate: Token, passage: Passage) -> bool:
    """Tell whether the sentence asks it: of "She lost, so who will lead?" only the second half is a question."""
    if "?" not in passage.text:
        return False
    start, end = (place - passage.offset for place in passage.sentence(predicate))
    if not passage.text[start:end].rstrip(" \"”'’)").endswith("?"):
        return False
    sentence = predicate.sent
    return not any(
        token.lower_ in _TURNS and (token.nbor(1).tag_ in _ASKING or token.nbor(1).tag_ == "MD")
        for token in sentence.doc[predicate.i + 1 : sentence.end - 1]
    )


def _own_words(predicate: Token, signs: Signs, knowledge: Knowledge) -> None:
    """Read the negation, modals and adverbs that hang on the predicate itself."""
    if nor(predicate):
        signs.deny("nor")
    for child in predicate.children:
        word = child.lower_
        if word == "no" and denies_nothing(child):
            continue
        if (child.dep_ == "neg" or word == "never") and not sets_apart(child):
            _negation(child, signs, knowledge)
            _narrow(predicate, None, signs)
        elif word in knowledge.stance.near_negators and child.dep_ == "advmod":
            signs.hedged = True  # who barely survived did survive, and who hardly slept did not
            signs.cues.append(word)
        elif child.dep_ in ("aux", "auxpass"):
            signs.take_modal(child, predicate, knowledge)
        elif child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and negated_phrase(child, knowledge):
            signs.deny(word)
            _narrow(predicate, child, signs)
        elif child.dep_ in ("nsubj", "nsubjpass") and child.left_edge.lower_ == "not":
            signs.hedged = True  # "not all members", "not one, but two"
            signs.cues.append("not")
        elif child.dep_ in ("advmod", "amod") and word in knowledge.stance.hedges:
            signs.hedged = True
            signs.cues.append(word)
        elif child.dep_ == "mark" and modality_of(word, knowledge) is Modality.HYPOTHETICAL:
            signs.suppose(word)
        elif child.dep_ == "det" and word == "no":
            signs.deny(word)
            _narrow(predicate, predicate, signs)


def _narrow(predicate: Token, negated: Token | None, signs: Signs) -> None:
    """Leave it open where less is denied than the words seem to say: 'no further arrests'."""
    word = narrowed(predicate, negated)
    if word:
        signs.hedged = True
        signs.cues.append(word)


def _negation(negation: Token, signs: Signs, knowledge: Knowledge) -> None:
    """Read 'not' by what follows it: 'no longer', 'not only', 'not all', or a plain denial."""
    following, word = after(negation), negation.lower_
    if following in ("longer", "more", "anymore"):
        signs.ended = True
    elif following not in knowledge.stance.passing:
        signs.deny(word)
        if following in knowledge.stance.partial or for_a_part(negation):
            signs.hedged = True
            signs.cues.append(following)


def _phase(predicate: Token, signs: Signs) -> Phase:
    if signs.ended or signs.formerly:
        return Phase.ENDED if signs.ended else Phase.HISTORY
    if signs.modality in (Modality.PLANNED, Modality.EXPECTED, Modality.DEMANDED):
        return Phase.FUTURE
    auxiliaries = [child.lower_ for child in predicate.children if child.dep_ in ("aux", "auxpass")]
    if not _WERE.isdisjoint(auxiliaries):
        return Phase.PAST
    if not _ARE.isdisjoint(auxiliaries):
        return Phase.PRESENT  # "is being sold", "is sold"
    if predicate.tag_ in ("VBD", "VBN"):
        return Phase.PAST
    return Phase.PRESENT if predicate.tag_ in ("VBZ", "VBP", "VBG") else Phase.PAST

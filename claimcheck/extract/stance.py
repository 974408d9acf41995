"""Predicate token -> stance: denied or asserted, real or only planned, firm or hedged.

The parse decides scope: a word reaches only what hangs below it, so "did not say that he resigned" leaves the
resignation open and "No, he did not resign" denies it once, not twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from claimcheck.extract.debunked import called_false, charging, clears_of, is_false, keeps_from, none_of
from claimcheck.extract.modals import (
    able_then,
    against,
    formerly,
    governed,
    in_general,
    it_took,
    modal,
    modality_of,
    on_condition,
    ordered,
    presupposed,
    to_be,
    turned_round,
)
from claimcheck.extract.narrowed import less_than_all, narrowed
from claimcheck.extract.negation import (
    after,
    for_a_part,
    keeps_object,
    negated_phrase,
    nor,
    numbers,
    pauses,
    put_off,
    sets_apart,
)
from claimcheck.extract.passage import Passage
from claimcheck.extract.prospects import carrier, prospect
from claimcheck.extract.reading import Reading
from claimcheck.knowledge import Knowledge
from claimcheck.models import Certainty, Modality, Phase, Polarity, Stance

_COMPLEMENTS = frozenset({"ccomp", "xcomp", "acl", "pcomp", "advcl", "csubj"})
_TURNS = frozenset({"so", "but", "and", "then", "now"})
_ASKING = frozenset({"WP", "WP$", "WRB", "WDT"})


@dataclass
class _Signs:
    """What was collected on the way up from the predicate."""

    denied: bool = False
    modality: Modality = Modality.ACTUAL
    hedged: bool = False
    ended: bool = False
    formerly: bool = False
    told: bool = False  # whether a verb of saying stands between: "refused to say that he left" denies only the saying
    cues: list[str] = field(default_factory=list)

    def weaken(self, modality: Modality, cue: str) -> None:
        """Take the first modality met: the closest to the predicate wins."""
        if self.modality is Modality.ACTUAL:
            self.modality = modality
        self.cues.append(cue)

    def suppose(self, cue: str) -> None:
        """Take it as a condition: nothing that is said inside of an 'if' is said to be so."""
        if self.modality is not Modality.QUESTION:
            self.modality = Modality.HYPOTHETICAL
        self.cues.append(cue)


def stance(predicate: Token, passage: Passage, reading: Reading) -> Stance:
    """Read how the claim of ``predicate`` is meant."""
    signs = _Signs(formerly=formerly(predicate))
    knowledge = reading.knowledge
    if _asked(predicate, passage):
        signs.weaken(Modality.QUESTION, "?")
    elif ordered(predicate):
        signs.weaken(Modality.DEMANDED, "!")
    _own_words(predicate, signs, knowledge)
    if predicate.pos_ == "NOUN":
        _to_come(predicate, signs, knowledge)
    _governors(predicate, signs, knowledge)
    return Stance(
        polarity=Polarity.DENIED if signs.denied else Polarity.ASSERTED,
        modality=signs.modality,
        certainty=Certainty.HEDGED if signs.hedged else Certainty.FIRM,
        phase=_phase(predicate, signs),
        cue=" ".join(signs.cues),
    )


def _to_come(noun: Token, signs: _Signs, knowledge: Knowledge) -> None:
    """Put an event noun into the world in which its verb or noun has it."""
    ahead, verb = prospect(noun), carrier(noun, knowledge)
    if ahead is not None:
        signs.weaken(*ahead)
    elif verb is not None:
        above = _Signs()
        _own_words(verb, above, knowledge)
        _governors(verb, above, knowledge)
        if above.modality is not Modality.ACTUAL:
            signs.weaken(above.modality, above.cues[0])


def _asked(predicate: Token, passage: Passage) -> bool:
    """Tell whether the sentence asks it: of "She lost, so who will lead?" only the second half is a question."""
    start, end = (place - passage.offset for place in passage.sentence(predicate))
    if not passage.text[start:end].rstrip(" \"”'’)").endswith("?"):
        return False
    sentence = predicate.sent
    return not any(
        token.lower_ in _TURNS and (token.nbor(1).tag_ in _ASKING or token.nbor(1).tag_ == "MD")
        for token in sentence.doc[predicate.i + 1 : sentence.end - 1]
    )


def _own_words(predicate: Token, signs: _Signs, knowledge: Knowledge) -> None:
    """Read the negation, modals and adverbs that hang on the predicate itself."""
    if nor(predicate):
        _deny(signs, "nor")
    for child in predicate.children:
        word = child.lower_
        if word == "no" and numbers(child):
            continue
        if (child.dep_ == "neg" or word == "never") and not sets_apart(child):
            _negation(child, signs, knowledge)
            _narrow(predicate, None, signs)
        elif word in knowledge.stance.near_negators and child.dep_ == "advmod":
            signs.hedged = True  # who barely survived did survive, and who hardly slept did not
            signs.cues.append(word)
        elif child.dep_ in ("aux", "auxpass"):
            _modal(child, predicate, signs, knowledge)
        elif child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and negated_phrase(child, knowledge):
            _deny(signs, word)
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
            _deny(signs, word)
            _narrow(predicate, predicate, signs)


def _narrow(predicate: Token, negated: Token | None, signs: _Signs) -> None:
    """Leave it open where less is denied than the words seem to say: 'no further arrests'."""
    word = narrowed(predicate, negated)
    if word:
        signs.hedged = True
        signs.cues.append(word)


def _governors(predicate: Token, signs: _Signs, knowledge: Knowledge) -> None:
    """Climb to the verbs and nouns that the predicate depends on."""
    token = predicate
    while token.head != token and not _behind_colon(token):
        head, relation = token.head, token.dep_
        if turned_round(token):
            signs.suppose("inversion")
        if presupposed(token):
            return  # "does not know who paid", "hopes to learn what went wrong": paid it was
        if relation == "conj":
            _shared(head, predicate, signs, knowledge)
        if token == predicate and relation in ("conj", "advcl") and put_off(head, token):
            _deny(signs, "rather than")
        if relation == "advcl" or (relation in _COMPLEMENTS and _mark(token, knowledge)):
            _clause(token, signs, knowledge)
        if (relation in ("acl", "ccomp", "csubj") or _content(token)) and _called_false(head, signs):
            return
        if relation in ("ccomp", "xcomp", "acl", "pcomp", "csubj", "dobj", "pobj", "prep"):
            _governor(head, token, predicate, signs, knowledge)
        if relation in ("nsubj", "nsubjpass", "relcl", "advcl", "parataxis", "appos", "poss"):
            return  # beyond these, a negation speaks of something else
        token = head


def _called_false(head: Token, signs: _Signs) -> bool:
    """Deny what a noun of saying tells if the sentence calls that false: 'claims that he lied are untrue'."""
    cue = called_false(head) if head.pos_ == "NOUN" else is_false(head)
    if cue:
        _deny(signs, cue)
    return bool(cue)


def _content(token: Token) -> bool:
    """Tell whether a clause taken for a relative one gives what its noun says: 'a rumour that he sold the house'."""
    objects = [child for child in token.children if child.dep_ == "dobj"]
    return token.dep_ == "relcl" and len(objects) > 1 and objects[0].lower_ == "that"


def _behind_colon(token: Token) -> bool:
    """Tell whether a colon or semicolon parts a clause from what the parser hangs it on."""
    if token.dep_ not in _COMPLEMENTS:
        return False
    first, last = sorted((token, token.head), key=lambda each: each.i)
    return any(between.text in (":", ";") for between in token.doc[first.i : last.i])


def _governor(head: Token, below: Token, predicate: Token, signs: _Signs, knowledge: Knowledge) -> None:
    """Apply what a governing verb or noun does to its complement."""
    lemma = head.lemma_.lower()
    absent = lemma if below.dep_ == "pcomp" and lemma == "without" else put_off(head, below)
    if absent:
        signs.hedged = signs.hedged or absent == "yet to"
        _deny(signs, absent)
    if absent or pauses(head, below):
        return
    gerund = below.dep_ == "prep" and any(child.dep_ == "pcomp" for child in below.children)  # "prevent from spreading"
    if on_condition(head, below, knowledge):
        signs.suppose(f"{head.lower_} that")
        return
    complement = gerund or below.dep_ in ("ccomp", "xcomp", "acl", "pcomp") or predicate.pos_ == "NOUN"
    if not complement or head == predicate:
        return
    negated = any(child.dep_ == "neg" and after(child) != "until" for child in head.children)
    denier = with_particle(head)
    if denier in knowledge.stance.deniers or keeps_from(head, below):
        if head.dep_ == "advcl" and any(child.lower_ == "to" and child.dep_ == "aux" for child in head.children):
            signs.weaken(Modality.PLANNED, "to")  # "in order to keep it from sinking"
        undone = below == predicate and denier in knowledge.stance.undoing and not keeps_object(head)
        if signs.told or (predicate.pos_ == "NOUN" and not undone):
            signs.hedged = True  # who disputes a report of a strike, or fails to end one, denies no strike
        elif negated or (denier in knowledge.stance.leaves_open and _refused(head, knowledge)):
            signs.weaken(Modality.POSSIBLE, f"not {lemma}")  # "did not rule out" leaves it open
        else:
            _deny(signs, lemma)
        return
    modality, opposed = governed(head, below, knowledge), against(head, below)
    if opposed == "settled" or clears_of(head, below):
        signs.hedged = signs.hedged or not opposed
        _deny(signs, f"{lemma} of" if not opposed else lemma)
        return
    if opposed:
        signs.weaken(Modality.POSSIBLE, lemma)
    if it_took(head, below) or able_then(head, below):
        return
    if to_be(head, below):
        signs.weaken(Modality.PLANNED, "be to")
    elif modality and below.dep_ in ("xcomp", "ccomp", "acl", "pcomp"):
        signs.weaken(modality, lemma)
        if modality is Modality.PLANNED and head.pos_ == "NOUN" and none_of(head):
            _deny(signs, "no")  # "has no plans to sell"; of "no immediate plans" less is denied
            signs.hedged = signs.hedged or bool(less_than_all(head))
    elif below.dep_ == "xcomp" and below.tag_ == "VB" and with_particle(head) not in knowledge.stance.implicative:
        signs.weaken(Modality.POSSIBLE, f"{lemma} to")
    signs.formerly = signs.formerly or formerly(head)
    signs.told = signs.told or (below.dep_ == "ccomp" and knowledge.reporting.stance_of(lemma) != "")
    charged = lemma in charging() and not signs.denied
    if charged or (below.dep_ == "ccomp" and knowledge.reporting.stance_of(lemma) in ("hedging", "doubting")):
        signs.hedged = True
        signs.cues.append(lemma)
    if (
        negated
        and predicate.pos_ != "NOUN"
        and below.dep_ in ("xcomp", "ccomp")
        and not knowledge.reporting.stance_of(lemma)
    ):
        _deny(signs, f"not {lemma}")
    elif negated:
        signs.hedged = True
    if below.dep_ == "xcomp":
        for child in head.children:
            if child.dep_ == "aux":
                _modal(child, head, signs, knowledge)


def _refused(verb: Token, knowledge: Knowledge) -> bool:
    """Tell whether the verb itself is what somebody declined or failed to do: 'refused to rule out'."""
    return verb.dep_ == "xcomp" and with_particle(verb.head) in knowledge.stance.deniers


def _shared(first: Token, predicate: Token, signs: _Signs, knowledge: Knowledge) -> None:
    """Let a joined verb share the auxiliaries of the first, if it has none of its own: 'will come and see'."""
    if predicate.tag_ in ("VB", "VBN") and not any(child.dep_ in ("aux", "auxpass") for child in predicate.children):
        for child in first.children:
            if child.dep_ == "aux":
                _modal(child, first, signs, knowledge)


def _clause(token: Token, signs: _Signs, knowledge: Knowledge) -> None:
    mark = _mark(token, knowledge) or in_general(token)
    if mark:
        signs.suppose(mark)


def _mark(token: Token, knowledge: Knowledge) -> str:
    for child in token.children:
        if child.dep_ in ("mark", "advmod") and modality_of(child.lower_, knowledge) is Modality.HYPOTHETICAL:
            return child.lower_
    return ""


def _modal(aux: Token, verb: Token, signs: _Signs, knowledge: Knowledge) -> None:
    found = modal(aux, verb, knowledge)
    if found is not None:
        signs.weaken(found, aux.lower_)


def with_particle(verb: Token) -> str:
    """Return a verb's lemma with its particle: 'rule out'."""
    particles = [child.lower_ for child in verb.children if child.dep_ == "prt" or _beside(child, verb)]
    return " ".join([verb.lemma_.lower(), *particles])


def _beside(child: Token, verb: Token) -> bool:
    """Tell whether a word right behind the verb is a particle that the parser takes for an adverb: 'passed away on'."""
    return child.tag_ == "RP" and child.dep_ == "advmod" and child.i == verb.i + 1


def _negation(negation: Token, signs: _Signs, knowledge: Knowledge) -> None:
    """Read 'not' by what follows it: 'no longer', 'not only', 'not all', or a plain denial."""
    following, word = after(negation), negation.lower_
    if following in ("longer", "more", "anymore"):
        signs.ended = True
    elif following not in knowledge.stance.passing:
        _deny(signs, word)
        if following in knowledge.stance.partial or for_a_part(negation):
            signs.hedged = True
            signs.cues.append(following)


def _deny(signs: _Signs, cue: str) -> None:
    signs.denied = not signs.denied
    signs.cues.append(cue)


def _phase(predicate: Token, signs: _Signs) -> Phase:
    if signs.ended or signs.formerly:
        return Phase.ENDED if signs.ended else Phase.HISTORY
    if signs.modality in (Modality.PLANNED, Modality.EXPECTED, Modality.DEMANDED):
        return Phase.FUTURE
    auxiliaries = {child.lower_ for child in predicate.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & {"was", "were", "had", "did", "has", "have"}:
        return Phase.PAST
    if auxiliaries & {"is", "are", "am", "'s", "’s", "being"}:
        return Phase.PRESENT  # "is being sold", "is sold"
    if predicate.tag_ in ("VBD", "VBN"):
        return Phase.PAST
    return Phase.PRESENT if predicate.tag_ in ("VBZ", "VBP", "VBG") else Phase.PAST

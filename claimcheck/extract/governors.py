"""Verbs and nouns above a predicate -> what they make of it: 'refused to', 'a plan to', 'it is false that'."""

from __future__ import annotations

from claimcheck.extract.debunked import called_false, charging, clears_of, is_false, keeps_from, none_of
from claimcheck.extract.modals import (
    able_then,
    against,
    formerly,
    governed,
    in_general,
    it_took,
    modality_of,
    on_condition,
    presupposed,
    to_be,
    turned_round,
)
from claimcheck.extract.narrowed import less_than_all
from claimcheck.extract.negation import (
    after,
    keeps_object,
    pauses,
    put_off,
)
from claimcheck.extract.particles import with_particle
from claimcheck.extract.signs import Signs
from claimcheck.extract.tokens import Token
from claimcheck.knowledge import Knowledge
from claimcheck.models import Modality

_DASHES = frozenset({"–", "—", "--", "-"})
_FOUND = frozenset({"understands", "hears", "believes"})  # of a newspaper: it found out
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "acl", "pcomp", "advcl", "csubj"})


def climb(predicate: Token, signs: Signs, knowledge: Knowledge) -> None:
    """Climb to the verbs and nouns that the predicate depends on."""
    token = predicate
    while token.head != token and not _parted(token):
        head, relation = token.head, token.dep_
        if turned_round(token):
            signs.suppose("inversion")
        if presupposed(token):
            return  # "does not know who paid", "hopes to learn what went wrong": paid it was
        if relation == "conj":
            _shared(head, predicate, signs, knowledge)
        if token == predicate and relation in ("conj", "advcl") and put_off(head, token):
            signs.deny("rather than")
        if relation == "advcl" or (relation in _COMPLEMENTS and _mark(token, knowledge)):
            _clause(token, signs, knowledge)
        if (relation in ("acl", "ccomp", "csubj") or _content(token)) and _called_false(head, signs):
            return
        if relation in ("ccomp", "xcomp", "acl", "pcomp", "csubj", "dobj", "pobj", "prep"):
            _governor(head, token, predicate, signs, knowledge)
        if relation == "relcl" and _only_time(head):
            signs.hedged = True  # as a rule it was not so
        if relation in ("nsubj", "nsubjpass", "relcl", "advcl", "parataxis", "appos", "poss"):
            return  # beyond these, a negation speaks of something else
        token = head


def _called_false(head: Token, signs: Signs) -> bool:
    """Deny what a noun of saying tells if the sentence calls that false: 'claims that he lied are untrue'."""
    cue = called_false(head) if head.pos_ == "NOUN" else is_false(head)
    if cue:
        signs.deny(cue)
    return bool(cue)


def _only_time(noun: Token) -> bool:
    """Tell whether a relative clause tells of an exception: 'the only time in fifty years that she sang'."""
    while noun.dep_ in ("pobj", "prep"):
        noun = noun.head
    return noun.lemma_.lower() in ("time", "occasion") and any(
        child.lower_ in ("only", "one") for child in noun.children
    )


def _content(token: Token) -> bool:
    """Tell whether a clause taken for a relative one gives what its noun says: 'a rumour that he sold the house'."""
    objects = [child for child in token.children if child.dep_ == "dobj"]
    return token.dep_ == "relcl" and len(objects) > 1 and objects[0].lower_ == "that"


def _parted(token: Token) -> bool:
    """Tell whether a clause is parted from what the parser hangs it on: by a colon or a dash, or as nothing governs it.

    Two dashes only put something in between; "was a good lad, never one of those" hangs the lad on "one".
    """
    if token.dep_ not in _COMPLEMENTS:
        return False
    first, last = sorted((token, token.head), key=lambda each: each.i)
    between = [each.text for each in token.doc.tokens[first.i : last.i]]
    loose = token.dep_ == "ccomp" and token.head.pos_ in ("NUM", "PRON", "ADV")
    return loose or not {":", ";"}.isdisjoint(between) or len([text for text in between if text in _DASHES]) % 2 == 1


def _governor(head: Token, below: Token, predicate: Token, signs: Signs, knowledge: Knowledge) -> None:
    """Apply what a governing verb or noun does to its complement."""
    lemma = head.lemma_.lower()
    absent = lemma if below.dep_ == "pcomp" and lemma == "without" else put_off(head, below)
    if absent:
        signs.hedged = signs.hedged or absent == "yet to"
        signs.deny(absent)
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
            signs.deny(lemma)
        return
    modality, opposed = governed(head, below, knowledge), against(head, below)
    if opposed == "settled" or clears_of(head, below):
        signs.hedged = signs.hedged or not opposed
        signs.deny(f"{lemma} of" if not opposed else lemma)
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
            signs.deny("no")  # "has no plans to sell"; of "no immediate plans" less is denied
            signs.hedged = signs.hedged or bool(less_than_all(head))
    elif below.dep_ == "xcomp" and below.tag_ == "VB" and with_particle(head) not in knowledge.stance.implicative:
        signs.weaken(Modality.POSSIBLE, f"{lemma} to")
    signs.formerly = signs.formerly or formerly(head)
    signs.told = signs.told or (below.dep_ == "ccomp" and knowledge.reporting.stance_of(lemma) != "")
    charged = lemma in charging() and not signs.denied
    hedging = below.dep_ == "ccomp" and knowledge.reporting.stance_of(lemma) in ("hedging", "doubting")
    if charged or (hedging and not _inferred(head, knowledge)):
        signs.hedged = True
        signs.cues.append(lemma)
    if (
        negated
        and predicate.pos_ != "NOUN"
        and below.dep_ in ("xcomp", "ccomp")
        and not knowledge.reporting.stance_of(lemma)
    ):
        signs.deny(f"not {lemma}")
    elif negated:
        signs.hedged = True
    if below.dep_ == "xcomp":
        for child in head.children:
            if child.dep_ == "aux":
                signs.take_modal(child, head, knowledge)


def _inferred(verb: Token, knowledge: Knowledge) -> bool:
    """Tell whether the text itself concludes, and stands behind it: 'this suggests that', 'the agency understands'."""
    before = verb.nbor(-1).lower_ if verb.i else ""
    if verb.lower_ in _FOUND and before in knowledge.reporting.media_nouns:
        return True
    return any(child.dep_ == "nsubj" and child.lower_ in ("this", "that", "these", "which") for child in verb.children)


def _refused(verb: Token, knowledge: Knowledge) -> bool:
    """Tell whether the verb itself is what somebody declined or failed to do: 'refused to rule out'."""
    return verb.dep_ == "xcomp" and with_particle(verb.head) in knowledge.stance.deniers


def _shared(first: Token, predicate: Token, signs: Signs, knowledge: Knowledge) -> None:
    """Let a joined verb share the auxiliaries of the first, if it has none of its own: 'will come and see'."""
    if predicate.tag_ in ("VB", "VBN") and not any(child.dep_ in ("aux", "auxpass") for child in predicate.children):
        for child in first.children:
            if child.dep_ == "aux":
                signs.take_modal(child, first, knowledge)


def _clause(token: Token, signs: Signs, knowledge: Knowledge) -> None:
    mark = _mark(token, knowledge) or in_general(token)
    if mark:
        signs.suppose(mark)


def _mark(token: Token, knowledge: Knowledge) -> str:
    for child in token.children:
        if child.dep_ in ("mark", "advmod") and modality_of(child.lower_, knowledge) is Modality.HYPOTHETICAL:
            return child.lower_
    return ""

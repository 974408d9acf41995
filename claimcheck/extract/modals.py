"""Auxiliary or frame -> modality: 'will', 'would', 'is to', 'Should they', 'provided that', 'Come home!'."""

from __future__ import annotations

from claimcheck.extract.clauses import picked_out
from claimcheck.extract.tokens import Token
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.tables import by_word, listed
from claimcheck.models import Modality

_WORLDS = {**{world.value: world for world in Modality}, "attempted": Modality.POSSIBLE}
_OF_HEADLINE = frozenset({"nsubj", "nsubjpass", "dep"})  # the parser makes "dep" of a name that it does not know
_FULL = {"'ll": "will", "’ll": "will", "wo": "will", "ca": "can", "'d": "would", "’d": "would"}
_FORMERLY = frozenset({"previously", "formerly", "originally", "initially"})
_INVERTED = frozenset({"should", "had", "were"})
_ASKED_FOR = frozenset({"what", "who", "whom", "why", "how", "when", "where", "which"})
_SAYING = frozenset({"asserting", "factive", "hedging"})


def modality_of(word: str, knowledge: Knowledge) -> Modality | None:
    """Return into which world a word moves what it governs."""
    return _WORLDS.get(knowledge.stance.modality.get(word, ""))


def modal(aux: Token, verb: Token, knowledge: Knowledge) -> Modality | None:
    """Return how an auxiliary makes its verb meant."""
    word = _FULL.get(aux.lower_, aux.lower_)
    if word == "will":
        return Modality.EXPECTED
    if word == "to" and verb.tag_ == "VBG":
        return None  # "went from door to door banging"
    if word == "to" and _announced(aux, verb):
        return Modality.PLANNED
    if word == "to" and verb.dep_ in ("advcl", "xcomp") and _left_open(aux):
        return Modality.POSSIBLE
    if word == "to" and verb.dep_ == "advcl":
        return (
            Modality.DEMANDED if _called_for(verb, knowledge) else Modality.PLANNED
        )  # a purpose: "met to end the war"
    if word == "to" and verb.dep_ in ("ROOT", "relcl", "acl") and verb.head.pos_ != "VERB":
        if _called_for(verb, knowledge):
            return Modality.DEMANDED
        return None if picked_out(verb) else _behind_noun(verb.head)
    if aux.tag_ != "MD":
        return None
    if word == "would" and (verb.lemma_.lower() in listed("prospects", "polite", "verbs") or _declined(verb)):
        return None
    if word == "would" and _told_ahead(verb, knowledge):
        return Modality.EXPECTED
    return modality_of(word, knowledge) or Modality.POSSIBLE


def _announced(aux: Token, verb: Token) -> bool:
    """Tell whether an infinitive is all that is said of its subject: 'Mill to close', 'Mill to close, union says'."""
    main = verb.dep_ == "ROOT" or (verb.dep_ in ("ccomp", "parataxis") and verb.i < verb.head.i)
    return main and any(child.dep_ in _OF_HEADLINE and child.i < aux.i for child in verb.children)


def _behind_noun(noun: Token) -> Modality:
    """Return how an infinitive behind a noun is meant: 'a plan to sell', 'the right to sell', 'a call to sell'."""
    if noun.dep_ == "pobj" and noun.head.lower_ in ("over", "about") and noun.head.head.pos_ == "NOUN":
        return Modality.POSSIBLE  # "talks over her return to sing"
    return Modality(by_word("prospects", "infinitives").get(noun.lemma_.lower(), "planned"))


def _left_open(aux: Token) -> bool:
    """Tell whether the noun right before 'to' leaves open what follows: 'in the last stages of talks to buy it'."""
    noun = aux.nbor(-1) if aux.i else aux
    nouns = (noun, *(child for child in noun.children if child.dep_ == "compound"))
    return noun.pos_ == "NOUN" and any(_behind_noun(one) is Modality.POSSIBLE for one in nouns)


def _declined(verb: Token) -> bool:
    """Tell whether somebody declined to do it: 'the ministry would not comment'."""
    declining = verb.lemma_.lower() in listed("prospects", "declined", "verbs")
    children = list(verb.children)
    if not declining or not any(child.dep_ == "neg" for child in children) or verb.dep_ not in ("ROOT", "conj"):
        return False
    return not any(child.dep_ == "advcl" or child.lower_ == "have" for child in children)


def _called_for(verb: Token, knowledge: Knowledge) -> bool:
    """Tell whether it is what somebody asks for: 'called for the mayor to resign', 'for the mine to be closed'."""
    asking = verb.head
    if verb.dep_ == "relcl":
        if asking.dep_ != "pobj" or asking.head.lower_ != "for":
            return False
        asking = asking.head.head
    elif not any(child.dep_ == "mark" and child.lower_ == "for" for child in verb.children):
        return False
    lemma = asking.lemma_.lower()
    return Modality.DEMANDED in (modality_of(lemma, knowledge), modality_of(f"{lemma} for", knowledge))


def _told_ahead(verb: Token, knowledge: Knowledge) -> bool:
    """Tell the future told in the past, 'Lee said the mill would close', from 'would have closed' and 'would, if'."""
    children = list(verb.children)
    if any(child.lower_ == "have" and child.dep_ == "aux" for child in children) or verb.pos_ != "VERB":
        return False
    if any(child.dep_ == "advcl" for child in children):
        return False
    beside = [child for child in children if child.dep_ in ("ccomp", "parataxis")]
    first = verb
    while first.dep_ == "conj" and first.head.pos_ == "VERB":  # "said that it would close and she would go"
        first = first.head
    above = [first.head] if first.dep_ == "ccomp" else []
    return any(_said(token, knowledge) for token in (*above, *beside))


def _said(verb: Token, knowledge: Knowledge) -> bool:
    return verb.tag_ in ("VBD", "VBN") and knowledge.reporting.stance_of(verb.lemma_.lower()) in _SAYING


def governed(head: Token, below: Token, knowledge: Knowledge) -> Modality | None:
    """Return into which world a verb or noun moves its complement: 'seek to sell' is another than 'seek a buyer'."""
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in below.children)
    if head.pos_ == "ADP" or (below.dep_ == "acl" and below.pos_ == "VERB" and not infinitive and not _content(below)):
        return None  # "think about selling", "a pledge signed by all"
    lemma = head.lemma_.lower()
    whole = modality_of(f"{lemma} to", knowledge) if infinitive and below.dep_ == "xcomp" else None
    if lemma in knowledge.stance.implicative and head.tag_ not in ("VBZ", "VBP"):
        whole = None  # what had to be done was done; what may have to be done may be done
    return whole or modality_of(lemma, knowledge) or named_so(head, below, knowledge)


def _content(clause: Token) -> bool:
    """Tell whether a clause gives what its noun says: 'a pledge that she would sell'."""
    return any(child.dep_ == "mark" for child in clause.children)


def able_then(head: Token, below: Token) -> bool:
    """Tell whether somebody could, and did: 'was able to land', but not 'is', 'may be' or 'was not able to land'."""
    copula = head.head
    if head.lower_ != "able" or below.dep_ != "xcomp" or copula.lower_ not in ("was", "were"):
        return False
    return not any(child.dep_ in ("aux", "neg") for child in copula.children)


def against(head: Token, below: Token) -> str:
    """Return what 'against' makes of a deed: one that was voted against is not done, one protested against may be."""
    if head.lower_ != "against" or below.dep_ != "pcomp":
        return ""
    settling = head.head.lemma_.lower() in listed("prospects", "against", "settling")
    return "settled" if settling else "opposed"


def to_be(head: Token, below: Token) -> bool:
    """Tell whether it is the frame of 'the hall is to be pulled down', 'it is for her to decide'."""
    if head.lemma_ != "be" or below.dep_ != "xcomp" or not any(child.lower_ == "to" for child in below.children):
        return False
    others = [
        child for child in head.children if head.i < child.i < below.i and child.dep_ in ("acomp", "attr", "prep")
    ]
    return all(child.lower_ == "for" for child in others)


def named_so(head: Token, below: Token, knowledge: Knowledge) -> Modality | None:
    """Return what 'the plan is to …', 'the fear is that …' make of what follows."""
    if head.lemma_ != "be" or below.dep_ not in ("ccomp", "xcomp"):
        return None
    noun = next((child.lemma_.lower() for child in head.children if child.dep_ == "nsubj"), "")
    hedged = knowledge.reporting.stance_of(noun) == "hedging"
    return modality_of(noun, knowledge) or (Modality.POSSIBLE if hedged else None)


def it_took(head: Token, below: Token) -> bool:
    """Tell whether it was done, and how long or how many it took: 'it took two crews an hour to free the driver'."""
    if head.lemma_ != "take" or head.tag_ not in ("VBD", "VBN") or below.dep_ != "xcomp":
        return False
    return any(child.dep_ == "nsubj" and child.lower_ == "it" for child in head.children)


def turned_round(verb: Token) -> bool:
    """Tell a condition without 'if': 'Should the talks fail, …', 'Had the brakes held, …'."""
    if verb.dep_ != "advcl":
        return False
    first = verb.left_edge
    return first.dep_ == "aux" and first.head == verb and first.lower_ in _INVERTED and first.i + 1 < verb.i


def on_condition(head: Token, below: Token, knowledge: Knowledge) -> bool:
    """Tell whether a clause is a condition by the word before its 'that': 'provided that', 'on condition that'."""
    frames = (f"{head.lower_} that", f"{head.head.lower_} {head.lower_} that")
    return below.dep_ in ("pcomp", "acl") and any(
        modality_of(frame, knowledge) is Modality.HYPOTHETICAL for frame in frames
    )


def presupposed(verb: Token) -> bool:
    """Tell whether a clause only asks for one part of what it takes to be so: 'who paid', 'why it closed'."""
    if verb.dep_ != "ccomp" or verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return False
    first = verb.left_edge
    return first.lower_ in _ASKED_FOR and first.i < verb.i and first.i > verb.head.i


def in_general(token: Token) -> str:
    """Return the word that makes a clause a rule, not an event: 'where a licence has no seal, it is void'."""
    if token.tag_ not in ("VBZ", "VBP"):
        return ""
    return next((c.lower_ for c in token.children if c.dep_ == "advmod" and c.lower_ in ("where", "whenever")), "")


def formerly(verb: Token) -> bool:
    """Tell whether what a verb says or governs was so before: 'had previously said that', 'used to export'."""
    if verb.lemma_ == "use" or _FORMERLY.isdisjoint(verb.doc.words):
        return verb.lemma_ == "use"
    return any(child.dep_ == "advmod" and child.lower_ in _FORMERLY for child in verb.children)


def ordered(verb: Token) -> bool:
    """Tell whether it is an order: a bare verb at the head of what is said, without anybody who does it."""
    quoted = verb.dep_ == "ccomp" and verb.i < verb.head.i
    if verb.tag_ != "VB" or verb.pos_ != "VERB" or not (quoted or verb.dep_ == "ROOT"):
        return False
    return not any(child.dep_ in ("nsubj", "nsubjpass", "expl", "aux", "auxpass") for child in verb.children)

"""Predicate token -> attribution: who says so, through which outlet, in quotation marks or not."""

from __future__ import annotations

from spacy.tokens import Token

from claimcheck.extract.mentions import conjuncts, mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.models import Attribution, Mention


def attribution(predicate: Token, passage: Passage, reading: Reading) -> Attribution:
    """Find the speaker of the claim of ``predicate``; none is the article's own voice."""
    verb, speakers = (
        _reporting_clause(predicate, passage, reading) or _according_to(predicate, passage, reading) or ("", ())
    )
    outlets = [s.name for s in speakers if reading.knowledge.reporting.outlet_of(s.name)]
    people = tuple(s for s in speakers if s.name not in outlets)
    return Attribution(
        speakers=people,
        verb=verb,
        outlet=outlets[0] if outlets else _cited_outlet(predicate, reading),
        quoted=passage.in_quotes(predicate),
    )


def _reporting_clause(predicate: Token, passage: Passage, reading: Reading) -> tuple[str, tuple[Mention, ...]] | None:
    """Look for 'X said (that) …' above the predicate, or '…, X said' beside it."""
    token = predicate
    while token.head != token:
        head = token.head
        if token.dep_ in ("ccomp", "parataxis", "xcomp") and _reports(head, reading):
            return head.lemma_.lower(), _subjects(head, passage, reading)
        token = head
    for child in token.children:
        if child.dep_ not in ("parataxis", "ccomp") or child.i < predicate.i or not _reports(child, reading):
            continue
        if not any(grand.dep_ == "ccomp" for grand in child.children):
            return child.lemma_.lower(), _subjects(child, passage, reading)
    return None


def _reports(token: Token, reading: Reading) -> bool:
    return token.pos_ == "VERB" and reading.knowledge.reporting.stance_of(token.lemma_.lower()) != ""


def _subjects(verb: Token, passage: Passage, reading: Reading) -> tuple[Mention, ...]:
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass", "agent"):
            heads = conjuncts(child) if child.dep_ != "agent" else [t for c in child.children for t in conjuncts(c)]
            return tuple(mention(head, passage, reading) for head in heads)
    if verb.dep_ == "conj" and verb.head != verb:
        return _subjects(verb.head, passage, reading)
    return ()


def _according_to(predicate: Token, passage: Passage, reading: Reading) -> tuple[str, tuple[Mention, ...]] | None:
    for token in predicate.sent:
        if token.lower_ == "according" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "to":
            heads = [t for child in token.nbor(1).children if child.dep_ == "pobj" for t in conjuncts(child)]
            return "accord", tuple(mention(head, passage, reading) for head in heads)
    return None


def _cited_outlet(predicate: Token, reading: Reading) -> str:
    """Find 'sources cited by X', 'told X', 'in an interview with X': a known medium that the sentence names."""
    for entity in predicate.sent.ents:
        outlet = reading.knowledge.reporting.outlet_of(entity.text) if entity.label_ not in ("DATE", "TIME") else None
        if outlet:
            return outlet
    return ""

"""Passage -> go-between claims: who carries word between the parties, however it is put.

noun       Omani mediators; Oman, long trusted as an intermediary; the mediation of Oman
verb       Qatar brokered, was mediated by Qatar, Qatari-brokered
effort     Turkey and Egypt undertook a diplomatic effort to ease tensions
host       Geneva talks hosted by Switzerland (kept apart: a host need not mediate)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.extract import arguments
from claimcheck.extract.drafts import Draft
from claimcheck.extract.mentions import conjuncts, mention, named_beside
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.models import ClaimKind, Mention, MentionKind, Predicate

_NAMED = frozenset({MentionKind.COUNTRY, MentionKind.ORGANISATION, MentionKind.PERSON})
_HYPHENS = frozenset({"-", "–", "‑"})


def go_betweens(passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield the go-between claims of a passage, in order of its text."""
    words = reading.knowledge.mediation
    deeds = (words.verbs, words.verbs_of_talks, words.host_verbs, words.relay_verbs)
    if all(each.isdisjoint(passage.doc.lemmas) for each in (words.nouns, words.activities, words.efforts, *deeds)):
        return
    for token in passage.doc:
        lemma = token.lemma_.lower()
        if token.pos_ in ("NOUN", "PROPN") and (lemma in words.nouns or lemma in words.activities):
            yield from _draft(token, _beside_noun(token), "mediator", passage, reading)
        elif token.pos_ in ("VERB", "ADJ") and (
            lemma in words.verbs or (lemma in words.verbs_of_talks and _talks(token, reading))
        ):
            yield from _draft(token, _beside_verb(token), "mediator", passage, reading)
        elif token.pos_ == "VERB" and lemma in words.host_verbs and _talks(token, reading):
            yield from _draft(token, _beside_verb(token), "host", passage, reading)
        elif token.pos_ == "VERB" and lemma in words.relay_verbs and _messages(token, reading):
            yield from _draft(token, _beside_verb(token), "mediator", passage, reading)
        elif token.pos_ == "NOUN" and lemma in words.efforts and _mediating_effort(token, reading):
            yield from _draft(token, _behind_effort(token), "mediator", passage, reading)


def _draft(token: Token, heads: list[Token], function: str, passage: Passage, reading: Reading) -> Iterator[Draft]:
    found = [
        named_beside(head, passage, reading) or _as_government(mention(head, passage, reading), reading)
        for head in heads
    ]
    named = tuple(dict.fromkeys(m for m in found if m.kind in _NAMED))
    if not named:
        return
    parties = tuple(m for m in _parties(token, passage, reading) if m.name not in {n.name for n in named})
    start, end = passage.place(token, token)
    predicate = Predicate(text=token.text, start=start, end=end, lemma=function, form=token.pos_.lower())
    open_list = len(named) < len(found) or any(head.lower_ in ("other", "others") for head in heads)
    yield Draft(
        ClaimKind.GO_BETWEEN,
        token,
        predicate,
        agents=named,
        patients=parties,
        attribute=function,
        value="open" if open_list else "",
    )


def _as_government(found: Mention, reading: Reading) -> Mention:
    """Read a capital as its country's government: 'Ankara mediated'."""
    country = reading.knowledge.countries.capital_of(found.name)
    if country and found.head == "":
        return replace(found, kind=MentionKind.COUNTRY, name=country)
    return found


def _beside_noun(noun: Token) -> list[Token]:
    """Find who is behind 'mediators' or 'mediation'."""
    heads = [
        t
        for child in noun.children
        if child.dep_ in ("poss", "amod", "compound", "nmod") and child.ent_type_
        for t in conjuncts(child)
    ]
    for child in noun.children:
        if (child.dep_ == "prep" and child.lower_ in ("by", "of", "from")) or child.dep_ == "agent":
            heads.extend(t for inner in child.children if inner.dep_ == "pobj" for t in conjuncts(inner))
        elif child.dep_ == "appos":
            heads.extend(conjuncts(child))
    if heads:
        return heads
    if noun.dep_ == "appos":
        return conjuncts(noun.head)
    if noun.dep_ == "attr" or (noun.dep_ == "pobj" and noun.head.lower_ == "as"):
        verb = noun.head if noun.dep_ == "attr" else noun.head.head
        if verb.dep_ == "acl":
            return conjuncts(verb.head)
        subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
        if subjects and subjects[0].tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
            return [verb.head]
        return [t for subject in subjects for t in conjuncts(subject)] or arguments.subjects_of(verb)
    return []


def _beside_verb(verb: Token) -> list[Token]:
    before = [verb.nbor(-1), verb.nbor(-2)] if verb.i >= 2 else []
    if before and before[0].text in _HYPHENS and before[1].ent_type_:
        return [before[1]]
    return arguments.subjects_of(verb)


def _talks(verb: Token, reading: Reading) -> bool:
    """Tell whether a verb's object, or what it describes, is talks."""
    words = reading.knowledge.mediation.talks
    objects = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    if verb.dep_ in ("acl", "amod", "relcl"):
        objects.append(verb.head)
    return any(token.lemma_.lower() in words or token.lower_ in words for token in objects)


def _messages(verb: Token, reading: Reading) -> bool:
    words = reading.knowledge.mediation.messages
    return any(child.dep_ in ("dobj", "nsubjpass") and child.lemma_.lower() in words for child in verb.children)


def _mediating_effort(noun: Token, reading: Reading) -> bool:
    """Tell whether an effort is meant to mediate: a modifier says so and a purpose confirms it."""
    words = reading.knowledge.mediation
    modifiers = {child.lemma_.lower() for child in noun.children if child.dep_ in ("amod", "compound", "nmod")}
    if modifiers & {"mediation", "mediating", "mediatory"}:
        return True
    if not modifiers & words.effort_modifiers:
        return False
    for child in noun.children:
        if child.dep_ in ("acl", "prep", "relcl"):
            said = " ".join(t.lemma_.lower() for t in child.subtree if t.pos_ not in ("DET", "PART", "ADJ", "PRON"))
            written = " ".join(t.lower_ for t in child.subtree)
            if any(purpose in said or purpose in written for purpose in words.purposes):
                return True
    return False


def _behind_effort(noun: Token) -> list[Token]:
    heads = _beside_noun(noun)
    if heads:
        return heads
    if noun.dep_ in ("dobj", "nsubjpass", "pobj"):
        verb = noun.head if noun.dep_ != "pobj" else noun.head.head
        if verb.pos_ == "VERB":
            return arguments.subjects_of(verb)
    return []


def _parties(token: Token, passage: Passage, reading: Reading) -> list[Mention]:
    """Find the sides in 'between Tehran and Washington', anywhere in the sentence."""
    for word in token.sent:
        if word.lower_ == "between":
            heads = [t for child in word.children if child.dep_ == "pobj" for t in conjuncts(child)]
            parties = [_as_government(mention(head, passage, reading), reading) for head in heads]
            return [party for party in parties if party.kind in _NAMED]
    return []

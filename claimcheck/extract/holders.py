"""Role phrase -> the persons who hold the role, and the construction that says so."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.extract.mentions import behind_body, conjuncts, mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.pronouns import referent
from claimcheck.extract.reading import Reading
from claimcheck.extract.spoken import PERSONAL
from claimcheck.extract.tokens import Token
from claimcheck.knowledge import RoleFamily
from claimcheck.models import Mention

_COPULAS = frozenset({"be", "become", "remain"})


class RolePhrase(NamedTuple):
    """A role noun with the tokens it spans."""

    family: RoleFamily
    first: Token
    last: Token

    @property
    def head(self) -> Token:
        """Return the word that the rest of the phrase hangs on: 'sister' in 'sister-in-law'."""
        words = self.first.doc[self.first.i : self.last.i + 1] if self.first is not self.last else None
        return self.last if words is None else words.root


def holders(phrase: RolePhrase, passage: Passage, reading: Reading) -> tuple[tuple[Mention, ...], str]:
    """Return who holds the role, and by which construction it is said."""
    found = named_holders(phrase, passage, reading)
    pronoun = None if found[0] else _pronoun_beside(phrase)
    who = referent(pronoun, passage, reading) if pronoun is not None else None
    return found if who is None else ((who,), "apposition")


def named_holders(phrase: RolePhrase, passage: Passage, reading: Reading) -> tuple[tuple[Mention, ...], str]:
    """Return who is named as holding the role, and by which construction."""
    for form, heads in (
        ("title", _after_title(phrase)),
        ("apposition", _in_apposition(phrase, reading)),
        ("copula", _by_copula(phrase)),
        ("verb", _by_naming(phrase)),
    ):
        if heads:
            return tuple(mention(head, passage, reading) for head in heads), form
    return (), ""


def _pronoun_beside(phrase: RolePhrase) -> Token | None:
    """Find the pronoun in 'The leader of the council, he has served since May', 'She is the leader'."""
    head = phrase.head
    if head.dep_ not in ("nsubj", "dep", "npadvmod", "attr"):
        return None
    if head.dep_ == "attr" and head.head.lemma_ not in _COPULAS:
        return None
    subjects = [child for child in head.head.children if child.dep_ == "nsubj" and child.lower_ in PERSONAL]
    return subjects[0] if len(subjects) == 1 else None


def _after_title(phrase: RolePhrase) -> list[Token]:
    last = phrase.last
    if last.i + 1 >= len(last.doc):
        return []
    after = last.nbor(1)
    if (
        after.pos_ != "PROPN"
        or after.ent_type_ in ("GPE", "NORP", "LOC", "DATE")
        or after.sent.start != last.sent.start
    ):
        return []
    head = after
    while head.head.i > head.i and head.dep_ in ("compound", "nmod") and head.head.pos_ == "PROPN":
        if any(token.dep_ == "cc" for token in head.doc[head.i : head.head.i]):
            break  # the parser took two names for one: "President Ann Lee and Speaker Ed Day"
        head = head.head
    plural = last.tag_ in ("NNS", "NNPS")
    return conjuncts(head) if plural else [head]


def _in_apposition(phrase: RolePhrase, reading: Reading) -> list[Token]:
    last = phrase.head
    first = first_role(phrase)
    if first.dep_ == "appos" and _is_name(first.head):
        return _joined_before(first.head) if last.tag_ in ("NNS", "NNPS") else [first.head]
    for child in last.children:
        if child.i > last.i and _is_name(child) and (child.dep_ == "appos" or _after_comma(child, last)):
            plural = last.tag_ in ("NNS", "NNPS")
            return conjuncts(child) if plural else [child]
    for child in last.children:  # "her nephew, the cellist Tomas"
        if child.dep_ == "appos" and child.tag_ == "NN" and last.tag_ == "NN":
            return [inner for inner in child.children if inner.dep_ == "appos" and _is_name(inner)][:1]
    return [name for name in behind_body(last, reading) if _is_name(name)] if last.tag_ == "NN" else []


def first_role(phrase: RolePhrase) -> Token:
    """Return the first of several roles of one person: the lawyer of 'a lawyer and niece of the senator'."""
    head = phrase.head
    if head.dep_ != "conj" or head.tag_ != "NN" or head.head.tag_ != "NN":
        return head
    between = {token.lower_ for token in head.doc[head.head.i + 1 : head.i]}
    another = between & {"the", ",", ";"} and not phrase.family.is_kin
    return head.head if "and" in between and not another else head


def _after_comma(child: Token, last: Token) -> bool:
    """Tell whether a plural role noun is followed by a comma and its holders: 'his envoys, Lee and Day'."""
    if child.dep_ != "conj" or last.tag_ not in ("NNS", "NNPS"):
        return False
    between = last.doc[last.i + 1 : child.left_edge.i]
    return len(between) == 1 and between[0].text in (",", "—", "–", "-", ":")


def _joined_before(head: Token) -> list[Token]:
    while head.dep_ == "conj":
        head = head.head
    return [token for token in conjuncts(head) if _is_name(token)]


def _by_copula(phrase: RolePhrase) -> list[Token]:
    last = first_role(phrase)
    if last.dep_ in ("attr", "oprd") and last.head.lemma_ in _COPULAS:
        return _named_subjects(last.head)
    return []


def _by_naming(phrase: RolePhrase) -> list[Token]:
    last = phrase.head
    if last.dep_ == "pobj" and last.head.lower_ == "as":
        verb = last.head.head
    elif last.dep_ == "oprd":
        verb = last.head
    else:
        return []
    objects = [t for child in verb.children if child.dep_ in ("dobj", "nsubjpass") for t in conjuncts(child)]
    named = [token for token in objects if _is_name(token)]
    if named or verb.pos_ != "VERB":
        return named if verb.pos_ == "VERB" else []
    return _named_subjects(verb) if verb.dep_ != "acl" else [verb.head] if _is_name(verb.head) else []


def _named_subjects(verb: Token) -> list[Token]:
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            if child.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
                beside = [inner for inner in verb.head.children if inner.dep_ == "appos" and inner.i < verb.i]
                return [name for name in (verb.head, *beside) if _is_name(name)][:1]  # "her son, Ed, who is a cook"
            return [token for token in conjuncts(child) if _is_name(token)]
    return []


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.ent_type_ in ("PERSON", "ORG", "", "GPE", "NORP", "FAC")

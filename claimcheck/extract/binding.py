"""Pronoun -> the names that its sentence rules out: 'Lee told her', 'Ann Lee, her aunt', 'Lee said: “She left.”'."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.clauses import subjects
from claimcheck.extract.mentions import all_beside, mention, named_beside
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.models import Mention

_TO_OTHERS = frozenset({"to", "against", "by", "of", "after"})  # "shut the door behind her" may be her own
_COPULAS = frozenset({"be", "become", "remain"})


def ruled_out(pronoun: Token, passage: Passage, reading: Reading) -> frozenset[str]:
    """Return the names of the persons that the pronoun cannot stand for."""
    return frozenset(who.name for head in others(pronoun, passage) for who in _persons(head, passage, reading))


def others(pronoun: Token, passage: Passage) -> list[Token]:
    """Return the words in its sentence for persons that the pronoun cannot stand for."""
    speaking = _speaking(pronoun, passage) if passage.in_quotes(pronoun) else []
    return [*_of_its_clause(pronoun), *_said_to_be(pronoun), *_met_before(pronoun), *speaking]


def _persons(head: Token, passage: Passage, reading: Reading) -> Iterator[Mention]:
    if head.pos_ == "PRON":
        known = reading.referents.get((passage.offset, head.i))
        if known is not None:
            yield known
    elif head.pos_ in ("NOUN", "PROPN"):
        yield from all_beside(head, passage, reading)
        yield named_beside(head, passage, reading) or mention(head, passage, reading)


def _of_its_clause(pronoun: Token) -> list[Token]:
    """Return who does it to the pronoun's person: nobody does it to oneself but with 'herself'."""
    verb = pronoun.head
    if pronoun.dep_ == "pobj" and (verb.lower_ in _TO_OTHERS or verb.dep_ == "dative"):
        verb = verb.head
    elif pronoun.dep_ not in ("dobj", "dative"):
        return []
    return subjects(verb) if verb.pos_ in ("VERB", "AUX") else []


def _met_before(pronoun: Token) -> list[Token]:
    """Return to whom the pronoun's person does something in a phrase before: 'after taking over from Lee, she'."""
    if pronoun.dep_ not in ("nsubj", "nsubjpass"):
        return []
    before = (child for child in pronoun.head.children if child.i < pronoun.i and child.dep_ in ("prep", "advcl"))
    deeds = (token for child in before for token in child.subtree if token.tag_ == "VBG" and not subjects(token))
    return [token for deed in deeds for token in deed.subtree if token.pos_ == "PROPN"]


def _said_to_be(pronoun: Token) -> list[Token]:
    """Return who is said to be somebody's: 'Ann Lee, her aunt', 'her aunt, Ann Lee', 'Ann Lee is her aunt'."""
    noun = pronoun.head
    if pronoun.dep_ != "poss":
        return []
    if noun.dep_ == "attr" and noun.head.lemma_ in _COPULAS:
        return subjects(noun.head)
    return [noun, *(child for child in noun.children if child.dep_ == "appos"), *_renamed(noun)]


def _renamed(noun: Token) -> list[Token]:
    return [noun.head] if noun.dep_ == "appos" else []


def _speaking(pronoun: Token, passage: Passage) -> list[Token]:
    """Return the subjects of the verbs around the quotation in which the pronoun stands, or that it goes on from."""
    outside = [above for above in pronoun.ancestors if above.pos_ == "VERB" and not passage.in_quotes(above)]
    start = pronoun.sent.start
    if not outside and start:  # "“I love that,” Lee said. “He is right.”"
        before = pronoun.doc[start - 1].sent
        quotes = any(passage.in_quotes(token) for token in before)
        outside = [before.root] if quotes and not passage.in_quotes(before.root) else []
    return [subject for verb in outside for subject in subjects(verb)]

"""Verb of saying -> the word for who says it: its subject; 'Lee' of 'was told by Lee' and of 'Lee was quick to say'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed

_OPENING, _CLOSING = frozenset({"“", '"', "‘", "``"}), frozenset({"”", '"', "’", "''"})
_LEADING, _TRAILING = frozenset({",", ":"}), frozenset({",", "?", "!", "—", "…", "..."})
_NEAR = 5  # words that may stand between a quote and its verb: "the old potter went on"
_PAST_OR_PRESENT = ("VBD", "VBZ", "VBP")


def verbs_of_saying(tokens: Iterable[Token], reading: Reading) -> Iterator[Token]:
    """Yield the verbs that bring a quote, in order of the tokens."""
    for token in tokens:
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB" and (reading.knowledge.reporting.stance_of(lemma) or _brings_quote(token, lemma)):
            yield token


def verbs_of_calling(tokens: Iterable[Token], reading: Reading) -> Iterator[Token]:
    """Yield the verbs of which a quoted fragment may be a part: 'said', 'called', but not 'showed' or 'felt'."""
    for token in tokens:
        lemma = token.lemma_.lower()
        said = reading.knowledge.reporting.stance_of(lemma) and lemma not in listed("attribution", "unsaid")
        if token.pos_ == "VERB" and (said or lemma in listed("quotes", "calling")):
            yield token


def _brings_quote(verb: Token, lemma: str) -> bool:
    """Tell whether a verb says something only beside quoted words: 'went on: “…”', 'as Lee put it'."""
    quoting, doc = listed("quotes", "quoting"), verb.doc
    if lemma not in quoting and (verb.i + 1 == len(doc) or f"{lemma} {verb.nbor(1).lower_}" not in quoting):
        return False
    behind = range(verb.i + 2, min(verb.i + 2 + _NEAR, len(doc)))
    if any(doc[i].text in _OPENING and doc[i - 1].text in _LEADING for i in behind):
        return True
    before = range(verb.i - 1, max(0, verb.i - 1 - _NEAR), -1)
    return any(doc[i].text in _CLOSING and doc[i - 1].text in _TRAILING for i in before)


def sayer(verb: Token, passage: Passage) -> Token | None:
    """Return who does the saying, outside of quotation marks."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    subjects = [child for child in verb.children if child.dep_ == "nsubj" and not passage.in_quotes(child)]
    if subjects:  # of two the parser takes the last words of the quote for one
        return _antecedent(min(subjects, key=lambda child: (abs(child.i - verb.i), -child.i)), verb)
    for child in verb.children:
        if child.dep_ == "nsubjpass":
            return _antecedent(child, verb) if verb.lemma_.lower() == "quote" else None
    behind = _behind(verb, passage)
    if behind is not None:
        return behind
    if verb.dep_ in ("conj", "xcomp", "advcl", "pcomp", "dep") and verb.head != verb:
        above = next((t for t in (verb.head, *verb.head.ancestors) if not passage.in_quotes(t)), verb.head)
        return sayer(above, passage) if above.pos_ in ("VERB", "AUX") else _governor(above, passage)
    if verb.dep_ == "acl" and verb.head.pos_ == "PROPN":
        return verb.head
    return next(iter(before_comma(verb)), None)


def _behind(verb: Token, passage: Passage) -> Token | None:
    """Return the subject behind its verb that the parser takes for an object: '“…,” tweeted the club'."""
    if verb.i == 0 or verb.tag_ not in _PAST_OR_PRESENT or verb.nbor(-1).text not in _CLOSING:
        return None
    return next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i and not passage.in_quotes(c)), None)


def before_comma(verb: Token) -> list[Token]:
    """Return the speaker whom the parser hangs on what was said: '…, the operator, Vandrey Foods, said.'"""
    if verb.dep_ != "ROOT" or verb.tag_ not in _PAST_OR_PRESENT or verb.i < verb.sent.start + 3:
        return []
    told = any(child.dep_ == "ccomp" and child.i < verb.i for child in verb.children)
    noun = verb.nbor(-2)
    if not told or verb.nbor(-1).text != "," or noun.pos_ not in ("NOUN", "PROPN"):
        return []
    return [noun.head if noun.dep_ == "appos" and noun.head.pos_ == "NOUN" else noun]


def _governor(link: Token, passage: Passage) -> Token | None:
    """Go on from 'by saying', 'quick to retort' to the verb that they belong to."""
    verb = link.head
    return sayer(verb, passage) if link.pos_ in ("ADP", "SCONJ", "ADJ") and verb.pos_ in ("VERB", "AUX") else None


def _antecedent(subject: Token, verb: Token) -> Token:
    return verb.head if subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl" else subject

"""Quoted stretch -> who says it: the subject of a verb of saying beside it, by name where the article gives one.

Looked for in the sentences that hold the quote or lean on it, nearest first; then, for a quote that stands alone, in
the sentence before it. Two candidates are no speaker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from claimcheck.extract.mentions import conjuncts, mention, named_beside
from claimcheck.extract.passage import Passage
from claimcheck.extract.pronouns import at, named_up_to, referent
from claimcheck.extract.reading import Reading
from claimcheck.extract.spoken import PERSONAL
from claimcheck.knowledge.tables import table
from claimcheck.models import Mention, MentionKind

LEANING = 14  # tokens of the next sentence in which "…, he told reporters in the capital" may still go on
_CALLING = frozenset(table("quotes")["calling"].split())
_SPEAKING = frozenset(
    {MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.COUNTRY, MentionKind.GROUP, MentionKind.PLACE}
)


def speaker(span: Span, passage: Passage, reading: Reading) -> Mention | None:
    """Find who says the words of ``span``: 'X said', 'according to X', 'X called it …' around it."""
    around = _around(span)
    for verb in _verbs(around, reading):
        subject = _subject(verb)
        if subject is not None and not passage.in_quotes(subject):
            return person_behind(subject, passage, reading)
    return _according(around, passage, reading) or _calling(around, passage, reading)


def announced(span: Span, passage: Passage, reading: Reading) -> Mention | None:
    """Find the speaker in the sentence before a quote that stands alone: 'Lee was angry, she said. "Never again."'"""
    if span[0].sent.start == 0:
        return None
    before = span.doc[span[0].sent.start - 1].sent
    for verb in _verbs(reversed(list(before)), reading):
        subject = _subject(verb)
        if subject is not None and not passage.in_quotes(subject):
            who = person_behind(subject, passage, reading)
            return who if who is not None and who.kind is MentionKind.PERSON else None
    return None


def stands_alone(span: Span, passage: Passage) -> bool:
    """Tell whether the sentences of a quote hold no word outside quotation marks."""
    outside = (*span.doc[span[0].sent.start : span.start], *span.doc[span.end : span[-1].sent.end])
    return all(token.is_punct or token.is_space or passage.in_quotes(token) for token in outside)


def _around(span: Span) -> list[Token]:
    """Return the tokens outside the quote in its sentences and those that lean on it; the later ones come first."""
    doc, first, last = span.doc, span[0].sent, span[-1].sent
    start, end = first.start, last.end
    for _ in range(2):  # the opening mark may be a sentence of its own
        if start > 0 and _leads_on(doc[max(0, start - 2) : start]):
            start = doc[start - 1].sent.start
    silent = all(token.is_punct or token.is_space for token in doc[span.end : end])
    if span.text.rstrip().endswith((",", "?", "!", "—", "…")) and silent and end < len(doc):
        end = min(doc[end].sent.end, end + LEANING)
    return [*(doc[i] for i in range(span.end, end)), *(doc[i] for i in range(span.start - 1, start - 1, -1))]


def _leads_on(before: Span) -> bool:
    """Tell whether a sentence ends in a colon, a comma or an opening mark."""
    return before[-1].text in (":", ",", "“", '"') or before[0].text in (":", ",")


def _verbs(tokens: Iterable[Token], reading: Reading) -> Iterator[Token]:
    for token in tokens:
        if token.pos_ == "VERB" and reading.knowledge.reporting.stance_of(token.lemma_.lower()):
            yield token


def _subject(verb: Token) -> Token | None:
    """Return who does the saying: of 'was told by X' it is X, of 'X was quoted as saying' X."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    for child in verb.children:
        if child.dep_ == "nsubj" or (child.dep_ == "nsubjpass" and verb.lemma_.lower() == "quote"):
            return _antecedent(child, verb)
        if child.dep_ == "nsubjpass":
            return None
    if verb.dep_ in ("conj", "xcomp", "advcl", "pcomp") and verb.head != verb:
        return _subject(verb.head) if verb.head.pos_ in ("VERB", "AUX") else _governor(verb.head)
    if verb.dep_ == "acl" and verb.head.pos_ == "PROPN":
        return verb.head
    return next(iter(before_comma(verb)), None)


def before_comma(verb: Token) -> list[Token]:
    """Return the speaker whom the parser hangs on what was said: '…, the operator, Vandrey Foods, said.'"""
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.i < verb.sent.start + 3:
        return []
    told = any(child.dep_ == "ccomp" and child.i < verb.i for child in verb.children)
    noun = verb.nbor(-2)
    if not told or verb.nbor(-1).text != "," or noun.pos_ not in ("NOUN", "PROPN"):
        return []
    return [noun.head if noun.dep_ == "appos" and noun.head.pos_ == "NOUN" else noun]


def _governor(link: Token) -> Token | None:
    """Go on from 'by saying', 'quick to retort' to the verb that they belong to."""
    verb = link.head
    return _subject(verb) if link.pos_ in ("ADP", "SCONJ", "ADJ") and verb.pos_ in ("VERB", "AUX") else None


def _antecedent(subject: Token, verb: Token) -> Token:
    return verb.head if subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl" else subject


def person_behind(subject: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return who a subject is: the person of a pronoun, a name or 'the poet Ann Lee', else the body that speaks."""
    if subject.pos_ == "PRON":
        return referent(subject, passage, reading) or _before_the_paragraph(subject, passage, reading)
    if len(conjuncts(subject)) > 1:
        return None
    found = mention(subject, passage, reading)
    if found.kind is not MentionKind.PERSON:
        for child in subject.children:
            if child.dep_ in ("appos", "compound", "nmod") and child.pos_ == "PROPN":
                named = mention(child, passage, reading)
                if named.kind is MentionKind.PERSON:
                    return named
        beside = named_beside(subject, passage, reading)
        if beside is not None:
            return beside
    return found if found.kind in _SPEAKING or subject.pos_ == "PROPN" else None


def _before_the_paragraph(pronoun: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Take who spoke last in the paragraph before, where this one names nobody up to the pronoun."""
    if pronoun.lower_ not in PERSONAL or named_up_to(pronoun, passage, reading):
        return None
    last = reading.spoke_before(passage)
    return None if last is None else at(pronoun, last, passage)


def _according(around: list[Token], passage: Passage, reading: Reading) -> Mention | None:
    for token in around:
        if token.lower_ == "according" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "to":
            for child in token.nbor(1).children:
                if child.dep_ == "pobj":
                    return person_behind(child, passage, reading)
    return None


def _calling(around: list[Token], passage: Passage, reading: Reading) -> Mention | None:
    """Find who chose the words of a fragment: 'Lee called the plan “a con”'."""
    for token in around:
        if token.pos_ == "VERB" and token.lemma_.lower() in _CALLING:
            subject = _subject(token)
            if subject is not None and not passage.in_quotes(subject):
                who = person_behind(subject, passage, reading)
                return who if who is not None and who.kind is MentionKind.PERSON else None
    return None

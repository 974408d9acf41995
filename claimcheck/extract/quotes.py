"""Passage -> quote claims: exact words, sentence by sentence, with their speaker.

A speaker is looked for in the sentence around the quotation marks, then, for a paragraph that only quotes, in the one
named last; two candidates are no speaker.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from claimcheck.extract.drafts import Draft
from claimcheck.extract.mentions import conjuncts, mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.pronouns import referent
from claimcheck.extract.reading import Reading
from claimcheck.models import ClaimKind, Mention, Predicate, Utterance

SHORTEST = 2  # words: below it quotation marks mean a title or a distance, not speech


def quotes(passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield the quote claims of a passage, in order of its text."""
    last: Mention | None = None
    for start, end in passage.quoted:
        span = passage.doc.char_span(start, end, alignment_mode="contract")
        if span is None or not span.text.strip():
            continue
        speaker = _speaker(span, passage, reading) or (last if _only_quotes(span, passage) else None)
        last = speaker or last
        for part in _by_sentence(span):
            if len(part.text.split()) >= SHORTEST:
                yield _draft(part, span, speaker, passage)


def _by_sentence(span: Span) -> Iterator[Span]:
    """Cut a quote at its sentence ends."""
    start = span.start
    for token in span:
        if token.i > start and token.is_sent_start:
            yield span.doc[start : token.i]
            start = token.i
    yield span.doc[start : span.end]


def _draft(part: Span, whole: Span, speaker: Mention | None, passage: Passage) -> Draft:
    text = part.text.strip()
    start = passage.offset + part.start_char + part.text.index(text)
    predicate = Predicate(text=text, start=start, end=start + len(text), lemma="say", form="quote")
    fragment = text[:1].islower() or not text.rstrip("”\"' ").endswith((".", "!", "?", ","))
    return Draft(
        ClaimKind.QUOTE,
        part[0],
        predicate,
        agents=(speaker,) if speaker else (),
        utterance=Utterance(words=text, start=start, end=start + len(text), truncated=fragment),
    )


def _speaker(span: Span, passage: Passage, reading: Reading) -> Mention | None:
    """Find 'X said' around the quote: outside its marks, in its first or last sentence."""
    for token in _around(span):
        if token.pos_ == "VERB" and reading.knowledge.reporting.stance_of(token.lemma_.lower()):
            subject = _subject(token)
            if subject is not None and not passage.in_quotes(subject):
                return _who(subject, passage, reading)
    for token in _around(span):
        if token.lower_ == "according" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "to":
            for child in token.nbor(1).children:
                if child.dep_ == "pobj":
                    return _who(child, passage, reading)
    return None


def _around(span: Span) -> list[Token]:
    """Return the tokens outside the quote in its sentences, nearest to it first, those after it before those ahead."""
    before = [span.doc[i] for i in range(span[0].sent.start, span.start)]
    after = [span.doc[i] for i in range(span.end, span[-1].sent.end)]
    if not after[1:] and span[-1].sent.end < len(span.doc):
        following = span.doc[span[-1].sent.end].sent
        if len(following) < 8:  # "…," she said. cut off as a sentence of its own
            after.extend(following)
    return [*after, *reversed(before)]


def _subject(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            return child
    return _subject(verb.head) if verb.dep_ == "conj" and verb.head != verb else None


def _who(subject: Token, passage: Passage, reading: Reading) -> Mention | None:
    if subject.pos_ == "PRON":
        return referent(subject, passage, reading)
    return mention(conjuncts(subject)[0], passage, reading)


def _only_quotes(span: Span, passage: Passage) -> bool:
    """Tell whether the paragraph has hardly a word outside quotation marks."""
    outside = len(passage.doc.text) - sum(end - start for start, end in passage.quoted)
    return outside < 30 or span.start > 0

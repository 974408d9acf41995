"""Passage -> quote claims: exact words, sentence by sentence, with their speaker.

A quote that stands alone is said by whoever spoke last in its paragraph; a paragraph that only quotes goes on with the
one before.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.drafts import Draft
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.speakers import Voice, announced, speakers, stands_alone
from claimcheck.extract.tokens import Span
from claimcheck.models import ClaimKind, Predicate, Utterance

FEW = 30  # characters outside the marks: "he said." and the like
SHORTEST = 2  # words: below it quotation marks mean a title or a distance, not speech


def quotes(passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield the quote claims of a passage, in order of its text."""
    before = reading.spoke_before(passage) if _only_quotes(passage) else None
    last: Voice = () if before is None else (before,)
    for start, end in passage.quoted:
        span = passage.doc.char_span(start, end, alignment_mode="contract")
        if span is None or not span.text.strip():
            continue
        found = speakers(span, passage, reading)
        if not found and stands_alone(span, passage):
            found = last or announced(span, passage, reading)
        last = found or last
        if len(last) == 1:
            reading.speakers[passage.offset] = last[0]
        for part in _by_sentence(span):
            if len(part.text.split()) >= SHORTEST:
                yield _draft(part, found, passage)


def _by_sentence(span: Span) -> Iterator[Span]:
    """Cut a quote at its sentence ends."""
    start = span.start
    for token in span:
        if token.i > start and token.is_sent_start:
            yield span.doc[start : token.i]
            start = token.i
    yield span.doc[start : span.end]


def _draft(part: Span, who: Voice, passage: Passage) -> Draft:
    text = part.text.strip()
    start = passage.offset + part.start_char + part.text.index(text)
    predicate = Predicate(text=text, start=start, end=start + len(text), lemma="say", form="quote")
    fragment = text[:1].islower() or not text.rstrip("”\"' ").endswith((".", "!", "?", ","))
    return Draft(
        ClaimKind.QUOTE,
        part[0],
        predicate,
        agents=who,
        utterance=Utterance(words=text, start=start, end=start + len(text), truncated=fragment),
    )


def _only_quotes(passage: Passage) -> bool:
    """Tell whether the paragraph has hardly a word outside quotation marks."""
    return len(passage.text) - sum(end - start for start, end in passage.quoted) < FEW

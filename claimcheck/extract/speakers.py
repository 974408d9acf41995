"""Quoted stretch -> who says it: the subjects of a verb of saying beside it, by name where the article gives one.

Looked for in the sentences that hold the quote or lean on it, nearest first; then, for a quote that stands alone, in
the sentence before it, which may end the paragraph before with a colon. Two candidates are no speaker.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.introduced import subject_of
from claimcheck.extract.mentions import conjuncts, mention
from claimcheck.extract.named_speakers import beside, by_place
from claimcheck.extract.passage import Passage
from claimcheck.extract.pronouns import referent
from claimcheck.extract.reading import Reading
from claimcheck.extract.sayers import sayer, verbs_of_calling, verbs_of_saying
from claimcheck.extract.tokens import Span, Token
from claimcheck.extract.voices import SPEAKING, voice
from claimcheck.knowledge.tables import listed
from claimcheck.models import Mention, MentionKind

LEANING = 14  # tokens of the next sentence in which "…, he told reporters in the capital" may still go on
Voice = tuple[Mention, ...]  # who says it: one, or several together; nobody if that is not known


def speakers(span: Span, passage: Passage, reading: Reading) -> Voice:
    """Find who says the words of ``span``: 'X said', 'according to X', 'X called it …' around it."""
    around = _around(span, passage, reading)
    for verb in verbs_of_calling(_governing(span, passage), reading):
        found = _sayers(verb, passage, reading)
        if found:
            return found
    for verb in verbs_of_saying(around, reading):
        subject = sayer(verb, passage)
        if subject is not None and not passage.in_quotes(subject):
            found = people_behind(subject, passage, reading)
            return found if found or subject.pos_ == "PRON" else by_place(span, passage, reading)
        named = beside(verb, passage, reading) if subject is None else ()
        if named:
            return named
    found = _according(around, passage, reading) or _calling(around, passage, reading)
    return found or by_place(span, passage, reading)


def _sayers(verb: Token, passage: Passage, reading: Reading) -> Voice:
    subject = sayer(verb, passage)
    return people_behind(subject, passage, reading) if subject is not None and not passage.in_quotes(subject) else ()


def _governing(span: Span, passage: Passage) -> Iterator[Token]:
    """Yield the words above a fragment that a clause goes on into, nearest first: 'said it was “cold and wet”'."""
    before = span.doc[span.start - 2] if span.start >= span[0].sent.start + 2 else None
    if before is not None and not before.is_punct and not passage.in_quotes(before):
        yield from (above for above in span.root.ancestors if above.i < span.start and not passage.in_quotes(above))


def announced(span: Span, passage: Passage, reading: Reading) -> Voice:
    """Find the speaker in the sentence before a quote that stands alone: 'Lee was angry, she said. "Never again."'"""
    if span[0].sent.start == 0:
        return _before_colon(passage, reading)
    before = span.doc[span[0].sent.start - 1].sent
    for verb in verbs_of_saying(reversed(list(before)), reading):
        subject = sayer(verb, passage)
        if subject is not None and not passage.in_quotes(subject):
            return tuple(who for who in people_behind(subject, passage, reading) if who.kind is MentionKind.PERSON)
    return ()


def _before_colon(passage: Passage, reading: Reading) -> Voice:
    """Find whom the paragraph before brings on to speak, with a colon at its end: 'Lee answered in a letter:'."""
    before = reading.earlier(passage, 1)
    if not before or before[0].headline or not before[0].text.rstrip().endswith(":"):
        return ()
    subject = subject_of(before[0].doc[-1].sent)
    return () if subject is None or before[0].in_quotes(subject) else people_behind(subject, before[0], reading)


def stands_alone(span: Span, passage: Passage) -> bool:
    """Tell whether the sentences of a quote hold no word outside quotation marks."""
    outside = (*span.doc[span[0].sent.start : span.start], *span.doc[span.end : span[-1].sent.end])
    return all(token.is_punct or token.is_space or passage.in_quotes(token) for token in outside)


def _around(span: Span, passage: Passage, reading: Reading) -> list[Token]:
    """Return the tokens outside the quote in its sentences and those that lean on it; the later ones come first."""
    doc, first, last = span.doc, span[0].sent, span[-1].sent
    start, end = first.start, last.end
    for _ in range(2):  # the opening mark may be a sentence of its own
        if start > 0 and _leads_on(doc[max(0, start - 2) : start]):
            start = doc[start - 1].sent.start
    silent = all(token.is_punct or token.is_space for token in doc[span.end : end])
    led_to = any(not passage.in_quotes(verb) for verb in verbs_of_saying(doc[start : span.start], reading))
    if not led_to and span.text.rstrip().endswith((",", "?", "!", "—", "…")) and silent and end < len(doc):
        end = min(doc[end].sent.end, end + LEANING)
    return [*(doc[i] for i in range(span.end, end)), *(doc[i] for i in range(span.start - 1, start - 1, -1))]


def _leads_on(before: Span) -> bool:
    """Tell whether a sentence ends in a colon, a comma or an opening mark."""
    return before[-1].text in (":", ",", "“", '"') or before[0].text in (":", ",")


def people_behind(subject: Token, passage: Passage, reading: Reading) -> Voice:
    """Return who a subject is, each of several by name: 'Lee and Day said'."""
    several = conjuncts(subject)
    if len(several) == 1:
        who = person_behind(subject, passage, reading)
        return () if who is None else (who,)
    named = tuple(mention(token, passage, reading) for token in several if token.pos_ == "PROPN")
    return named if len(named) == len(several) and all(who.kind in SPEAKING for who in named) else ()


def person_behind(subject: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return who a subject is: the person of a pronoun, a name or 'the poet Ann Lee', else the body that speaks."""
    return referent(subject, passage, reading) if subject.pos_ == "PRON" else voice(subject, passage, reading)


def _according(around: list[Token], passage: Passage, reading: Reading) -> Voice:
    for token in around:
        if token.lower_ == "according" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "to":
            for child in token.nbor(1).children:
                if child.dep_ == "pobj":
                    return people_behind(child, passage, reading)
    return ()


def _calling(around: list[Token], passage: Passage, reading: Reading) -> Voice:
    """Find who chose the words of a fragment: 'Lee called the plan “a con”'."""
    for token in around:
        if token.pos_ == "VERB" and token.lemma_.lower() in listed("quotes", "calling"):
            subject = sayer(token, passage)
            if subject is not None and not passage.in_quotes(subject):
                who = people_behind(subject, passage, reading)
                return who if all(one.kind is MentionKind.PERSON for one in who) else ()
    return ()

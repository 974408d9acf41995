"""A headline -> what it says did not happen or is not so, in its own voice or as somebody's denial.

"Harbour board did not sell the crane", "Harbour board denies it sold the crane" and "Board takes crane down, but not to
sell it" each deny one thing; who is said to have done it to what is kept, for a headline that tells it as fact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.extract.drafts import Draft
from claimcheck.extract.events import event_at
from claimcheck.extract.particles import with_particle
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.stance import stance
from claimcheck.extract.tokens import Span, Token
from claimcheck.models import Certainty, Modality, Polarity

_SAYING = frozenset({"asserting", "denying", "factive"})
_STILL_OPEN = frozenset({"yet", "so far", "still", "until"})  # what is not so yet may be so tomorrow


def denial(sentences: Sequence[Span], passage: Passage, reading: Reading) -> Draft | None:
    """Return the first event of the sentences that they deny as a whole; None if they deny none."""
    for sentence in sentences:
        if _STILL_OPEN & {token.lower_ for token in sentence}:
            continue
        for token in _main(sentence, reading):
            draft = event_at(token, passage, reading)
            if draft is not None and _denied(token, passage, reading):
                return draft._replace(predicate=replace(draft.predicate, form="report"))
    return None


def _main(sentence: Span, reading: Reading) -> Iterator[Token]:
    """Yield the main verb, what it says if it is a verb of saying, and a purpose or reason set off by 'but not'."""
    root = sentence.root
    yield root
    if reading.knowledge.reporting.stance_of(root.lemma_.lower()) in _SAYING:
        yield from (child for child in root.children if child.dep_ in ("ccomp", "xcomp"))
    yield from (child for child in root.children if child.dep_ in ("ccomp", "conj") and child.pos_ in ("VERB", "AUX"))
    for token in sentence:
        if token.lower_ == "but" and token.i + 1 < sentence.end and token.nbor(1).lower_ == "not":
            yield from (after for after in sentence.doc[token.i : sentence.end] if after.pos_ == "VERB")


def _denied(token: Token, passage: Passage, reading: Reading) -> bool:
    """Tell whether it is denied; not to rule out, and not to comment, deny nothing."""
    knowledge = reading.knowledge
    if with_particle(token) in knowledge.stance.leaves_open or knowledge.reporting.stance_of(token.lemma_.lower()):
        return False
    meant = stance(token, passage, reading)
    return (
        meant.polarity is Polarity.DENIED
        and meant.certainty is Certainty.FIRM
        and meant.modality in (Modality.ACTUAL, Modality.PLANNED)
    )

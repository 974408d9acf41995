"""How an article's first words take the report itself: called false, told as fact, reported by others, or unclear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Span, Token

from claimcheck.extract.drafts import Draft
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.stance import stance
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import table
from claimcheck.models import Certainty, ClaimKind, Modality, Polarity, Predicate

VERACITY = "veracity"
FALSE, FACT, OTHERS, UNCLEAR = "called false", "told as fact", "reported by others", "unclear"
_NOUN_FOLLOWS = frozenset({"amod", "compound", "nmod"})
_TELLING = frozenset({"VERB", "AUX", "NOUN", "PROPN"})
_SAID = frozenset({"asserting", "denying", "doubting", "hedging", "demanding"})


def veracity(passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield one claim, for the sentence that opens the article, if it tells anything: a greeting does not."""
    if reading.passages and passage is reading.passages[0]:
        opening = next(passage.doc.sents)
        if _TELLING.isdisjoint(token.pos_ for token in opening):
            return
        root = opening.root
        start, end = passage.place(root, root)
        predicate = Predicate(text=root.text, start=start, end=end, lemma=VERACITY, form="report")
        value = _value(opening, passage, reading)
        yield Draft(ClaimKind.ATTRIBUTE, root, predicate, attribute=VERACITY, value=value)


def _value(opening: Span, passage: Passage, reading: Reading) -> str:
    text = _folded(opening.text)
    if text.endswith("?"):
        return UNCLEAR
    if any(_holds(match, opening) for pattern in _patterns() for match in pattern.finditer(text)):
        return FALSE
    meant = stance(opening.root, passage, reading)
    if meant.polarity is Polarity.DENIED or meant.certainty is Certainty.HEDGED or _doubtful(text):
        return UNCLEAR
    if meant.modality not in (Modality.ACTUAL, Modality.PLANNED):
        return UNCLEAR
    return OTHERS if _said(opening.root, reading) else FACT


def _holds(match: re.Match[str], opening: Span) -> bool:
    """Tell whether the word that calls it false says so of the report, not of a noun after it, and is not denied."""
    place = match.start("word") if match.re.groups and match["word"] else match.start()
    span = opening.char_span(place, match.end(), alignment_mode="expand")
    if span is None:
        return True
    if match.re.groups and match["word"]:
        last = span[-1]
        return last.dep_ not in _NOUN_FOLLOWS or last.head.i <= last.i
    return True


def _said(root: Token, reading: Reading) -> bool:
    """Tell whether the sentence only gives what somebody says."""
    return reading.knowledge.reporting.stance_of(root.lemma_.lower()) in _SAID or any(
        child.dep_ in ("ccomp", "parataxis") and reading.knowledge.reporting.stance_of(child.lemma_.lower()) in _SAID
        for child in root.children
    )


def _doubtful(text: str) -> bool:
    return not _doubts().isdisjoint(re.findall(r"[\w-]+", text))


def _folded(text: str) -> str:
    """Lower a sentence without moving a letter."""
    lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lowered.replace("’", "'").rstrip(' .!"”')


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    known = table("veracity")
    false = "|".join(sorted(map(re.escape, words(known["words"]["false"])), key=len, reverse=True))
    reports = "|".join(map(re.escape, words(known["reports"]["nouns"])))
    return tuple(
        re.compile(line.replace("WORD", rf"(?P<word>\b(?:{false})\b)").replace("REPORT", f"(?:{reports})"))
        for line in known["false"]["patterns"]
    )


@lru_cache(maxsize=1)
def _doubts() -> frozenset[str]:
    return frozenset(words(table("veracity")["doubt"]["words"]))

"""How an article's first words take the report itself: called false, told as fact, reported by others, or unclear."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.extract.denial import denial
from claimcheck.extract.drafts import Draft
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.stance import stance
from claimcheck.extract.tokens import Span, Token
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import Certainty, ClaimKind, Modality, Polarity, Predicate

VERACITY = "veracity"
FALSE, NOT_SO, FACT = "called false", "said not to be so", "told as fact"
OTHERS, UNCLEAR = "reported by others", "unclear"
LONGEST_HEADLINE = 30  # words; what is longer is a paragraph, and only its first sentence opens the text
_NOUN_FOLLOWS = frozenset({"amod", "compound", "nmod"})
_TELLING = frozenset({"VERB", "AUX", "NOUN", "PROPN"})
_SAID = frozenset({"asserting", "denying", "doubting", "hedging", "demanding"})


def veracity(passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield one claim, for the words that open the article, if they tell anything: a greeting does not."""
    if reading.passages and passage is reading.passages[0]:
        opening = _opening(passage)
        if _TELLING.isdisjoint(token.pos_ for sentence in opening for token in sentence):
            return
        value = _called(opening)
        denied = denial(opening, passage, reading) if value != FALSE else None
        if denied is not None:
            about = (*denied.agents, *denied.patients, *denied.places)
            yield Draft(
                ClaimKind.ATTRIBUTE,
                denied.token,
                denied.predicate,
                patients=about,
                partners=denied.partners,
                attribute=VERACITY,
                value=NOT_SO,
            )
        else:
            yield _draft(opening, value or _told(opening, passage, reading), passage)


def _opening(passage: Passage) -> list[Span]:
    """Return the sentences of a headline, or the first of a paragraph."""
    sentences = list(passage.doc.sents)
    return sentences if len(passage.text.split()) <= LONGEST_HEADLINE else sentences[:1]


def _draft(opening: Sequence[Span], value: str, passage: Passage) -> Draft:
    root = opening[0].root
    start, end = passage.place(root, root)
    predicate = Predicate(text=root.text, start=start, end=end, lemma=VERACITY, form="report")
    return Draft(ClaimKind.ATTRIBUTE, root, predicate, attribute=VERACITY, value=value)


def _called(opening: Sequence[Span]) -> str:
    """Return FALSE if one of the sentences calls the report so."""
    for sentence in opening:
        text = _folded(sentence.text)
        if "hoax" in text and _real_hoax().search(text):
            continue
        if not text.endswith("?") and any(_holds(m, sentence) for p in _patterns() for m in p.finditer(text)):
            return FALSE
    return ""


def _told(opening: Sequence[Span], passage: Passage, reading: Reading) -> str:
    """Tell whether the sentences tell their report as fact, or as what others say."""
    if any(_folded(sentence.text).endswith("?") or _doubtful(sentence) for sentence in opening):
        return UNCLEAR
    root = opening[0].root
    meant = stance(root, passage, reading)
    if meant.polarity is Polarity.DENIED or meant.certainty is Certainty.HEDGED:
        return UNCLEAR
    if meant.modality not in (Modality.ACTUAL, Modality.PLANNED):
        return UNCLEAR
    return OTHERS if _said(root, reading) or _alleged(root) else FACT


def _holds(match: re.Match[str], opening: Span) -> bool:
    """Tell whether the word that calls it false says so of the report, not of a noun after it, and is not denied."""
    place = match.start("word") if match.re.groups and match["word"] else match.start()
    span = opening.char_span(place, match.end(), alignment_mode="expand")
    if span is None:
        return True
    if match.re.groups and match["word"]:
        return not _of_another(span[-1])
    return True


def _of_another(word: Token) -> bool:
    """Tell whether a word is said of a noun behind it that is no report: 'a fake passport', not 'a prank video'."""
    described = word.dep_ in _NOUN_FOLLOWS and word.head.i > word.i
    return described and word.head.lower_ not in listed("veracity", "reports", "nouns")


def _said(root: Token, reading: Reading) -> bool:
    """Tell whether the sentence only gives what somebody says; what a video shows, the article says itself."""
    if any(
        child.dep_ == "nsubj" and child.lemma_.lower() in listed("veracity", "pictures", "nouns")
        for child in root.children
    ):
        return False
    return reading.knowledge.reporting.stance_of(root.lemma_.lower()) in _SAID or any(
        child.dep_ in ("ccomp", "parataxis") and reading.knowledge.reporting.stance_of(child.lemma_.lower()) in _SAID
        for child in root.children
    )


def _alleged(root: Token) -> bool:
    """Tell whether the sentence is of a charge: 'charged with theft', 'held on suspicion of', 'arrested for'."""
    if root.lemma_.lower() in listed("veracity", "alleging", "verbs"):
        return True
    return any(
        child.dep_ == "prep"
        and (
            (child.lower_ in ("for", "over") and any(c.dep_ == "pcomp" for c in child.children))
            or (child.lower_ == "on" and any(c.lower_ in ("suspicion", "charges", "charge") for c in child.children))
        )
        for child in root.children
    )


def _doubtful(sentence: Span) -> bool:
    """Tell whether a word makes the sentence doubtful; "caught with fake passports" is not."""
    doubt, false = listed("veracity", "doubt", "words"), listed("veracity", "words", "false")
    unsure = doubt & set(re.findall(r"[\w-]+", _folded(sentence.text)))
    return any(
        word not in false or any(token.lower_ == word and not _of_another(token) for token in sentence)
        for word in unsure
    )


@lru_cache(maxsize=8)  # of one opening: each of its sentences is asked for several times
def _folded(text: str) -> str:
    """Lower a sentence without moving a letter."""
    straight = text.replace("’", "'")
    if straight.isascii():
        lowered = straight.lower()
    else:
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in straight)
    return lowered.rstrip(' .!"”')


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    known = table("veracity")
    false = "|".join(sorted(map(re.escape, words(known["words"]["false"])), key=len, reverse=True))
    reports = "|".join(map(re.escape, words(known["reports"]["nouns"])))
    media = "|".join(map(re.escape, words(known["media"]["nouns"])))
    named = {"WORD": rf"(?P<word>\b(?:{false})\b)", "REPORT": f"(?:{reports})", "MEDIA": f"(?:{media})"}
    return tuple(
        re.compile(re.sub("WORD|REPORT|MEDIA", lambda name: named[name[0]], line))
        for line in known["false"]["patterns"]
    )


@lru_cache(maxsize=1)
def _real_hoax() -> re.Pattern[str]:
    """Return what finds a hoax that somebody did receive: "the bomb threat was a hoax"."""
    kept = "|".join(map(re.escape, words(table("veracity")["words"]["received"])))
    return re.compile(rf"\b(?:{kept})s?\b.*\b(?:is|are|was|were|be|been) (?:an? )?(?:\w+ )?hoax")

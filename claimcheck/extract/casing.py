"""Headline In Title Case, OR IN CAPITALS -> the same words as a sentence writes them, character for character.

The model learned to tell verbs from names by their capitals, and takes "President Adopts Boy" for one long name. Only
the parse sees the other letters: claims quote the article as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from spacy.lang.en.stop_words import STOP_WORDS

from claimcheck.extract.blocks import Block, BlockKind
from claimcheck.knowledge import Knowledge, fold
from claimcheck.knowledge.reading import words as listed
from claimcheck.knowledge.tables import table

LEAST_WORDS = 4  # below it a line in capitals may as well be names only
SHOUTED = 0.8  # share of words in capitals; the rest may be units or 'al-'
LONGEST_NAME = 4  # words of a known name: "Organisation of American States" has more, but none of them is a verb
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE_START = re.compile(r"(?:^|[.!?]['\"’”)]*\s+)['\"‘“(]*$")
_REACH = 8  # characters before a word: a full stop, quotation marks and white space
_CONTRACTED = re.compile(r"(?:n't|'(?:ll|re|ve|d))$")
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))


def recased(text: str, outline: Iterable[Block], knowledge: Knowledge) -> str:
    """Return ``text`` with its headline-like blocks as sentences; every position stays where it is."""
    spans = [(block.start, block.end, block.kind) for block in outline]
    styled = [(start, end) for start, end, _ in spans if _style(text[start:end])]
    if not styled:
        return text
    body = (text[start:end] for start, end, kind in spans if kind is BlockKind.BODY and (start, end) not in styled)
    keep = frozenset(name for block in body for name in _names(block))
    for start, end in styled:
        text = text[:start] + sentence_case(text[start:end], keep, knowledge) + text[end:]
    return text


def sentence_case(text: str, keep: frozenset[str], knowledge: Knowledge) -> str:
    """Lower the known words of a headline that are no names; ordinary sentences stay as they are.

    ``keep`` are words, in lower case, that are names in this article.
    """
    style = _style(text)
    if not style:
        return text
    found = list(_WORD.finditer(text))
    lowered = _lowered(found, style, keep, knowledge)
    letters = list(text)
    for place, match in enumerate(found):
        word = _written(match[0], place in lowered, style, knowledge)
        letters[match.start() : match.end()] = word if len(word) == len(match[0]) else match[0]
        letters[match.start()] = match[0][0] if _opens(match, text) else letters[match.start()]
    return "".join(letters)


def _style(text: str) -> str:
    """Tell 'title' for Title Case, 'capitals' for CAPITALS, '' for an ordinary sentence."""
    found = _WORD.findall(text)
    if len(found) < LEAST_WORDS or text.islower():
        return ""
    if sum(word.isupper() for word in found) >= SHOUTED * len(found):
        return "capitals"
    minor = _minor()
    telling = [word for word in found[1:] if word not in minor and len(word) > 1]
    return "title" if len(telling) > 2 and all(any(map(str.isupper, word)) for word in telling) else ""


def _names(text: str) -> Iterator[str]:
    """Yield the words that stand capitalised inside an ordinary sentence."""
    for match in _WORD.finditer(text):
        if match[0][0].isupper() and not _opens(match, text):
            yield _stripped(match[0].lower())


def _opens(match: re.Match[str], text: str) -> bool:
    """Tell whether a word stands where even an ordinary sentence has a capital."""
    return _SENTENCE_START.search(text, max(0, match.start() - _REACH), match.start()) is not None


def _lowered(found: list[re.Match[str]], style: str, keep: frozenset[str], knowledge: Knowledge) -> set[int]:
    """Return which words are no names; a role word before a name keeps its capital, as in 'President Lee'."""
    names = _known_names([match[0] for match in found], knowledge)
    lowered = {
        place
        for place, match in enumerate(found)
        if place not in names and _is_word(match[0], style, keep, knowledge) and not _surname(place, found, knowledge)
    }
    titles = {
        place
        for place in lowered
        if place + 1 < len(found) and place + 1 not in lowered and knowledge.roles.role_of(found[place][0])
        and found[place + 1][0][0].isupper() and found[place].end() + 1 == found[place + 1].start()
    }  # fmt: skip
    return lowered - titles


def _known_names(found: list[str], knowledge: Knowledge) -> set[int]:
    """Return the places of the words of names that the knowledge has: 'Supreme Court', 'New York'."""
    inside: set[int] = set()
    for size in range(LONGEST_NAME, 0, -1):
        for start in range(len(found) - size + 1):
            phrase = " ".join(_stripped(word) for word in found[start : start + size])
            if _named(phrase, knowledge) and not (size == 1 and fold(phrase) in STOP_WORDS):
                inside.update(range(start, start + size))
    return inside


def _named(phrase: str, knowledge: Knowledge) -> bool:
    folded = fold(phrase)
    single = " " not in phrase
    return bool(
        knowledge.countries.lookup(phrase)
        or knowledge.countries.capital_of(phrase)
        or knowledge.places.name_of(phrase)
        or knowledge.organisations.organisation_of(phrase)
        or knowledge.reporting.outlet_of(phrase)
        or (single and folded in knowledge.names.given)
        or (single and folded in _calendar())
    )


def _is_word(word: str, style: str, keep: frozenset[str], knowledge: Knowledge) -> bool:
    lower = word.lower().replace("’", "'")
    if style == "title" and word.isupper() and len(word) > 1:
        return lower in listed(table("headlines")["stressed"]["words"])
    if word.isupper() and lower in knowledge.countries.acronyms:
        return False
    if _CONTRACTED.search(lower):
        return True
    return lower in STOP_WORDS or (_stripped(lower) not in keep and _known(_stripped(lower), knowledge))


def _surname(place: int, found: list[re.Match[str]], knowledge: Knowledge) -> bool:
    """Tell whether a plain word follows a given name, and so is likely the family name: 'Mark Cook'."""
    before = found[place - 1][0].lower() if place else ""
    word = found[place][0].lower()
    given = before in knowledge.names.given and before not in STOP_WORDS
    return given and word not in STOP_WORDS and word in _words(knowledge)


def _known(word: str, knowledge: Knowledge) -> bool:
    return any(form in _words(knowledge) for form in _forms(word))


def _forms(word: str) -> Iterator[str]:
    """Yield a word and what it may be a regular form of."""
    yield word
    for ending, base in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1:
            yield stem + base
            if stem[-1:] == stem[-2:-1] and not base:
                yield stem[:-1]


def _written(word: str, lower: bool, style: str, knowledge: Knowledge) -> str:
    if lower:
        return word.lower()
    if style == "capitals" and not _acronym(word, knowledge):
        return word[0] + word[1:].lower()
    return word


def _acronym(word: str, knowledge: Knowledge) -> bool:
    known = knowledge.countries.acronyms | knowledge.organisations.acronyms | knowledge.reporting.media_acronyms
    return len(word) < 3 or fold(word) in known


def _stripped(word: str) -> str:
    """Drop the possessive."""
    return re.sub(r"['’][sS]?$", "", word)


@lru_cache(maxsize=4)
def _words(knowledge: Knowledge) -> frozenset[str]:
    """Return every word that the knowledge has as something other than a name."""
    extra, stance, reporting = table("headlines"), knowledge.stance, knowledge.reporting
    entries = chain(
        *(knowledge.common, knowledge.predicates.senses, knowledge.roles.nouns, reporting.verbs, reporting.nouns),
        *(knowledge.nominals.verbs, knowledge.nominals.events),
        *(stance.debunking_words, stance.deniers, stance.hedges, stance.modality, stance.implicative),
        *(listed(extra[name]["words"]) for name in ("irregular", "everyday")),
    )
    return frozenset(word for entry in entries for word in entry.lower().split()) - _calendar()


@lru_cache(maxsize=1)
def _calendar() -> frozenset[str]:
    times = table("times")
    return frozenset(name.lower() for key in ("months", "weekdays") for name in times[key] if len(name) > 2) - {"may"}


@lru_cache(maxsize=1)
def _minor() -> frozenset[str]:
    return frozenset(listed(table("headlines")["minor"]["words"]))

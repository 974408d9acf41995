"""Quoted stretch -> who says it by where the name stands, where no subject of a verb of saying was found.

What a parser makes of a sentence with a quote in it is often wrong, but writers put the name in few places: behind the
quote and its comma ("…", sighed Ann Lee), before its colon (Ann Lee's verdict: "…"), or in a set phrase (in the words
of Ann Lee, for Ann Lee it was "…"). A name behind a preposition is not the speaker's: the wife of Ann Lee.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.spoken import PERSONAL, between
from claimcheck.extract.tokens import Span, Token
from claimcheck.knowledge.tables import listed
from claimcheck.models import Mention, MentionKind

REACH = 14  # tokens behind a quote in which its speaker is named; a longer subject is rare
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "ROOT"})
_OPEN = frozenset({",", "?", "!", "…", "—", "–"})
_STOPS = frozenset({".", ";", ":", "—", "–", "“", '"', "”"})
_SOURCES = frozenset({"of", "from", "by"})
_VIEWS = {"for": ("be", "seem"), "to": ("be", "seem"), "as": ("put",)}  # "to Ann Lee it was “a con”"


def by_place(span: Span, passage: Passage, reading: Reading) -> tuple[Mention, ...]:
    """Return the person whose name stands where a speaker's does, around the words of ``span``."""
    before = _before(span, passage)
    found = (
        _behind_comma(span, passage, reading)
        or _before_colon(before, passage, reading)
        or _viewer(before, passage, reading)
        or _of_speech(_behind(span), passage, reading)
        or _of_speech(before, passage, reading)
    )
    return () if found is None else (found,)


def beside(verb: Token, passage: Passage, reading: Reading) -> tuple[Mention, ...]:
    """Return the person whose name stands next to a verb of saying without a subject: ', said Ann Lee, '."""
    behind = _named(range(verb.i + 1, min(verb.i + 4, verb.sent.end)), passage, reading)
    before = _named(range(max(verb.sent.start, verb.i - 1), verb.i), passage, reading)
    inverted = [who for token, who in behind if _first(token) == verb.i + 1]
    return tuple((inverted or [who for _, who in before])[:1])


def _behind_comma(span: Span, passage: Passage, reading: Reading) -> Mention | None:
    """Find the one person named before the first verb behind the quote, or right behind it: '…,” sighed Ann Lee'."""
    following = _behind(span)
    end = span.text.rstrip()[-1:]
    if not following or not (end in _OPEN or _comma_behind(span)):
        return None
    verb = next((token for token in following if token.tag_ in _FINITE and token.pos_ in ("VERB", "AUX")), None)
    if verb is None or (end in "?!" and not reading.knowledge.reporting.stance_of(verb.lemma_.lower())):
        return None
    inverted = verb.i == following[0].i
    where = range(verb.i + 1, following[-1].i + 1) if inverted else range(following[0].i, verb.i)
    named = _named(where, passage, reading)
    others = {who.name for _, who in named}
    return named[0][1] if named and (inverted or len(others) == 1) else None


def _before_colon(before: Sequence[Token], passage: Passage, reading: Reading) -> Mention | None:
    """Find the one person who is the subject of what leads up to a colon, or whose words are: 'Ann Lee's verdict:'."""
    if not before or before[-1].text != ":":
        return None
    named = _named(range(before[0].i, before[-1].i), passage, reading, owners=True)
    if len({who.name for _, who in named}) != 1:
        return None
    token, who = named[0]
    top = _top(token)
    owned = token.dep_ == "poss" and token.head.lemma_.lower() in listed("quotes", "speech")
    verbless = _first(token) == before[0].i and not any(word.tag_ in _FINITE for word in before)
    subject = top.dep_ in _SUBJECTS and top.head.dep_ in ("ROOT", "ccomp") and token.dep_ != "poss"
    return who if owned or verbless or subject else None


def _viewer(before: Sequence[Token], passage: Passage, reading: Reading) -> Mention | None:
    """Find whose view it is: 'For Ann Lee it was “…”', 'As Ann Lee, the mayor, put it: “…”'."""
    if len(before) < 2 or before[0].lower_ not in _VIEWS or not before[0].is_sent_start:
        return None
    verbs = _VIEWS[before[0].lower_]
    called = any(token.lemma_.lower() in verbs for token in before)
    named = _named(range(before[1].i, before[-1].i), passage, reading, behind=True) if called else []
    return next((who for token, who in named if _first(token) == before[1].i or _top(token).head == before[0]), None)


def _of_speech(words: Sequence[Token], passage: Passage, reading: Reading) -> Mention | None:
    """Find whose words they are said to be: 'in the words of Ann Lee', 'was the verdict of Ann Lee'."""
    nouns = [token for token in words if token.lemma_.lower() in listed("quotes", "speech")]
    links = [token for token in words if token.lower_ in _SOURCES and nouns and token.i > nouns[0].i]
    for link in links:
        named = _named(range(link.i + 1, link.i + 5), passage, reading, behind=True)
        who = next((who for token, who in named if _first(token) == link.i + 1), None)
        if who is not None:
            return who
    return None


def _named(
    where: range, passage: Passage, reading: Reading, *, behind: bool = False, owners: bool = False
) -> list[tuple[Token, Mention]]:
    """Return the persons named in a stretch outside quotes; none behind a preposition, and no owners unless wanted."""
    found = between(where.start, where.stop, passage, reading)
    return [
        (token, who)
        for token, who in found
        if who is not None
        and who.kind is MentionKind.PERSON
        and token.lower_ not in PERSONAL
        and token.pos_ == "PROPN"
        and not passage.in_quotes(token)
        and (behind or not _governed(token))
        and (owners or not _owns(token))
    ]


def _governed(name: Token) -> bool:
    """Tell whether a preposition stands before a name: 'the wife of Ann Lee'."""
    first = _first(name)
    return first > name.sent.start and name.doc[first - 1].pos_ in ("ADP", "SCONJ")


def _owns(name: Token) -> bool:
    return name.i + 1 < len(name.doc) and name.nbor(1).tag_ == "POS"


def _first(name: Token) -> int:
    """Return where the name around a token begins, with the offices before it: 'Rep. Ann Lee'."""
    start = name.i
    while start > name.sent.start and name.doc[start - 1].pos_ == "PROPN" and name.doc[start - 1].ent_iob_ != "O":
        start -= 1
    while start > name.sent.start and name.doc[start - 1].dep_ == "compound" and name.doc[start - 1].head.i >= start:
        start -= 1
    return start


def _top(name: Token) -> Token:
    """Return the word that a name stands beside: of 'the mayor, Ann Lee' it is the mayor."""
    while name.dep_ in ("appos", "compound", "nmod", "flat") and name.head.i != name.i:
        name = name.head
    return name


def _before(span: Span, passage: Passage) -> list[Token]:
    """Return the tokens of the sentence before the quote, without quotation marks."""
    end = span.start
    while end > 0 and (span.doc[end - 1].is_quote or span.doc[end - 1].is_space):
        end -= 1
    if end == 0:
        return []
    start = span.doc[end - 1].sent.start
    return [token for token in span.doc[start:end] if not passage.in_quotes(token) and not token.is_space]


def _behind(span: Span) -> list[Token]:
    """Return the tokens behind the quote up to the end of the clause."""
    return list(_up_to_stop(span.doc[span.end : min(len(span.doc), span.end + REACH)]))


def _up_to_stop(tokens: Span) -> Iterator[Token]:
    started = False
    for token in tokens:
        if token.is_punct or token.is_quote or token.is_space:
            if started and (token.text in _STOPS or token.is_quote):
                return
            if not started and token.text in (".", ";", ":"):
                return
            if not started:
                continue
        started = True
        yield token


def _comma_behind(span: Span) -> bool:
    """Tell whether a comma stands behind the closing mark: '“…”, said Ann Lee'."""
    tokens = span.doc[span.end : span.end + 2]
    return any(token.text == "," for token in tokens)

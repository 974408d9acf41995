"""'The 47-year-old', 'the Kenyan' -> the one person to whom the article gave that age, or that people, before.

"The 47-year-old Kenyan" or "trainer" too. Where it gave them to nobody it tells more of the only person of
the sentence before: "Lee led. The Kenyan, who is 24".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.extract.attributes import ages_beside
from claimcheck.extract.holders import named_holders
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.roles import modifiers, phrases
from claimcheck.extract.spoken import between, only_one
from claimcheck.extract.tokens import Token
from claimcheck.models import Mention

_SINGLE = frozenset({"NNP", "NN", "JJ"})
_STANDING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative"})


def marked(reading: Reading) -> dict[tuple[int, int], Mention]:
    """Return the persons whom an age or a people stands for, by paragraph and place of the word."""
    pointing = [(passage, token, mark) for passage in reading.passages for token, mark in _pointing(passage, reading)]
    if not pointing:
        return {}
    known: dict[str, dict[str, tuple[int, Mention | None]]] = defaultdict(dict)
    for passage in reading.passages:
        for mark, person in (*_ages(passage, reading), *_peoples(passage, reading)):
            known[mark].setdefault(person.name if person is not None else "", (passage.offset, person))
    found: dict[tuple[int, int], Mention] = {}
    for passage, token, mark in pointing:
        people = [person for offset, person in known[mark].values() if offset <= passage.offset]
        alone = token.lower_ == "old" or bool(_nation(token, reading))
        one = people[0] if len(people) == 1 else None
        if not people and alone:
            one = _of_sentence_before(token, passage, reading)
        others = (kept for other, kept in known.items() if other != mark and other.isdigit() == mark.isdigit())
        if one is not None and (people or not any(one.name in kept for kept in others)):
            found[passage.offset, token.i] = one
    return found


def _of_sentence_before(token: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the only person of the sentence before, if nobody else is spoken of there and up to the word."""
    start = token.sent.start
    if token.dep_ not in ("nsubj", "nsubjpass") or between(start, token.left_edge.i, passage, reading):
        return None
    for before in (passage,) if start else reading.earlier(passage, 1):
        last = before.doc[(start or len(before.doc)) - 1]
        return only_one(between(last.sent.start, last.i + 1, before, reading))
    return None


def _pointing(passage: Passage, reading: Reading) -> Iterator[tuple[Token, str]]:
    """Yield the words that stand for somebody by age or people alone, with what they say."""
    aged = "old" in passage.doc.words
    for token in passage.doc if "the" in passage.doc.words else ():
        if token.dep_ not in _STANDING or token.tag_ not in _SINGLE or not (aged or token.text[:1].isupper()):
            continue
        if not any(child.lower_ == "the" for child in token.children):
            continue
        if aged:
            old = token if token.lower_ == "old" else next((c for c in token.children if c.lower_ == "old"), None)
            years = [child for child in old.children if child.lower_ == "year"] if old is not None else []
            yield from ((token, number.text) for year in years for number in year.children if number.like_num)
        if token.text[:1].isupper() and (nation := _nation(token, reading)):
            yield token, nation


def _nation(token: Token, reading: Reading) -> str:
    """Return the country of a word for its people: 'Kenyan', not 'Kenyans' or 'Kenya'."""
    countries = reading.knowledge.countries
    return countries.country_of(token.text) or "" if countries.kind(token.text) == "demonym" else ""


def _ages(passage: Passage, reading: Reading) -> Iterator[tuple[str, Mention]]:
    yield from ((draft.value, draft.agents[0]) for draft in ages_beside(passage, reading))


def _peoples(passage: Passage, reading: Reading) -> Iterator[tuple[str, Mention | None]]:
    """Yield whose people a role phrase tells, None for somebody without a name: 'the Kenyan runner Ann Lee'."""
    for phrase in phrases(passage, reading):
        nations = {nation for token in modifiers(phrase) if (nation := _nation(token, reading))}
        people = named_holders(phrase, passage, reading)[0] if nations else ()
        for nation in nations:
            yield from ((nation, who) for who in people or (None,))

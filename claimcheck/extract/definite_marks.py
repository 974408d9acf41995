"""'The 47-year-old', 'the Kenyan' -> the one person to whom the article gave that age, or that people, before.

Where it gave them to nobody it tells more of the only person of the sentence before: "Lee led. The Kenyan, who is 24".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.extract.attributes import age_beside
from claimcheck.extract.holders import named_holders
from claimcheck.extract.mentions import mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.roles import modifiers, phrases
from claimcheck.extract.spoken import PERSONAL, is_role
from claimcheck.extract.tokens import Token
from claimcheck.models import Mention, MentionKind

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
        one = people[0] if len(people) == 1 else None if people else _of_sentence_before(token, passage, reading)
        others = (kept for other, kept in known.items() if other != mark and other.isdigit() == mark.isdigit())
        if one is not None and (people or not any(one.name in kept for kept in others)):
            found[passage.offset, token.i] = one
    return found


def _of_sentence_before(token: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the only person of the sentence before, if that names one only and speaks of nobody else."""
    start = token.sent.start
    if not start or token.dep_ not in ("nsubj", "nsubjpass") or token.left_edge.i != start:
        return None
    before = passage.doc[start - 1].sent
    named = {
        who.name: who
        for entity in before.ents
        if entity.label_ in ("PERSON", "ORG", "GPE")
        and (who := mention(entity.root, passage, reading)).kind is MentionKind.PERSON
    }
    others = any(word.lower_ in PERSONAL or (word.tag_ == "NN" and is_role(word, reading)) for word in before)
    return next(iter(named.values())) if len(named) == 1 and not others else None


def _pointing(passage: Passage, reading: Reading) -> Iterator[tuple[Token, str]]:
    """Yield the words that stand for somebody by age or people alone, with what they say."""
    for token in passage.doc:
        if token.dep_ not in _STANDING or not any(child.lower_ == "the" for child in token.children):
            continue
        if token.lower_ == "old":
            years = [child for child in token.children if child.lower_ == "year"]
            yield from ((token, number.text) for year in years for number in year.children if number.like_num)
        elif token.tag_ in ("NNP", "NN", "JJ") and token.text[:1].isupper():
            nation = _nation(token, reading)
            yield from ((token, nation) for _ in (1,) if nation)


def _nation(token: Token, reading: Reading) -> str:
    """Return the country of a word for its people: 'Kenyan', not 'Kenyans' or 'Kenya'."""
    countries = reading.knowledge.countries
    return countries.country_of(token.text) or "" if countries.kind(token.text) == "demonym" else ""


def _ages(passage: Passage, reading: Reading) -> Iterator[tuple[str, Mention]]:
    for entity in passage.doc.ents:
        if entity.label_ in ("PERSON", "ORG", "GPE"):
            who = mention(entity.root, passage, reading)
            if who.kind is MentionKind.PERSON:
                yield from ((draft.value, who) for draft in age_beside(entity, who, passage))


def _peoples(passage: Passage, reading: Reading) -> Iterator[tuple[str, Mention | None]]:
    """Yield whose people a role phrase tells, None for somebody without a name: 'the Kenyan runner Ann Lee'."""
    for phrase in phrases(passage, reading):
        nations = {nation for token in modifiers(phrase) if (nation := _nation(token, reading))}
        people = named_holders(phrase, passage, reading)[0] if nations else ()
        for nation in nations:
            yield from ((nation, who) for who in people or (None,))

"""Paragraph -> the tokens that speak of a person: names, pronouns, nouns; and who is known to be he or she."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from claimcheck.extract.mentions import behind_body, is_surname, mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Span, Token
from claimcheck.knowledge.tables import table
from claimcheck.models import Mention, MentionKind

HE, SHE = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})
PERSONAL = HE | SHE
_BESIDE = frozenset({"in", "with", "on", "at"})
_NO_ONE = frozenset({"no", "any", "every", "each"})
_LEADING = frozenset({"to", "from", "in", "at", "near"})
_SPOKEN_OF = frozenset({"nsubj", "nsubjpass", "agent", "pobj", "dobj", "dative"})


def between(start: int, end: int, passage: Passage, reading: Reading) -> tuple[tuple[Token, Mention | None], ...]:
    """Return who is spoken of in the tokens from ``start`` to ``end``: each token, with the person if it is known."""
    noted = _noted(passage, reading)
    first = bisect_left(noted, start, key=lambda pair: pair[0].i)
    return noted[first : bisect_left(noted, end, key=lambda pair: pair[0].i)]


def only_one(spoken: Iterable[tuple[Token, Mention | None]]) -> Mention | None:
    """Return the one person spoken of by name, where all others are a "he" or "she" behind it that may be the same."""
    found: Mention | None = None
    for token, who in spoken:
        if who is None and (
            found is None or token.lower_ not in PERSONAL or sex_shown(found) not in ("", wanted(token))
        ):
            return None
        if who is not None and found is not None and found.name != who.name:
            return None
        found = found or who
    return found


def _noted(passage: Passage, reading: Reading) -> tuple[tuple[Token, Mention | None], ...]:
    """Return the tokens of a paragraph that speak of a person, with the person where it is a name."""
    if passage.offset not in reading.people:
        named = dict(_named(passage, reading)) | _called(passage, reading)
        found = [
            (token, named.get(token.i))
            for token in passage.doc
            if token.i in named
            or (token.lower_ in PERSONAL and not _anyone(token, reading))
            or _is_somebody(token, reading)
        ]
        reading.people[passage.offset] = tuple(found)
    return reading.people[passage.offset]


def _named(passage: Passage, reading: Reading) -> Iterator[tuple[int, Mention]]:
    for entity in passage.doc.ents:
        if entity.label_ == "PERSON" or reading.names.person(entity.text) is not None:
            person = mention(entity.root, passage, reading)
            if person.kind is MentionKind.PERSON and not _mistaken(entity, person, reading):
                sex = sex_shown(person, passage) or _sex_beside(entity)
                if sex and " " in person.name:
                    reading.sexes.setdefault(person.name, sex)
                yield entity.root.i, person
    for token in passage.doc:
        if not token.ent_type_ and (is_surname(token, reading) or is_known(token, reading) or _titled(token, reading)):
            yield token.i, mention(token, passage, reading)


def is_known(name: Token, reading: Reading) -> bool:
    """Tell whether a name that the model left out here is that of a person whom the article names in full."""
    whole = name.pos_ == "PROPN" and name.dep_ not in ("compound", "nmod")
    return whole and " " in (reading.names.person(name.text) or "")


def _titled(name: Token, reading: Reading) -> bool:
    """Tell whether a name of one word that the model left out follows a title, by which it is known: 'Queen Adela'."""
    before = name.nbor(-1) if name.i > name.sent.start else None
    roles = reading.knowledge.roles
    if name.pos_ != "PROPN" or before is None or before.head != name or before.dep_ != "compound":
        return False
    title = roles.is_honorific(before.text) or roles.role_of(before.lower_) is not None
    return title and reading.names.person(name.text) is not None


def _called(passage: Passage, reading: Reading) -> dict[int, Mention]:
    """Return those who are called by a role noun that stands for one of them."""
    nouns = [token for token in passage.doc if (passage.offset, token.i) in reading.definite]
    called = ((noun.i, mention(noun, passage, reading)) for noun in nouns)
    return {place: who for place, who in called if who.kind is MentionKind.PERSON}


def _sex_beside(entity: Span) -> str:
    """Return the sex that a noun beside a name tells: 'a niece, Ann Lee', 'spokesman Ed Day'."""
    name = entity.root
    nouns = [child for child in name.children if child.dep_ == "appos"]
    nouns += [name.head] if name.dep_ == "appos" else []
    nouns += [entity[0].nbor(-1)] if entity.start > name.sent.start else []
    words = {noun.lemma_.lower() for noun in nouns if noun.tag_ in ("NN", "NNP")}
    return "he" if words & _words("men") else "she" if words & _words("women") else ""


def _mistaken(entity: Span, person: Mention, reading: Reading) -> bool:
    """Tell whether the model took a word for a name, 'Turnout was 52 per cent', or a town for a person, 'to Oxley'."""
    alone = len(entity) == 1 and " " not in person.name and not reading.knowledge.names.is_given(entity.text)
    if entity[-1].text[:1].isdigit():
        return True  # "with Rovers 14th"
    if any(is_role(child, reading) for child in entity.root.children if child.dep_ == "appos"):
        return False  # "Brandt, the prosecutor,"
    led_to = entity[0].dep_ == "pobj" and entity[0].head.lower_ in _LEADING
    return alone and (led_to or entity.start == entity[0].sent.start)


def _anyone(possessive: Token, reading: Reading) -> bool:
    """Tell whether a possessive belongs to the noun that it helps to describe: 'no baker in his right mind'."""
    thing = possessive.head
    if possessive.dep_ != "poss" or thing.dep_ != "pobj" or thing.head.lower_ not in _BESIDE:
        return False
    noun = thing.head.head
    of_no_one = any(child.lower_ in _NO_ONE for child in noun.children)
    return noun.pos_ == "NOUN" and (of_no_one or is_role(noun, reading))


def is_role(noun: Token, reading: Reading) -> bool:
    """Tell whether a noun is one for a role that somebody has."""
    return noun.tag_ == "NN" and reading.knowledge.roles.role_of(noun.lemma_) is not None


def _is_somebody(token: Token, reading: Reading) -> bool:
    """Tell whether a person is spoken of without a name."""
    if token.tag_ != "NN" or not (token.lemma_.lower() in _words("people") or _takes_part(token, reading)):
        return False
    first = token
    while first.dep_ == "conj":
        first = first.head
    if first.dep_ not in _SPOKEN_OF or (first.head.lower_ == "of" and first.head.head.pos_ == "NOUN"):
        return False  # "the son of a miner": one speaks of the son
    if token.dep_ == "nsubj" and any(child.dep_ == "nsubj" and child.i > token.i for child in token.head.children):
        return False  # "a widow of 77, she had read": who that is, "she" says
    named = [child for child in token.children if child.dep_ == "appos" and child.pos_ == "PROPN"]
    behind = [below for below in token.subtree if below.dep_ == "appos" and below.ent_type_ == "PERSON"]
    return not (named or behind or behind_body(token, reading))  # "the mayor of Kelm, Ann Lee", whatever Kelm is


def _takes_part(noun: Token, reading: Reading) -> bool:
    """Tell whether somebody takes part who is called by an office or a calling only: 'the conductor objected'."""
    if (
        noun.dep_ not in ("nsubj", "dobj", "dative")
        or not any(child.lower_ == "the" for child in noun.children)
        or not is_role(noun, reading)
    ):
        return False
    # who only reports, ", the auditor said", does nothing
    return not any(child.dep_ == "ccomp" and child.i < noun.i for child in noun.head.children)


def of_ship(pronoun: Token) -> bool:
    """Tell whether 'her' is as likely a ship's as a woman's: 'her captain', 'her hull'."""
    return pronoun.dep_ == "poss" and pronoun.lower_ == "her" and pronoun.head.lemma_.lower() in _words("of_ships")


def sex_of(person: Mention, passage: Passage, reading: Reading) -> str:
    """Return a person's sex as the name shows it, else as the article has called the person so far."""
    return sex_shown(person, passage) or reading.sexes.get(person.name, "")


def sex_shown(person: Mention, passage: Passage | None = None) -> str:
    """Return whether one says he or she of somebody, by a title in or before the name or by the given name."""
    before = passage.article.text[max(0, person.start - 12) : person.start].split()[-1:] if passage else []
    titles = {word.rstrip(".").lower() for word in (*before, *person.text.split()[:1])}
    for sex in ("he", "she"):
        if not titles.isdisjoint(_words(sex)):
            return sex
    given = person.name.partition(" ")[0].lower()
    return "he" if given in _words("given_he") else "she" if given in _words("given_she") else ""


def wanted(pronoun: Token) -> str:
    """Return the sex that a pronoun is for."""
    return "he" if pronoun.lower_ in HE else "she"


def of_other_sex(token: Token, pronoun: Token) -> bool:
    """Tell whether a noun is for those of whom one never says the pronoun."""
    return token.lemma_.lower() in _words("women" if pronoun.lower_ in HE else "men")


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("pronouns")[key].split())

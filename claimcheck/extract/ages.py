"""Passage -> how old persons are said to be, away from the number right beside the name.

"Ann Lee, a 19-year-old pilot", "the 19-year-old pilot Ann Lee", "Lee is 19", "At 19 she becomes …", "Lee died aged 87",
"a girl aged 8, Ann Lee", "a boy of nine, Ed Lee", "The 19-year-old", "turns 20 next month".
An age of another time ("was 19 when she left") is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from claimcheck.extract.mentions import mention, named_beside
from claimcheck.extract.passage import Passage
from claimcheck.extract.pronouns import at, referent
from claimcheck.extract.reading import Reading
from claimcheck.extract.spoken import PERSONAL, between, only_one
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import table
from claimcheck.models import Mention, MentionKind

Age = tuple[Mention, Token, tuple[int, int], int]  # who, where the number stands, and the age

_SMALL = {word: int(value) for word, value in table("numbers")["units"].items() if value > 1}
AGE = rf"1?\d{{1,2}}|{'|'.join(_SMALL)}"  # many outlets write numbers out, up to nine or to nineteen

_DIGIT = re.compile(r"\d")
_YEARS_OLD = re.compile(rf"(?<!then )(?<!then-)\b({AGE})[- ]years?[- ]old\b")
_IS = re.compile(
    r"\b(?:is|was|turned|turns) (1?\d{1,2})(?=[,.;)]|$| and\b)|\bturned (1?\d{1,2})(?= (?:in|on|last|this)\b)"
)
_AGED = re.compile(rf"\baged ({AGE})\b(?! (?:to|and|or|when)\b)")
_OF = re.compile(rf"\b(?:boy|girl|man|woman|child|lad|widow|widower) of ({AGE})(?=,)")
_TURNS = re.compile(
    r"\b(?:turns|will turn|is to turn|celebrates (?:his|her)) (1?\d{1,2})(?:st|nd|rd|th)?(?: birthday)?"
    r"(?= (?:next|later|tomorrow|in (?=[A-Z])|on (?=[A-Z])))"
)
_AT = re.compile(r"\b[Aa]t (?:the age of )?(\d{2}),? (?=he\b|she\b|[A-Z])")
_DIED = re.compile(r"\b(?:at(?: the)? age(?: of)?|aged|at) (1?\d{1,2})(?=[,.;)]|$| (?:in|on|after|of|from)\b)")


def ages(passage: Passage, reading: Reading) -> Iterator[Age]:
    """Yield the person, the token and the place of the number of each age, in order of the pattern and the text."""
    text, digits = passage.text, _DIGIT.search(passage.text) is not None
    for words, written_out, pattern, find in _READERS:
        told = (digits or written_out) and any(word in text for word in words)
        for match in pattern.finditer(text) if told else ():
            start, end = match.span(match.lastindex or 1)
            token = passage.root(passage.offset + start, passage.offset + end)
            named = find(token)
            who = person(named, passage, reading) if named is not None else None
            if who is not None:
                yield who, token, (start, end), years(text[start:end]) - (pattern is _TURNS)


def years(text: str) -> int:
    """Return an age as a number."""
    return _SMALL.get(text) or int(text)


def person(token: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the named person that a name, a description beside a name, or a pronoun stands for."""
    if token.lower_ in PERSONAL:
        return referent(token, passage, reading)
    if token.lower_ == "old":
        return _only_one_before(token, passage, reading)
    who = mention(token, passage, reading)
    named = who.kind is MentionKind.PERSON and token.pos_ == "PROPN"
    return who if named else named_beside(token, passage, reading)


def _only_one_before(old: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the person that "the 19-year-old" is: the only one spoken of in the text just before, unless by office."""
    here = (passage, old.sent.start)
    for where, end in (here, *((before, len(before.doc)) for before in reading.earlier(passage, 1))):
        spoken = between(0, end, where, reading)
        people = [(word, who) for word, who in spoken if who is not None or not _counts_not(word, spoken, reading)]
        if people:
            one = only_one(people)
            return at(old, one, passage) if one is not None else None
    return None


@cache
def _somebodies() -> frozenset[str]:
    return frozenset(table("pronouns")["people"].split())


def _by_office(noun: Token, reading: Reading) -> bool:
    """Tell whether somebody is spoken of by an office: 'a judge said'."""
    role = reading.knowledge.roles.role_of(noun.lemma_)
    return role is not None and role.kind == "office"


def _counts_not(word: Token, spoken: Sequence[tuple[Token, Mention | None]], reading: Reading) -> bool:
    """Tell whether somebody without a name is nobody whose age is told: an office, or whose thing something is."""
    return _by_office(word, reading) or _brings_nobody(word, spoken, reading)


def _brings_nobody(pronoun: Token, spoken: Sequence[tuple[Token, Mention | None]], reading: Reading) -> bool:
    """Tell whether a possessive brings on nobody else: 'Lee was fined, a judge had seen his books', not 'his son'."""
    if pronoun.head.lemma_.lower() in _somebodies() or reading.knowledge.roles.role_of(pronoun.head.lemma_):
        return False
    first, named = spoken[0]
    leads = named is not None and first.dep_ in ("nsubj", "nsubjpass") and first.sent == pronoun.sent
    return leads and pronoun.lower_ in PERSONAL and pronoun.dep_ == "poss"


def _described(number: Token) -> Token | None:
    """Find the name that '19-year-old' belongs to: by its noun, or as what the subject is."""
    old = next((above for above in number.ancestors if above.lower_ == "old"), None)
    if old is None:
        return None
    noun = old.head
    if old.dep_ in ("nsubj", "nsubjpass", "dobj") and any(child.lower_ == "the" for child in old.children):
        return old  # "The 19-year-old": somebody named before
    if noun.lemma_ == "be" and old.dep_ in ("acomp", "attr"):
        return _subject(noun)
    if noun.dep_ in ("compound", "nmod") and noun.head.pos_ == "PROPN":
        return noun.head
    if noun.pos_ == "PROPN":
        return noun
    if noun.tag_ == "NN" and noun.i + 1 < noun.sent.end and noun.nbor(1).ent_type_ == "PERSON":
        return next(entity.root for entity in noun.doc.ents if entity.start == noun.i + 1 or noun.nbor(1) in entity)
    for child in noun.children:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            return child
    if noun.dep_ == "appos":
        return noun.head
    return _subject(noun.head) if noun.dep_ == "attr" and noun.head.lemma_ == "be" else None


def _by_copula(number: Token) -> Token | None:
    """Find the subject of 'is 19'; a number before a noun, or of a time that is told with 'when', is no age."""
    verb = number.head
    told_then = any(token.lower_ in ("when", "then", "at") for token in number.sent if token.i > number.i)
    told_then = told_then or any(child.lower_ in ("when", "while") for child in verb.children)
    counted = number.dep_ not in ("attr", "acomp", "dobj", "npadvmod")
    return None if counted or told_then else _just_before(verb) or _subject(verb)


def _turning(number: Token) -> Token | None:
    """Find who 'turns 61 next month', or celebrates it."""
    verb = next((above for above in number.ancestors if above.pos_ == "VERB"), None)
    return _subject(verb) if verb is not None else None


def _just_before(verb: Token) -> Token | None:
    """Return the name in apposition right before the verb: 'the only one to die, Ann Lee, was 18'."""
    name = verb.nbor(-2) if verb.i > verb.sent.start + 1 and verb.nbor(-1).text == "," else None
    return name if name is not None and name.ent_type_ == "PERSON" and name.dep_ == "appos" else None


def _by_participle(number: Token) -> Token | None:
    """Find the name of 'a girl aged 8, Ann Lee': the noun that it describes, or the name beside that."""
    noun = number.head.head if number.head.lower_ == "aged" and number.head.dep_ in ("acl", "amod") else None
    if noun is None or noun.pos_ == "PROPN" or noun.tag_ != "NN":
        return noun if noun is not None and noun.pos_ == "PROPN" else None
    return next((child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)


def _of_years(number: Token) -> Token | None:
    """Find the name beside 'a boy of nine, Ed Lee', or that this is beside."""
    noun = number.head.head if number.head.lower_ == "of" else None
    if noun is None:
        return None
    beside = [child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"]
    return beside[0] if beside else noun.head if noun.dep_ == "appos" and noun.head.pos_ == "PROPN" else None


def _at_present(number: Token) -> Token | None:
    """Find the subject of 'At 19 she becomes', 'At 43, Ann Lee is'; in the past it was the age of then.

    Who was the oldest or the youngest was so at what is reported.
    """
    for token in number.sent:
        if token.i > number.i and token.dep_ in ("nsubj", "nsubjpass"):
            named = token.lower_ in ("he", "she") or token.pos_ == "PROPN"
            now = token.head.tag_ in ("VBZ", "VBP") or any(child.tag_ == "JJS" for child in _complements(token.head))
            return token if named and now else None
    return None


def _complements(verb: Token) -> list[Token]:
    """Return the words of what somebody is said to be."""
    return [word for child in verb.children if child.dep_ in ("attr", "acomp") for word in child.subtree]


def _dead(number: Token) -> Token | None:
    """Find who died at an age: the subject of the verb that the age hangs on."""
    verb = next((above for above in number.ancestors if above.pos_ == "VERB" and above.lower_ != "aged"), None)
    if verb is not None and verb.lemma_ == "die":
        return _subject(verb)
    deaths = [token for token in number.sent if token.lemma_ == "death" and token.i < number.i]
    dead = [c for death in deaths for of in death.children if of.lower_ == "of" for c in of.children]
    return dead[0] if len(dead) == 1 and dead[0].pos_ == "PROPN" else None


def _subject(verb: Token) -> Token | None:
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    relative = subject is not None and subject.lower_ == "who" and verb.dep_ == "relcl"
    return verb.head if relative else subject


# each with the words of which it has one, and whether its number may be written out: most paragraphs tell no age
_READERS: tuple[tuple[tuple[str, ...], bool, re.Pattern[str], Callable[[Token], Token | None]], ...] = (
    (("old",), True, _YEARS_OLD, _described),
    (("is ", "was ", "turn"), False, _IS, _by_copula),
    (("At ", "at "), False, _AT, _at_present),
    (("turn", "celebrates "), False, _TURNS, _turning),
    (("aged ",), True, _AGED, _by_participle),
    ((" of ",), True, _OF, _of_years),
    (("at ", "age"), False, _DIED, _dead),
)

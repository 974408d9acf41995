"""Passage -> attribute claims: which of the kinds of a list a named thing is, or which of several fates somebody had.

"Written in Latin", "a Lutheran church", "an extinct volcano", "the frigate Rose", "is nocturnal", "built of granite",
"was hanged": ``knowledge/kinds.toml`` lists the questions and the words of their answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from claimcheck.extract.bearers import things
from claimcheck.extract.clauses import objects, passive, subjects
from claimcheck.extract.dating import governor
from claimcheck.extract.drafts import Draft
from claimcheck.extract.full_names import is_name
from claimcheck.extract.particles import with_particle
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tie_words import is_open
from claimcheck.extract.tokens import Token
from claimcheck.extract.undergoing import undergoing
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import table
from claimcheck.models import ClaimKind, Mention, MentionKind, Predicate, When

KIND = "kind"  # begins the attribute of each, as in "kind language"
_BEFORE = ("compound", "amod", "nmod")
_BE = frozenset({"be", "become", "remain"})


class _Told(NamedTuple):
    """A kind as a passage tells it: at the word whose stance it has, by which word, which it is, and of what."""

    kind: str
    head: Token
    word: Token
    value: str
    of: list[Token]


def kinds(passage: Passage, times: Iterable[tuple[When, Token]], reading: Reading) -> Iterator[Draft]:
    """Yield the kinds of named things that a passage tells by a word of a list."""
    dated = [(when, governor(token)) for when, token in times]
    for token in passage.doc:
        for told in _told(token) if _may_tell(token) else ():
            fits = {one.name: one for each in told.of for one in things(each, passage, reading) if _fits(told, one)}
            if len(fits) == 1 and not is_open(token):
                start, end = passage.place(told.word, told.word)
                lemma, form = token.lemma_.lower(), "verb" if token.pos_ == "VERB" else "noun"
                yield Draft(
                    ClaimKind.ATTRIBUTE,
                    told.head,
                    Predicate(text=told.word.text, start=start, end=end, lemma=lemma, form=form),
                    tuple(fits.values()),
                    times=tuple(when for when, head in dated if head is not None and head == told.head),
                    attribute=f"{KIND} {told.kind}",
                    value=told.value,
                )


def _fits(told: _Told, thing: Mention) -> bool:
    """Tell whether a thing is of the sort that the question is asked of: only a person has a manner of death."""
    of = _entry(told.kind).get("of", "")
    return not of or (of == "person") is (thing.kind is MentionKind.PERSON)


def _may_tell(token: Token) -> bool:
    """Tell whether a kind may be told by a word of this sort: most words tell of none."""
    if token.pos_ == "VERB":
        return token.lemma_.lower().partition(" ")[0] in _of_verbs()
    if token.pos_ == "NOUN" or token.dep_ in _BEFORE:
        return token.text in _of_nouns() or token.lemma_.lower() in _of_nouns()
    return token.dep_ == "acomp"


def _told(token: Token) -> Iterator[_Told]:
    one = token.pos_ == "NOUN" and token.tag_ == "NN"
    if token.pos_ == "VERB":
        for name in _of_verbs().get(token.lemma_.lower().partition(" ")[0], ()):
            yield from _by_verb(name, token)
            yield from _by_deed(name, token)
    elif one or token.dep_ in _BEFORE:
        names = {*_of_nouns().get(token.text, ()), *_of_nouns().get(token.lemma_.lower(), ())}
        for name in sorted(names, key=list(_kinds()).index) if names and (one or is_name(token.head)) else ():
            yield from _by_sort(name, token)
            yield from _by_noun(name, token)
    elif token.dep_ == "acomp" and token.head.lemma_ in _BE and not _joined(token):
        for name in (name for name in _kinds() if _entry(name).get("adjectives")):
            value = _value(name, token)
            if value:
                yield _Told(name, token.head, token, value, subjects(token.head))


def _kinds() -> Mapping[str, Any]:
    found: Mapping[str, Any] = table("kinds")["kinds"]
    return found


@cache
def _of_verbs() -> Mapping[str, tuple[str, ...]]:
    """Return by their first words the kinds that verbs may tell of, for most verbs tell of none."""
    return _by_word({name: [*words(_entry(name).get("verbs", "")), *_deeds(name)] for name in _kinds()}, _first_words)


def _first_words(phrase: str) -> set[str]:
    """Return the verb that a phrase begins with, of a passive also the one behind "be"."""
    return {phrase.split()[0], phrase.removeprefix("be ").split()[0]}


@cache
def _of_nouns() -> Mapping[str, tuple[str, ...]]:
    """Return by the nouns themselves, or by those that a word of the list stands before, the kinds they may tell of."""
    nouns = {name: _values(name) if _entry(name).get("nouns") else () for name in _kinds()}
    return _by_word(
        {name: [*words(_entry(name).get("sorts", "")), *nouns[name]] for name in _kinds()}, lambda one: {one}
    )


def _by_word(told: Mapping[str, list[str]], under: Callable[[str], set[str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for name, phrases in told.items():
        for word in (word for phrase in phrases for word in under(phrase)):
            found.setdefault(word, {})[name] = None
    return {word: tuple(names) for word, names in found.items()}


def _by_verb(name: str, verb: Token) -> Iterator[_Told]:
    """Read 'written in Latin', 'built of granite', 'consists of six limestone slabs'."""
    entry = _entry(name)
    if with_particle(verb) not in words(entry.get("verbs", "")):
        return
    before = words(entry["prepositions"])
    of = undergoing(verb) if passive(verb) else objects(verb) or subjects(verb)
    hung = [child for each in (verb, *objects(verb)) for child in each.children if child.lower_ in before]
    behind = [child for preposition in hung for child in preposition.children if child.dep_ == "pobj"]
    said = [word for each in behind for word in (each, *_compounds(each)) if _value(name, word)]
    if len(said) == 1 and not any(_joined(word) for word in (*said, *behind)):
        yield _Told(name, verb, said[0], _value(name, said[0]), of)


def _compounds(noun: Token) -> list[Token]:
    return [child for child in noun.children if child.dep_ in ("compound", "amod")]


def _by_sort(name: str, noun: Token) -> Iterator[_Told]:
    """Read 'a Lutheran church' of what is called one, or has the name behind it."""
    if noun.lemma_.lower() not in words(_entry(name).get("sorts", "")):
        return
    said = [child for child in noun.children if child.i < noun.i and _value(name, child)]
    if len(said) == 1 and not _joined(said[0]):
        yield _Told(name, _head(noun), said[0], _value(name, said[0]), _borne(noun))


def _by_noun(name: str, noun: Token) -> Iterator[_Told]:
    """Read 'was a sloop', 'the frigate Rose', 'the Rose, a frigate'."""
    value = _value(name, noun) if _entry(name).get("nouns") else ""
    if value and noun.dep_ in ("attr", "appos", *_BEFORE) and not _joined(noun):
        yield _Told(name, _head(noun), noun, value, _borne(noun))


def _by_deed(name: str, verb: Token) -> Iterator[_Told]:
    """Read 'was hanged', 'died of typhus', 'took her own life'."""
    found = _deeds(name)
    if not found:
        return
    own, done = list(_phrases(verb)), passive(verb)
    for value, of in (
        *((found.get(f"be {phrase}", ""), undergoing(verb) if done else objects(verb)) for phrase in own),
        *((found.get(phrase, ""), [] if done else subjects(verb)) for phrase in own),
    ):
        if value and of:
            yield _Told(name, verb, verb, value, of)
            return


def _phrases(verb: Token) -> Iterator[str]:
    """Yield a verb with each thing that may say what it means: 'take own life', 'die of heart attack'."""
    lemma = with_particle(verb)
    yield lemma
    for child in verb.children:
        behind = child.children if child.dep_ in ("prep", "agent") else (child,) if child.dep_ == "dobj" else ()
        for noun in behind:
            start = f"{lemma} {child.lower_}" if noun != child else lemma
            yield f"{start} {noun.lemma_.lower()}"
            yield from (f"{start} {before.lower_} {noun.lemma_.lower()}" for before in _compounds(noun))


def _head(noun: Token) -> Token:
    """Return the word whose tense says whether it still is so."""
    return noun.head if noun.dep_ == "attr" else noun


def _borne(noun: Token) -> list[Token]:
    """Return what bears the name of that which a noun says: 'the frigate Rose', 'the Rose, a frigate'."""
    named = noun.dep_ in ("appos", *_BEFORE) and is_name(noun.head)
    return [noun.head] if named else [noun] if noun.dep_ not in _BEFORE else []


def _joined(word: Token) -> bool:
    """Tell whether a second word stands beside it: 'in Latin and Greek'."""
    return any(child.dep_ == "conj" for child in word.children) or word.dep_ == "conj"


def _entry(name: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = _kinds()[name]
    return found


def _value(name: str, word: Token) -> str:
    """Return which kind a word means, "" for none."""
    return _values(name).get(word.text) or _values(name).get(word.lemma_.lower()) or ""


@cache
def _values(name: str) -> Mapping[str, str]:
    """Return for each word of a list the usual word for it: Reformed is Calvinist."""
    found: dict[str, str] = {}
    for one in words(_entry(name).get("words", "")):
        first, *others = one.split(" = ")
        found |= dict.fromkeys((first, *others), first)
    return found


@cache
def _deeds(name: str) -> Mapping[str, str]:
    return {phrase: value for value, phrases in _entry(name).get("deeds", {}).items() for phrase in words(phrases)}

"""Definite role noun -> the one person whom the article has called so before: 'the novelist', 'the former mayor'.

Who is meant must be named with that noun, or with one that says the same ("Rep. Lee" - "the congressman"), and nobody
else may be: where there is a second captain, named or not, "the captain" stays nobody. By the calling that somebody is
known for, "the novelist", the article may go on at once: the only one named of whom it has not said what he or she is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extract.holders import RolePhrase, named_holders
from claimcheck.extract.mentions import mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.roles import modifiers, phrases
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import by_words, listed
from claimcheck.models import Mention, MentionKind

_POINTING = frozenset({"the", "this", "that"})
_FOR = frozenset({"of", "for", "at", "in", "to", "from", "on"})
_STATED = frozenset({"appos", "attr", "oprd", "compound", "nmod", "amod", "npadvmod"})
_SILENT = frozenset({"DET", "PUNCT", "PART", "SCONJ", "ADP", "AUX", "ADV", "CCONJ", "SPACE"})
_PERSONS = frozenset({"PERSON", "ORG", "GPE"})  # what the model takes persons for
_SAME = frozenset({"late", "outgoing"})  # who holds it, all the same


class _Called(NamedTuple):
    """Somebody whom a role noun spoke of, without a name where the article gives none beside it."""

    keys: frozenset[str]
    words: frozenset[str]
    status: frozenset[str]
    person: Mention | None


def described(reading: Reading) -> dict[tuple[int, int], Mention]:
    """Return the persons that role nouns stand for, by paragraph and place of the noun."""
    called: list[_Called] = []
    placed: set[str] = set()  # of whom the article has said what they are
    found: dict[tuple[int, int], Mention] = {}
    for passage in reading.passages:
        for phrase in phrases(passage, reading):
            people = [who for who in named_holders(phrase, passage, reading)[0] if _is_person(who, reading)]
            placed.update(who.name for who in people)
            if phrase.family.is_kin:
                continue
            one = None if people or not _is_definite(phrase) else _one(phrase, called, reading)
            if one is None and not people and _may_be_known_for(phrase, called):
                one = _unplaced(phrase, passage, placed, reading)
            if one is not None:
                found[passage.offset, phrase.head.i] = one
            elif people or not (_several(phrase) or _no_other(phrase, passage, reading)):
                called.extend(_called(phrase, people, reading))
    return found


def _is_person(who: Mention, reading: Reading) -> bool:
    """Tell whether a holder is somebody by name: 'a Republican' beside 'the governor' is none."""
    return who.kind is MentionKind.PERSON and not reading.knowledge.organisations.party_of(who.name)


def _no_other(phrase: RolePhrase, passage: Passage, reading: Reading) -> bool:
    """Tell whether a noun without a name brings on nobody new: that of an office in a headline or in quotation marks.

    "Mayor resigns" is the mayor of the text; what somebody says of a president is of one whom the article has, too.
    """
    if not _one_word_for_all(phrase) or phrase.last.tag_ not in ("NN", "NNP"):
        return False
    alone = not _words(phrase, reading)[0] and not any(token.pos_ == "DET" for token in modifiers(phrase))
    return (passage.headline and alone) or passage.in_quotes(phrase.last)


def _called(phrase: RolePhrase, people: list[Mention], reading: Reading) -> Iterator[_Called]:
    words, status = _words(phrase, reading)
    for person in people or (None,):
        yield _Called(_keys(phrase), words, status, person)


def _one(phrase: RolePhrase, called: list[_Called], reading: Reading) -> Mention | None:
    """Return the one of those called so far whom the phrase can mean."""
    words, status = _words(phrase, reading)
    fit = [one for one in called if _key(phrase) in one.keys and words <= one.words and status == one.status]
    people = [one.person for one in fit if one.person is not None]
    fullest = max(people, key=lambda who: len(who.name), default=None)
    if fullest is None or len(people) < len(fit):
        return None
    return fullest if all(set(who.name.split()) <= set(fullest.name.split()) for who in people) else None


def _may_be_known_for(phrase: RolePhrase, called: list[_Called]) -> bool:
    """Tell whether an article may go on about somebody by this noun: 'the novelist', where there is no other one."""
    known_for = phrase.family.name in listed("definite", "known_for") and phrase.head.dep_ in ("nsubj", "nsubjpass")
    bare = [token.lower_ for token in modifiers(phrase)] == ["the"] and not any(
        child.dep_ == "prep" for child in phrase.head.children
    )
    return known_for and bare and _is_definite(phrase) and not any(_key(phrase) in one.keys for one in called)


def _unplaced(phrase: RolePhrase, passage: Passage, placed: set[str], reading: Reading) -> Mention | None:
    """Return the one person named so far of whom the article has not said what he or she is."""
    found: dict[str, Mention] = {}
    for each in (*reading.earlier(passage, len(reading.passages)), passage):
        for entity in each.doc.ents:
            if entity.label_ in _PERSONS and (each is not passage or entity.end <= phrase.first.i):
                who = mention(entity.root, each, reading)
                if _is_person(who, reading) and " " in who.name and who.name not in placed:
                    found.setdefault(who.name, who)
    return next(iter(found.values())) if len(found) == 1 else None


def _key(phrase: RolePhrase) -> str:
    return f"={phrase.family.name}" if _one_word_for_all(phrase) else _noun(phrase)


def _keys(phrase: RolePhrase) -> frozenset[str]:
    """Return by which nouns somebody may be called after this one: a marine biologist is the biologist, too."""
    family = {f"={phrase.family.name}"} if _one_word_for_all(phrase) else set()
    wider = by_words("definite", "called").get(phrase.family.name, frozenset())
    return frozenset({_noun(phrase), _noun(phrase).split()[-1]} | family | wider)


def _one_word_for_all(phrase: RolePhrase) -> bool:
    """Tell whether all nouns of a family say the same of somebody: 'Rep.', 'congressman'."""
    return phrase.family.unique or phrase.family.name in listed("definite", "synonyms")


def _noun(phrase: RolePhrase) -> str:
    before = phrase.first.doc[phrase.first.i : phrase.last.i].text_with_ws if phrase.first.i < phrase.last.i else ""
    return (before + phrase.last.lemma_).lower()


def _words(phrase: RolePhrase, reading: Reading) -> tuple[frozenset[str], frozenset[str]]:
    """Return what narrows a role noun: the words around it, and the status that they give."""
    table = reading.knowledge.roles
    before = [t for t in modifiers(phrase) if t.pos_ not in _SILENT and not table.is_honorific(t.text)]
    status = frozenset(found for token in before if (found := table.status_of(token.text)))
    party = reading.knowledge.organisations.party_of
    words = {token.lower_ for token in before if not (table.status_of(token.text) or party(token.text) or _aged(token))}
    for child in phrase.head.children:
        if child.i > phrase.last.i and child.dep_ == "prep" and child.lower_ in _FOR:
            words.update(inner.lower_ for inner in child.children if inner.dep_ == "pobj")
    return frozenset(words), status - _SAME


def _aged(token: Token) -> bool:
    """Tell the words of an age: 'the 47-year-old captain'."""
    return token.lower_ in ("year", "old") or token.like_num


def _is_definite(phrase: RolePhrase) -> bool:
    """Tell whether it points to one who was spoken of, and does not say itself who that is."""
    head, before = phrase.head, modifiers(phrase)
    if not before or before[0].lower_ not in _POINTING or phrase.last.tag_ not in ("NN", "NNP"):
        return False
    if head.dep_ in _STATED or (head.dep_ == "pobj" and head.head.lower_ == "as"):
        return False
    if any(token.dep_ == "poss" for token in before) or _who_it_is(head):
        return False
    return not any(child.dep_ in ("relcl", "acl", "appos") and child.i > head.i for child in head.children)


def _who_it_is(noun: Token) -> bool:
    """Tell whether the sentence says who it is: 'the winner was Ann Lee'."""
    stated = noun.dep_ == "nsubj" and noun.head.lemma_ == "be"
    return stated and any(child.dep_ == "attr" and child.pos_ == "PROPN" for child in noun.head.children)


def _several(phrase: RolePhrase) -> bool:
    """Tell whether a plural speaks of a sort of people, not of so many: 'novelists', but not 'two drivers'."""
    return phrase.last.tag_ in ("NNS", "NNPS") and not any(token.pos_ == "NUM" for token in modifiers(phrase))

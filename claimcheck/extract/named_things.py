"""Token -> the name of the thing that it stands for: 'the novel The Salt Garden', 'the bridge', 'it', 'her'.

A definite noun is the one thing of which the article has said before that it is one, by a sentence or by its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.compare.things import one_thing
from claimcheck.extract.clauses import subjects
from claimcheck.extract.full_names import called, is_name
from claimcheck.extract.mentions import mention, somebody
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Called, Reading
from claimcheck.extract.tokens import Token
from claimcheck.extract.told_of import ON, told_of
from claimcheck.knowledge import fold
from claimcheck.knowledge.tables import listed
from claimcheck.models import Mention, MentionKind

_SHE = frozenset({"she", "her"})
_POINTING = frozenset({"the", "this"})
_SUBJECTS = ("nsubj", "nsubjpass")
_NARROWING = frozenset({"amod", "compound", "nmod", "nummod", "prep", "relcl", "acl", "poss"})


def named_thing(thing: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the name of a thing, where it has one: its own, or that of what it goes on to tell of."""
    if thing.lower_ in ON:
        found = told_of(thing)
        several = found is not None and any(child.dep_ == "conj" for child in found.children)
        named = None if found is None or several else named_thing(found, passage, reading)
        ship = thing.lower_ in _SHE
        return None if named is None or (ship and not _is_ship(named, reading)) else named
    for token in (thing, *_called(thing)):
        named = _own_name(token, passage, reading)
        if named is not None:
            return named
    told = _said_of(thing)
    return named_thing(told, passage, reading) if told is not None else _meant(thing, passage, reading)


def kinds_of(named: Mention, reading: Reading) -> frozenset[str]:
    """Return the nouns that the article says a thing to be."""
    return frozenset(one.noun for one in _all_called(reading) if fold(one.mention.name) == fold(named.name))


def _own_name(token: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the name that a token is the head of: of a noun with a name before it both, 'the Osk torpedo'."""
    one = mention(token, passage, reading)
    if _goes_on(token, one) or _begins_low(one):
        one = called(token, passage, reading)
    if not one.name[:1].isupper() or one.kind is MentionKind.COUNTRY:
        return None
    if token.tag_ == "NNS" and any(child.ent_type_ in ("GPE", "NORP", "LOC") for child in token.children):
        return None  # the theatres of a town are many
    named = _without_prefix(_as_thing(one, token, passage, reading)) if token.pos_ == "PROPN" else one
    return _numbered(named, token)


def _numbered(one: Mention, token: Token) -> Mention:
    """Leave a name its number, by which one of a make is told from another: 'the Osk 250'."""
    number = next((child for child in token.children if child.dep_ == "nummod" and child.i == token.i + 1), None)
    if number is None or not number.text.isdigit() or number.text in one.name.split():
        return one
    return replace(one, name=f"{one.name} {number.text}")


def _goes_on(token: Token, one: Mention) -> bool:
    """Tell whether a name of one word goes on behind 'of', which the model leaves out: 'the Treaty of Osk'."""
    behind = [inner for child in token.children if child.lower_ == "of" for inner in child.children]
    return token.pos_ == "PROPN" and one.name == token.text and any(is_name(inner) for inner in behind)


def _begins_low(one: Mention) -> bool:
    """Tell whether a noun was taken into a name that follows it: 'the ferry MV Osk'."""
    return not one.head and one.name[:1].islower() and one.name[-1:].isalpha() and not one.name.islower()


def _as_thing(one: Mention, token: Token, passage: Passage, reading: Reading) -> Mention:
    """Take a name as it is written, where its sentence says what kind of thing it is."""
    if one.kind is not MentionKind.PERSON or not any(kind in _kinds() for kind, _ in _kinds_told(token)):
        return one
    first = token
    while first.i > token.sent.start and first.nbor(-1).pos_ == "PROPN" and first.nbor(-1).dep_ == "compound":
        first = first.nbor(-1)
    start, end = passage.place(first, token)
    name = " ".join(reading.article.text[start:end].split())
    return replace(one, kind=MentionKind.THING, name=name)


def _without_prefix(one: Mention) -> Mention:
    first, _, rest = one.name.partition(" ")
    left_out = rest and first in listed("milestones", "things", "prefixes")
    return replace(one, name=rest) if left_out else one


def _called(thing: Token) -> list[Token]:
    """Return the name that a noun is followed by, wherever the parser hangs it: 'the novel The Salt Garden'."""
    beside = [child for child in thing.children if child.dep_ == "appos"]
    beside += [child for child in thing.head.children if child.dep_ == thing.dep_ and child.i > thing.i]
    after = thing.right_edge.i + 1  # "the record he is known for, Glass Orchard"
    if thing.tag_ == "NN" and after < thing.sent.end - 1 and thing.doc[after].text == ",":
        beside += [token for token in thing.sent if token.dep_ == "appos" and token.left_edge.i == after + 1]
    return [token for token in beside if token.pos_ == "PROPN"]


def _said_of(noun: Token) -> Token | None:
    """Return what a noun is said of: 'the Osk was a steamer', 'was a ship of the line', 'the Osk, a steamer'."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    if noun.dep_ == "appos" and noun.head.pos_ == "PROPN":
        return noun.head
    if noun.dep_ != "attr" or noun.head.lemma_ != "be" or noun.tag_ != "NN":
        return None
    found = [child for child in subjects(noun.head) if child.i < noun.i]
    return found[0] if len(found) == 1 else None


def _meant(noun: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the one thing that a definite noun can mean: 'the bridge', 'the light'."""
    marks = [child for child in noun.children if child.dep_ == "det"]
    narrowed = any(child.dep_ in _NARROWING for child in noun.children)
    if noun.tag_ != "NN" or narrowed or not any(mark.lower_ in _POINTING for mark in marks):
        return None
    here = passage.offset + noun.idx
    fits = {
        fold(one.mention.name): one.mention
        for one in _all_called(reading)
        if one.mention.start < here and one_thing(one.noun, noun.lemma_.lower())
    }
    return next(iter(fits.values())) if len(fits) == 1 else None


def _all_called(reading: Reading) -> tuple[Called, ...]:
    """Return what the article says of its names: of which kind each is, in order of the text."""
    if reading.called is None:
        reading.called = ()  # while they are read, no noun means one of them
        reading.called = tuple(one for passage in reading.passages for one in _of_passage(passage, reading))
    return reading.called


def _of_passage(passage: Passage, reading: Reading) -> Iterator[Called]:
    for token in passage.doc:
        if token.pos_ != "PROPN" or token.dep_ in ("compound", "nmod"):
            continue
        for noun, _ in _kinds_told(token):
            named = _own_name(token, passage, reading)
            if named is not None and not somebody(named, reading):
                yield Called(noun, named)


def _kinds_told(name: Token) -> Iterator[tuple[str, Token]]:
    """Yield what a name is said to be: by 'was a', by a noun beside it, by its own last word."""
    yield name.lower_, name
    beside = [
        child
        for child in name.children
        if child.pos_ == "NOUN" and (child.dep_ == "appos" or (child.dep_ == "compound" and child.i < name.i))
    ]
    if name.dep_ == "appos" and name.head.pos_ == "NOUN":
        beside.append(name.head)
    if name.dep_ in _SUBJECTS and name.head.lemma_ == "be":
        beside += [child for child in name.head.children if child.dep_ == "attr"]
    yield from ((noun.lemma_.lower(), noun) for noun in beside)


def _kinds() -> frozenset[str]:
    return listed("milestones", "things", "kinds")


def _is_ship(named: Mention, reading: Reading) -> bool:
    return bool(kinds_of(named, reading) & listed("milestones", "things", "ships"))

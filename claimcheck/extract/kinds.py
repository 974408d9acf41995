"""Passage -> attribute claims: which word of a list is a named thing's: "written in Latin", "a Lutheran church"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from spacy.tokens import Token

from claimcheck.extract.bearers import things
from claimcheck.extract.clauses import objects, passive
from claimcheck.extract.drafts import Draft
from claimcheck.extract.particles import with_particle
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tie_words import is_open
from claimcheck.extract.undergoing import undergoing
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import table
from claimcheck.models import ClaimKind, Predicate

KIND = "kind"  # begins the attribute of each, as in "kind language"


def kinds(passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield the kinds of named things that a passage tells by a word of a list."""
    for token in passage.doc:
        for name, word, of in _told(token):
            named = {one.name: one for each in of for one in things(each, passage, reading)}
            if len(named) == 1 and not is_open(token):
                said = token.head if token.dep_ == "attr" else token  # whose tense says whether it still is
                start, end = passage.place(word, word)
                lemma, form = token.lemma_.lower(), "verb" if token.pos_ == "VERB" else "noun"
                predicate = Predicate(text=word.text, start=start, end=end, lemma=lemma, form=form)
                value = _values(name)[word.text]
                yield Draft(
                    ClaimKind.ATTRIBUTE,
                    said,
                    predicate,
                    tuple(named.values()),
                    attribute=f"{KIND} {name}",
                    value=value,
                )


def _told(token: Token) -> Iterator[tuple[str, Token, list[Token]]]:
    """Yield the kind that a word tells of, the word that says which, and what is of it."""
    for name, entry in table("kinds")["kinds"].items():
        if token.pos_ == "VERB" and with_particle(token) in words(entry.get("verbs", "")):
            done_to = undergoing(token) if passive(token) else objects(token)
            before = words(entry["prepositions"])
            hung = [child for each in (token, *objects(token)) for child in each.children if child.lower_ in before]
            said = [word for p in hung for word in p.children if word.text in _values(name) and word.dep_ == "pobj"]
        elif token.pos_ == "NOUN" and token.tag_ == "NN" and token.lemma_.lower() in words(entry.get("sorts", "")):
            said = [child for child in token.children if child.i < token.i and child.text in _values(name)]
            done_to = [token]
        else:
            continue
        if len(said) == 1 and not any(child.dep_ == "conj" for child in said[0].children):
            yield name, said[0], done_to


@cache
def _values(name: str) -> Mapping[str, str]:
    """Return for each word of a list the usual word for it: Reformed is Calvinist."""
    found: dict[str, str] = {}
    for one in words(table("kinds")["kinds"][name]["words"]):
        first, _, other = one.partition(" = ")
        found |= {first: first, other or first: first}
    return found

"""Passage -> attribute claims: when a battle was fought, by its name or by what was done there.

"The Battle of Osk was fought in 1643", "Lee was mortally wounded at Osk in 1645": whoever falls at a place that gave a
battle its name fell in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.compare.milestones import MILESTONE
from claimcheck.extract.dating import governor, of_the_calendar, relation
from claimcheck.extract.drafts import Draft
from claimcheck.extract.mentions import mention
from claimcheck.extract.particles import with_particle
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed
from claimcheck.models import ClaimKind, MentionKind, Predicate, When

BATTLE = "battle"
_AT = frozenset({"at", "in", "during"})


def battles(passage: Passage, times: Iterable[tuple[When, Token]], reading: Reading) -> Iterator[Draft]:
    """Yield the battles that a passage dates."""
    for when, token in times:
        verb = governor(token) if of_the_calendar(when) else None
        if verb is None or verb.pos_ not in ("VERB", "AUX") or relation(when, token, verb) != "at":
            continue
        for place in list(_fought(verb))[:1]:
            start, end = passage.place(verb, verb)
            predicate = Predicate(text=verb.text, start=start, end=end, lemma=with_particle(verb), form="verb")
            where = replace(mention(place, passage, reading), kind=MentionKind.THING)
            yield Draft(
                *(ClaimKind.ATTRIBUTE, verb, predicate, (where,)),
                times=(when,),
                attribute=f"{MILESTONE}{BATTLE}",
                value=when.text,
            )


def _fought(verb: Token) -> Iterator[Token]:
    """Yield the places whose battle a verb tells of."""
    lemma = with_particle(verb)
    if lemma in listed("milestones", "battles", "verbs"):
        yield from (where for child in verb.children if "nsubj" in child.dep_ for where in _of_battle(child))
    if lemma in listed("milestones", "battles", "deeds"):
        for prep in verb.children:
            if prep.dep_ == "prep" and prep.lower_ in _AT:
                for child in prep.children:
                    alone = child.pos_ == "PROPN" and prep.lower_ == "at" and not list(_of_battle(child))
                    yield from (child,) if alone and _in_battle(verb) else _of_battle(child)


def _of_battle(token: Token) -> Iterator[Token]:
    """Read 'the Battle of Osk'; of two battles of Osk, the first and the second, neither."""
    words = {child.lower_ for child in token.children}
    if token.lower_ not in listed("milestones", "battles", "nouns") or words & listed("milestones", "several", "nouns"):
        return
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of" and "first" not in words:
            yield from (inner for inner in child.children if inner.dep_ == "pobj" and inner.pos_ == "PROPN")


def _in_battle(verb: Token) -> bool:
    """Tell whether a sentence is of war: a man may be wounded at a place of which there once was a battle."""
    return any(token.lemma_.lower() in listed("milestones", "battles", "words") for token in verb.sent)

"""Passage -> attribute claims: that somebody was alive in a year, by what he or she did in it.

"In 1814 Lee travelled to Trieste" says so of Lee; "Lee's opera was played in 1814" does not. Which deeds need a living
doer is listed in ``knowledge/milestones.toml``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.extract.ages import person
from claimcheck.extract.clauses import doers, passive, subjects
from claimcheck.extract.dating import governor, of_the_calendar
from claimcheck.extract.drafts import Draft
from claimcheck.extract.mentions import mention
from claimcheck.extract.particles import with_particle
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed
from claimcheck.models import ClaimKind, Predicate, When

ALIVE = "alive"


def alive(passage: Passage, times: Iterable[tuple[When, Token]], reading: Reading) -> Iterator[Draft]:
    """Yield who did what only the living do, with the year."""
    for when, token in times:
        verb = governor(token) if of_the_calendar(when) and when.relation == "at" else None
        if verb is None:
            continue
        for subject in _living(verb)[:1]:
            who = person(subject, passage, reading)
            if who is None and subject.pos_ == "PROPN":  # a surname alone is often taken for a place
                who = mention(subject, passage, reading)
            if who is not None:
                start, end = passage.place(verb, verb)
                predicate = Predicate(text=verb.text, start=start, end=end, lemma=with_particle(verb), form="verb")
                yield Draft(
                    *(ClaimKind.ATTRIBUTE, verb, predicate, (who,)),
                    times=(when,),
                    attribute=ALIVE,
                    value=when.text,
                )


def _living(verb: Token) -> list[Token]:
    """Return who must have lived when it was done: who did it, by grammar or behind 'by', or to whom it was done."""
    if verb.pos_ != "VERB" or not _past(verb):
        return []
    lemma, undergone = with_particle(verb), passive(verb)
    if lemma in listed("milestones", "living", "verbs"):
        return [one for one in doers(verb) if one.ent_type_ == "PERSON"] if undergone else subjects(verb)
    return subjects(verb) if undergone and lemma in listed("milestones", "living", "done_to") else []


def _past(verb: Token) -> bool:
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass", "neg")}
    return not helpers - {"had", "was", "were", "been"} and (verb.tag_ in ("VBD", "VBN") or bool(helpers))

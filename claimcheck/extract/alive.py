"""Passage -> attribute claims: that somebody was alive in a year, by what he or she did in it.

"In 1814 Lee travelled to Trieste" says so of Lee; "Lee's opera was played in 1814" does not. Which deeds need a living
doer is listed in ``knowledge/milestones.toml``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from claimcheck.extract.ages import person
from claimcheck.extract.clauses import passive, subjects
from claimcheck.extract.drafts import Draft
from claimcheck.extract.mentions import mention
from claimcheck.extract.milestones import governor, of_the_calendar
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.stance import with_particle
from claimcheck.knowledge.tables import listed
from claimcheck.models import ClaimKind, Predicate, When

ALIVE = "alive"


def alive(passage: Passage, times: Iterable[tuple[When, Token]], reading: Reading) -> Iterator[Draft]:
    """Yield who did what only the living do, with the year."""
    for when, token in times:
        verb = governor(token) if of_the_calendar(when) and when.relation == "at" else None
        if verb is None or not _done(verb):
            continue
        for subject in subjects(verb)[:1]:
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


def _done(verb: Token) -> bool:
    """Tell whether a verb is told as done, and needs a living doer."""
    if verb.pos_ != "VERB" or with_particle(verb) not in listed("milestones", "living", "verbs") or passive(verb):
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "neg")}
    return not helpers - {"had"} and (verb.tag_ == "VBD" or bool(helpers))

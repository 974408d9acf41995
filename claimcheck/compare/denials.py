"""Whether a headline that denies something and one that tells something as fact are of the same thing."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.judge import Pairing
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim, Mention

COVERED = 0.5  # part of the denied event's words that the other headline must have; set by hand, not measured
LEAST_PARTICIPANTS = 2  # words: one name may stand in any headline of the day


def denies_this(denial: Claim, fact: Claim, knowledge: Knowledge) -> bool:
    """Tell whether ``fact`` tells what ``denial`` denies: the same deed or state, and most of its participants."""
    told = spoken(fact)
    about = {word for mention in (*denial.patients, *denial.partners) for word in _said_of(mention)}
    if not _same_deed(denial, fact, knowledge) or not all(_named(one) & told for one in denial.partners):
        return False
    shared = about & told
    return len(shared) >= LEAST_PARTICIPANTS and len(shared) >= COVERED * len(about)


def spoken(claim: Claim) -> frozenset[str]:
    """Return the single words of a claim's sentence, in lower case."""
    return frozenset(word for term in claim.terms for word in _words(term))


def reports_denial(pair: Pairing, denial: Claim, fact: Claim) -> bool:
    """Tell whether the article that tells it as fact also tells of the denial by the same speaker."""
    names = {speaker.name.split()[-1].casefold() for speaker in denial.attribution.speakers if speaker.name}
    text = pair.context.articles[fact.article_id].text.casefold()
    for sentence in re.split(r"(?<=[.!?])\s+|\n+", text):
        said = set(re.findall(r"n't|[\w]+", sentence.replace("’", "'").replace("n't", " n't")))
        if names & said and said & _denying():
            return True
    return False


def _same_deed(denial: Claim, fact: Claim, knowledge: Knowledge) -> bool:
    """Tell whether a word of the fact means what the denied predicate means."""
    lemma = denial.predicate.lemma
    if lemma.startswith("be "):
        state = lemma.removeprefix("be ")
        if state in spoken(fact):
            return True
    verb = lemma.split()[0]
    families = {sense.family for sense in knowledge.predicates.families(lemma)}
    for term in spoken(fact):
        meant = knowledge.nominals.verb_of(term) or term
        if verb in (meant, term) or families & {sense.family for sense in knowledge.predicates.families(meant)}:
            return True
    return False


def _said_of(mention: Mention) -> set[str]:
    return {word for term in mention.terms for word in _words(term)}


def _named(mention: Mention) -> set[str]:
    return {mention.head} if mention.head else set(_words(mention.name))


def _words(term: str) -> list[str]:
    return term.casefold().split()


@lru_cache(maxsize=1)
def _denying() -> frozenset[str]:
    return frozenset(words(table("veracity")["denying"]["words"]))

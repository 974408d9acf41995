"""Whether a headline that denies something and one that tells something as fact are of the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.align.entities import same
from claimcheck.align.participants import GENERIC
from claimcheck.compare.headlines import deeds, of_reports, one_deed
from claimcheck.judge import Pairing
from claimcheck.knowledge.tables import listed
from claimcheck.models import Claim, ClaimKind, Mention

COVERED = 0.5  # part of the denied event's words that the other headline must have; set by hand, not measured
MOSTLY = 0.8  # part of the words of a report called false that the other must have; set by hand on own examples
LEAST_PARTICIPANTS = 2  # words: one name may stand in any headline of the day


def denies_this(denial: Claim, fact: Claim, pair: Pairing) -> bool:
    """Tell whether ``fact`` tells what ``denial`` denies: the same deed or state, and most of its participants."""
    told = spoken(fact)
    if _other_object(denial, fact, pair) or _other_numbers(denial, fact):
        return False
    described = _described_subject(denial, pair)
    if not all(_met(one, fact, pair) for one in described):
        return False
    denied = [one for one in denial.patients if one not in described]
    about = {word for mention in (*denied, *denial.partners) for word in _said_of(mention)}
    if not _same_deed(denial, fact, pair) or not all(_named(one) & told for one in denial.partners):
        return False
    shared = about & told
    return len(shared) >= LEAST_PARTICIPANTS and len(shared) >= COVERED * len(about)


def _other_object(denial: Claim, fact: Claim, pair: Pairing) -> bool:
    """Tell whether the same verb is said of another object, or nothing that the denied one is called is told."""
    own = _own(denial, pair)
    if own is None:
        return False
    told, known = spoken(fact), pair.context.knowledge
    for object_ in (one for one in (*own.patients, *own.places) if one.start > own.predicate.start):
        names = {word for term in object_.terms if term[:1].isupper() for word in _words(term)}
        if names and not names & told and not _anybody(object_):
            return True
    done = [c.patients for c in _events(fact, pair) if _one_verb(c, own) and c.patients]
    return bool(own.patients and done) and not any(
        same(a, b, known) or (_anybody(a) and _anybody(b)) for patients in done for b in patients for a in own.patients
    )


def _own(denial: Claim, pair: Pairing) -> Claim | None:
    """Return the event that a headline denies."""
    return next((c for c in _events(denial, pair) if c.predicate.start == denial.predicate.start), None)


def _described_subject(denial: Claim, pair: Pairing) -> tuple[Mention, ...]:
    """Return who is not what the headline says, if that is nobody by name: "the woman held is not his sister"."""
    own = _own(denial, pair)
    return tuple(one for one in own.agents if one.head) if own is not None and own.predicate.form == "copula" else ()


def _met(subject: Mention, fact: Claim, pair: Pairing) -> bool:
    """Tell whether the fact has a word that a subject is described by: held, of "the woman who is held"."""
    closer, knowledge = _said_of(subject) - {subject.head}, pair.context.knowledge
    return not closer or any(
        word == told or one_deed(deeds(word, knowledge), deeds(told, knowledge))
        for word in closer
        for told in spoken(fact)
    )


def _events(claim: Claim, pair: Pairing) -> Iterator[Claim]:
    """Yield the events that the sentence of a claim tells or denies."""
    return (other for other in pair.context.of_sentence(claim) if other.kind is ClaimKind.EVENT)


def _one_verb(left: Claim, right: Claim) -> bool:
    a, b = left.predicate, right.predicate
    return a.lemma == b.lemma or (bool(a.family) and a.family == b.family)


def _anybody(mention: Mention) -> bool:
    """Tell whether a noun says no more than that it is a person: a boy may be called a child, a son, a godson."""
    return (mention.head or mention.name.split()[-1].lower()) in listed("veracity", "persons", "nouns")


def _other_numbers(denial: Claim, fact: Claim) -> bool:
    """Tell whether both give numbers, and none of them is the same."""
    a, b = (set(re.findall(r"\d[\d.,]*\d|\d", claim.quote)) for claim in (denial, fact))
    return bool(a and b) and not a & b


def same_report(called: Claim, told: Claim, pair: Pairing) -> bool:
    """Tell whether what is called false is what the other tells: names alone make one topic, not yet one report.

    One of its deeds must be told too, or most of the words that are neither names nor about reports.
    """
    said, other = _of_substance(called), _of_substance(told)
    deeds = [one for one in _deeds(called, pair) if _same_deed(one, told, pair)]
    return bool(deeds) or (bool(said) and len(said & other) >= MOSTLY * len(said))


def _of_substance(claim: Claim) -> frozenset[str]:
    """Return the words of a sentence that are no names, and do not only say how true it is."""
    return frozenset(word for term in claim.terms if not term[:1].isupper() for word in _words(term)) - of_reports()


def _deeds(claim: Claim, pair: Pairing) -> Iterator[Claim]:
    """Yield the events of the claim's sentence, without those of saying and of finding it false."""
    speech = pair.context.knowledge.reporting
    for other in _events(claim, pair):
        verb = other.predicate.lemma.split()[0]
        about = set(_words(other.predicate.lemma)) & of_reports()
        if verb not in GENERIC and not speech.stance_of(verb) and not about:
            yield other


def spoken(claim: Claim) -> frozenset[str]:
    """Return the single words of a claim's sentence, in lower case."""
    return frozenset(word for term in claim.terms for word in _words(term))


def reports_denial(pair: Pairing, denial: Claim, fact: Claim) -> bool:
    """Tell whether the article that tells it as fact also tells of the denial by the same speaker."""
    names = {speaker.name.split()[-1].casefold() for speaker in denial.attribution.speakers if speaker.name}
    text = pair.context.articles[fact.article_id].text.casefold()
    for sentence in re.split(r"(?<=[.!?])\s+|\n+", text):
        said = set(re.findall(r"n't|[\w]+", sentence.replace("’", "'").replace("n't", " n't")))
        if names & said and said & listed("veracity", "denying", "words"):
            return True
    return False


def _same_deed(denial: Claim, fact: Claim, pair: Pairing) -> bool:
    """Tell whether a word of the fact means what the denied predicate means."""
    lemma, knowledge = denial.predicate.lemma, pair.context.knowledge
    if lemma.startswith("be ") and lemma.removeprefix("be ") in spoken(fact):
        return True
    verb, meant = lemma.split()[0], deeds(lemma, knowledge)
    told = {*spoken(fact), *(event.predicate.lemma for event in _events(fact, pair))}
    return any(
        verb in (word, knowledge.nominals.verb_of(word)) or one_deed(meant, deeds(word, knowledge)) for word in told
    )


def _said_of(mention: Mention) -> set[str]:
    return {word for term in mention.terms for word in _words(term)}


def _named(mention: Mention) -> set[str]:
    return {mention.head} if mention.head else set(_words(mention.name))


def _words(term: str) -> list[str]:
    return term.casefold().split()

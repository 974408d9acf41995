"""A verb or noun of birth or death -> whose it is: 'he died', 'his death in 1938', 'was shot dead'."""

from __future__ import annotations

from claimcheck.extract.ages import person
from claimcheck.extract.clauses import passive
from claimcheck.extract.mentions import mention
from claimcheck.extract.particles import with_particle
from claimcheck.extract.passage import Passage
from claimcheck.extract.pronouns import referent
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed
from claimcheck.models import Mention, MentionKind

BIRTH, DEATH = "birth", "death"


def ended(head: Token, passage: Passage, reading: Reading) -> tuple[str, Mention] | None:
    """Read 'his death in 1938', 'was shot dead in 1938': what it is of a life, and of whose."""
    if head.pos_ == "NOUN":
        of = [inner for child in head.children if child.lower_ == "of" for inner in child.children]
        owners = [*(child for child in head.children if child.dep_ == "poss"), *of]
        wanted = head.lemma_.lower() in listed("milestones", "lives", "nouns")
        who = person(owners[0], passage, reading) if wanted and len(owners) == 1 else None
        return (BIRTH if head.lemma_.lower() == "birth" else DEATH, who) if who is not None else None
    said = {with_particle(head), _with_adjective(head)}
    slain = passive(head) and not said.isdisjoint(listed("milestones", "lives", "killed"))
    if not slain and (passive(head) or head.lemma_.lower() not in listed("milestones", "lives", "die")):
        return None
    who = whose(head, passage, reading)
    return (DEATH, who) if who is not None else None


def _with_adjective(verb: Token) -> str:
    """Return 'shoot dead' for the verb of 'was shot dead'."""
    beside = next((child.lower_ for child in verb.children if child.dep_ in ("acomp", "oprd", "advmod")), "")
    return f"{verb.lemma_.lower()} {beside}"


def whose(verb: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the one person who was born or died."""
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None and verb.dep_ in ("acl", "relcl", "conj", "advcl"):
        subject = verb.head if verb.dep_ == "acl" else _grammatical(verb.head)
    if subject is not None and subject.tag_ == "WP" and verb.dep_ == "relcl":
        subject = verb.head
    if subject is None or any(child.dep_ == "conj" for child in subject.children):
        return None
    if subject.pos_ == "PRON":
        return _continued(subject, passage, reading) or referent(subject, passage, reading)
    beside = [child for child in subject.children if child.dep_ == "appos"]
    for named in (subject, *beside, *([subject.head] if subject.dep_ == "appos" else ())):
        who = mention(named, passage, reading)
        if who.kind is MentionKind.PERSON:
            return who
    return None


def _continued(pronoun: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Follow a subject back over sentences that go on with the same pronoun, to the person it began with."""
    sentence = pronoun.sent
    while sentence.start > 0:
        sentence = pronoun.doc[sentence.start - 1].sent
        subject = _grammatical(sentence.root)
        if subject is None:
            return None
        if subject.lower_ != pronoun.lower_:
            who = mention(subject, passage, reading)
            return who if who.kind is MentionKind.PERSON and subject.ent_type_ == "PERSON" else None
    return None


def _grammatical(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)

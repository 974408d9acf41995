"""Pronoun -> whom its sentence shows it to mean: 'After she left, Ann Lee said', 'Lee said he', 'Day gave his word'."""

from __future__ import annotations

from claimcheck.extract.clauses import subjects
from claimcheck.extract.introduced import about
from claimcheck.extract.mentions import behind_body
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.spoken import PERSONAL, between, sex_of, wanted
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed
from claimcheck.models import Mention

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def by_its_sentence(pronoun: Token, passage: Passage, barred: frozenset[str], reading: Reading) -> Mention | None:
    """Return the person whom the grammar of its sentence makes a pronoun stand for."""
    return (
        _runs_ahead(pronoun, passage, reading)
        or _after_subject(pronoun, passage, barred, reading)
        or _of_subject(pronoun, passage, barred, reading)
        or _of_object(pronoun, passage, barred, reading)
    )


def _of_subject(pronoun: Token, passage: Passage, barred: frozenset[str], reading: Reading) -> Mention | None:
    """Return the subject of a clause whose own thing is told of: 'Lee lost his job', 'Ann Day, who sold her shop'."""
    verb = next((above for above in pronoun.ancestors if above.pos_ in ("VERB", "AUX")), None)
    heads = subjects(verb) if verb is not None and pronoun.dep_ == "poss" else []
    if verb is None or len(heads) != 1 or heads[0].i > pronoun.i or heads[0].is_ancestor(pronoun):
        return None
    if verb.lemma_.lower() in listed("quotes", "calling") | listed("quotes", "speaking"):
        return None  # "mocked his accent": somebody else's
    subject = heads[0]
    noted = dict(between(pronoun.sent.start, pronoun.i, passage, reading))
    beside = [child for child in subject.children if child.dep_ == "appos"]
    named = [token for token in (subject, *beside, *behind_body(subject, reading)) if noted.get(token) is not None]
    if not named or passage.in_quotes(pronoun) != passage.in_quotes(subject):
        return None
    who = noted[named[0]]
    others = [
        token
        for token in noted
        if token not in named and passage.in_quotes(token) == passage.in_quotes(pronoun) and not about(token, subject)
    ]
    fits = who is not None and who.name not in barred and sex_of(who, passage, reading) in ("", wanted(pronoun))
    return who if fits and not others else None


def _of_object(pronoun: Token, passage: Passage, barred: frozenset[str], reading: Reading) -> Mention | None:
    """Return who is to answer for what is told: 'Lee criticised Day for selling his shop'."""
    for deed in pronoun.ancestors:
        verb = deed.head.head
        if deed.dep_ == "pcomp" and verb.pos_ == "VERB" and verb.lemma_.lower() in listed("pronouns", "answering"):
            objects = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass") and child.i < deed.i]
            noted = dict(between(pronoun.sent.start, pronoun.i, passage, reading))
            who = noted.get(objects[0]) if len(objects) == 1 else None
            alone = not any(objects[0].i < token.i < pronoun.i for token in noted) if who is not None else False
            fits = who is not None and who.name not in barred and sex_of(who, passage, reading) in ("", wanted(pronoun))
            return who if fits and alone else None
    return None


def _runs_ahead(pronoun: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the subject behind a first clause or phrase with the pronoun: 'After she left, Ann Lee said'."""
    if between(pronoun.sent.start, pronoun.i, passage, reading) or passage.in_quotes(pronoun):
        return None
    for above in (pronoun, *pronoun.ancestors):
        first = above.dep_ in ("advcl", "prep") and above.head.pos_ == "VERB" and above.i < above.head.i
        subject = next((c for c in above.head.children if c.dep_ in ("nsubj", "nsubjpass")), None) if first else None
        if subject is not None and subject.i > above.right_edge.i:
            named = dict(between(subject.i, subject.i + 1, passage, reading)).get(subject)
            fits = named is not None and sex_of(named, passage, reading) in ("", wanted(pronoun))
            return named if fits else None
    return None


def _after_subject(pronoun: Token, passage: Passage, barred: frozenset[str], reading: Reading) -> Mention | None:
    """Return whom the subject before it stands for: 'he said that he', 'Lee, who had a son, said that he'."""
    if pronoun.dep_ not in _SUBJECTS:
        return None
    quoted = passage.in_quotes(pronoun)
    before = [
        (token, name)
        for token, name in between(pronoun.sent.start, pronoun.i, passage, reading)
        if token.dep_ in _SUBJECTS and passage.in_quotes(token) == quoted
    ]
    subject, name = before[-1] if before else (None, None)
    if subject is None or (subject.lower_ in PERSONAL and wanted(subject) != wanted(pronoun)):
        return None
    others = between(subject.i + 1, pronoun.i, passage, reading)
    if subject.lower_ in PERSONAL:
        alone = all(token.lower_ in PERSONAL for token, _ in others)
        who = reading.referents.get((passage.offset, subject.i)) if alone else None
    else:
        first = between(pronoun.sent.start, subject.left_edge.i, passage, reading)
        apart = not first or _calls(pronoun)
        told = apart and all(about(token, subject) for token, _ in others) and _tells(subject, pronoun)
        who = name if told and name is not None and sex_of(name, passage, reading) in ("", wanted(pronoun)) else None
    return None if who is None or who.name in barred else who


def _calls(pronoun: Token) -> bool:
    """Tell whether the pronoun's clause is by what name the subject calls something: 'Lee attacked what she called'."""
    verb = pronoun.head
    asked = any(child.lower_ == "what" and child.i < pronoun.i for child in verb.children)
    return asked and verb.lemma_.lower() in listed("quotes", "calling")


def _tells(subject: Token, pronoun: Token) -> bool:
    """Tell whether the pronoun's clause is what the subject says: 'Lee said she'."""
    clause = pronoun.head
    return clause.dep_ == "ccomp" and clause.head == subject.head

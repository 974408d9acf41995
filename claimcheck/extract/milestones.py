"""Passage -> attribute claims: the dates of what happens once to a thing that has a name.

"The Osk Bridge opened in 1909", "traffic first crossed it in May 1912", "the flotation of Osk Foods came in 1991".
Who tells of the opening may use any word for it; ``knowledge/milestones.toml`` lists which.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from spacy.tokens import Token

from claimcheck.extract.clauses import objects, passive, subjects
from claimcheck.extract.drafts import Draft
from claimcheck.extract.mentions import mention, somebody
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.stance import with_particle
from claimcheck.extract.told_of import told_of
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import ClaimKind, Grain, Mention, MentionKind, Predicate, When

MILESTONE = "milestone"  # begins the attribute of each, as in "milestone opening"
_GRAINS = frozenset({Grain.DAY, Grain.MONTH, Grain.SEASON, Grain.YEAR})
_RELATIONS = frozenset({"at", "since", "until", "before", "by"})
_HANGING = frozenset({"prep", "pobj", "npadvmod", "nmod", "advmod", "nummod", "compound", "appos"})


def milestones(passage: Passage, times: Iterable[tuple[When, Token]], reading: Reading) -> Iterator[Draft]:
    """Yield the milestones of named things that a passage dates."""
    for when, token in times:
        if not of_the_calendar(when):
            continue
        head = governor(token)
        for name, thing in dict(_told(head)).items() if head is not None else ():
            named = _named(thing, passage, reading)
            if head is not None and named is not None and not somebody(named, reading):
                yield _draft(name, head, named, _meant(when, head), passage)


def of_the_calendar(when: When) -> bool:
    """Tell whether a time names its year: what opens or closes on a Monday may do so every day."""
    named = when.year is not None and when.earliest is not None
    return named and when.grain in _GRAINS and not when.recurring and when.relation in _RELATIONS


def _draft(name: str, head: Token, named: Mention, when: When, passage: Passage) -> Draft:
    start, end = passage.place(head, head)
    form = "verb" if head.pos_ == "VERB" else "noun"
    predicate = Predicate(text=head.text, start=start, end=end, lemma=head.lemma_.lower(), form=form)
    return Draft(
        ClaimKind.ATTRIBUTE,
        head,
        predicate,
        (named,),
        times=(when,),
        attribute=f"{MILESTONE} {name}",
        value=when.text,
    )


def governor(token: Token) -> Token | None:
    """Return the verb or event noun that a time belongs to."""
    while token.dep_ in _HANGING and token.head != token and token.pos_ != "VERB":
        token = token.head
        if token.pos_ == "NOUN" and token.ent_type_ not in ("DATE", "TIME") and token.lemma_.lower() in _nouns():
            return token
    return token if token.pos_ in ("VERB", "AUX", "NOUN") else None


def _told(head: Token) -> Iterator[tuple[str, Token]]:
    """Yield the milestones that a verb or noun tells of, each with its thing."""
    if head.pos_ == "NOUN":
        yield from _by_noun(head)
        return
    if any(
        child.dep_ == "advmod" and child.lower_ in listed("milestones", "several", "adverbs") for child in head.children
    ):
        return
    forms = set(_forms(head))
    if forms & listed("milestones", "telling", "verbs"):
        yield from (found for subject in subjects(head)[:1] for found in _by_noun(subject))
    done_to = subjects(head) if passive(head) else objects(head)
    doing = [] if passive(head) else subjects(head)
    for form in sorted(forms):
        for side, things in (("object", done_to), ("subject", doing if " " in form or not done_to else [])):
            name = _verbs()[side].get(form)
            if name is not None and len(things) == 1:
                yield name, things[0]


def _by_noun(noun: Token) -> Iterator[tuple[str, Token]]:
    """Read 'the opening of the bridge', 'the firm's initial public offering'."""
    before = " ".join([child.lower_ for child in noun.children if child.dep_ in ("amod", "compound")])
    name = _nouns().get(f"{before} {noun.lemma_.lower()}".strip()) or _nouns().get(noun.lemma_.lower())
    if name is None or (before and listed("milestones", "several", "nouns") & set(before.split())):
        return
    for child in noun.children:
        if child.dep_ == "poss":
            yield name, child
        if child.dep_ == "prep" and child.lower_ == "of":
            yield from ((name, inner) for inner in child.children if inner.dep_ == "pobj")


def _forms(verb: Token) -> Iterator[str]:
    """Yield the ways in which the table may list a verb: alone, with its object, with a preposition and its noun."""
    lemma = with_particle(verb)
    yield lemma
    for child in verb.children:
        if child.dep_ == "advmod" and child.lower_ == "first":
            yield f"first {lemma}"
        elif child.dep_ in ("dobj", "acomp", "attr", "xcomp"):
            yield f"{lemma} {child.lemma_.lower() if child.dep_ != 'xcomp' else child.lower_}"
        elif child.dep_ == "prep":
            yield from (f"{lemma} {child.lower_} {inner.lemma_.lower()}" for inner in child.children)


def _meant(when: When, head: Token) -> When:
    """Read 'did not open until 1909', 'no stamps were issued before 1869' as from then on."""
    doing = [child for child in head.children if child.dep_ in ("nsubj", "nsubjpass")]
    nothing = any(below.lower_ == "no" for child in doing for below in child.children)
    denied = nothing or any(child.dep_ == "neg" for child in head.children)
    bounded = when.relation in ("until", "before")
    return when.model_copy(update={"relation": "since"}) if denied and bounded else when


def _named(thing: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the name of a thing: its own, or that of what 'it' goes on to tell of."""
    if thing.lower_ == "it":
        found = told_of(thing)
        return _named(found, passage, reading) if found is not None else None
    for token in (thing, *_called(thing)):
        one = mention(token, passage, reading)
        if one.name[:1].isupper() and one.kind is not MentionKind.COUNTRY:
            return one
    return None


def _called(thing: Token) -> list[Token]:
    """Return the name that a noun is followed by, wherever the parser hangs it: 'the novel The Salt Garden'."""
    beside = [child for child in thing.children if child.dep_ == "appos"]
    beside += [child for child in thing.head.children if child.dep_ == thing.dep_ and child.i > thing.i]
    return [token for token in beside if token.pos_ == "PROPN"]


@cache
def _verbs() -> Mapping[str, Mapping[str, str]]:
    """Return for 'subject' and 'object' which milestone a verb tells of."""
    return {
        side: {verb: name for name, entry in table("milestones").items() for verb in words(entry.get(side, ""))}
        for side in ("subject", "object")
    }


@cache
def _nouns() -> Mapping[str, str]:
    tables = table("milestones").items()
    return {noun: name for name, entry in tables if "question" in entry for noun in words(entry["nouns"])}

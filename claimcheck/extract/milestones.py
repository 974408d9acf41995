"""Passage -> attribute claims: the dates of what happens once to a thing that has a name.

"The Osk Bridge opened in 1909", "traffic first crossed it in May 1912", "the flotation of Osk Foods came in 1991".
Who tells of the opening may use any word for it; ``knowledge/milestones.toml`` lists which.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from claimcheck.extract.clauses import doers, objects, passive, recipients, subjects
from claimcheck.extract.dating import dated
from claimcheck.extract.drafts import Draft
from claimcheck.extract.mentions import mention, somebody
from claimcheck.extract.named_things import named_thing
from claimcheck.extract.particles import with_particle
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import ClaimKind, Mention, Predicate, When

MILESTONE = "milestone"  # begins the attribute of each, as in "milestone opening"
_AT = frozenset({"in", "at"})
_SIDES = ("subject", "object", "receiver")


def milestones(passage: Passage, times: Iterable[tuple[When, Token]], reading: Reading) -> Iterator[Draft]:
    """Yield the milestones of named things that a passage dates."""
    for when, head in dated(times, passage, frozenset(_nouns()) | _begun().keys()):
        for name, thing in dict(_told(head)).items():
            named = named_thing(thing, passage, reading)
            if named is not None and not somebody(named, reading):
                yield _draft(name, head, named, _meant(when, head), passage, reading)


def _draft(name: str, head: Token, named: Mention, when: When, passage: Passage, reading: Reading) -> Draft:
    start, end = passage.place(head, head)
    form = "verb" if head.pos_ == "VERB" else "noun"
    predicate = Predicate(text=head.text, start=start, end=end, lemma=head.lemma_.lower(), form=form)
    by = _doers(head) if table("milestones")[name].get("doer") else []
    return Draft(
        *(ClaimKind.ATTRIBUTE, head, predicate, (named,)),
        partners=tuple(doer for one in by if (doer := named_thing(one, passage, reading)) is not None),
        places=tuple(mention(place, passage, reading) for place in _where(head)),
        times=(when,),
        attribute=f"{MILESTONE} {name}",
        value=when.text,
    )


def _where(head: Token) -> list[Token]:
    """Return the names of the places that a verb or noun has beside it."""
    behind = [
        inner for child in head.children if child.dep_ == "prep" and child.lower_ in _AT for inner in child.children
    ]
    return [place for place in behind if place.pos_ == "PROPN" and place.ent_type_ not in ("DATE", "TIME")]


def _doers(head: Token) -> list[Token]:
    """Return who did it: behind 'by', as the subject, or as that of the clause that an event noun stands in."""
    if head.pos_ == "VERB":
        return doers(head) if passive(head) else subjects(head)
    owners = [child for child in head.children if child.dep_ == "poss"]
    verb = next((above for above in head.ancestors if above.pos_ == "VERB"), None)
    return owners or doers(head) or (subjects(verb) if verb is not None else [])


def _told(head: Token) -> Iterator[tuple[str, Token]]:
    """Yield the milestones that a verb or noun tells of, each with its thing."""
    if head.pos_ == "NOUN":
        yield from _by_noun(head)
        return
    if head.dep_ == "xcomp" and head.tag_ == "VBG":  # "started using it in 1909"
        head = head.head
    if _limited(head):
        return
    forms = set(_forms(head))
    if forms & listed("milestones", "telling", "verbs"):
        yield from (found for subject in subjects(head)[:1] for found in _by_noun(subject))
    if forms & listed("milestones", "telling", "ending"):
        yield from (found for subject in subjects(head)[:1] for found in _by_noun(subject))
    yield from (("holding", thing) for thing in _inaugural(head))
    if with_particle(head) in listed("milestones", "telling", "beginning"):
        yield from (found for subject in subjects(head)[:1] for found in _of(subject, _begun()))
    inner = [child for child in head.children if child.dep_ == "xcomp" and child.tag_ == "VBG"]
    done_to = subjects(head) if passive(head) else [*objects(head), *(one for verb in inner for one in objects(verb))]
    sides = {
        "object": done_to,
        "subject": [] if passive(head) else subjects(head),
        "receiver": recipients(head),
    }
    for form in sorted(forms):
        for side, things in sides.items():
            name = _verbs()[side].get(form)
            if name is not None and len(things) == 1 and not (side == "subject" and done_to and " " not in form):
                yield name, things[0]


def _inaugural(verb: Token) -> list[Token]:
    """Return the cup or prize that was held for the first time: 'won the inaugural Osk Cup'."""
    beside = (*subjects(verb), *objects(verb), *(inner for prep in verb.children for inner in prep.children))
    return [
        thing
        for thing in beside
        if any(c.lower_ in listed("milestones", "telling", "inaugural") for c in thing.children)
    ]


def _limited(verb: Token) -> bool:
    """Tell whether it was so for a time, for some or in part: then the thing may have a second date of the kind."""
    said = {child.lower_ for child in verb.children if child.dep_ == "advmod"}
    behind = set[str]()
    route = set[str]()  # "opened from Cardle to Malvern", and from there to Osk later
    for child in verb.children:
        if child.dep_ == "prep":
            behind |= {child.lower_, *(f"{child.lower_} {inner.lemma_.lower()}" for inner in child.children)}
            route |= {child.lower_} if any(inner.pos_ == "PROPN" for inner in child.children) else set()
    several = listed("milestones", "several", "adverbs") & said or listed("milestones", "several", "limits") & behind
    return bool(several) or route >= {"from", "to"}


def _by_noun(noun: Token) -> Iterator[tuple[str, Token]]:
    """Read 'the opening of the bridge', 'the firm's initial public offering'."""
    yield from _of(noun, _nouns())


def _of(noun: Token, table_of: Mapping[str, str]) -> Iterator[tuple[str, Token]]:
    """Yield the milestone that a noun tells of, with its owner."""
    before = " ".join([child.lower_ for child in noun.children if child.dep_ in ("amod", "compound")])
    name = table_of.get(f"{before} {noun.lemma_.lower()}".strip()) or table_of.get(noun.lemma_.lower())
    if name is None or (before and listed("milestones", "several", "nouns") & set(before.split())):
        return
    for child in noun.children:
        if child.dep_ == "poss":
            yield name, child
        if child.dep_ == "prep" and child.lower_ in ("of", "on"):
            yield from ((name, inner) for inner in child.children if inner.dep_ == "pobj")


def _forms(verb: Token) -> Iterator[str]:
    """Yield the ways in which the table may list a verb: alone, with its object, with a preposition and its noun."""
    lemma = with_particle(verb)
    if not _to_do(verb):
        yield lemma
    for child in verb.children:
        if child.dep_ == "advmod" and child.lower_ == "first":
            yield f"first {lemma}"
        elif child.dep_ in ("dobj", "acomp", "attr", "xcomp"):
            yield f"{lemma} {child.lemma_.lower() if child.dep_ != 'xcomp' else child.lower_}"
            yield from (f"{lemma} {beside.lower_} {child.lemma_.lower()}" for beside in child.children)
        elif child.dep_ == "prep":
            behind = [inner.lemma_.lower() for inner in child.children]
            yield from (f"{lemma} {child.lower_} {inner}" for inner in behind)
            if "time" in behind and child.lower_ == "for" and any(below.lower_ == "first" for below in child.subtree):
                yield f"first {lemma}"


def _to_do(verb: Token) -> bool:
    """Tell whether a verb goes on with another, so that it is not what was done: 'failed to open'."""
    return any(c.dep_ == "xcomp" and any(below.lower_ == "to" for below in c.children) for c in verb.children)


def _meant(when: When, head: Token) -> When:
    """Read 'did not open until 1909', 'no stamps were issued before 1869' as from then on."""
    doing = [child for child in head.children if child.dep_ in ("nsubj", "nsubjpass")]
    nothing = any(below.lower_ == "no" for child in doing for below in child.children)
    denied = nothing or any(child.dep_ == "neg" for child in head.children)
    bounded = when.relation in ("until", "before")
    return when.model_copy(update={"relation": "since"}) if denied and bounded else when


@cache
def _verbs() -> Mapping[str, Mapping[str, str]]:
    """Return for each side on which a thing can stand which milestone a verb tells of."""
    return {side: _by_word(side) for side in _SIDES}


@cache
def _nouns() -> Mapping[str, str]:
    return _by_word("nouns")


@cache
def _begun() -> Mapping[str, str]:
    return _by_word("begun")


def _by_word(key: str) -> Mapping[str, str]:
    entries = table("milestones").items()
    return {word: name for name, entry in entries if "question" in entry for word in words(entry.get(key, ""))}

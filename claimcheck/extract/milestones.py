"""Passage -> attribute claims: the dates of what happens once to a thing that has a name.

"The Osk Bridge opened in 1909", "traffic first crossed it in May 1912", "the flotation of Osk Foods came in 1991".
Who tells of the opening may use any word for it; ``knowledge/milestones.toml`` lists which.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.compare.milestones import MILESTONE, NOT_BEFORE
from claimcheck.extract.ages import person
from claimcheck.extract.clauses import doers, objects, passive, recipients, subjects
from claimcheck.extract.dating import dated, relation
from claimcheck.extract.drafts import Draft
from claimcheck.extract.mentions import mention, somebody
from claimcheck.extract.milestone_words import (
    ENDS,
    begun_or_ended,
    by_noun,
    forms,
    lasting,
    limited,
    telling_nouns,
    verbs,
)
from claimcheck.extract.named_things import kinds_of, named_thing
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.extract.users import told_by_users
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import ClaimKind, Mention, Predicate, When

_AT = frozenset({"in", "at"})


def milestones(passage: Passage, times: Iterable[tuple[When, Token]], reading: Reading) -> Iterator[Draft]:
    """Yield the milestones of named things that a passage dates."""
    for when, head in dated(times, passage, telling_nouns()):
        told = {**dict(_told(head)), **dict(lasting(head, when))}
        for name, thing in told.items():
            named = _named(name, thing, passage, reading)
            if named is not None and _is_told_so(name, head, named, reading):
                meant = _meant(name, when, head, passage)
                yield _draft(name, head, named, (when, meant), passage, reading)


def _named(name: str, thing: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return what or who it happened to, by name: a bridge is opened, somebody is ordained."""
    if table("milestones")[name].get("person"):
        return person(_whose(thing), passage, reading)
    named = named_thing(thing, passage, reading)
    return None if named is None or somebody(named, reading) else named


def _whose(owner: Token) -> Token:
    """Return the noun that "whose" goes back to: 'Lee, whose ordination took place in 1873'."""
    if owner.lower_ != "whose":
        return owner
    return next((above.head for above in owner.ancestors if above.dep_ == "relcl"), owner)


def _is_told_so(name: str, head: Token, named: Mention, reading: Reading) -> bool:
    """Tell whether a bare verb tells of a milestone of such a thing: to describe a frog is to name it."""
    kinds = words(table("milestones")[name].get("of_kinds", ""))
    return not kinds or not {*forms(head)} <= {head.lemma_.lower()} or not kinds_of(named, reading).isdisjoint(kinds)


def _draft(
    name: str, head: Token, named: Mention, times: tuple[When, When], passage: Passage, reading: Reading
) -> Draft:
    """Make the claim from the time as it is told, and as it is meant."""
    told, when = times
    not_before = when.relation == "since" != told.relation
    start, end = passage.place(head, head)
    form = "verb" if head.pos_ == "VERB" else "noun"
    predicate = Predicate(text=head.text, start=start, end=end, lemma=head.lemma_.lower(), form=form)
    by = _doers(head) if table("milestones")[name].get("doer") else []
    return Draft(
        *(ClaimKind.ATTRIBUTE, head, predicate, (named,)),
        partners=tuple(doer for one in by if (doer := named_thing(one, passage, reading)) is not None),
        places=tuple(mention(place, passage, reading) for place in _where(head)),
        times=(when,),
        attribute=f"{MILESTONE}{name}",
        value=NOT_BEFORE if not_before else when.text,
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
        yield from by_noun(head)
        yield from begun_or_ended(head.head, [head])
        return
    if head.dep_ == "xcomp" and head.tag_ == "VBG":  # "started using it in 1909"
        head = head.head
    if limited(head):
        return
    said = set(forms(head))
    if said & (listed("milestones", "telling", "verbs") | listed("milestones", "telling", "ending")):
        yield from (found for subject in subjects(head)[:1] for found in by_noun(subject))
    yield from (("holding", thing) for thing in _inaugural(head))
    yield from told_by_users(head)
    yield from begun_or_ended(head, [*subjects(head)[:1], *objects(head)[:1]])
    inner = [child for child in head.children if child.dep_ == "xcomp" and child.tag_ == "VBG"]
    done_to = subjects(head) if passive(head) else [*objects(head), *(one for verb in inner for one in objects(verb))]
    sides = {
        "object": done_to,
        "subject": [] if passive(head) else subjects(head),
        "receiver": recipients(head),
    }
    for form in sorted(said):
        for side, things in sides.items():
            name = verbs()[side].get(form)
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


def _meant(name: str, when: When, head: Token, passage: Passage) -> When:
    """Read 'did not open until 1909', 'no stamps were issued before 1869' as from then on; until then it lasted.

    "After the armistice of 1918" gives the year of another event, which this one came after.
    """
    if when.relation in ENDS and any(name == told for told, _ in lasting(head, when)):
        return replace(when, relation="at")
    doing = [child for child in head.children if child.dep_ in ("nsubj", "nsubjpass")]
    nothing = any(below.lower_ == "no" for child in doing for below in child.children)
    denied = nothing or any(child.dep_ == "neg" for child in head.children)
    bound = relation(when, passage.root(when.start, when.end), head)
    return replace(when, relation="since" if denied and bound in ("until", "before") else bound)

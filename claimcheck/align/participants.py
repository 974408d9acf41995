"""Two claims of one kind of deed -> whether it may be one deed, by who and what take part.

Voice and nominalisation move participants ("the gallery collapsed", "the collapse of the gallery"), so what is asked is
to whom or what it happened, and only then who did it.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache, lru_cache

from claimcheck.align.entities import clash, same
from claimcheck.compare.apart import other_side
from claimcheck.compare.things import one_thing, usual
from claimcheck.knowledge import Knowledge, fold
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import Claim, Mention, MentionKind

_WHOSE = frozenset({MentionKind.COUNTRY, MentionKind.PLACE, MentionKind.ORGANISATION})
# Verbs that say little without what stands beside them.
GENERIC = frozenset(
    {"be", "have", "do", "get", "go", "take", "make", "come", "say", "see", "give", "put", "want", "need"}
)
CARRIED = "take to a place"  # the kind of deed that all verbs of carrying name
_NAMED = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.COUNTRY})


class Fit(IntEnum):
    """How the participants of two claims go together."""

    OTHER = 0  # somebody or something is certainly another
    OPEN = 1  # nothing speaks for or against it
    SHARED = 2  # somebody or something is the same


def one_side(left: Claim, right: Claim) -> bool:
    """Tell whether two claims of one kind of deed are not on opposite sides of it: landed, took off."""
    return left.predicate.sense * right.predicate.sense >= 0


def kind_of(claim: Claim) -> str:
    """Return the family of a deed, or the verb itself where it has none; a quake is an earthquake."""
    if claim.places and carried(claim):
        return CARRIED
    own = claim.predicate
    return own.family or (usual(own.lemma) if own.form == "noun" else own.lemma)


def carried(claim: Claim) -> bool:
    """Tell whether somebody or something is taken to a place with a name: flown, towed, airlifted there."""
    if not claim.places or not claim.patients or claim.predicate.form != "verb":
        return False
    if claim.predicate.lemma not in _carrying() or not claim.named_places:
        return False
    between = claim.quote[claim.predicate.end - claim.start : claim.named_places[0].start - claim.start]
    return " to " in f" {between} "


@cache
def _carrying() -> frozenset[str]:
    return frozenset(table("located")["carrying"].split())


def speaks(claim: Claim, knowledge: Knowledge) -> bool:
    """Tell whether a claim is of an act of speaking, which people do on many days.

    To find or to announce a thing is none, nor is what a verb of speaking means only with a word beside it: "was sworn
    in", "showed symptoms".
    """
    own, verb = claim.predicate.family, claim.predicate.lemma.split()[0]
    if not knowledge.reporting.stance_of(verb) or _does(claim, verb, knowledge):
        return False
    return not own or own in {sense.family for sense in knowledge.predicates.families(verb)}


def _does(claim: Claim, verb: str, knowledge: Knowledge) -> bool:
    """Tell whether a verb of speaking is a deed here: to reject a bill, not to reject a claim."""
    how = knowledge.reporting.deeds.get(verb)
    if how == "to_things":
        return any(one.head not in knowledge.reporting.nouns for one in claim.patients)
    if how == "with_notice":
        return any(one.head in listed("reporting", "notices", "nouns") for one in claim.patients)
    return how == "always" or (how == "with_object" and bool(claim.patients))


def fit(left: Claim, right: Claim, knowledge: Knowledge) -> Fit:
    """Tell whether two claims of one kind of deed can be of one, as far as their participants go."""
    if one_of_more(left, right) or _contrasted(left, right):
        return Fit.OTHER
    undergone = best(undergoing(left), undergoing(right), knowledge)
    done = best(_doing(left), _doing(right), knowledge)
    if undergone is Fit.OTHER and _met(left, right, knowledge):
        return Fit.SHARED
    if undergone is Fit.OTHER or (done is Fit.OTHER and _all_named(left, right)):
        return Fit.OTHER
    return max(undergone, done)


def undergoing(claim: Claim) -> tuple[Mention, ...]:
    """Return to whom or what it happened: the object, or the subject of a verb without one."""
    return _objects(claim) or claim.agents


def _doing(claim: Claim) -> tuple[Mention, ...]:
    return claim.agents if _objects(claim) else ()


def _objects(claim: Claim) -> tuple[Mention, ...]:
    """Return to what it was done, without the object that only makes up the verb: "took the oath"."""
    if not claim.patients or not claim.predicate.family:
        return claim.patients
    return tuple([one for one in claim.patients if one.head not in _idle()])


@cache
def _idle() -> frozenset[str]:
    return listed("predicates", "light", "objects")


def _contrasted(left: Claim, right: Claim) -> bool:
    """Tell whether what it happened to is of two sides or grades: the left engine and the right one."""
    mine, theirs = (*left.patients, *left.agents), (*right.patients, *right.agents)
    for a in mine:
        for b in theirs if a.head else ():
            if b.head and one_thing(a.head, b.head) and other_side(a.text, b.text):
                return True
    return False


def one_of_more(left: Claim, right: Claim) -> bool:
    """Tell whether only one is said to be one more of a kind; the previous contract and the old one are both gone."""
    return further(left) != further(right) and not (_bygone(left) and _bygone(right))


def _bygone(claim: Claim) -> bool:
    """Tell whether it is said to be the one that was there before."""
    words = {word for one in (*claim.agents, *claim.patients) for word in one.text.casefold().split()}
    return not listed("denials", "narrowed", "bygone").isdisjoint(words)


def further(claim: Claim) -> bool:
    """Tell whether it is said to be one more of a kind: "a second train", "another strike"."""
    return any(map(one_more, claim.agents)) or any(map(one_more, claim.patients))


def one_more(mention: Mention) -> bool:
    """Tell whether a phrase says that there are several: "another strike", "the next vote"."""
    return _says_further(mention.text)


@lru_cache(maxsize=1 << 14)  # a mention is held against many
def _says_further(text: str) -> bool:
    return not listed("denials", "narrowed", "further").isdisjoint(text.casefold().split())


def _met(left: Claim, right: Claim, knowledge: Knowledge) -> bool:
    """Tell whether somebody stands on the other side: who met whom is one meeting."""
    sides = ((left.agents, (*right.patients, *right.partners)), ((*left.patients, *left.partners), right.agents))
    return any(same(a, b, knowledge) for mine, theirs in sides for a in mine for b in theirs)


def _all_named(left: Claim, right: Claim) -> bool:
    return all(one.kind in _NAMED and not one.head for one in (*_doing(left), *_doing(right)))


def best(left: tuple[Mention, ...], right: tuple[Mention, ...], knowledge: Knowledge) -> Fit:
    """Return how the two that go together best of two lists do; what is not said speaks neither for nor against."""
    if not left or not right:
        return Fit.OPEN
    found = max(_relation(a, b, knowledge) for a in left for b in right)
    return max(found, _listed(left, right), _listed(right, left))


def _listed(names: tuple[Mention, ...], described: tuple[Mention, ...]) -> Fit:
    """Tell whether several named people may be those who are described: two names, "the negotiators"."""
    if len(names) < 2:
        return Fit.OTHER
    people = sum(one.kind is MentionKind.PERSON and not one.head for one in names)
    groups = any(one.plural and one.kind is MentionKind.GROUP for one in described)
    return Fit.OPEN if people > 1 and groups else Fit.OTHER


def _relation(a: Mention, b: Mention, knowledge: Knowledge) -> Fit:
    if not a.head and not b.head:
        if same(a, b, knowledge):
            return Fit.SHARED
        return Fit.OTHER if clash(a, b, knowledge) or a.kind is not b.kind or not _resembling(a, b) else Fit.OPEN
    if a.head and b.head:
        return _described(a, b, knowledge)
    name, thing = (a, b) if b.head else (b, a)
    return _named_and_described(name, thing)


def _described(a: Mention, b: Mention, knowledge: Knowledge) -> Fit:
    """Compare two descriptions: "the ferry" and "the vessel", "two drivers" and "two soldiers"."""
    if not one_thing(a.head, b.head):
        return Fit.OTHER
    if a.head == b.head and not same(a, b, knowledge):
        return Fit.OTHER
    people = MentionKind.GROUP in (a.kind, b.kind)
    closer = {*a.terms} & {*b.terms} - {a.head, b.head}
    return Fit.OPEN if people and not closer else Fit.SHARED


def _named_and_described(name: Mention, thing: Mention) -> Fit:
    """Compare a name and a description: "Flight 7" and "the plane", "Ada Moreno" and "the writer"."""
    parts = set(fold(name.text).split())
    if any(one_thing(thing.head, part) for part in parts) or parts & {fold(term) for term in thing.terms}:
        return Fit.SHARED
    if thing.kind is MentionKind.GROUP and name.kind in _WHOSE:  # "Ostrelia" and "voters", "the Front" and "rebels"
        return Fit.OPEN
    person = name.kind is MentionKind.PERSON
    return Fit.OPEN if person is (thing.kind is MentionKind.GROUP) and not thing.plural else Fit.OTHER


def _resembling(a: Mention, b: Mention) -> bool:
    return bool(set(fold(a.name).replace("-", " ").split()) & set(fold(b.name).replace("-", " ").split()))

"""Two mentions of different articles -> whether they mean the same person, country, organisation or thing.

A false merge is worse than a false split: two people of one surname stay two, unless their given names fit.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

from claimcheck.compare.names import same_but_spelling, same_surname
from claimcheck.compare.things import one_thing, things
from claimcheck.knowledge import Knowledge, fold
from claimcheck.models import Mention, MentionKind

# By names of their own: a member of an enumeration takes ten times as long to look up.
_PERSON, _COUNTRY, _PLACE, _THING = MentionKind.PERSON, MentionKind.COUNTRY, MentionKind.PLACE, MentionKind.THING
SHORTEST_ACRONYM = 2  # letters
_SOMEBODY = "a person"  # names of two persons may be one in many ways
_WHERE = frozenset({_COUNTRY, _PLACE})
_OF_STATES = frozenset({"official", "government", "administration", "authority", "diplomat"})
THINGS_ALIKE = 0.5  # share of common content words from which two noun phrases may mean one thing


def same(left: Mention, right: Mention, knowledge: Knowledge) -> bool:
    """Tell whether two mentions mean the same thing as far as their words go."""
    people = (left.kind is _PERSON) + (right.kind is _PERSON)
    if people == 2:
        return same_person(left.name, right.name, knowledge)
    if left.name == right.name or fold(left.name) == fold(right.name) or _within(left, right) or _within(right, left):
        return True
    if _stands_for(left, right) or _stands_for(right, left):
        return True
    if _as_noun(left, right) or _as_noun(right, left):
        return True
    if people and left.kind is not _THING and right.kind is not _THING:
        return False
    if left.head and right.head and one_thing(left.head, right.head):
        return _modifiers_fit(left, right)
    return _government(left, right, knowledge)


def marks(mention: Mention, knowledge: Knowledge) -> frozenset[str]:
    """Return what a mention may be known by: two that have none of it in common are never the same."""
    kind, name, head = mention.kind, mention.name, mention.head
    if not head or kind in _WHERE:
        return _marks(kind, name, head, (), knowledge)
    if head in _OF_STATES:
        return _marks(kind, name, head, mention.terms, knowledge)
    last = name.rpartition(" ")[2]  # with its noun all that counts, so that "a bridge" answers for "the old bridge"
    return _marks(kind, last if last.isalnum() else name, head, (), knowledge)


@lru_cache(maxsize=1 << 14)  # a mention recurs in many claims
def _marks(kind: MentionKind, name: str, head: str, terms: tuple[str, ...], knowledge: Knowledge) -> frozenset[str]:
    found = {fold(name).rpartition(" ")[2], *(things(head) if head else _letters(name))}
    if kind is _PERSON:
        found.add(_SOMEBODY)
    country = _state(kind, name, head, terms, knowledge)
    return frozenset(found if country is None else found | {country})


def _letters(name: str) -> tuple[str, ...]:
    """Return the acronym that a name is, and the one that it may be written as."""
    own, made = name.replace(".", ""), initials(name)
    return (*((own,) if own.isupper() else ()), *((made,) if len(made) >= SHORTEST_ACRONYM else ()))


def _within(longer: Mention, shorter: Mention) -> bool:
    """Tell whether a name stands at the end of another: "Corner Loaf" and "bakery chain Corner Loaf"."""
    if longer.head or shorter.head or _COUNTRY in (longer.kind, shorter.kind):
        return False
    a, b = fold(longer.name).split(), fold(shorter.name).split()
    if len(b) >= len(a) or a[-len(b) :] != b:
        return False
    described = all(word.islower() for word in longer.name.split()[: -len(b)])
    return described or _PERSON in (longer.kind, shorter.kind)


def _as_noun(noun: Mention, person: Mention) -> bool:
    """Tell whether what was taken for a noun, of one word with a capital, is the surname of somebody: "Pruett said"."""
    if person.kind is not _PERSON or person.head or not noun.head or " " not in person.name:
        return False
    alone = noun.text[:1].isupper() and " " not in noun.text
    return alone and fold(noun.text) == fold(person.name).rpartition(" ")[2]


def _stands_for(acronym: Mention, full: Mention) -> bool:
    """Tell whether a name is made of the first letters of another: 'WHO', 'World Health Organization'."""
    if acronym.head or full.head or not acronym.name.isupper() or _PERSON in (acronym.kind, full.kind):
        return False
    letters = acronym.name.replace(".", "")
    return len(letters) >= SHORTEST_ACRONYM and letters == initials(full.name)


@lru_cache(maxsize=1 << 14)  # a mention is held against many
def initials(name: str) -> str:
    """Return the first letters of the words of a name that have a capital."""
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())


@lru_cache(maxsize=1 << 14)  # the same few names meet again and again
def same_person(left: str, right: str, knowledge: Knowledge) -> bool:
    """Tell whether two names can be one person's: the surname is the same and the given names do not clash.

    One of them may be misspelt, or rendered in another way, as long as the rest is the same.
    """
    a, b = _words(left, knowledge), _words(right, knowledge)
    if not a or not b:
        return False
    fits = len(a) == 1 or len(b) == 1 or knowledge.names.same_given(a[0], b[0]) or a[0] in b or b[0] in a
    if a[-1] == b[-1] and fits:
        return True
    if a[-1][0] != b[-1][0] and not fits:
        return False
    return (fits and same_surname(left, right, knowledge)) or same_but_spelling(left, right, knowledge)


def clash(left: Mention, right: Mention, knowledge: Knowledge) -> bool:
    """Tell whether two mentions certainly mean different things: both are names of one sort, and not the same."""
    return names_differ(left, right) and not same(left, right, knowledge)


def names_differ(left: Mention, right: Mention) -> bool:
    """Tell whether two mentions are names of one sort that do not even look alike; one may stand for the other."""
    return left.kind in _SORTS and left.kind is right.kind and not _resemble(left.name, right.name)


_SORTS = frozenset({_PERSON, _COUNTRY, MentionKind.ORGANISATION})


@lru_cache(maxsize=1 << 14)  # the same few names meet again and again
def _resemble(left: str, right: str) -> bool:
    """Tell whether two names may be one, as 'Jerikov' and 'Zherikov'; 75 of 100 splits the corpus' names."""
    return fuzz.token_set_ratio(fold(left), fold(right)) >= 75


@lru_cache(maxsize=1 << 14)
def _words(name: str, knowledge: Knowledge) -> tuple[str, ...]:
    words = (fold(word).strip(".,") for word in name.split())
    return tuple(word for word in words if word and word not in knowledge.names.suffixes)


def _modifiers_fit(left: Mention, right: Mention) -> bool:
    """Tell whether noun phrases of one head may mean one thing: their other words overlap, or one has none."""
    a, b = set(left.terms) - {left.head}, set(right.terms) - {right.head}
    return not a or not b or len(a & b) / min(len(a), len(b)) >= THINGS_ALIKE


def _government(left: Mention, right: Mention, knowledge: Knowledge) -> bool:
    """Tell whether both stand for one government: 'Washington', 'the US', 'American officials'."""
    a = government(left, knowledge)
    return a is not None and a == government(right, knowledge)


def government(mention: Mention, knowledge: Knowledge) -> str | None:
    """Return the country whose government a mention may stand for: 'Washington', 'the US', 'American officials'."""
    return _state(mention.kind, mention.name, mention.head, mention.terms, knowledge)


def _state(kind: MentionKind, name: str, head: str, terms: tuple[str, ...], knowledge: Knowledge) -> str | None:
    if kind is _COUNTRY:
        return name
    if kind is _PLACE:
        return knowledge.countries.capital_of(name)
    if head in _OF_STATES:
        for term in terms:
            country = knowledge.countries.country_of(term)
            if country:
                return country
    return None

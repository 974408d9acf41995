"""Two mentions of those who did something -> whether they are surely not the same, by name, by nation or by calling.

"Ethiopian troops" and "Sudanese troops", "rebels" and "soldiers", "the coastguard" and "the fire brigade" have no
names, and still nobody is both. A member and the whole, a wider word, and a calling that goes with another are no
difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache

from claimcheck.align.entities import clash, same
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import by_word, table
from claimcheck.models import Mention, MentionKind

NAMED = frozenset({MentionKind.PERSON, MentionKind.COUNTRY, MentionKind.ORGANISATION, MentionKind.PLACE})
_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.PLACE, MentionKind.THING})
_TIES = re.compile(r"\w+-(?:backed|led|born|based|allied|trained|owned|speaking|made)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w'’-]+")
ROOT = 4  # letters that a people's name shares with its country's: Tamirian, Tamiria
LONGEST = 3  # words of a calling: "mountain rescue service"


class Differ(IntEnum):
    """How surely two doers are not the same."""

    NOT = 0
    DESCRIBED = 1
    NAMED = 2


def differ(left: Mention, right: Mention, knowledge: Knowledge, roles: tuple[str, str] = ("", "")) -> Differ:
    """Tell whether two doers differ; ``roles`` are words that the articles say of a named one."""
    if clash(left, right, knowledge) or (_bodies(left, right) and not same(left, right, knowledge)):
        return Differ.NAMED
    if same(left, right, knowledge) or (named(left) and named(right)):
        return Differ.NOT
    if _kin(left, right, knowledge):
        return Differ.DESCRIBED
    mine, theirs = _callings(left, roles[0]), _callings(right, roles[1])
    if mine and theirs and not mine & theirs and not _overlap(mine, theirs):
        return Differ.DESCRIBED
    nations = _nations(left, knowledge), _nations(right, knowledge)
    groups = all(one.kind is MentionKind.COUNTRY or _callings(one, "") or _carries(one) for one in (left, right))
    others = not nations[0] & nations[1] if all(nations) else _other_people(left, right, knowledge)
    return Differ.DESCRIBED if groups and others else Differ.NOT


def named(mention: Mention) -> bool:
    """Tell whether a mention is a name: also one of several words that the model takes for nothing."""
    unlabelled = mention.kind is MentionKind.THING and not mention.head and " " in mention.name
    return mention.kind in NAMED or (unlabelled and all(word[:1].isupper() for word in mention.name.split()))


def _bodies(left: Mention, right: Mention) -> bool:
    """Tell whether both are named bodies or places, which the model mixes up, with no word in common."""
    bodies = {left.kind, right.kind} <= _BODIES and named(left) and named(right)
    return bodies and not set(left.name.casefold().split()) & set(right.name.casefold().split())


def _kin(left: Mention, right: Mention, knowledge: Knowledge) -> bool:
    """Tell whether both are kin of somebody, of two sorts that nobody is at once: 'her husband', 'her brother'."""
    families = [knowledge.roles.role_of(one.head) for one in (left, right) if one.head and not one.plural]
    known = [family for family in families if family is not None and family.is_kin]
    return len(known) == 2 and not knowledge.roles.may_be_one(known[0].name, known[1].name)


@lru_cache(maxsize=1 << 12)
def _callings(mention: Mention, role: str) -> frozenset[str]:
    """Return the callings of a group or person that is described, or of a named person by what its role says."""
    said = _called(role.lower().split())
    if said or mention.kind in NAMED:
        return said
    own = [word.lower() for word in _WORD.findall(mention.text)]
    if own and mention.head:
        own[-1] = mention.head
    found = _called(own)
    if found or not _carries(mention):
        return found
    return frozenset(name for term in mention.terms for name in _called([term.lower()]))


def _called(phrase: list[str]) -> frozenset[str]:
    """Return the calling that a phrase ends in, by its longest words."""
    for length in range(min(LONGEST, len(phrase)), 0, -1):
        name = by_word("callings", "callings").get(" ".join(phrase[-length:]))
        if name:
            return frozenset({name})
    return frozenset()


def _carries(mention: Mention) -> bool:
    return mention.head in words(table("callings")["carriers"]["nouns"])


def _overlap(left: Iterable[str], right: Iterable[str]) -> bool:
    """Tell whether one may well be of both callings: a villager and a farmer."""
    others = table("callings")["overlap"]
    return any(b in words(others.get(a)) or a in words(others.get(b)) for a in left for b in right)


def _nations(mention: Mention, knowledge: Knowledge) -> frozenset[str]:
    """Return the countries that a doer is of, by the words before the noun; ties to others do not count."""
    if mention.kind is MentionKind.COUNTRY:
        return frozenset({mention.name})
    said = _WORD.findall(_TIES.sub("", mention.text))
    return frozenset(country for word in said if (country := knowledge.countries.country_of(word)))


def _other_people(left: Mention, right: Mention, knowledge: Knowledge) -> bool:
    """Tell whether two groups are called by one name each, of peoples that no list knows, and the names differ."""
    a, b = _people(left, knowledge), _people(right, knowledge)
    return bool(a and b) and a[:ROOT] != b[:ROOT]


def _people(mention: Mention, knowledge: Knowledge) -> str:
    named = [word for word in mention.name.split() if word[:1].isupper()]
    if len(named) != 1 or named[0].isupper() or knowledge.organisations.organisation_of(named[0]):
        return ""
    return named[0].casefold()

"""Who is who inside one article: surname -> full name, acronym -> name, and one kind per name.

The model judges every mention alone; the article as a whole knows better: "Marlow" tagged as an organisation is the
person that was called Ada Marlow before. Two people of one surname are never merged by it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.extract.firms import firms
from claimcheck.extract.located import located
from claimcheck.extract.name_ends import kind_shown
from claimcheck.extract.overlooked import overlooked
from claimcheck.extract.passage import Passage
from claimcheck.extract.titled import called_by_title, is_another
from claimcheck.extract.tokens import Span
from claimcheck.knowledge import Knowledge, fold
from claimcheck.models import MentionKind

_KINDS = {
    "PERSON": MentionKind.PERSON,
    "ORG": MentionKind.ORGANISATION,
    "GPE": MentionKind.PLACE,
    "LOC": MentionKind.PLACE,
    "FAC": MentionKind.PLACE,
    "NORP": MentionKind.GROUP,
    "EVENT": MentionKind.EVENT,
}
NAME_LABELS = frozenset(_KINDS)
_EDGES = re.compile(r"^(?:the|a|an)\s+|['’]s?$|^[\"'“”‘’(\[]+|[\"'“”‘’)\],.;:]+$", re.IGNORECASE)
_WORD = re.compile(r"\w[\w'’.-]*")


@dataclass(frozen=True)
class Names:
    """What a name stands for in one article."""

    knowledge: Knowledge
    people: dict[str, str]
    ambiguous: frozenset[str]
    kinds: dict[str, MentionKind]
    acronyms: dict[str, str]
    written: tuple[str, ...] = ()
    located: frozenset[str] = frozenset()
    firms: frozenset[str] = frozenset()

    def resolve(self, text: str, label: str = "") -> tuple[MentionKind, str]:
        """Return the kind and the fullest form of the name ``text``, tagged ``label`` by the model."""
        name = bare(text)
        key = name.casefold()
        country = self.knowledge.countries.country_of(name)
        if country and (label in ("GPE", "NORP", "LOC", "") or key not in self.people):
            group = label == "NORP" and _plural(name) and self.knowledge.countries.kind(name) == "demonym"
            return (MentionKind.GROUP if group else MentionKind.COUNTRY), country
        if key in self.firms:
            return MentionKind.ORGANISATION, self.knowledge.organisations.organisation_of(name) or name
        if self.is_located(name):
            return MentionKind.PLACE, self.knowledge.places.name_of(name) or name
        person = self.person(name)
        if person:
            return MentionKind.PERSON, person
        if key in self.acronyms:
            return MentionKind.ORGANISATION, self.acronyms[key]
        organisation = self.knowledge.organisations.organisation_of(name)
        if organisation:
            return MentionKind.ORGANISATION, organisation
        if label != "PERSON" and self.knowledge.places.place_in(name):
            return MentionKind.PLACE, self.knowledge.places.name_of(name) or name
        return self.kinds.get(key, _KINDS.get(label, MentionKind.THING)), name

    def is_located(self, name: str) -> bool:
        """Tell whether the article uses a name as that of a place, and it is no known body and nobody's surname."""
        key = bare(name).casefold()
        person = " " in self.people.get(key, "")
        return key in self.located and not person and not self.knowledge.organisations.organisation_of(name)

    def person(self, text: str) -> str | None:
        """Return the full name of the one person that ``text`` can mean here, or None."""
        name = without_titles(bare(text), self.knowledge)
        return self.people.get(name.casefold())


def read_names(passages: Sequence[Passage], knowledge: Knowledge) -> Names:
    """Collect the names of one article."""
    entities = [entity for passage in passages for entity in passage.doc.ents if entity.label_ in NAME_LABELS]
    written = [bare(entity.text).split(" of ")[0] for entity in entities if entity.label_ == "PERSON"]
    written = [name for name in written if kind_shown(_whole(name), knowledge) is None]
    written.extend(name for passage in passages for name in overlooked(passage.doc, knowledge))
    bodies = frozenset(bare(name).casefold() for passage in passages for name in firms(passage.doc, knowledge))
    written = [name for name in written if name.casefold() not in bodies]
    people, ambiguous = _people([_whole(name) for name in written], called_by_title(passages), knowledge)
    persons = tuple(sorted({without_titles(name, knowledge) for name in written}))
    known = _kinds(entities, knowledge), _acronyms(passages), persons, located(passages), bodies
    return Names(knowledge, people, ambiguous, *known)


def _whole(name: str) -> str:
    """Drop an initial at the end of a name that was cut before the surname: 'Ann J' is not all of it."""
    words = name.split()
    while len(words) > 1 and len(words[-1].strip(".")) == 1:
        words.pop()
    return " ".join(words)


def _plural(name: str) -> bool:
    """Tell whether a name ends as that of several people does: 'Kenyans', but 'Swiss' is an adjective, too."""
    return name.endswith("s") and not name.endswith("ss")


@lru_cache(maxsize=65536)
def bare(text: str) -> str:
    """Drop articles, quotation marks and the possessive around a name, and fold its white space."""
    previous, name = "", " ".join(text.split())
    while name != previous:
        previous, name = name, _EDGES.sub("", name).strip() if not re.fullmatch(r"(?:\w\.)+", name) else name
    return name


def without_titles(name: str, knowledge: Knowledge) -> str:
    """Drop honorifics and offices before a person's name: 'Lt. Gen. Ann Lee', 'Fire Chief Lee' -> 'Ann Lee', 'Lee'."""
    words = name.split()
    if len(words) < 2:
        return " ".join(words)
    start = 0
    for place, word in enumerate(words[:-1]):
        if _is_title(word, knowledge) or _is_epithet(word, words[place + 1], knowledge):
            start = place + 1
        elif fold(word) not in knowledge.common:
            break
    return " ".join(words[start:])


def _is_title(word: str, knowledge: Knowledge) -> bool:
    roles = knowledge.roles
    return roles.is_honorific(word) or roles.role_of(word) is not None or roles.status_of(word) is not None


def _is_epithet(word: str, after: str, knowledge: Knowledge) -> bool:
    """Tell whether a word only says how the writer finds somebody: 'Plucky Ann Lee'."""
    return fold(word) in knowledge.names.epithets and knowledge.names.is_given(after)


def surname(full: str, knowledge: Knowledge) -> str:
    """Return the last name with its particles, without 'Jr.' and the like."""
    words = [word for word in full.split() if fold(word) not in knowledge.names.suffixes] or full.split()
    start = len(words) - 1
    while start > 1 and fold(words[start - 1]) in knowledge.names.particles:
        start -= 1
    return " ".join(words[start:])


def _people(
    written: list[str], titled: Mapping[str, frozenset[str]], knowledge: Knowledge
) -> tuple[dict[str, str], frozenset[str]]:
    """Map every form of a person's name to the full one, where only one person can be meant."""
    seen = Counter(without_titles(name, knowledge) for name in written)
    names = {name: count for name, count in seen.items() if _looks_like_name(name, knowledge)}
    full = [name for name in names if len(name.split()) > 1]
    owners: dict[str, set[str]] = defaultdict(set)
    for name in _fullest(full):
        for form in _forms(name, knowledge):
            owners[form].add(name)
    for form, sexes in titled.items():
        if form in owners and is_another(sexes, owners[form]):
            owners[form].add(form.title())
    # as in sentences first: of "SKERRA" and "Skerra" the headline's capitals are not how one writes it
    singles = sorted((name for name in names if len(name.split()) == 1), key=lambda name: (name.isupper(), name))
    for name in singles:
        if name.casefold() not in owners and not knowledge.countries.country_of(name):
            owners[name.casefold()].add(name)
    for shorter in full:
        if shorter.casefold() not in owners:
            longer = [
                name for name in _fullest(full) if set(shorter.casefold().split()) <= set(name.casefold().split())
            ]
            owners[shorter.casefold()].update(longer or [shorter])
    ambiguous = frozenset(form for form, whose in owners.items() if len(whose) > 1)
    return {form: next(iter(whose)) for form, whose in owners.items() if len(whose) == 1}, ambiguous


def _fullest(full: list[str]) -> list[str]:
    """Drop a name whose words all stand, in order, in a longer one of the surname: 'Ann Lee' beside 'Ann M. Lee'."""
    kept: list[str] = []
    for name in sorted(full, key=lambda n: (-len(n.split()), n)):
        words = name.casefold().split()
        longer = [
            other
            for other in kept
            if set(words) <= set(other.casefold().split()) and words[-1] == other.casefold().split()[-1]
        ]
        if not longer:
            kept.append(name)
    return kept


def _forms(name: str, knowledge: Knowledge) -> set[str]:
    last = surname(name, knowledge)
    forms = {name.casefold(), last.casefold(), last.split()[-1].casefold()}
    return forms if len(name.split()) > 1 else {name.casefold()}


def _looks_like_name(name: str, knowledge: Knowledge) -> bool:
    words = name.split()
    if not words or len(words) > 6 or any(map(str.isdigit, name)):
        return False
    return words[0][:1].isupper() and all(_WORD.match(word) for word in words) and not _is_title(name, knowledge)


def _kinds(entities: list[Span], knowledge: Knowledge) -> dict[str, MentionKind]:
    """Let the mentions of an article vote on what kind of thing a name is; nobody's name ends as a street's does."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for entity in entities:
        votes[bare(entity.text).casefold()][entity.label_] += 1
    kinds = {name: _KINDS[max(sorted(count), key=lambda label: count[label])] for name, count in votes.items()}
    shown = {name: kind_shown(name, knowledge) for name, kind in kinds.items() if kind is MentionKind.PERSON}
    return kinds | {name: kind for name, kind in shown.items() if kind is not None}


_PART = r"(?:[A-Z][\w'’-]+|of|for|and|the|on|to|de|des)"
_ACRONYM = re.compile(rf"({_PART}(?: {_PART}){{1,8}}) \(([A-Z][A-Za-z.]{{1,7}})\)")


def _acronyms(passages: Iterable[Passage]) -> dict[str, str]:
    """Find 'World Harbour Union (WHU)'; the letters must be the initials of the words before it."""
    found = {}
    for passage in passages:
        for match in _ACRONYM.finditer(passage.text) if "(" in passage.text else ():
            words, letters = match.group(1).split(), match.group(2).replace(".", "")
            name = _expansion(words, letters)
            if name:
                found[letters.casefold()] = name
    return found


def _expansion(words: list[str], letters: str) -> str:
    for start in range(len(words)):
        initials = "".join(word[0] for word in words[start:] if word[0].isupper())
        if initials.casefold() == letters.casefold() and words[start][0].isupper():
            return " ".join(words[start:])
    return ""

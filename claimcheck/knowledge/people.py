"""Roles, organisations and names of persons."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.knowledge.reading import Data, fold, index, is_acronym, words, written_in_capitals
from claimcheck.knowledge.tables import table


@dataclass(frozen=True, slots=True)
class RoleFamily:
    """A sort of office or function; ``unique`` if at one time it has one holder, or one known set of them."""

    name: str
    nouns: tuple[str, ...]
    kind: str
    unique: bool
    portfolio: bool
    inverse: str = ""

    @property
    def is_kin(self) -> bool:
        """Whether it is a word of kinship."""
        return self.kind == "kinship"


@dataclass(frozen=True, slots=True)
class Roles:
    """Role families by noun, with portfolios, status words, titles and honorifics."""

    families: Mapping[str, RoleFamily]
    nouns: Mapping[str, RoleFamily]
    portfolios: Mapping[str, str]
    statuses: Mapping[str, str]
    titles: Mapping[str, str]
    honorifics: frozenset[str]
    longest: int
    exclusive: Mapping[str, str]
    ranks: Mapping[str, str]
    covers: Mapping[str, frozenset[str]]
    bodies: Mapping[str, frozenset[str]]
    same_body: Mapping[str, str]
    sorts_of_body: Mapping[str, str]
    ends: frozenset[str]
    posted: frozenset[str]
    kept: frozenset[str]
    in_story: frozenset[str]
    in_story_as_title: frozenset[str]
    beside_others: frozenset[str]

    def body_of(self, word: str) -> str:
        """Return the usual word for a body: a ferry and a vessel are ships."""
        return self.same_body.get(word) or self.sorts_of_body.get(word, word)

    def family(self, name: str) -> RoleFamily:
        """Return the family of a role by its name; one that is on no list may be held by many."""
        return self.families.get(name) or RoleFamily(name, (name,), "", unique=False, portfolio=False)

    def role_of(self, noun: str) -> RoleFamily | None:
        """Find the family of a role noun or title ('special envoy', 'Sen.'), case ignored."""
        folded = fold(noun)
        return self.nouns.get(folded) or self.families.get(self.titles.get(folded, ""))

    def portfolio_of(self, word: str) -> str | None:
        """Return the usual word for a portfolio: 'defense' and 'national defence' are defence."""
        return self.portfolios.get(fold(word))

    def status_of(self, word: str) -> str | None:
        """Return the status a word gives to a role: 'ex-' is former, '-elect' is designate."""
        return self.statuses.get(fold(word).strip("- "))

    def excluding(self, left: tuple[str, str], right: tuple[str, str]) -> bool:
        """Tell whether one person cannot hold both roles at one time, each given by its family and its words."""
        if left[0] == right[0]:
            return False
        sorts = {self.exclusive.get(fold(text)) or self.exclusive.get(name, "") for name, text in (left, right)}
        return len(sorts) == 1 and "" not in sorts

    def rank_of(self, title: str) -> str | None:
        """Return the rank that a title ends in: 'Detective Sergeant' and 'Sgt.' are sergeant."""
        return self.ranks.get(fold(title)) or self.ranks.get(fold(title).split()[-1])

    def may_be_one(self, left: str, right: str) -> bool:
        """Tell whether two roles or words of kinship may say the same: 'sibling' and 'older brother'."""
        return left == right or right in self.covers.get(left, ()) or left in self.covers.get(right, ())

    def is_honorific(self, word: str) -> bool:
        """Tell whether a word before a name is dropped from it: Mr, Dr, Sen."""
        folded = fold(word)
        return folded in self.honorifics or folded in self.titles


@dataclass(frozen=True, slots=True)
class Organisations:
    """Organisations by acronym, alias and name; parties by tag."""

    names: Mapping[str, str]
    acronyms: frozenset[str]
    parties: Mapping[str, str]
    kinds: Mapping[str, str]
    confused: Mapping[str, str]

    def organisation_of(self, name: str) -> str | None:
        """Return the usual name of an organisation, None if it is not known; acronyms need their capitals."""
        folded = fold(name)
        return None if folded in self.acronyms and not written_in_capitals(name) else self.names.get(folded)

    def confusable(self, left: str, right: str) -> bool:
        """Tell whether two words in the names of bodies are often put for each other."""
        return left != right and left in self.confused and self.confused[left] == self.confused.get(right)

    def party_of(self, tag: str) -> str | None:
        """Return the party of a tag as in 'Smith (R-Texas)' or of a member's noun ('Democrats')."""
        return self.parties.get(fold(tag.split("-")[0]))


@dataclass(frozen=True, slots=True)
class Names:
    """Nicknames of given names, particles and suffixes of family names."""

    given: Mapping[str, frozenset[str]]
    particles: frozenset[str]
    suffixes: frozenset[str]
    common: frozenset[str]
    things: frozenset[str]
    shared: frozenset[str]
    epithets: frozenset[str]
    foreign: frozenset[str]
    endings: frozenset[str]

    def is_given(self, word: str) -> bool:
        """Tell whether a word is a common given name, or short for one."""
        return fold(word) in self.common or fold(word) in self.given

    def same_given(self, left: str, right: str) -> bool:
        """Tell whether two given names may be one person's: equal, an initial, or a nickname."""
        a, b = fold(left), fold(right)
        if a == b or (min(len(a), len(b)) == 1 and a[:1] == b[:1]):
            return True
        return bool(self.given.get(a, frozenset({a})) & self.given.get(b, frozenset({b})))


def roles(data: Data) -> Roles:
    """Build the look-ups of roles.toml."""
    families = {name: _family(name, entry) for name, entry in data["families"].items()}
    by_noun = index("roles.families", ((noun, family.name) for family in families.values() for noun in family.nouns))
    nouns = {noun: families[name] for noun, name in by_noun.items()}
    titles = index(
        "roles.titles", ((title, name) for name, listed in data["titles"].items() for title in words(listed))
    )
    return Roles(
        families,
        nouns,
        _by_word("roles.portfolios", data["portfolios"]),
        {word.strip("- "): name for word, name in _by_word("roles.status", data["status"]).items()},
        titles,
        frozenset(map(fold, words(data["honorifics"]["drop"]))),
        max(len(noun.split()) for noun in nouns),
        index("roles.exclusive", ((one, name) for name, listed in data["exclusive"].items() for one in words(listed))),
        _by_word("roles.ranks", data["ranks"]),
        {name: frozenset(map(fold, words(listed))) for name, listed in data["covers"].items()},
        {name: frozenset(map(fold, words(listed))) for name, listed in data["bodies"].items()},
        _by_word("roles.same_body", data["same_body"]),
        _by_word("roles.sorts_of_body", data["sorts_of_body"]),
        frozenset(re.split(r"[\s-]+", name)[-1] for name in (*nouns, *titles)),
        frozenset(map(fold, words(data["manner"]["posted"]))),
        frozenset(map(fold, words(data["manner"]["kept"]))),
        frozenset(map(fold, words(data["manner"]["in_story"]))),
        frozenset(map(fold, words(data["manner"]["in_story_as_title"]))),
        frozenset(map(fold, words(data["manner"]["beside_others"]))),
    )


def _family(name: str, entry: Data) -> RoleFamily:
    kind, inverse = ((*words(entry.get(key)), "")[0] for key in ("kind", "inverse"))
    nouns = words(entry.get("nouns")) or (name,)
    return RoleFamily(name, nouns, kind or "office", entry.get("unique", True), entry.get("portfolio", False), inverse)


def _by_word(where: str, table: Data) -> dict[str, str]:
    return index(where, ((word, name) for name, listed in table.items() for word in (name, *words(listed))))


def organisations(data: Data) -> Organisations:
    """Build the look-ups of organisations.toml."""
    acronyms = {fold(alias) for listed in data["names"].values() for alias in words(listed) if is_acronym(alias)}
    return Organisations(
        _by_word("organisations.names", data["names"]),
        frozenset(acronyms),
        _by_word("organisations.parties", data["parties"]),
        _by_word("organisations.kinds", data["kinds"]),
        _by_word("organisations.confused", data["confused"]),
    )


def names(data: Data) -> Names:
    """Build the look-ups of names.toml; a nickname may belong to several given names."""
    given: dict[str, set[str]] = {}
    for name, nicknames in data["given"].items():
        for word in (name, *words(nicknames)):
            given.setdefault(fold(word), set()).add(fold(name))
    parts = data["parts"]
    return Names(
        {word: frozenset(found | {word}) for word, found in given.items()},
        frozenset(map(fold, words(parts["particles"]))),
        frozenset(map(fold, words(parts["suffixes"]))),
        frozenset(map(fold, (*words(parts["given"]), *words(table("given_names")["given"]["names"])))),
        frozenset(map(fold, words(parts["things"]))),
        frozenset(map(fold, words(parts["shared"]))),
        frozenset(map(fold, words(parts["epithets"]))),
        frozenset(map(fold, words(parts["foreign"]))),
        frozenset(map(fold, words(parts["endings"]))),
    )

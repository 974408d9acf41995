"""Countries and places: what a name stands for, and what lies in what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.knowledge.reading import Data, clash, fold, index, is_acronym, words, written_in_capitals


class Named(NamedTuple):
    """A country and how it was named: name, demonym, metonym or capital."""

    country: str
    how: str


_HOW = {"aliases": "name", "people": "demonym", "government": "metonym"}


@dataclass(frozen=True, slots=True)
class Countries:
    """Countries by name, alias, demonym, capital and by what stands for their government."""

    named: Mapping[str, Named]
    capitals: Mapping[str, str]
    acronyms: frozenset[str]
    names: frozenset[str]

    def lookup(self, name: str) -> Named | None:
        """Find the country that a name, demonym or metonym stands for, and which of them it is."""
        folded = fold(name)
        return None if folded in self.acronyms and not written_in_capitals(name) else self.named.get(folded)

    def country_of(self, name: str) -> str | None:
        """Find the country that a name, demonym or metonym stands for; capitals are asked by ``capital_of``."""
        found = self.lookup(name)
        return found.country if found else None

    def capital_of(self, name: str) -> str | None:
        """Find the country whose capital this is."""
        return self.capitals.get(fold(name))

    def kind(self, name: str) -> str:
        """Tell how ``name`` names a country: name, demonym, metonym, capital, or '' if it does not."""
        found = self.lookup(name)
        return found.how if found else "capital" if self.capital_of(name) else ""


@dataclass(frozen=True, slots=True)
class Places:
    """Cities, states and regions with what they lie in, innermost first; one name may be of several places."""

    names: Mapping[str, tuple[str, ...]]
    chains: Mapping[str, tuple[tuple[str, ...], ...]]
    acronyms: frozenset[str]
    regions: Mapping[str, frozenset[str]]

    def name_of(self, name: str) -> str | None:
        """Return the usual name of a place ('Calif.' is California), None if it is not known.

        A name that several places share stays as it is: 'New York' may be the city or the state.
        """
        found = self._names(name)
        return None if not found else found[0] if len(found) == 1 else name

    def readings_of(self, name: str) -> tuple[tuple[str, ...], ...]:
        """Return what each place of that name lies in, the best known first."""
        return tuple(chain for usual in self._names(name) for chain in self.chains.get(fold(usual), ()))

    def place_in(self, name: str) -> tuple[str, ...]:
        """Return what the place lies in, innermost first; of several places of that name the best known."""
        readings = self.readings_of(name)
        return readings[0] if readings else ()

    def contains(self, outer: str, inner: str) -> bool:
        """Tell whether any place named ``inner`` lies in a place, or region of many countries, named ``outer``."""
        wanted = {fold(name) for name in (*self._names(outer), outer)}
        around = {fold(container) for reading in self.readings_of(inner) for container in reading}
        if around & wanted:
            return True
        inside = around | {fold(name) for name in (*self._names(inner), inner)}
        return not inside.isdisjoint(self.regions.get(fold(outer), frozenset()))

    def may_be_one(self, left: str, right: str) -> bool:
        """Tell whether two names may be of one place: 'Georgia' is the state, too."""
        return not {*self._names(left), left}.isdisjoint({*self._names(right), right})

    def _names(self, name: str) -> tuple[str, ...]:
        folded = fold(name)
        return () if folded in self.acronyms and not written_in_capitals(name) else self.names.get(folded, ())


def countries(data: Data) -> Countries:
    """Build the look-ups of countries.toml; raises ConfigError if a name stands for two."""
    named: dict[str, Named] = {}
    acronyms = set()
    for country, how, name in _named(data):
        folded, meaning = fold(name), Named(country, how)
        if named.setdefault(folded, meaning).country != country:
            raise clash("countries", name, named[folded].country, country)
        if is_acronym(name):
            acronyms.add(folded)
    capitals = index("countries", ((city, country) for city, country in _capitals(data)))
    return Countries(named, capitals, frozenset(acronyms), frozenset(data))


def _named(data: Data) -> Iterator[tuple[str, str, str]]:
    for country, entry in data.items():
        yield country, "name", country
        for field, how in _HOW.items():
            for name in words(entry.get(field)):
                yield country, how, name


def _capitals(data: Data) -> Iterator[tuple[str, str]]:
    for country, entry in data.items():
        for city in words(entry.get("capital")):
            yield city, country


def places(data: Data, nations: Data) -> Places:
    """Build the look-ups of places.toml and countries.toml; every capital lies in its country."""
    within: dict[str, list[str]] = {}
    names: dict[str, list[str]] = {}
    for name, container in _listed(data):
        _add(names, fold(name), name)
        _add(within, fold(name), container)
    for city, country in _capitals(nations):
        _add(names, fold(city), city)
        boxes = within.get(fold(city), [])
        inside = [box for box in boxes if country in _chain(box, within)] or [country]
        within[fold(city)] = [*inside, *(box for box in boxes if box not in inside)]
    aliases = [(country, (country, *words(entry.get("aliases")))) for country, entry in nations.items()]
    aliases += [(name, words(listed)) for name, listed in data["aliases"].items()]
    for name, others in aliases:
        for alias in others:
            _add(names, fold(alias), name)
    chains = {name: tuple(_chain(box, within) for box in boxes) for name, boxes in within.items()}
    acronyms = frozenset(fold(alias) for _, others in aliases for alias in others if is_acronym(alias))
    regions = {fold(region): frozenset(map(fold, words(listed))) for region, listed in data["regions"].items()}
    return Places({name: tuple(found) for name, found in names.items()}, chains, acronyms, regions)


def _add(table: dict[str, list[str]], key: str, value: str) -> None:
    if value not in table.setdefault(key, []):
        table[key].append(value)


def _listed(data: Data) -> Iterator[tuple[str, str]]:
    for container, names in data["within"].items():
        for name in words(names):
            yield name, container


def _chain(container: str, within: Mapping[str, list[str]]) -> tuple[str, ...]:
    chain = [container]
    while (found := within.get(fold(chain[-1]))) and found[0] not in chain:
        chain.append(found[0])
    return tuple(chain)

"""Countries and places: what a name stands for, and what lies in what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.knowledge.reading import Data, fold, folded_once, is_acronym, words


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
        if folded in self.acronyms and not name.replace(".", "").removeprefix("the ").isupper():
            return None
        return self.named.get(folded)

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
    """Cities, states and regions with what they lie in, innermost first."""

    readings: Mapping[str, tuple[tuple[str, ...], ...]]
    canonical: Mapping[str, str]

    def name_of(self, name: str) -> str | None:
        """Return the usual name of a place ('Calif.' is California), None if it is not known."""
        return self.canonical.get(fold(name))

    def place_in(self, name: str) -> tuple[str, ...]:
        """Return what the place lies in, innermost first; of several places of that name the best known."""
        readings = self.readings.get(fold(self.name_of(name) or name), ())
        return readings[0] if readings else ()

    def contains(self, outer: str, inner: str) -> bool:
        """Tell whether any place named ``inner`` lies in ``outer``."""
        wanted = fold(self.name_of(outer) or outer)
        readings = self.readings.get(fold(self.name_of(inner) or inner), ())
        return any(fold(container) == wanted for reading in readings for container in reading)


def countries(data: Data) -> Countries:
    """Build the look-ups of countries.toml."""
    named: dict[str, Named] = {fold(country): Named(country, "name") for country in data}
    acronyms = set()
    for country, entry in data.items():
        for field, how in _HOW.items():
            for name in words(entry.get(field)):
                named.setdefault(fold(name), Named(country, how))
                if is_acronym(name):
                    acronyms.add(fold(name))
    capitals = folded_once((city, country) for country, entry in data.items() for city in words(entry.get("capital")))
    return Countries(named, capitals, frozenset(acronyms), frozenset(data))


def places(data: Data, nations: Countries) -> Places:
    """Build the look-ups of places.toml; every capital lies in its country."""
    within: dict[str, list[str]] = {}
    canonical: dict[str, str] = {}
    for name, container in _listed(data, nations):
        folded = fold(name)
        canonical.setdefault(folded, name)
        if container not in within.setdefault(folded, []):
            within[folded].append(container)
    for name, aliases in data["aliases"].items():
        canonical.update((fold(alias), name) for alias in words(aliases))
    readings = {name: tuple(_chain(box, within, canonical) for box in boxes) for name, boxes in within.items()}
    return Places(readings, canonical)


def _listed(data: Data, nations: Countries) -> Iterator[tuple[str, str]]:
    for container, names in data["within"].items():
        for name in words(names):
            yield name, container
    for city, country in nations.capitals.items():
        yield city.title(), country


def _chain(container: str, within: Mapping[str, list[str]], canonical: Mapping[str, str]) -> tuple[str, ...]:
    chain = [container]
    while (found := within.get(fold(chain[-1]))) and found[0] not in chain:
        chain.append(found[0])
    return tuple(chain)

"""What claimcheck knows about the world and about English, as data that an editor can extend.

Each ``*.toml`` file here says in its header what it is for and how to add to it. ``load`` reads them once;
``Knowledge.extended`` adds a project's own words, in tables of the same shape.

    countries, places                    geography.py
    roles, organisations, names          people.py
    reporting, predicates, nominals,
    stance, mediation, common            language.py
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from claimcheck.errors import ConfigError
from claimcheck.knowledge import geography, language, people
from claimcheck.knowledge.geography import Countries, Named, Places
from claimcheck.knowledge.language import Mediation, Nominals, Predicates, Reporting, Sense, StanceWords
from claimcheck.knowledge.people import Names, Organisations, RoleFamily, Roles
from claimcheck.knowledge.reading import Data, fold, merged, shipped

__all__ = ["Knowledge", "Named", "RoleFamily", "Sense", "fold", "load"]


@dataclass(frozen=True, slots=True, eq=False)
class Knowledge:
    """All look-ups; frozen, so that stages may share one."""

    countries: Countries
    places: Places
    roles: Roles
    reporting: Reporting
    predicates: Predicates
    nominals: Nominals
    stance: StanceWords
    mediation: Mediation
    organisations: Organisations
    names: Names
    common: Mapping[str, float]
    data: Data = field(repr=False, compare=False)

    def extended(self, additions: Mapping[str, Any]) -> Knowledge:
        """Return this knowledge with more words: ``{"countries": {"Turkey": {"aliases": "Anatolia"}}}``.

        The tables have the shape of the files. Raises ConfigError for a key that no file has, and for
        a word that would get two meanings.
        """
        return _built(merged(self.data, additions))


@lru_cache(maxsize=8)
def load(extra: tuple[tuple[str, str], ...] | None = None) -> Knowledge:
    """Read the shipped knowledge, and ``extra`` as pairs: ``("countries.Turkey.aliases", "Anatolia")``."""
    if not extra:
        return _built(shipped())
    knowledge = load()
    for key, value in extra:
        knowledge = knowledge.extended(_nested(key, value))
    return knowledge


def _nested(key: str, value: str) -> dict[str, Any]:
    first, _, rest = key.partition(".")
    middle, _, last = rest.rpartition(".")
    if not last:
        raise ConfigError(f"knowledge.{key}: write file.table.key, such as countries.Turkey.aliases")
    inner: dict[str, Any] = {last: value}
    for part in reversed(middle.split(".") if middle else []):
        inner = {part: inner}
    return {first: inner}


def _built(data: Data) -> Knowledge:
    return Knowledge(
        countries=geography.countries(data["countries"]),
        places=geography.places(data["places"], data["countries"]),
        roles=people.roles(data["roles"]),
        reporting=language.reporting(data["reporting"]),
        predicates=language.predicates(data["predicates"]),
        nominals=language.nominals(data["nominalisations"]),
        stance=language.stance(data["stance"]),
        mediation=language.mediation(data["mediation"]),
        organisations=people.organisations(data["organisations"]),
        names=people.names(data["names"]),
        common=language.common(data["common"]),
        data=data,
    )

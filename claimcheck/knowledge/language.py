"""Verbs of saying, predicate families, nominalisations, stance and mediation words; all by lemma, lower case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.errors import ConfigError
from claimcheck.knowledge.reading import Data, clash, fold, index, is_acronym, words, written_in_capitals


@dataclass(frozen=True, slots=True)
class Reporting:
    """Verbs and nouns of saying, media, and adverbs that hedge."""

    verbs: Mapping[str, str]
    deeds: Mapping[str, str]
    nouns: Mapping[str, str]
    media: Mapping[str, str]
    media_acronyms: frozenset[str]
    media_nouns: frozenset[str]
    adverbs: Mapping[str, str]

    def stance_of(self, lemma: str) -> str:
        """Return how a verb of saying takes its content: asserting, denying, doubting, hedging, factive, or ''."""
        return self.verbs.get(lemma, "")

    def outlet_of(self, name: str) -> str | None:
        """Return the usual name of a medium or agency ('AP' is Associated Press); acronyms need their capitals."""
        folded = fold(name)
        return None if folded in self.media_acronyms and not written_in_capitals(name) else self.media.get(folded)


class Sense(NamedTuple):
    """A family of predicates and the side taken in it: 1, -1, or 0 where the family has no sides."""

    family: str
    side: int


_ARTICLES = frozenset({"a", "an", "the", "one's"})
NO_FAMILY = Sense("", 0)


@dataclass(frozen=True, slots=True)
class Predicates:
    """Families of predicates with one meaning, or with two opposite sides."""

    senses: Mapping[str, tuple[Sense, ...]]
    first_words: frozenset[str]  # of the phrases of several words
    once: frozenset[str]
    one_doer: frozenset[str]
    alone: frozenset[str]
    together: frozenset[str]
    in_turn: frozenset[str]
    one_way: frozenset[str]
    lasting: frozenset[str]
    ambiguous: frozenset[str]
    light: frozenset[str]
    across: Mapping[str, str]
    occasions: Mapping[str, str]

    def occasion(self, family: str, side: int) -> str:
        """Return what a deed of a family, on that side of it, is told of; the family itself where no other is."""
        found = self.occasions.get(family)
        if found or not side:
            return found or family
        return self.occasions.get(f"{'+' if side > 0 else '-'}{family}", family)

    def question(self, family: str) -> str:
        """Return what a family is a side of, together with like ones: approving and accepting are one answer."""
        return self.across.get(family, family)

    def family(self, lemma: str) -> Sense:
        """Return family and side of a verb lemma with its particle ('step down'); ('', 0) if it has none.

        The side of an ambiguous verb is 0: it proves nothing.
        """
        found = self.senses.get(lemma)
        if not found:
            return NO_FAMILY
        return found[0]._replace(side=0) if lemma in self.ambiguous else found[0]

    def families(self, lemma: str) -> tuple[Sense, ...]:
        """Return every family a verb may belong to; more than one only if it is marked ambiguous."""
        return self.senses.get(lemma, ())

    def opposed(self, left: str, right: str) -> bool:
        """Tell whether two verbs are on opposite sides of one family, and neither is ambiguous."""
        a, b = self.family(left), self.family(right)
        return a.family == b.family and a.side * b.side == -1


@dataclass(frozen=True, slots=True)
class Nominals:
    """Event nouns, with the verb behind them where there is one."""

    verbs: Mapping[str, str]
    events: frozenset[str]
    happening: frozenset[str]
    opening: frozenset[str]

    def verb_of(self, noun: str) -> str | None:
        """Return the verb lemma behind a noun: death, die."""
        return self.verbs.get(noun)

    def is_event(self, noun: str) -> bool:
        """Tell whether a noun names something that happens."""
        return noun in self.verbs or noun in self.events


@dataclass(frozen=True, slots=True)
class StanceWords:
    """Words that deny, debunk, hedge, or move a claim into another world or time."""

    negators: frozenset[str]
    near_negators: frozenset[str]
    deniers: frozenset[str]
    passing: frozenset[str]
    partial: frozenset[str]
    excepting: frozenset[str]
    leaves_open: frozenset[str]
    undoing: frozenset[str]
    willing: frozenset[str]
    unwilling: frozenset[str]
    debunking_words: frozenset[str]
    modality: Mapping[str, str]
    hedges: frozenset[str]
    ended: frozenset[str]
    history: frozenset[str]
    update: frozenset[str]
    superseded: frozenset[str]
    by_when: frozenset[str]
    implicative: frozenset[str]


@dataclass(frozen=True, slots=True)
class Mediation:
    """Words for go-betweens: who, their activity, verbs, and the talks they serve."""

    nouns: frozenset[str]
    collective: frozenset[str]
    activities: frozenset[str]
    efforts: frozenset[str]
    effort_modifiers: frozenset[str]
    purposes: frozenset[str]
    verbs: frozenset[str]
    verbs_of_talks: frozenset[str]
    host_verbs: frozenset[str]
    relay_verbs: frozenset[str]
    messages: frozenset[str]
    talks: frozenset[str]
    talk_modifiers: frozenset[str]


def reporting(data: Data) -> Reporting:
    """Build the look-ups of reporting.toml."""
    media = data["media"]
    aliases = [(alias, name) for name, listed in media.items() for alias in (name, *words(listed))]
    return Reporting(
        _classes("reporting.verbs", data["verbs"]),
        _classes("reporting.deeds", data["deeds"]),
        _classes("reporting.nouns", data["nouns"]),
        index("reporting.media", aliases),
        frozenset(fold(alias) for alias, _ in aliases if is_acronym(alias)),
        _set(data["media_nouns"]["words"]),
        _classes("reporting.adverbs", data["adverbs"]),
    )


def predicates(data: Data) -> Predicates:
    """Build the look-ups of predicates.toml."""
    senses: dict[str, list[Sense]] = {}
    for name, entry in data["families"].items():
        for field, side in (("words", 0), ("plus", 1), ("minus", -1)):
            for lemma in map(_bare, words(entry.get(field))):
                known, sense = senses.setdefault(lemma, []), Sense(name, side)
                known += [sense] if sense not in known else []
    ambiguous = _set(data["ambiguous"]["words"])
    for lemma, found in senses.items():
        if len(found) > 1 and lemma not in ambiguous:
            raise clash("predicates.families", lemma, found[0].family, found[1].family)
    once = frozenset(name for name, entry in data["families"].items() if entry.get("once"))
    listed = {lemma: tuple(found) for lemma, found in senses.items()}
    of_doers = ("one_doer", "in_turn", "one_way", "lasting")
    one_doer, in_turn, one_way, lasting = (_families(name, data) for name in of_doers)
    alone, light = _set(data["one_doer"]["verbs"]), _set(data["light"]["words"])
    together = _families("one_doer", data, "together")
    across, occasions = (
        {family: name for name, row in data.get(key, {}).items() for family in words(row)}
        for key in ("across", "occasions")
    )
    first_words = frozenset(phrase.split()[0] for phrase in listed if " " in phrase)
    return Predicates(
        listed,
        first_words,
        once,
        one_doer,
        alone,
        together,
        in_turn,
        one_way,
        lasting,
        ambiguous,
        light,
        across,
        occasions,
    )


def _families(name: str, data: Data, key: str = "families") -> frozenset[str]:
    """Return the families that a table of predicates.toml lists; ConfigError for one that is none."""
    listed = _set(data[name][key])
    unknown = sorted(listed - set(data["families"]))
    if unknown:
        raise ConfigError(
            f"knowledge.predicates.{name}: there is no family {', '.join(unknown)}; use one of [families]"
        )
    return listed


def _bare(phrase: str) -> str:
    """Return a phrase without its articles, as it is looked up: 'drop the charges' is 'drop charges'."""
    *before, last = phrase.split()
    return " ".join([*(word for word in before if word not in _ARTICLES), last])


def nominals(data: Data) -> Nominals:
    """Build the look-ups of nominalisations.toml."""
    verbs = _classes("nominalisations.verbs", data["verbs"])
    return Nominals(
        verbs, _set(data["events"]["words"]), _set(data["happening"]["words"]), _set(data["opening"]["words"])
    )


def stance(data: Data) -> StanceWords:
    """Build the look-ups of stance.toml."""
    negation, debunking, cues = data["negation"], data["debunking"], data["cues"]
    return StanceWords(
        _set(negation["negators"]),
        _set(negation["near_negators"]),
        _set(negation["deniers"]),
        _set(negation["passing"]),
        _set(negation["partial"]),
        _set(negation["excepting"]),
        _set(negation["leaves_open"]),
        _set(negation["undoing"]),
        _set(negation["willing"]),
        _set(negation["unwilling"]),
        _set(debunking["words"]),
        _classes("stance.modality", data["modality"]),
        _set(cues["hedge"]),
        _set(cues["ended"]),
        _set(cues["history"]),
        _set(cues["update"]),
        _set(cues["superseded"]),
        _set(cues["by_when"]),
        _set(data["implicative"]["words"]),
    )


def mediation(data: Data) -> Mediation:
    """Build the look-ups of mediation.toml."""
    return Mediation(
        *(_set(data["who"][name]) for name in ("nouns", "collective")),
        *(_set(data["activity"][name]) for name in ("nouns", "efforts", "effort_modifiers", "purposes")),
        *(_set(data["verbs"][name]) for name in ("mediate", "mediate_talks", "host", "relay", "messages")),
        *(_set(data["talks"][name]) for name in ("nouns", "modifiers")),
    )


def common(data: Data) -> dict[str, float]:
    """Read the bits that a shared common word carries; of several bands the lowest counts."""
    bands = sorted(((float(bits), listed) for bits, listed in data["bits"].items()), reverse=True)
    return {word: bits for bits, listed in bands for word in words(listed)}


def _set(value: object) -> frozenset[str]:
    return frozenset(words(value))


def _classes(where: str, table: Data) -> dict[str, str]:
    return index(where, ((word, name) for name, listed in table.items() for word in words(listed)))

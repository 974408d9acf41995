"""Which sources of a position speak for themselves: wire copy in five outlets is one source, one report cited too."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.models import Evidence, Position
from claimcheck.report.wording import count

# Below this many words two desks can word a sentence alike by chance ("Three people died.").
SHORTEST_COPY = 8


@dataclass(frozen=True, slots=True)
class Voice:
    """One independent source with the sentence it gives, and the evidence that only repeats it."""

    evidence: Evidence
    copies: tuple[Evidence, ...] = ()
    echoes: tuple[Evidence, ...] = ()  # pass on the same report, in words of their own
    outlet: str = ""  # whose report that is


def voices(position: Position, copies: Mapping[str, str]) -> tuple[Voice, ...]:
    """Fold evidence of articles that run another's text (``copies``), or its very sentence, under the first.

    So is evidence folded that passes on a report which the first passes on, or is itself.
    """
    groups: list[list[Evidence]] = []
    known: dict[str, list[Evidence]] = {}
    cited = {one.outlet.casefold() for one in position.evidence if one.outlet}
    for evidence in sorted(position.evidence, key=lambda one: one.source.casefold() not in cited):
        marks = [*_marks(evidence, copies), *_reports(evidence, cited)]
        group = next((known[mark] for mark in marks if mark in known), None)
        if group is None or group[0].article_id == evidence.article_id:
            groups.append(group := [])
        group.append(evidence)
        known |= {mark: group for mark in marks if mark not in known}
    return tuple(_voice(group, copies) for group in groups)


def _voice(group: Sequence[Evidence], copies: Mapping[str, str]) -> Voice:
    first, *others = group
    own = set(_marks(first, copies))
    same = tuple(one for one in others if own.intersection(_marks(one, copies)))
    echoes = tuple(one for one in others if one not in same)
    return Voice(first, same, echoes, next((one.outlet for one in group if one.outlet), "") if echoes else "")


def _reports(evidence: Evidence, cited: Collection[str]) -> list[str]:
    """Return the report that is passed on, or that others pass on."""
    outlet = (evidence.outlet or evidence.source).casefold()
    return [f"report {outlet}"] if outlet in cited else []


def _marks(evidence: Evidence, copies: Mapping[str, str]) -> list[str]:
    words = re.findall(r"\w+", evidence.quote.casefold())
    wording = [f"words {' '.join(words)}"] if len(words) >= SHORTEST_COPY else []
    return [f"text {copies.get(evidence.article_id, evidence.article_id)}", *wording]


def tally(folded: tuple[Voice, ...]) -> str:
    """Return ``2 independent sources, 1 copy``."""
    own = len({voice.evidence.source for voice in folded})
    repeats, passed = sum(len(voice.copies) for voice in folded), sum(len(voice.echoes) for voice in folded)
    words = [count(own, "independent source" if repeats or passed else "source")]
    words += [count(repeats, "copy", "copies")] if repeats else []
    words += [f"{passed} citing the same report"] if passed else []
    return ", ".join(words)

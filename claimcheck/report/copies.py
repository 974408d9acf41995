"""Which sources of a position speak for themselves: wire copy in five outlets is one source, not five."""

from __future__ import annotations

import re
from collections.abc import Mapping
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


def voices(position: Position, copies: Mapping[str, str]) -> tuple[Voice, ...]:
    """Fold evidence of articles that run another's text (``copies``), or its very sentence, under the first."""
    groups: list[list[Evidence]] = []
    known: dict[str, list[Evidence]] = {}
    for evidence in position.evidence:
        marks = _marks(evidence, copies)
        group = next((known[mark] for mark in marks if mark in known), None)
        if group is None or group[0].article_id == evidence.article_id:
            groups.append(group := [])
        group.append(evidence)
        known |= {mark: group for mark in marks if mark not in known}
    return tuple(Voice(group[0], tuple(group[1:])) for group in groups)


def _marks(evidence: Evidence, copies: Mapping[str, str]) -> list[str]:
    words = re.findall(r"\w+", evidence.quote.casefold())
    wording = [f"words {' '.join(words)}"] if len(words) >= SHORTEST_COPY else []
    return [f"text {copies.get(evidence.article_id, evidence.article_id)}", *wording]


def tally(folded: tuple[Voice, ...]) -> str:
    """Return ``2 independent sources, 1 copy``."""
    own = len({voice.evidence.source for voice in folded})
    repeats = sum(len(voice.copies) for voice in folded)
    words = count(own, "source") if not repeats else count(own, "independent source")
    return f"{words}, {count(repeats, 'copy', 'copies')}" if repeats else words

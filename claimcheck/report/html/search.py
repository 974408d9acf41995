"""What the filters search: every finding in few words, as a script that only assigns data."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.models import Claim
from claimcheck.report.html.finding import letter
from claimcheck.report.html.site import Entry, Site
from claimcheck.report.html.stories import Story
from claimcheck.report.wording import one_line, percent, visible

# Choices beyond this make a list nobody scrolls; free text still finds the rest.
MOST_CHOICES = 300


@dataclass(frozen=True, slots=True)
class Choice:
    """One value a filter can take, with the number of findings it leaves."""

    value: str
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Choices:
    """What each filter offers."""

    kinds: tuple[Choice, ...]
    sources: tuple[Choice, ...]
    entities: tuple[Choice, ...]


def choices(site: Site) -> Choices:
    """Return the choices of each filter, the most frequent first among entities."""
    kinds = Counter((entry.finding.code, entry.finding.name) for entry in site.entries)
    sources = Counter(source for entry in site.entries for source in entry.sources)
    names = Counter(name for entry in site.entries for name in entities(entry, site))
    return Choices(
        tuple(Choice(code, f"{code} {name}", number) for (code, name), number in sorted(kinds.items())),
        tuple(Choice(one_line(name), name, number) for name, number in sorted(sources.items()))[:MOST_CHOICES],
        tuple(Choice(name, name, number) for name, number in sorted(names.items(), key=_most_first))[:MOST_CHOICES],
    )


def _most_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def entities(entry: Entry, site: Site) -> list[str]:
    """Return the names that the finding's claims mention, sorted."""
    said = (item.claim_id for side in entry.finding.positions for item in side.evidence)
    found = (name for claim_id in said if claim_id in site.claims for name in _names(site.claims[claim_id], site))
    return _fullest({one_line(name) for name in found if name.strip()})


def _fullest(names: set[str]) -> list[str]:
    """Leave out a name whose words are all in a longer one: Barrantes beside Lucía Barrantes."""
    words = {name: set(name.casefold().split()) for name in names}
    return sorted(name for name in names if not any(words[name] < longer for longer in words.values()))


def _names(claim: Claim, site: Site) -> list[str]:
    """Return whom a claim names, by the names that they have across articles."""
    mentions = (*claim.agents, *claim.patients, *claim.partners, *claim.places, *claim.attribution.speakers)
    places = [(mention, (claim.article_id, mention.start, mention.end)) for mention in mentions]
    known = site.identity_names
    named = [known.get(place, mention.name) for mention, place in places if place in known or not mention.head]
    return [*named, claim.role.of, claim.role.to] if claim.role else named


def script(site: Site, told: Mapping[int, Story]) -> str:
    """Return the script that hands all findings to the page; pure ASCII JSON, so no text can leave its string."""
    rows = [_row(entry, told[entry.number], site) for entry in site.entries]
    return f"window.claimcheckFindings = {json.dumps(rows, separators=(',', ':'), sort_keys=True)};\n"


def _row(entry: Entry, story: Story, site: Site) -> dict[str, object]:
    found = entry.finding
    said = [item for side in found.positions for item in side.evidence]
    return {
        "n": entry.number,
        "page": entry.page,
        "severity": found.severity.value,
        "code": visible(found.code),
        "name": visible(found.name),
        "confidence": percent(found.confidence),
        "question": one_line(found.question),
        "sides": [
            [letter(index), one_line(side.value), [one_line(name) for name in side.sources]]
            for index, side in enumerate(found.positions)
        ],
        "story": [one_line(story.title), story.address],
        "entities": entities(entry, site),
        "text": "\n".join(dict.fromkeys(one_line(item.quote) for item in said)),
    }

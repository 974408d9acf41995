"""One finding as its page shows it: sides, quotes, the waterfall of the alignment's score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.models import Discrepancy, Evidence, ScorePart
from claimcheck.report.copies import Voice, tally, voices
from claimcheck.report.html.quote import Context, Piece, context, pieces
from claimcheck.report.html.site import Entry, Site
from claimcheck.report.query import accept_command, to_the_desk

# More quotes than this on one side are folded: an editor compares the first few.
QUOTES_SHOWN = 4
BAR_WIDTH = 240


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence with its neighbours and its place; ``copies`` run the same text, ``echoes`` cite the same report."""

    evidence: Evidence
    address: str
    context: Context
    pieces: tuple[Piece, ...]
    copies: tuple[tuple[Evidence, str], ...]
    echoes: tuple[tuple[Evidence, str], ...]
    outlet: str  # whose report they cite


@dataclass(frozen=True, slots=True)
class Side:
    """One answer with those who give it."""

    letter: str
    value: str
    tally: str
    shown: tuple[Quote, ...]
    folded: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One bar of the waterfall, in pixels of ``BAR_WIDTH``, and the bits of all parts up to it."""

    part: ScorePart
    x: float
    width: float
    so_far: float


@dataclass(frozen=True, slots=True)
class Waterfall:
    """The bars, and where no evidence either way stands."""

    steps: tuple[Step, ...]
    even: float


def letter(index: int) -> str:
    """Return A, B, C … for a side; 27, 28 … after Z."""
    return chr(ord("A") + index) if index < 26 else str(index + 1)


def sides(entry: Entry, site: Site) -> tuple[Side, ...]:
    """Return the positions of a finding with their quotes, wire copies folded."""
    positions = entry.finding.positions
    made = []
    for index, position in enumerate(positions):
        rivals = [(other.evidence[0], other.value) for other in positions if other is not position]
        folded = voices(position, site.report.coverage.copies)
        quotes = tuple(_quote(voice, rivals, position.value, site) for voice in folded)
        made.append(Side(letter(index), position.value, tally(folded), quotes[:QUOTES_SHOWN], quotes[QUOTES_SHOWN:]))
    return tuple(made)


def _quote(voice: Voice, rivals: Sequence[tuple[Evidence, str]], value: str, site: Site) -> Quote:
    said = voice.evidence
    around = context(site.articles.get(said.article_id), said.start, said.end)
    copies, echoes = (tuple((one, site.place(one)) for one in given) for given in (voice.copies, voice.echoes))
    return Quote(said, site.place(said), around, pieces(said, rivals, value), copies, echoes, voice.outlet)


def waterfall(parts: Sequence[ScorePart]) -> Waterfall:
    """Return the score's parts as bars that start where the last one ended."""
    sums = [0.0]
    for part in parts:
        sums.append(sums[-1] + part.weight)
    low, high = min(sums), max(sums)
    scale = BAR_WIDTH / max(high - low, 1e-9)
    steps = [
        Step(part, round((min(a, b) - low) * scale, 1), round(max(abs(b - a) * scale, 1.0), 1), b)
        for part, a, b in zip(parts, sums, sums[1:], strict=False)
    ]
    return Waterfall(tuple(steps), round(-low * scale, 1))


@dataclass(frozen=True, slots=True)
class Query:
    """Words for the desk; ``own`` is the outlet that says "we", empty for nobody."""

    own: str
    text: str


def queries(finding: Discrepancy) -> list[Query]:
    """Return the neutral query first, then one per source as if it were ours."""
    sources = sorted({item.source for side in finding.positions for item in side.evidence})
    return [Query(own, to_the_desk(finding, own)) for own in ["", *sources[:12]]]


def accept(finding: Discrepancy) -> str:
    """Return the command that accepts the finding."""
    return accept_command(finding)

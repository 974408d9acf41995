"""What a detector is, and what it sees of two aligned claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal, NamedTuple, get_args

from claimcheck.knowledge import Knowledge
from claimcheck.models import (
    Aligned,
    Alignment,
    Article,
    Claim,
    ClaimKind,
    Conflict,
    MentionKind,
    Quantity,
    Severity,
    bits_of,
)
from claimcheck.remembering import ARTICLES, remembered


class Example(NamedTuple):
    """Two texts of different sources, with their days of publication where they matter."""

    left: str
    right: str
    left_published: str | None = None
    right_published: str | None = None


@dataclass(frozen=True)
class Context:
    """What detectors may know beside the two claims."""

    knowledge: Knowledge
    articles: Mapping[str, Article]
    claims: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)

    def of_article(self, claim: Claim) -> tuple[Claim, ...]:
        """Return all that the article of a claim tells, in its order."""
        return self.claims.get(claim.article_id, ())

    def of_sentence(self, claim: Claim) -> Sequence[Claim]:
        """Return all that the sentence of a claim tells, in its order."""
        return _sentences(self.of_article(claim)).get(claim.start, ())

    def amounts(self, claim: Claim) -> Sequence[tuple[Claim, Quantity]]:
        """Return every amount that the article of a claim gives, each with the claim that gives it."""
        return _amounts(self.of_article(claim))

    def people(self, claim: Claim) -> frozenset[str]:
        """Return the persons whom the article of a claim names."""
        return _people(self.of_article(claim))


@remembered(ARTICLES)
def _sentences(claims: Sequence[Claim]) -> Mapping[int, Sequence[Claim]]:
    told: dict[int, list[Claim]] = {}
    for claim in claims:
        told.setdefault(claim.start, []).append(claim)
    return told


@remembered(ARTICLES)
def _amounts(claims: Sequence[Claim]) -> Sequence[tuple[Claim, Quantity]]:
    return [(claim, amount) for claim in claims for amount in claim.quantities]


@remembered(ARTICLES)
def _people(claims: Sequence[Claim]) -> frozenset[str]:
    mentions = (one for claim in claims for one in (*claim.agents, *claim.patients, *claim.partners))
    return frozenset(one.name for one in mentions if one.kind is MentionKind.PERSON)


class Pairing(NamedTuple):
    """Two aligned claims of different sources, as a detector sees them."""

    left: Claim
    right: Claim
    alignment: Alignment | Aligned
    context: Context

    def part(self, name: str) -> float:
        """Return the weight of one part of the alignment's score, in bits; 0 if it has no such part."""
        weight = 0.0
        for part in self.alignment.parts:  # so few that looking them up would cost more
            if part.name == name:
                weight += part.weight
        return weight

    @property
    def bits(self) -> float:
        """Return all the evidence that both speak of one fact, in bits."""
        return bits_of(self.alignment.parts)

    @property
    def swapped(self) -> Pairing:
        """Return the same with left and right exchanged."""
        return Pairing(self.right, self.left, self.alignment, self.context)


Detect = Callable[[Pairing], Conflict | None]
Needs = Literal["quantities", "times", "places", "patients"]
NEEDS: tuple[Needs, ...] = get_args(Needs)
_had = attrgetter(*NEEDS)


class Sort(NamedTuple):
    """What decides which detectors look at two claims; of many pairs it is the same."""

    inside: bool  # of one article
    left: ClaimKind
    right: ClaimKind
    paired_by: str
    had: tuple[bool, ...]  # whether both have what ``NEEDS`` names, in that order


def sort_of(pair: Pairing) -> Sort:
    """Return of which sort a pair is."""
    left, right = pair.left, pair.right
    had = tuple([bool(mine and theirs) for mine, theirs in zip(_had(left), _had(right), strict=True)])
    return Sort(left.article_id == right.article_id, left.kind, right.kind, pair.alignment.rule, had)


@dataclass(frozen=True, eq=False)
class Detector:
    """One rule of contradiction: code, name, manual, examples and the function that decides."""

    code: str
    name: str
    severity: Severity
    kinds: frozenset[ClaimKind]
    conflicting: tuple[Example, ...]
    compatible: tuple[Example, ...]
    not_yet: tuple[Example, ...]
    detect: Detect
    doc: str
    inside: bool = False
    needs: Needs | None = None
    paired_by: str = ""

    def looks_at(self, sort: Sort) -> bool:
        """Tell whether it may find anything in two claims of that sort."""
        had = not self.needs or sort.had[NEEDS.index(self.needs)]
        asked = had and self.paired_by in ("", sort.paired_by)
        return asked and self.inside is sort.inside and sort.left in self.kinds and sort.right in self.kinds


def detector(
    *,
    code: str,
    severity: Severity,
    kinds: Iterable[ClaimKind],
    conflicting: Sequence[Example],
    compatible: Sequence[Example],
    not_yet: Sequence[Example] = (),
    inside: bool = False,
    needs: Needs | None = None,
    paired_by: str = "",
) -> Callable[[Detect], Detector]:
    """Make a detector of the function below it; nothing is registered, ``detectors.load`` finds it by its file.

    It compares claims of different sources, with ``inside`` those that one article makes of one fact. It is only asked
    about two that both have what it ``needs``, and were ``paired_by`` that rule of alignment.
    """

    def make(detect: Detect) -> Detector:
        return Detector(
            code=code,
            name=detect.__name__.replace("_", "-"),
            severity=severity,
            kinds=frozenset(kinds),
            conflicting=tuple(conflicting),
            compatible=tuple(compatible),
            not_yet=tuple(not_yet),
            detect=detect,
            doc=__import__(detect.__module__, fromlist=["__doc__"]).__doc__ or "",
            inside=inside,
            needs=needs,
            paired_by=paired_by,
        )

    return make

"""Two claims of one sentence that both articles print word for word, and read alike: no two answers to a question.

Papers that run one agency's report have most of their sentences in common; such pairs need not be asked about.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from claimcheck.models import Claim
from claimcheck.remembering import CLAIMS, remembered

_OF_PREDICATE = attrgetter("text", "lemma", "family", "sense", "form")
_OF_STANCE = attrgetter("polarity", "modality", "certainty", "phase", "cue")
_NAMED = attrgetter("text", "kind", "name", "head", "plural", "terms")  # what a mention says, but for where


def verbatim(left: Claim, right: Claim) -> bool:
    """Tell whether two claims say the very same, in the same words, of the same people and times."""
    return left.quote == right.quote and _said(left) == _said(right)


def read_alike(left: Sequence[Claim], right: Sequence[Claim]) -> bool:
    """Tell whether all claims of a sentence that two articles print say the very same."""
    return len(left) == len(right) and _all_said(left) == _all_said(right)


@remembered(CLAIMS)
def _all_said(claims: Sequence[Claim]) -> list[tuple[object, ...]]:
    return list(map(_said, claims))


def _said(claim: Claim) -> tuple[object, ...]:
    """Return all that a claim says, but for where: "he" and "on Friday" may mean another in another article."""
    at = claim.start
    own, told, role = claim.predicate, claim.attribution, claim.role
    return (
        claim.kind,
        claim.headline,
        own.start - at,
        own.end - at,
        _OF_PREDICATE(own),
        claim.agents and list(map(_NAMED, claim.agents)),  # mostly nobody is said
        claim.patients and list(map(_NAMED, claim.patients)),
        claim.partners and list(map(_NAMED, claim.partners)),
        claim.places and list(map(_NAMED, claim.places)),
        told.speakers and list(map(_NAMED, told.speakers)),
        role and (role.noun, role.portfolio, role.of, role.to, role.holders_open, role.unique, role.status),
        claim.quantities
        and [
            (one.start - at, one.low, one.high, one.value, one.unit, one.noun, one.qualifiers)
            for one in claim.quantities
        ],
        claim.times and [(one.start - at, one.grain, one.earliest, one.latest, one.relation) for one in claim.times],
        _OF_STANCE(claim.stance),
        told.verb,
        told.outlet,
        told.quoted,
        claim.utterance and claim.utterance.words,
        claim.attribute,
        claim.value,
        claim.terms,
    )

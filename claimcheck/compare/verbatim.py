"""Two claims of one sentence that both articles print word for word, and read alike: no two answers to a question.

Papers that run one agency's report have most of their sentences in common; such pairs need not be asked about.
"""

from __future__ import annotations

from operator import attrgetter

from claimcheck.models import Claim
from claimcheck.remembering import CLAIMS, remembered

_NAMED = attrgetter("text", "kind", "name", "head", "plural", "terms")  # what a mention says, but for where


def verbatim(left: Claim, right: Claim) -> bool:
    """Tell whether two claims say the very same, in the same words, of the same people and times."""
    return left.quote == right.quote and left.headline == right.headline and _said(left) == _said(right)


@remembered(CLAIMS)
def _said(claim: Claim) -> tuple[object, ...]:
    """Return all that a claim says, but for where: "he" and "on Friday" may mean another in another article."""
    at = claim.start
    own, stance, told, role = claim.predicate, claim.stance, claim.attribution, claim.role
    return (
        claim.kind,
        (own.start - at, own.end - at, own.text, own.lemma, own.family, own.sense, own.form),
        list(map(_NAMED, claim.agents)),
        list(map(_NAMED, claim.patients)),
        list(map(_NAMED, claim.partners)),
        list(map(_NAMED, claim.places)),
        list(map(_NAMED, told.speakers)),
        role and (role.noun, role.portfolio, role.of, role.to, role.holders_open, role.unique, role.status),
        [
            (one.start - at, one.low, one.high, one.value, one.unit, one.noun, one.qualifiers)
            for one in claim.quantities
        ],
        [(one.start - at, one.grain, one.earliest, one.latest, one.relation) for one in claim.times],
        (stance.polarity, stance.modality, stance.certainty, stance.phase, stance.cue),
        (told.verb, told.outlet, told.quoted),
        claim.utterance and claim.utterance.words,
        claim.attribute,
        claim.value,
        claim.terms,
    )

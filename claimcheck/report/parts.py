"""A claim taken apart, in words: who, what, how many, when, where, and how it is meant."""

from __future__ import annotations

from claimcheck.models import Claim
from claimcheck.report.wording import one_line

_PLAIN = {"asserted", "actual", "firm"}  # what a claim is unless said otherwise


def parts(claim: Claim) -> list[tuple[str, str]]:
    """Return the name and words of each part that the claim has."""
    named = {
        "what": claim.predicate.lemma,
        "who": ", ".join(mention.name for mention in claim.agents),
        "to": ", ".join(mention.name for mention in (*claim.patients, *claim.partners)),
        "role": _role(claim),
        "numbers": ", ".join(quantity.text for quantity in claim.quantities),
        "when": ", ".join(when.text for when in claim.times),
        "where": ", ".join(place.name for place in claim.places),
        claim.attribute: claim.value,
        "says": ", ".join(speaker.name for speaker in claim.attribution.speakers),
    }
    return [(name, one_line(value)) for name, value in named.items() if name and value]


def marks(claim: Claim) -> list[str]:
    """Return how the claim is meant where it is not plain: denied, planned, hedged."""
    stance = (claim.stance.polarity.value, claim.stance.modality.value, claim.stance.certainty.value)
    return [part for part in stance if part not in _PLAIN]


def _role(claim: Claim) -> str:
    """Write the role as a person would: foreign minister of Egypt."""
    if claim.role is None:
        return ""
    noun = " ".join(part for part in (claim.role.status, claim.role.portfolio, claim.role.noun) if part)
    return noun + (f" of {claim.role.of}" if claim.role.of else "") + (f" to {claim.role.to}" if claim.role.to else "")

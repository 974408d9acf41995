"""Whether two counts that answer one question may yet count other things."""

from __future__ import annotations

from claimcheck.align.entities import same
from claimcheck.compare.apart import named
from claimcheck.compare.identity import limited
from claimcheck.compare.quantities import base, normal_noun
from claimcheck.judge import Pairing
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim, Mention, Quantity

_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "who", "which"})


def elsewhere(pair: Pairing) -> bool:
    """Tell whether the sentences name others, or one of them only such as the other article does not know."""
    a, b = named(pair.left), named(pair.right)
    if a and b:
        return not a & b
    return _unknown(a, pair.right, pair) or _unknown(b, pair.left, pair)


def _unknown(names: set[str], other: Claim, pair: Pairing) -> bool:
    text = pair.context.articles[other.article_id].text.casefold()
    return bool(names) and not any(name.casefold() in text for name in names)


def known(pair: Pairing, left: Quantity, right: Quantity) -> bool:
    """Tell whether either article has the number of the other too, for the same or for nothing that is named."""
    return _has(pair, pair.right, left) or _has(pair, pair.left, right)


def _has(pair: Pairing, claim: Claim, amount: Quantity) -> bool:
    return any(
        base(other) == base(amount) and _may_be_of(other, amount, claim) and other.value == amount.value
        for told in pair.context.claims.get(claim.article_id, ())
        for other in told.quantities
    )


def _may_be_of(other: Quantity, amount: Quantity, claim: Claim) -> bool:
    everyone = table("counts").get(claim.value, {}).get("all", ())
    return not other.noun or normal_noun(other.noun) == normal_noun(amount.noun) or other.noun in everyone


def one_stretch(pair: Pairing) -> bool:
    """Tell whether both sentences count over a stretch of time that they name, or neither does."""
    return _over_time(pair, pair.left) == _over_time(pair, pair.right)


def _over_time(pair: Pairing, claim: Claim) -> bool:
    told = pair.context.claims.get(claim.article_id, ())
    figure = claim.quantities[0]
    times = (when for other in told if other.start == claim.start for when in other.times)
    return limited(when for when in times if when.end <= figure.start or when.start >= figure.end)


def other_counters(pair: Pairing) -> bool:
    """Tell whether two who are not the same say the two numbers: each may have counted for himself."""
    left, right = _known_speakers(pair.left), _known_speakers(pair.right)
    return bool(left and right) and not any(_may_be_one(a, b, pair) for a in left for b in right)


def _known_speakers(claim: Claim) -> list[Mention]:
    """Return who says it, but for a pronoun that was not resolved."""
    return [one for one in claim.attribution.speakers if one.text.lower() not in _PRONOUNS]


def _may_be_one(left: Mention, right: Mention, pair: Pairing) -> bool:
    return same(left, right, pair.context.knowledge) or left.head == right.head != ""

"""What else two sentences give alike: who pays a lump sum of 900 euros besides pays one rise in wages."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.compare.quantities import base, in_base, normal_noun
from claimcheck.judge import Pairing
from claimcheck.models import Claim, Quantity

# Bits for another figure that both sentences have: of two stretches of some years one in four is the same, of two sums
# of money far fewer. Set by hand.
SHORT, LONG = 2.0, 3.0
LEAST_BESIDE = 4.0  # bits from which they alone say that it is one deed: two years, and 900 euros a head; set by hand
_TIME = frozenset({"hour", "month"})  # what stretches of time convert to
_FEW = 10


def figures_agree(pair: Pairing, left: Quantity, right: Quantity) -> float:
    """Return the bits of what both sentences count or measure alike besides the two amounts."""
    return sum(SHORT if kind in _TIME or value < _FEW else LONG for kind, value in _both(pair, left, right))


def stretch_agrees(pair: Pairing, left: Quantity, right: Quantity) -> bool:
    """Tell whether both sentences name the same stretch of time: "over three years", "a three-year term"."""
    return any(kind in _TIME for kind, _ in _both(pair, left, right))


def _both(pair: Pairing, left: Quantity, right: Quantity) -> set[tuple[str, float]]:
    mine, theirs = ({*_others(*one, pair)} for one in ((pair.left, left), (pair.right, right)))
    return mine & theirs


def _others(claim: Claim, own: Quantity, pair: Pairing) -> Iterator[tuple[str, float]]:
    """Yield the amounts of the sentence that are not the one compared, each by what it is of."""
    for told in pair.context.of_sentence(claim):
        for amount in told.quantities:
            if not amount.ordinal and not _overlap(amount, own):  # "over two years" is all of them
                kind = base(amount) if amount.unit else normal_noun(amount.noun)
                if kind:
                    yield kind, in_base(amount)


def _overlap(one: Quantity, other: Quantity) -> bool:
    return one.start < other.end and other.start < one.end

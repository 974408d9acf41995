"""Bits of evidence -> the chance that two claims tell one fact, as sentences that people labelled had it.

The weights of ``score`` are guesses at Bayes factors, set by hand; taken at their word they are too sure of themselves.
So their sum is held against labels: of all pairs of sentences with so many bits, which share tells one event?
"""

from __future__ import annotations

from functools import lru_cache
from math import inf, log2

# Log odds, base 2, by logistic regression on 1,133 pairs of sentences of 9 topics of ECB+, of which annotators said
# whether both mention one event: 0.40 and 0.22, with standard errors of 0.18 and 0.03, within which they are set so
# that the thresholds of the settings, in place before, come out round. On 9 other topics chances and shares differ by
# 0.03: docs/report.md has that table, ``python -m benchmarks.calibrate`` fits and tests. Only events are labelled; what
# an office, a person or a quote brought together is read off the same line.
OFFSET, PER_BIT = 0.365, 0.229
_ROUNDED = 1e-4  # more than rounding adds to a chance


@lru_cache(maxsize=1 << 12)  # sums of the same few weights recur
def chance(bits: float) -> float:
    """Return which share of labelled pairs with so many bits tells one fact."""
    return probability(OFFSET + PER_BIT * bits)


def bits_for(least: float) -> float:
    """Return the bits that such a chance takes, or hardly less: chances are rounded."""
    if least <= _ROUNDED:
        return -inf
    return (log2((least - _ROUNDED) / (1 - least + _ROUNDED)) - OFFSET) / PER_BIT


def probability(log_odds: float) -> float:
    """Return the probability, 0 to 1, at these odds, given as log2."""
    odds: float = 2.0 ** -max(-60.0, min(60.0, log_odds))
    return round(1 / (1 + odds), 4)

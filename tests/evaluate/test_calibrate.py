"""The fit of chances to labels, on made ones of which it is known what comes out."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.calibrate import chances, fit, labelled
from claimcheck.align.chance import chance
from claimcheck.config import Settings
from claimcheck.evaluate.alignments import Aligned, Together


def test_a_fit_finds_how_labels_were_made() -> None:
    dice = np.random.default_rng(4)
    odds = dice.uniform(-2, 12, 40_000)
    right = (dice.uniform(size=len(odds)) < chances(0.25 * odds + 0.5)).astype(float)

    assert fit(odds, right) == pytest.approx((0.25, 0.5), abs=0.05)


def test_pairs_without_a_chance_are_left_out() -> None:
    pairs = (
        Together(right=True, compared=True, chance=0.75),
        Together(right=False, compared=True, chance=0.5),
        Together(right=True, compared=False, chance=None),
    )
    odds, right = labelled([Aligned(wanted=2, pairs=pairs)])

    assert odds == pytest.approx(np.log2([3, 1]))
    assert right.tolist() == [1.0, 0.0]


def test_more_bits_are_a_better_chance_and_no_sum_a_certain_one() -> None:
    told = [chance(bits) for bits in (-80.0, -3.5, 0.0, 3.5, 10.0)]

    assert told == sorted(set(told))
    assert 0 <= told[0] < 0.5 < told[-1] < 0.95
    assert chance(1e9) == 1


def test_thresholds_stand_where_findings_began_to_be_right() -> None:
    """Pairs with 1.23 bits or more are aligned, with -0.58 or more shown for review: both from before the fit."""
    settings = Settings()

    assert chance(1.22) < settings.align_threshold <= chance(1.23)
    assert chance(-0.59) < settings.review_threshold <= chance(-0.58)

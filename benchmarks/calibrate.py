"""Fit the chance of one fact to labelled sentences: ``python -m benchmarks.calibrate FIT.jsonl TEST.jsonl``.

Both files are as ``claimcheck eval`` reads them, of cases whose sentences are labelled as of one event (``annotated``,
``aligned``). The first is fitted, and numbers for ``claimcheck/align/chance.py`` are printed; the second is held
against the chances as they are and as they would be. Nothing is written.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from claimcheck.align.chance import OFFSET, PER_BIT
from claimcheck.config import Settings
from claimcheck.evaluate import extract_cases, read_cases
from claimcheck.evaluate.alignments import Aligned, aligned, chance_rows
from claimcheck.pipeline import compare

Floats = npt.NDArray[np.float64]
ROUNDS = 50  # Newton's method settles in some ten


def main(paths: Sequence[str]) -> None:
    """Print what the first file gives, and how well that fits the second."""
    fitted, tested = (_told(Path(path)) for path in paths)
    odds, right = labelled(fitted)
    slope, shift = fit(odds, right)
    print(f"{len(odds)} pairs give OFFSET, PER_BIT = {slope * OFFSET + shift:.3f}, {slope * PER_BIT:.3f}\n")
    for row in chance_rows(tested):
        print(f"from {row.low:.2f}  {row.pairs:4} pairs  {row.right / row.pairs:.2f} one event")
    odds, right = labelled(tested)
    for name, said in (("as it is", odds), ("as fitted", slope * odds + shift)):
        given, error = chances(said), ((chances(said) - right) ** 2).mean()
        print(f"{name}: mean chance {given.mean():.3f}, share {right.mean():.3f}, mean squared error {error:.4f}")


def fit(odds: Floats, right: Floats) -> tuple[float, float]:
    """Return by what to multiply log odds, base 2, and what to add, so that they fit what was right best."""
    features = np.column_stack([odds, np.ones_like(odds)]) * np.log(2)
    found = np.zeros(2)
    for _ in range(ROUNDS):
        said = chances(features @ found / np.log(2))
        spread = features.T @ (features * (said * (1 - said))[:, None])
        found = found + np.linalg.solve(spread, features.T @ (right - said))
    return float(found[0]), float(found[1])


def chances(odds: Floats) -> Floats:
    """Return the probabilities at these odds, given as log2."""
    return np.asarray(1 / (1 + 2.0**-odds))


def labelled(told: Sequence[Aligned]) -> tuple[Floats, Floats]:
    """Return the log odds that pairs of sentences were given, and 1 where the labels have them, else 0."""
    pairs = [(pair.chance, pair.right) for one in told for pair in one.pairs if pair.chance is not None]
    said = np.array([chance for chance, _ in pairs])
    return np.log2(said / (1 - said)), np.array([float(right) for _, right in pairs])


def _told(path: Path) -> list[Aligned]:
    settings = Settings()
    cases = extract_cases(read_cases([path], settings), settings)
    told = (aligned(each.case, compare(each.articles, each.claims, settings)) for each in cases)
    return [one for one in told if one is not None]


if __name__ == "__main__":
    main(sys.argv[1:])

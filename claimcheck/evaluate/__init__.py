"""Labelled folders and files -> how well the findings agree with the labels.

cases    paths -> cases: ``folders`` (expected.json) and ``lines`` (.jsonl) in ``labels``' terms
scoring  case and report -> what was found, missed and falsely reported; ``stages`` says where a miss was lost
sums     scored cases -> the evaluation
wording  evaluation -> text; ``markdown`` for the docs
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from claimcheck.claims import read_claims
from claimcheck.config import Settings
from claimcheck.evaluate.cases import read_cases
from claimcheck.evaluate.labels import Case
from claimcheck.evaluate.scoring import Scored, score
from claimcheck.evaluate.sums import Evaluation, sum_up
from claimcheck.models import Article, Claim
from claimcheck.pipeline import compare
from claimcheck.sources import settle_sources

__all__ = ["Evaluation", "Extracted", "Scored", "evaluate", "extract_cases", "read_cases", "score", "sum_up"]


def evaluate(paths: Sequence[Path], settings: Settings) -> Evaluation:
    """Check every labelled case under ``paths`` and hold the findings against the labels."""
    cases = extract_cases(read_cases(paths, settings), settings)
    return sum_up([score(each.case, compare(each.articles, each.claims, settings)) for each in cases])


class Extracted(NamedTuple):
    """A case with what its articles claim: all that is left to do is to compare."""

    case: Case
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]


def extract_cases(cases: Sequence[Case], settings: Settings) -> tuple[Extracted, ...]:
    """Extract the claims of all cases, in one go."""
    settled = [settle_sources(case.articles, settings)[0] for case in cases]
    articles = [article for group in settled for article in group]
    read = read_claims(articles, settings)
    return tuple(
        Extracted(case, group, tuple(claim for article in group for claim in read.claims(article.id)))
        for case, group in zip(cases, settled, strict=True)
    )

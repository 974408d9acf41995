"""Labelled folders and files -> how well the findings agree with the labels.

cases    paths -> cases: ``folders`` (expected.json) and ``lines`` (.jsonl) in ``labels``' terms
scoring  case and report -> what was found, missed and falsely reported; ``stages`` says where a miss was lost
sums     scored cases -> the evaluation
wording  evaluation -> text, Markdown
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from claimcheck.config import Settings
from claimcheck.evaluate.cases import read_cases
from claimcheck.evaluate.labels import Case
from claimcheck.evaluate.scoring import Scored, score
from claimcheck.evaluate.sums import Evaluation, sum_up
from claimcheck.extract import extract, nlp
from claimcheck.models import Claim, Report
from claimcheck.pipeline import compare, known
from claimcheck.sources import settle_sources

__all__ = ["Evaluation", "Scored", "evaluate", "read_cases", "reports", "score", "sum_up"]


def evaluate(paths: Sequence[Path], settings: Settings) -> Evaluation:
    """Check every labelled case under ``paths`` and hold the findings against the labels."""
    cases = read_cases(paths, settings)
    return sum_up([score(case, report) for case, report in zip(cases, reports(cases, settings), strict=True)])


def reports(cases: Sequence[Case], settings: Settings) -> Iterator[Report]:
    """Check each case by itself; all are parsed in one go."""
    settled = [settle_sources(case.articles, settings)[0] for case in cases]
    articles = [article for group in settled for article in group]
    claims: dict[str, list[Claim]] = {article.id: [] for article in articles}
    for claim in extract(articles, nlp.load(settings.model), known(settings)):
        claims[claim.article_id].append(claim)
    for group in settled:
        yield compare(group, tuple(claim for article in group for claim in claims[article.id]), settings)

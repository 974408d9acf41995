"""Find where news sources contradict each other.

    ingest   files    -> articles, and what was skipped and why
    extract  articles -> claims
    align    claims   -> alignments: claims of different sources about one fact
    judge    alignments -> discrepancies
    report   discrepancies -> text, JSON, HTML

``claimcheck.pipeline`` reads as this flow. ``check`` runs it on articles in memory.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claimcheck.models import Article, Claim, Discrepancy, Report, Severity

__version__ = "0.1.0"
__all__ = ["Article", "Claim", "Discrepancy", "Report", "Severity", "check"]


def check(articles: Iterable[Article], **settings: Any) -> Report:
    """Report where ``articles`` contradict each other; ``settings`` are the fields of ``claimcheck.config.Settings``."""
    from claimcheck.config import Settings
    from claimcheck.pipeline import check_articles  # imports spaCy, which costs most of a second

    return check_articles(tuple(articles), Settings(**settings))

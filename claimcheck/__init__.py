"""Find where news sources contradict each other.

    ingest   files    -> articles, and what was skipped and why
    extract  articles -> claims
    align    claims   -> alignments: claims of different sources about one fact
    judge    alignments -> discrepancies
    report   discrepancies -> text, JSON, HTML

``claimcheck.pipeline`` reads as this flow. ``check`` runs it on articles in memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.models import Article, Claim, Discrepancy, Report, Severity

__version__ = "0.1.0"
__all__ = ["Article", "Claim", "Discrepancy", "Report", "Severity", "check"]


def check(articles: Iterable[Article], **settings: Any) -> Report:
    """Report where ``articles`` contradict each other; ``settings`` are the fields of ``claimcheck.config.Settings``.

    Raises:
        ConfigError: a setting is wrong; names it and what would be right.
        ModelError: the spaCy pipeline is missing or unfit.

    """
    from claimcheck.config.load import parse
    from claimcheck.config.rules import insist_on_known_rules
    from claimcheck.pipeline import check_articles  # imports spaCy, which costs most of a second

    wanted = parse(settings, where="check()")
    insist_on_known_rules(wanted, "check()")
    return check_articles(tuple(articles), wanted)


def __getattr__(name: str) -> Any:
    """Import the models when they are asked for: ``claimcheck --help`` needs none."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from claimcheck import models

    return getattr(models, name)

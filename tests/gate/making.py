"""Hand-made findings and reports, as small as a test needs them."""

from __future__ import annotations

from claimcheck.models import Article, Coverage, Discrepancy, Evidence, Position, Report, Severity


def said(source: str, value: str, *, path: str = "", start: int = 0, end: int = 10) -> Position:
    """Return what one source says, in a file named after it."""
    evidence = Evidence(
        article_id=source,
        source=source,
        start=start,
        end=end,
        quote=f"It was {value}.",
        claim_id=f"{source}#0",
        path=path or f"{source}.txt",
        line=1,
        column=1,
    )
    return Position(value=value, sources=(source,), evidence=(evidence,))


def finding(
    *positions: Position,
    code: str = "CC101",
    name: str = "number-mismatch",
    severity: Severity = Severity.ERROR,
    confidence: float = 0.9,
    fingerprint: str = "f00d",
) -> Discrepancy:
    """Return one finding; between two sources unless positions are given."""
    return Discrepancy(
        code=code,
        name=name,
        severity=severity,
        confidence=confidence,
        question="How many?",
        positions=positions or (said("north", "12"), said("south", "15")),
        why="It cannot be both.",
        fingerprint=fingerprint,
    )


def article(source: str, text: str = "It was so.", *, path: str = "") -> Article:
    """Return an article, in a file named after its source."""
    return Article(id=source, source=source, text=text, path=path or f"{source}.txt")


def report(*findings: Discrepancy, articles: tuple[Article, ...] = (), **more: object) -> Report:
    """Return a report in which everything was compared."""
    return Report.model_validate(
        {
            "discrepancies": findings,
            "articles": articles or (article("north"), article("south")),
            "coverage": Coverage(articles=2, sources=2, claims=4, pairs=3, alignments=1),
        }
        | more
    )

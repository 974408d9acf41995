"""Claims -> alignments: which claims of different sources speak of the same fact, and why.

topics   what a shared word says; which articles and sentences are alike
block    candidate pairs by named rules
score    probability with its parts
choose   each claim's best partner in the other article
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.align.block import block
from claimcheck.align.choose import choose
from claimcheck.align.score import score
from claimcheck.align.topics import outlines
from claimcheck.config import Settings
from claimcheck.knowledge import Knowledge
from claimcheck.models import Alignment, Article, Claim, Coverage


def align(
    claims: Sequence[Claim], articles: Sequence[Article], knowledge: Knowledge, settings: Settings
) -> tuple[tuple[Alignment, ...], Coverage]:
    """Align claims of different sources; the coverage says what was compared."""
    blocks = block(outlines(articles, claims), claims, knowledge)
    scored = [(candidate, *score(candidate, knowledge)) for candidate in blocks.candidates]
    alignments = tuple(
        Alignment(
            claims=(candidate.left, candidate.right),
            score=probability,
            parts=parts,
            rule=candidate.rule,
            certain=probability >= settings.align_threshold,
        )
        for candidate, probability, parts in choose(scored)
        if probability >= settings.review_threshold
    )
    return alignments, Coverage(
        articles=len(articles),
        sources=len({article.source for article in articles}),
        claims=len(claims),
        pairs=len(blocks.candidates),
        alignments=len(alignments),
        rules=dict(sorted(blocks.counts.items())),
        notes=blocks.notes,
    )

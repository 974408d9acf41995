"""Claims -> alignments: which claims of different sources speak of the same fact, and why.

topics   what a shared word says, in which sentences it stands
stories  pairs of articles that tell one story
block    candidate pairs of their claims, by named rules
score    probability with its parts
choose   each claim's best partner in the other article
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.align.block import Candidate, candidates
from claimcheck.align.choose import choose
from claimcheck.align.score import Part, score
from claimcheck.align.stories import Story, stories
from claimcheck.align.topics import outlines
from claimcheck.config import Settings
from claimcheck.knowledge import Knowledge
from claimcheck.models import Alignment, Article, Claim, Coverage, ScorePart


def align(
    claims: Sequence[Claim],
    articles: Sequence[Article],
    knowledge: Knowledge,
    settings: Settings,
    focus: frozenset[str] = frozenset(),
) -> tuple[tuple[Alignment, ...], Coverage]:
    """Align claims of different sources, with ``focus`` only those of these articles, and count what was compared."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article_id].append(claim)
    found, notes = stories(outlines(articles, claims), claims, knowledge)
    alignments, rules = list[Alignment](), Counter[str]()
    for story in _touching(
        found, focus
    ):  # one after the other: the candidates of all at once would not fit into memory
        paired = candidates(story, by_article[story.left.article.id], by_article[story.right.article.id], knowledge)
        rules.update(candidate.rule for candidate in paired)
        alignments.extend(aligned(paired, knowledge, settings))
    return tuple(sorted(alignments, key=_place)), Coverage(
        articles=len(articles),
        sources=len({article.source for article in articles}),
        claims=len(claims),
        pairs=rules.total(),
        alignments=len(alignments),
        rules=dict(sorted(rules.items())),
        notes=notes,
    )


def _touching(found: Sequence[Story], focus: frozenset[str]) -> list[Story]:
    return [story for story in found if not focus or {story.left.article.id, story.right.article.id} & focus]


def aligned(paired: Sequence[Candidate], knowledge: Knowledge, settings: Settings) -> Iterator[Alignment]:
    """Score the candidates of two articles, and align the best of them."""
    scored = [(candidate, *score(candidate, knowledge)) for candidate in paired]
    for candidate, probability, parts in choose(scored):
        if probability >= settings.review_threshold:
            yield Alignment(
                claims=(candidate.left, candidate.right),
                score=probability,
                parts=tuple(map(_shown, parts)),
                rule=candidate.rule,
                certain=probability >= settings.align_threshold,
            )


@lru_cache(maxsize=4096)  # most parts of one story recur, and models are dear
def _shown(part: Part) -> ScorePart:
    return ScorePart(name=part.name, weight=part.weight, left=part.left, right=part.right)


def _place(alignment: Alignment) -> tuple[str, int, str, str]:
    left, right = alignment.claims[:2]
    return left.article_id, left.start, left.id, right.id

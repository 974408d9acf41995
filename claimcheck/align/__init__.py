"""Claims -> alignments: which claims of different sources speak of the same fact, and why.

topics    what a shared word says, in which sentences it stands
surnames  what a surname alone and a full name have in common
portrait  what tells an article's story from a like one
linkage   groups of articles by the weights of their pairs
stories   pairs of articles that tell one story
word_for_word  sentences that both print, which are held against no others
block     candidate pairs of their claims, by named rules
score     bits of evidence with their parts: those of events, and of the other kinds
chance    what so many bits are worth, by labelled pairs
choose    each claim's best partner in the other article
retold    sentences that tell one event, though they may say other things of it

identities (with holders) tell who is who across the articles, for the report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.align.block import candidates, unrepeated
from claimcheck.align.candidate import Candidate
from claimcheck.align.chance import chance
from claimcheck.align.choose import choose
from claimcheck.align.retold import openings, retold, told
from claimcheck.align.score import score
from claimcheck.align.stories import Story
from claimcheck.align.word_for_word import word_for_word
from claimcheck.config import Settings
from claimcheck.knowledge import Knowledge
from claimcheck.models import Aligned, Claim


def align(
    story: Story, left: Sequence[Claim], right: Sequence[Claim], knowledge: Knowledge, settings: Settings
) -> tuple[list[Aligned], dict[str, int]]:
    """Align the claims of the two articles of a story, and count the candidate pairs by the rule that made them."""
    paired, counted = candidates(story, left, right, knowledge, settings.review_threshold)
    return list(aligned(paired, knowledge, settings)), counted


def aligned(paired: Sequence[Candidate], knowledge: Knowledge, settings: Settings) -> Iterator[Aligned]:
    """Score the candidates of two articles, and align the best of them."""
    scored = [(candidate, *score(candidate, knowledge)) for candidate in paired]
    for candidate, bits, parts in choose(scored):
        likely = chance(bits)
        if likely >= settings.review_threshold:
            both = (candidate.left, candidate.right)
            yield Aligned(both, likely, parts, candidate.rule, likely >= settings.align_threshold)


def printed_by_both(
    pairs: Iterable[Story], claims: Mapping[str, Sequence[Claim]], knowledge: Knowledge
) -> Iterator[Aligned]:
    """Align the claims of sentences that two articles of a story print word for word, for the report."""
    for story in pairs:
        left, right = (unrepeated(claims[side.article.id]) for side in (story.left, story.right))
        yield from word_for_word(story, left, right, knowledge)


def also_told(
    pairs: Iterable[Story], claims: Mapping[str, Sequence[Claim]], done: Iterable[Aligned], knowledge: Knowledge
) -> Iterator[Aligned]:
    """Align the sentences of one story's articles that tell one event, beside those that are compared already."""
    sentences = {article_id: told(unrepeated(own), knowledge) for article_id, own in claims.items()}
    main = openings(sentences)
    seen = {_spots(*one.claims) for one in done}
    for story in pairs:
        left, right = sentences[story.left.article.id], sentences[story.right.article.id]
        for one in retold(left, right, main, knowledge):
            if _spots(one.left, one.right) not in seen:
                yield Aligned((one.left, one.right), one.score, one.parts, one.rule, certain=False, compared=False)


def _spots(left: Claim, right: Claim) -> tuple[str, int, str, int]:
    return left.article_id, left.start, right.article_id, right.start

"""Two articles -> the sentences that both print word for word, and read alike.

Papers that run one agency's report have most of their sentences in common. Such a sentence tells in both what it tells
in either, and is held against no other: what else an article says of the matter, it says beside that very sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.align.candidate import Candidate
from claimcheck.align.chance import chance
from claimcheck.align.reasons import reason, surroundings
from claimcheck.align.stories import Story
from claimcheck.align.topics import Weights
from claimcheck.compare.verbatim import read_alike
from claimcheck.knowledge import Knowledge
from claimcheck.models import Aligned, Claim, bits_of
from claimcheck.remembering import ARTICLES, remembered

WORD_FOR_WORD = "word for word"  # the rule that pairs claims of such sentences
SURELY = 3.5  # bits, as two claims of one verb have; set by hand


class Shared(NamedTuple):
    """Where such sentences begin in either article, and their claims in twos."""

    left: frozenset[int]
    right: frozenset[int]
    pairs: tuple[tuple[Claim, Claim], ...]

    def holds(self, left: Claim, right: Claim) -> bool:
        """Tell whether either claim is of such a sentence."""
        return left.start in self.left or right.start in self.right


def shared(left: Sequence[Claim], right: Sequence[Claim]) -> Shared:
    """Find the sentences that both articles print; no sentence stands in the claims of an article twice."""
    found = [pair for pair in _printed_by_both(_by_quote(left), _by_quote(right)) if read_alike(*pair)]
    return Shared(
        frozenset([own[0].start for own, _ in found]),
        frozenset([other[0].start for _, other in found]),
        tuple([pair for own, other in found for pair in zip(own, other, strict=True)]),
    )


def word_for_word(
    story: Story, left: Sequence[Claim], right: Sequence[Claim], knowledge: Knowledge
) -> Iterator[Aligned]:
    """Align the claims of the sentences that both articles print."""
    weights = Weights(story.left, story.right, knowledge)
    for a, b in shared(left, right).pairs:
        pair = Candidate(a, b, WORD_FOR_WORD, weights.likeness(a.terms, b.terms), story.likeness, weights)
        around = [one for one in surroundings(pair) if one.weight]
        parts = (*around, reason("word for word", SURELY, a.predicate.text, b.predicate.text))
        yield Aligned((a, b), chance(bits_of(parts)), parts, WORD_FOR_WORD)


def _printed_by_both(
    left: Mapping[str, Sequence[Claim]], right: Mapping[str, Sequence[Claim]]
) -> Iterator[tuple[Sequence[Claim], Sequence[Claim]]]:
    for quote, own in left.items():
        if quote in right:
            yield own, right[quote]


@remembered(ARTICLES)
def _by_quote(claims: Sequence[Claim]) -> Mapping[str, Sequence[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.quote].append(claim)
    return dict(found)

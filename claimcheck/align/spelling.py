"""Two articles of one story -> pairs of names that are one but for their spelling.

A name of several words is known by the others of them. One of a single word ("Lugren", "Lugran") is the same only where
it stands in like surroundings: the names and rare words of all sentences that it stands in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.align.topics import Outline, Terms, Weights
from claimcheck.compare.names import ends, is_listed, nearly_one_word, spelt_differently
from claimcheck.knowledge import Knowledge
from claimcheck.models import Claim

SPELLING = "spelling"  # the attribute that says how a name is written
ONE_WORD = "name of one word"  # the rule that pairs names of a single word
# Bits, set by hand. Of 30 pairs of names of one word in 9 topics of ECB+ that differ by a letter or two, each in one of
# the articles, all with likeness over 0.12 were one name; two that are both on a list of places may be two places.
ALIKE, BOTH_LISTED = 6.0, 4.0


def spellings(
    left: Sequence[Claim], right: Sequence[Claim], weights: Weights, knowledge: Knowledge
) -> Iterator[tuple[Claim, Claim]]:
    """Pair names that are one but for their spelling: of several words that share the first or the last, or of one."""
    index: dict[str, dict[str, Claim]] = defaultdict(dict)
    single: dict[str, list[Claim]] = defaultdict(list)
    for claim in right:
        if _named(claim) and " " in claim.value:
            for word in ends(claim.value):
                index[word][claim.id] = claim
        elif _named(claim) and claim.value not in weights.left.counts:
            single[claim.value[0]].append(claim)
    for claim in left:
        if not _named(claim):
            continue
        near = {key: other for word in ends(claim.value) for key, other in index.get(word, {}).items()}
        if " " in claim.value:
            differ = (
                other for other in near.values() if spelt_differently(claim.agents[0], other.agents[0], knowledge)
            )
            yield from ((claim, other) for other in differ)
        elif claim.value not in weights.right.counts:
            alike = (other for other in single[claim.value[0]] if nearly_one_word(claim.value, other.value, knowledge))
            yield from ((claim, other) for other in alike)


def one_name(left: Claim, right: Claim, weights: Weights, knowledge: Knowledge) -> tuple[float, float]:
    """Return the bits for two names of one word being one, and how alike the sentences are that they stand in."""
    listed = is_listed(left.value, knowledge) and is_listed(right.value, knowledge)
    around = [
        _around(claim.value, {left.value, right.value}, outline)
        for claim, outline in ((left, weights.left), (right, weights.right))
    ]
    return BOTH_LISTED if listed else ALIKE, weights.likeness(*around)


def _around(name: str, names: set[str], outline: Outline) -> Terms:
    terms = {term for terms in outline.sentences.values() if name in terms for term in terms}
    return tuple(sorted(terms - names))


def _named(claim: Claim) -> bool:
    return claim.attribute == SPELLING

"""Two articles of one story -> figures of one kind that stand with the same words, where no other stands with them.

"Two undersea cables were damaged", "damage to three cables under the sea": whatever verb tells it, a story gives such a
thing one number. What is counted or measured, and the words of its clause, say that it is one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.align.topics import Weights
from claimcheck.compare.quantities import base, can_both_hold, is_money, normal_noun, rated
from claimcheck.knowledge.figures import FIGURE
from claimcheck.models import Claim
from claimcheck.remembering import ARTICLES, remembered

ONE_SLOT = "one slot"  # the rule that pairs such claims
# Bits of shared words from which two figures may be one, what is counted among them; set by hand.
LEAST = 6.0
NEAR = 0.6  # of the bits of the best from which another figure is a second candidate; set by hand

Kind = tuple[str, str, bool, bool, str]


class Match(NamedTuple):
    """Two figures, and the bits of the words that they share."""

    left: Claim
    right: Claim
    bits: float


def one_slot(left: Sequence[Claim], right: Sequence[Claim], weights: Weights) -> Iterator[tuple[Claim, Claim]]:
    """Pair figures of two articles that share more words with each other than with any other that is not the same."""
    others, words = figures(right), _by_word(right)
    for of, mine in figures(left).items():
        theirs = others.get(of)
        if theirs is None:
            continue
        found = list(_shared(mine, theirs, words[of], weights))
        best = {(one.left.id, one.right.id): (one.left, one.right) for one in found if _alone(one, found)}
        if only(mine) and only(theirs):
            best |= {(a.id, b.id): (a, b) for a in mine for b in theirs}
        yield from best.values()


def only(told: Sequence[Claim]) -> bool:
    """Tell whether the sums of money of one kind are all the same."""
    return bool(told) and is_money(told[0].quantities[0]) and not any(_differ(told[0], other) for other in told)


def around(claim: Claim) -> tuple[str, ...]:
    """Return the words around a figure."""
    return claim.agents[0].terms if claim.agents else ()


def around_both(left: Claim, right: Claim, weights: Weights) -> list[str]:
    """Return the words around either figure, those that say most first."""
    return weights.heaviest(around(left), around(right))


@remembered(ARTICLES)
def figures(claims: Sequence[Claim]) -> Mapping[Kind, list[Claim]]:
    """Return the figures of an article by their kind."""
    found: dict[Kind, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.value == FIGURE:
            found[kind(claim)].append(claim)
    return found


def kind(claim: Claim) -> Kind:
    """Return what a figure is compared by: its unit or what it counts, and whether it is a change or for each."""
    amount = claim.quantities[0]
    counted = "" if amount.unit else normal_noun(amount.noun)
    return base(amount), counted, rated(claim, amount), amount.change, amount.relation


@remembered(ARTICLES)
def _by_word(claims: Sequence[Claim]) -> Mapping[Kind, Mapping[str, list[int]]]:
    """Return at which places of each kind's figures a word stands around one."""
    found: dict[Kind, dict[str, list[int]]] = {}
    for of, told in figures(claims).items():
        index = found[of] = defaultdict(list)
        for place, claim in enumerate(told):
            for word in around(claim):
                index[word].append(place)
    return found


def _shared(
    mine: Sequence[Claim], theirs: Sequence[Claim], index: Mapping[str, list[int]], weights: Weights
) -> Iterator[Match]:
    """Match figures by their words, through an index of the words of the right article."""
    for claim in mine:
        bits = defaultdict[int, float](float)
        for word in around(claim):
            for place in index.get(word, ()):
                bits[place] += weights[word]
        yield from (Match(claim, theirs[place], bits[place]) for place in sorted(bits) if bits[place] >= LEAST)


def _alone(one: Match, found: Sequence[Match]) -> bool:
    """Tell whether neither article has another figure that shares nearly as many words."""
    rivals = [other for other in found if other is not one and other.bits >= NEAR * one.bits]
    return not any(
        (other.left is one.left and _differ(other.right, one.right))
        or (other.right is one.right and _differ(other.left, one.left))
        for other in rivals
    )


def _differ(left: Claim, right: Claim) -> bool:
    return not can_both_hold(left.quantities[0], right.quantities[0])

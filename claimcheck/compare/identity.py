"""Whether two claims of one predicate are of one deed: everybody in it is the same, and each article tells of one.

A story tells many deeds of one kind. What two sources say of "the" deed can only be held against each other where
nobody in it differs, somebody or something named is shared, and neither article has several values for it.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.align.entities import same
from claimcheck.compare.apart import named
from claimcheck.compare.beside import LEAST_BESIDE, figures_agree
from claimcheck.compare.quantities import base, can_both_hold, comparable
from claimcheck.compare.times import compatible, same_scale
from claimcheck.judge import Pairing
from claimcheck.models import Claim, Grain, Mention, Quantity, When

_SCOPES = frozenset({"since", "until", "by", "before", "after", "for"})
_LONG = frozenset({Grain.MONTH, Grain.QUARTER, Grain.SEASON, Grain.YEAR, Grain.DECADE})
LEAST_NAMED = 1  # names that two sentences share where no participant does
# Bits of like words from which two sentences are nearly the same but for the value: then doers who are only described
# ("the attackers", "a gang") may be one, and nobody needs to be named. Set by hand: 4.5 is two thirds of all words.
NEARLY_THE_SAME = 4.5


def one_deed(pair: Pairing, counted: tuple[Quantity, ...] = ()) -> bool:
    """Tell whether both are of one deed, as far as those who take part and the names in the sentences tell."""
    left, right = pair.left, pair.right
    if _opposite(left, right) or _others(pair, counted) or _other_names(left, right):
        return False
    shared = len(named(left) & named(right)) >= LEAST_NAMED
    if shared or _somebody_shared(pair, counted) or nearly_the_same(pair):
        return True
    return bool(counted) and figures_agree(pair, *counted) >= LEAST_BESIDE


def nearly_the_same(pair: Pairing) -> bool:
    """Tell whether two sentences are nearly the same but for the value."""
    return pair.part("words") >= NEARLY_THE_SAME


def one_amount(pair: Pairing, left: Quantity, right: Quantity) -> bool:
    """Tell whether neither article has a second amount for what is counted, nor that of the other article.

    A second amount is of something else where other figures say which deed the two amounts are of.
    """
    sure = figures_agree(pair, left, right) >= LEAST_BESIDE
    return _single(pair, pair.left, left, right, sure=sure) and _single(pair, pair.right, right, left, sure=sure)


def one_scope(left: Claim, right: Claim) -> bool:
    """Tell whether both count over all time, or both over a named stretch of it."""
    return limited(left.times) == limited(right.times)


def told_otherwise(pair: Pairing, left: When, right: When) -> bool:
    """Tell whether either article dates such a deed as the other does too: then there are two of them."""
    return _dated(pair, pair.right, left) or _dated(pair, pair.left, right)


def places_known(pair: Pairing, left: tuple[Mention, ...], right: tuple[Mention, ...]) -> bool:
    """Tell whether either article names a place of the other too, so that it tells of both."""
    return any(_named_in(pair, pair.right, place) for place in left) or any(
        _named_in(pair, pair.left, place) for place in right
    )


def _named_in(pair: Pairing, claim: Claim, place: Mention) -> bool:
    return place.name.casefold() in pair.context.articles[claim.article_id].text.casefold()


def _opposite(left: Claim, right: Claim) -> bool:
    """Tell whether the predicates share a family but not the side: 'closed' and 'reopened'."""
    return left.predicate.sense * right.predicate.sense < 0


def _others(pair: Pairing, counted: tuple[Quantity, ...]) -> bool:
    """Tell whether both have doers, or both somebody it is done to, and none is the same."""
    for mine, theirs in ((pair.left.agents, pair.right.agents), (pair.left.patients, pair.right.patients)):
        a, b = _beside(mine, counted), _beside(theirs, counted)
        if a and b and not any(_may_be_one(x, y, pair) for x in a for y in b):
            return not _crossed(pair)
    return False


def _may_be_one(left: Mention, right: Mention, pair: Pairing) -> bool:
    """Tell whether two mentions are the same, or two descriptions of which nothing says that they are not."""
    described = bool(left.head and right.head and left.head != right.head)
    return same(left, right, pair.context.knowledge) or (described and nearly_the_same(pair))


def _crossed(pair: Pairing) -> bool:
    """Tell whether somebody stands on the other side: who met whom is one meeting, and the passive turns sides."""
    left, right = pair.left, pair.right
    sides = ((left.agents, (*right.patients, *right.partners)), ((*left.patients, *left.partners), right.agents))
    return any(same(a, b, pair.context.knowledge) for mine, theirs in sides for a in mine for b in theirs)


def _beside(mentions: tuple[Mention, ...], counted: tuple[Quantity, ...]) -> tuple[Mention, ...]:
    """Return the mentions that are not what is counted."""
    return tuple(one for one in mentions if not any(_counts(amount, one) for amount in counted))


def _counts(amount: Quantity, mention: Mention) -> bool:
    inside = amount.start < mention.end and mention.start < amount.end
    return inside or (bool(amount.noun) and mention.head == amount.noun)


def _somebody_shared(pair: Pairing, counted: tuple[Quantity, ...]) -> bool:
    return any(
        same(a, b, pair.context.knowledge)
        for a in _beside(_everybody(pair.left), counted)
        for b in _beside(_everybody(pair.right), counted)
    )


def _everybody(claim: Claim) -> tuple[Mention, ...]:
    return (*claim.agents, *claim.patients, *claim.partners)


def _other_names(left: Claim, right: Claim) -> bool:
    a, b = named(left), named(right)
    return bool(a and b and not a & b)


def _alike(one: Claim, other: Claim) -> bool:
    a, b = one.predicate, other.predicate
    return a.lemma == b.lemma or (bool(a.family) and a.family == b.family)


def _single(pair: Pairing, claim: Claim, own: Quantity, theirs: Quantity, *, sure: bool) -> bool:
    """Tell whether the article of ``claim`` has no other amount for it, and not the one of the other article."""
    kind = base(own)  # and that of theirs, else they would not be held against each other
    for other, amount in pair.context.amounts(claim):
        if amount.unit != own.unit and base(amount) != kind:
            continue
        bare = not (amount.noun or amount.unit or own.unit)  # "two in Malvern and seven in Cardle"
        if not bare and not comparable(amount, own) and not comparable(amount, theirs):
            continue
        second = not (sure or bare) and _alike(other, claim) and not can_both_hold(amount, own)
        if second or can_both_hold(amount, theirs):
            return False
    return True


def limited(times: Iterable[When]) -> bool:
    """Tell whether one of the times is a stretch: since, until or for a time, or a month or more."""
    return any(when.relation in _SCOPES or when.grain in _LONG for when in times)


def _dated(pair: Pairing, claim: Claim, when: When) -> bool:
    return any(
        same_scale(when, known) and compatible(when, known)
        for other in pair.context.of_article(claim)
        if other.times and _alike(other, claim)
        for known in other.times
    )

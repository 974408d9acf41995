"""Whether two figures that stand with the same words are surely told of one thing."""

from __future__ import annotations

from claimcheck.align.entities import same
from claimcheck.align.figures import slip
from claimcheck.align.participants import GENERIC
from claimcheck.align.slots import around, figures, kind, only
from claimcheck.compare.amounts_asked import how_many
from claimcheck.compare.counted import telling
from claimcheck.compare.quantities import is_part, plural, whole
from claimcheck.judge import Pairing
from claimcheck.knowledge.figures import FIGURE
from claimcheck.knowledge.tables import table
from claimcheck.models import Bound, Claim, Mention, Quantity

TWICE = 2.0  # times as large as the other, at most, is a figure of one thing told otherwise; set by hand
SAID = 5.0  # bits of words around the figures: more than one rare word has; set by hand
ALIKE = 0.3  # bits of like words: in ECB+ the only sums of two articles in sentences that like were of one thing
LEAST_NARROWED = 2  # further words from which the smaller figure may be of a part; set by hand
_STATED = frozenset({Bound.EXACTLY, Bound.ABOUT, Bound.RANGE})


def one_slot(pair: Pairing) -> bool:
    """Tell whether both figures are amounts of one thing, or of what was done in the same words."""
    left, right = pair.left, pair.right
    if other_use(pair) or of_two(pair):
        return False
    if is_part(left.quantities[0]):
        return True
    if slip(left.quantities[0], right.quantities[0]):  # long figures that nearly agree are a rule of their own
        return False
    if not all(one.quantities[0].bound in _STATED for one in (left, right)):
        return False
    if pair.part("figure words") >= SAID and (_one_deed(left, right) or _one_measured(pair)):
        return True
    return pair.part("words") >= ALIKE and all(_only_one(claim, pair) for claim in (left, right))


def of_two(pair: Pairing) -> bool:
    """Tell whether either figure stands with a name or something else that the other does not, or one is an offer."""
    left, right = pair.left, pair.right
    if _other_names(left, right) or _sought(left) != _sought(right):
        return True
    return bool(_only_here(left, right, pair) and _only_here(right, left, pair))


def _other_names(left: Claim, right: Claim) -> bool:
    """Tell whether either figure stands with a name that the other does not."""
    a, b = ({word for word in around(claim) if word[:1].isupper()} for claim in (left, right))
    return bool(a - b and b - a)


def other_use(pair: Pairing) -> bool:
    """Tell whether two figures are for other things, or the smaller one is a part of those: forty with burns."""
    if any(is_part(claim.quantities[0]) for claim in (pair.left, pair.right)):
        return not _one_share(pair.left, pair.right)
    mine, theirs = _only_here(pair.left, pair.right, pair), _only_here(pair.right, pair.left, pair)
    if mine and theirs:
        return True
    less, more = sorted((pair.left, pair.right), key=lambda claim: abs(claim.quantities[0].value))
    return (mine if less is pair.left else theirs) or _narrowed(less, more)


def _one_share(left: Claim, right: Claim) -> bool:
    """Tell whether the same is said of two parts of one whole: six and nine of 14, not six and the other eight."""
    a, b = left.quantities[0], right.quantities[0]
    if set(a.qualifiers) != set(b.qualifiers) or a.value + b.value == whole(a):
        return False
    done, other = left.predicate, right.predicate
    one_family = bool(done.family) and done.family == other.family and done.sense * other.sense >= 0
    known = GENERIC | ({done.lemma, other.lemma} if one_family else set())
    mine, theirs = ({*around(one)} - known - {one.quantities[0].noun} for one in (left, right))
    return (one_family or bool(mine & theirs)) and (mine <= theirs or theirs <= mine)


def _narrowed(less: Claim, more: Claim) -> bool:
    """Tell whether all that is said of the larger figure is said of the smaller one, and more."""
    a, b = ({*around(claim)} for claim in (less, more))
    return len(b - a) <= 1 and len(a - b) >= LEAST_NARROWED  # one: its verb


def _only_here(claim: Claim, other: Claim, pair: Pairing) -> bool:
    """Tell whether something is told with one figure of which the sentence of the other says nothing."""
    said = set(other.terms)
    beside = (one for one in claim.patients if not ({one.head} if one.head else {*one.terms}) & said)
    return any(one.terms and not any(_one(one, each, pair) for each in other.patients) for one in beside)


def _only_one(claim: Claim, pair: Pairing) -> bool:
    """Tell whether an article has no other sum of money."""
    return only(figures(pair.context.of_article(claim))[kind(claim)])


def as_told(pair: Pairing, left: Quantity, right: Quantity) -> Pairing | None:
    """Return two amounts of any claims as figures with the words around them."""
    a, b = _figure(pair.left, left, pair), _figure(pair.right, right, pair)
    return Pairing(a, b, pair.alignment, pair.context) if a and b else None


def _figure(claim: Claim, amount: Quantity, pair: Pairing) -> Claim | None:
    told = pair.context.of_article(claim)
    return next((one for one in told if one.value == FIGURE and one.quantities[0].start == amount.start), None)


def asked(pair: Pairing) -> str:
    """Ask for a figure by what is told of it, else only by what it counts."""
    a, b = pair.left.quantities[0], pair.right.quantities[0]
    told = [telling(claim, pair) for claim in (pair.left, pair.right)]
    words = how_many(Pairing(told[0][0], told[1][0], pair.alignment, pair.context), a, b) if all(told) else ":"
    if ":" not in words:
        return words
    what = plural(min(a.noun, b.noun)) if a.noun and b.noun and not a.unit else min(a.unit, b.unit)
    return f"Which figure is right, in {what}?"


def _sought(claim: Claim) -> bool:
    """Tell whether a figure is what somebody asks or offers, not what is."""
    return claim.predicate.lemma.split()[0] in table("measures")["bidding"]["verbs"]


def _one_deed(left: Claim, right: Claim) -> bool:
    """Tell whether one verb tells both, or the other sentence has its noun: "were damaged", "suffered damage"."""
    a, b = left.predicate, right.predicate
    if a.lemma.split()[0] in GENERIC or b.lemma.split()[0] in GENERIC:
        return False
    if a.lemma == b.lemma or (a.family and a.family == b.family):
        return a.form == b.form == "verb"
    return a.lemma in around(right) or b.lemma in around(left)


def _one_measured(pair: Pairing) -> bool:
    """Tell whether the same thing has both amounts: an indictment of 48 and of 47 pages."""
    mine, theirs = pair.left.agents[1:], pair.right.agents[1:]
    return any(_one(a, b, pair) for a in mine for b in theirs)


def _one(left: Mention, right: Mention, pair: Pairing) -> bool:
    return same(left, right, pair.context.knowledge)

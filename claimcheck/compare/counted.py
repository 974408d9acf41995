"""Whether two counts that answer one question may yet count other things."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from claimcheck.align.entities import same
from claimcheck.compare.apart import apart, named
from claimcheck.compare.identity import limited
from claimcheck.compare.quantities import base, normal_noun
from claimcheck.judge import Pairing
from claimcheck.knowledge.figures import question
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim, ClaimKind, Mention, Quantity
from claimcheck.remembering import ARTICLES, remembered

_FIGURE, _YEAR = re.compile(r"\d[\d,.]*"), re.compile(r"(?:1\d|20)\d\d\.?")


def elsewhere(pair: Pairing) -> bool:
    """Tell whether the sentences name others, or one of them only such as the other article does not know."""
    a, b = named(pair.left), named(pair.right)
    if a and b:
        return not a & b
    return _unknown(a, pair.right, pair) or _unknown(b, pair.left, pair)


def _unknown(names: frozenset[str], other: Claim, pair: Pairing) -> bool:
    text = pair.context.articles[other.article_id].text.casefold()
    return bool(names) and not any(name.casefold() in text for name in names)


def known(pair: Pairing, left: Quantity, right: Quantity) -> bool:
    """Tell whether either article has the number of the other too, for the same or for nothing that is named."""
    return _has(pair, pair.right, left) or _has(pair, pair.left, right)


def _has(pair: Pairing, claim: Claim, amount: Quantity) -> bool:
    return any(
        other.value == amount.value and base(other) == base(amount) and _may_be_of(other, amount, claim)
        for _, other in pair.context.amounts(claim)
    )


def _may_be_of(other: Quantity, amount: Quantity, claim: Claim) -> bool:
    everyone = table("counts").get(claim.value, {}).get("all", ())
    if amount.unit or not other.noun or other.noun in everyone:
        return True
    return normal_noun(other.noun) == normal_noun(amount.noun)


def one_stretch(pair: Pairing) -> bool:
    """Tell whether both sentences count over a stretch of time that they name, or neither does."""
    return _over_time(pair, pair.left) == _over_time(pair, pair.right)


def _over_time(pair: Pairing, claim: Claim) -> bool:
    figure = claim.quantities[0]
    times = (when for other in pair.context.of_sentence(claim) for when in other.times)
    return limited(when for when in times if when.end <= figure.start or when.start >= figure.end)


def several_givers(pair: Pairing, *, by_name: bool = False) -> bool:
    """Tell whether two who are not the same give, or get, what everybody may have one of: a price, a gift.

    With ``by_name`` only who is named is asked about: a project of one source is the plans of another.
    """
    kept = question(pair.left.value).get("several")
    if not kept:
        return False
    shared = _shared if kept != "words" else _resembling
    mine, theirs = (
        [one for one in _doers(claim, pair) if not (by_name and one.head)] for claim in (pair.left, pair.right)
    )
    if mine and theirs and not shared(mine, theirs, pair):
        named_here = by_name and (_named_in(mine, pair.right) or _named_in(theirs, pair.left))
        return _several_figures(pair) or not (named_here or _crossed(mine, theirs, pair))
    if kept == "words" or (kept == "names" and named(pair.left) & named(pair.right)):
        return False
    everybody = _involved(pair.left, pair), _involved(pair.right, pair)
    return all(everybody) and not _shared(*everybody, pair)


def _named_in(doers: list[Mention], claim: Claim) -> bool:
    """Tell whether the sentence of a claim names one of them, whatever it does there: who bought it had not run it."""
    said = named(claim)
    return any(said & {word for word in one.terms if word[:1].isupper()} for one in doers)


def _several_figures(pair: Pairing) -> bool:
    """Tell whether either sentence gives a second figure, which may be that of another: "she had 214, and Lee 124"."""
    for claim in (pair.left, pair.right):
        told = pair.context.of_sentence(claim)
        written = [figure for figure in _FIGURE.findall(claim.quote) if not _YEAR.fullmatch(figure)]
        if max(len(written), len({amount.start for one in told for amount in one.quantities})) > 1:
            return True
    return False


def _crossed(left: list[Mention], right: list[Mention], pair: Pairing) -> bool:
    """Tell whether who does the one stands beside the other: "the club will pay him", "he gets it from the club"."""
    mine, theirs = ([one for one in _involved(claim, pair) if not one.head] for claim in (pair.left, pair.right))
    return _shared(left, theirs, pair) or _shared(mine, right, pair)


def _shared(left: list[Mention], right: list[Mention], pair: Pairing) -> bool:
    return any(same(a, b, pair.context.knowledge) for a in left for b in right)


def _resembling(left: list[Mention], right: list[Mention], pair: Pairing) -> bool:
    """Tell whether one may be another by words that they share: "the clutch of the reedling" and "reedlings"."""
    known = pair.context.knowledge
    return any(same(a, b, known) or (a.head != b.head and set(a.terms) & set(b.terms)) for a in left for b in right)


def _doers(claim: Claim, pair: Pairing) -> list[Mention]:
    doers = {doer for other in telling(claim, pair) for doer in other.agents}
    return [one for one in _involved(claim, pair) if one in doers]


def other_deeds(pair: Pairing) -> bool:
    """Tell whether whatever tells of the one figure is of another event than all that tells of the other."""
    mine, theirs = telling(pair.left, pair), telling(pair.right, pair)
    return bool(mine and theirs) and all(apart(a, b) for a in mine for b in theirs)


def places(claim: Claim, pair: Pairing) -> Claim:
    """Return the claim with the places of those that tell its figure as a deed."""
    found = tuple(place for other in telling(claim, pair) for place in other.places)
    return replace(claim, places=found) if found != claim.places else claim


def _involved(claim: Claim, pair: Pairing) -> list[Mention]:
    """Return who does what brings the figure, and to whom, but for the figure and the word for it."""
    everybody = (one for other in telling(claim, pair) for one in (*other.agents, *other.patients, *other.partners))
    figure = claim.quantities[0]
    words = _words_of(claim.value)
    return [
        one for one in everybody if not (one.start < figure.end and figure.start < one.end) and one.head not in words
    ]


@lru_cache(maxsize=1 << 10)
def _words_of(name: str) -> frozenset[str]:
    """Return the words that say what a figure is of."""
    return frozenset(word for phrase in question(name).get("said", ()) for word in phrase.split())


def telling(claim: Claim, pair: Pairing) -> Sequence[Claim]:
    """Return the deeds that a figure is told with."""
    told = _by_figure(pair.context.of_article(claim))
    return told.get(claim.quantities[0].start, ())


@remembered(ARTICLES)
def _by_figure(claims: Sequence[Claim]) -> Mapping[int, Sequence[Claim]]:
    """Return the deeds of an article by where the figures begin that they are told with."""
    told: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.quantities and claim.kind is ClaimKind.EVENT:
            for start in {amount.start for amount in claim.quantities}:
                told[start].append(claim)
    return told

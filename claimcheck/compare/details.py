"""Whether two details of one thing can disagree: what the rest of either article says about it."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from claimcheck.align.details import slot
from claimcheck.align.entities import same
from claimcheck.compare.quantities import base, can_both_hold, normal_noun
from claimcheck.compare.times import compatible, same_scale
from claimcheck.judge import Pairing
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim, ClaimKind, Grain, Mention, Quantity, When

# Bits of story, leading names and like sentences from which the one epicentre of an event needs no further words to be
# the same; two events of one kind that share a sentence's words reach 2 (corpus). Set by hand.
SURE = 3.0


def one_thing(pair: Pairing) -> bool:
    """Tell whether both name one thing: by words beside the measure, or since both are surely of one event."""
    if pair.part("other thing") or _other_doers(pair):
        return False
    if pair.left.predicate.sense * pair.right.predicate.sense < 0:  # raised to one level, then cut to another
        return False
    return pair.part("thing") > 0 or pair.part("story") + pair.part("names") + max(0.0, pair.part("words")) >= SURE


# Bits of like sentences, or of words that name the thing, from which "the congress in Linz" and "the congress in Graz"
# are one congress: a day or a place beside a noun mostly says which of several is meant. Set by hand.
ALIKE, NAMED = 3.0, 4.0


def told_as_news(pair: Pairing, named: float = NAMED) -> bool:
    """Tell whether the value is what a sentence tells, not what says which thing is meant."""
    if "noun" not in (pair.left.predicate.form, pair.right.predicate.form):
        return True
    return pair.part("words") >= ALIKE or pair.part("thing") >= named


def _other_doers(pair: Pairing) -> bool:
    """Tell whether two who are named each have to do with a thing of this kind, or may have: two bidders, two shops."""
    left, right = pair.left.partners, pair.right.partners
    shared = any(same(a, b, pair.context.knowledge) for a in left for b in right)
    return not shared and (bool(left and right) or _of_several(pair.left) or _of_several(pair.right))


def _of_several(claim: Claim) -> bool:
    """Tell whether it is a thing of which everybody may have one of his own: an offer, a contract."""
    return any(one.head in table("measures")["bidding"]["nouns"] for one in claim.agents)


def thing(pair: Pairing) -> str:
    """Return in short what both are told of, without the value, the same from either side."""
    return min((_named(claim) for claim in (pair.left, pair.right)), key=lambda text: (-len(text), text))


def _named(claim: Claim) -> str:
    """Name the first thing that is more than the measure: "the mayoral debate", "the report", "Berlin"."""
    own = claim.value if claim.attribute == "amount" else ""
    for one in claim.agents:
        words = [word for word in one.name.split() if word in one.terms and word.casefold() != own]
        if words:
            return f"the {' '.join(words)}" if one.head else one.name
    return f"the {claim.value}"


def topic(pair: Pairing) -> str:
    """Return what both details are about, in a form that neither side's wording nor their order changes."""
    words = [{word.casefold() for one in claim.agents for word in one.terms} for claim in (pair.left, pair.right)]
    return "|".join([slot(pair.left), *sorted(words[0] & words[1])])


def other_times(pair: Pairing) -> bool:
    """Tell whether the sentences name other times, or one of them a year that is not that of its report."""
    left, right = (tuple(_times(claim, pair)) for claim in (pair.left, pair.right))
    pairs = [(a, b) for a in left for b in right if same_scale(a, b)]
    if pairs:
        return not any(compatible(a, b) for a, b in pairs)
    dated = [when for claim in (pair.left, pair.right) for when in _own_times(claim, pair)]
    return any(_long_ago(when, pair) for when in dated)


def knows_amount(amount: Quantity, other: Claim, pair: Pairing) -> bool:
    """Tell whether the article of ``other`` has the amount too, of this thing or of a deed: then it tells of two."""
    told = pair.context.of_article(other)
    elsewhere = {q.start for c in told if c.attribute == "amount" and slot(c) != slot(other) for q in c.quantities}
    return any(
        _of_one_kind(amount, known, other) and known.start not in elsewhere and can_both_hold(amount, known)
        for claim in told
        for known in claim.quantities
    )


def _of_one_kind(amount: Quantity, known: Quantity, detail: Claim) -> bool:
    """Tell whether a known amount may be the one: of one unit, of nothing else, and not only a bound."""
    if base(amount) != base(known) or not (isfinite(known.low) and isfinite(known.high)):
        return False
    if amount.noun and known.noun and not amount.unit:  # what is counted says what a count is of: 47 pages, 40 rooms
        return normal_noun(amount.noun) == normal_noun(known.noun)
    return not known.noun or known.noun in (amount.noun, detail.value)


def knows_time(when: When, other: Claim, pair: Pairing) -> bool:
    """Tell whether the article of ``other`` gives the thing, or a thing of its kind, that time too."""
    return any(
        same_scale(when, known) and compatible(when, known)
        for claim in pair.context.of_article(other)
        if slot(claim) == slot(other) or other.value in _heads(claim)
        for known in claim.times
    )


def knows_place(name: str, other: Claim, pair: Pairing) -> bool:
    """Tell whether the article of ``other`` names the place too."""
    return name.casefold() in pair.context.articles[other.article_id].text.casefold()


def _long_ago(when: When, pair: Pairing) -> bool:
    """Tell whether a year or month is named that neither article was published in."""
    if when.year is None or when.grain not in (Grain.YEAR, Grain.MONTH, Grain.DECADE):
        return False
    published = [pair.context.articles[claim.article_id].published for claim in (pair.left, pair.right)]
    return all(day is None or day.year != when.year for day in published)


def _own_times(claim: Claim, pair: Pairing) -> Iterator[When]:
    """Yield the times of a sentence, but for those of other deeds than the one that tells the amount."""
    told = pair.context.of_sentence(claim)
    own = [other for other in told if _tells(other, claim)]
    others = {when.start for other in told if own and other.kind is ClaimKind.EVENT for when in other.times}
    others -= {when.start for other in own for when in other.times}
    yield from (when for other in told for when in other.times if when.start not in others)


def _times(claim: Claim, pair: Pairing) -> Iterator[When]:
    return (when for other in pair.context.of_sentence(claim) for when in other.times)


def _tells(deed: Claim, amount: Claim) -> bool:
    starts = {quantity.start for quantity in amount.quantities}
    return deed.kind is ClaimKind.EVENT and any(quantity.start in starts for quantity in deed.quantities)


def _heads(claim: Claim) -> set[str]:
    things: tuple[Mention, ...] = (*claim.agents, *claim.patients, *claim.partners)
    return {one.head for one in things}

"""Two articles of one story -> pairs of claims of a deed that either tells once, with one time or place for it.

"Flight 7 landed at Lugren at noon", "their plane came down in Ferrow": such sentences share few words, yet each article
tells of one landing and gives it one place. What is told several times, or of others, is left to likeness of sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.align.participants import GENERIC, Fit, fit, kind_of, one_side, speaks, undergoing
from claimcheck.align.word_for_word import Shared
from claimcheck.compare.places import one_place
from claimcheck.compare.quantities import can_both_hold
from claimcheck.compare.times import compatible, same_scale
from claimcheck.compare.verbatim import verbatim
from claimcheck.knowledge import Knowledge
from claimcheck.models import EVENT, Article, Claim, Mention, Modality, Phase, Polarity, When
from claimcheck.remembering import ARTICLES, remembered

TOLD_ONCE = "told once"  # the rule that pairs such claims
# Bits, set by hand: of two articles of one story that each tell of one landing it is the same far more often than not.
# One value on either side; the other of time and place agrees; what happens to nobody twice, like a death.
ONCE, AGREEING, ONLY_ONCE = 2.5, 2.0, 1.0
OPENING = 3  # sentences that tell what a report is about

DOORS, COURSE = "doors", "course"  # the families of what opens and closes, and of what begins and ends
SAYING = "say"

_WORLDS = frozenset({Modality.ACTUAL, Modality.PLANNED, Modality.EXPECTED})
_OVER = frozenset({Phase.HISTORY, Phase.ENDED})
_VAGUE = GENERIC | {"know", "work"}

_NO_YEARS: frozenset[int] = frozenset()

Value = When | Mention
Agree = Callable[[Value, Value], bool | None]


class Told(NamedTuple):
    """What an article tells of deeds: by kind, where any of them may have a time or place, those that have one, …

    … which kinds go by the clock, bygone years by sentence, and where it opens.
    """

    deeds: Mapping[str, Sequence[Claim]]
    placed: Mapping[str, Sequence[Claim]]
    clocks: frozenset[str]
    bygone: Mapping[int, frozenset[int]]
    opening: frozenset[int]


def told_once(
    articles: tuple[Article, Article],
    claims: tuple[Sequence[Claim], Sequence[Claim]],
    printed: Shared,
    knowledge: Knowledge,
) -> Iterator[tuple[Claim, Claim, float]]:
    """Pair claims that give another time or place to a deed which either article tells once, with the bits for that.

    Those of sentences that both print word for word are left out.
    """
    left, right = (_told(own, article, knowledge) for article, own in zip(articles, claims, strict=True))
    for kind in sorted(left.placed.keys() & right.placed.keys()):
        for a in left.placed[kind]:
            for b in right.placed[kind]:
                both = (a.times and b.times) or (a.named_places and b.named_places)
                if both and not printed.holds(a, b) and not verbatim(a, b):
                    bits = _bits(a, b, kind, left, right, knowledge)
                    if bits:
                        yield a, b, bits


@remembered(ARTICLES)
def _told(claims: Sequence[Claim], article: Article, knowledge: Knowledge) -> Told:
    kinds: dict[str, list[Claim]] = defaultdict(list)
    bygone: dict[int, frozenset[int]] = defaultdict(frozenset)
    for claim in claims:
        if claim.times:
            bygone[claim.start] |= {when.year for when in claim.times if when.year and not _of_now(when.year, article)}
        if claim.kind is EVENT and _held(claim):
            kinds[_kind(claim, knowledge)].append(claim)
    deeds, placed = dict[str, list[Claim]](), dict[str, list[Claim]]()
    for kind, told in kinds.items():
        if any(one.times or one.places for one in told):  # of most kinds none has either: no need to read further
            deeds[kind] = own = [one for one in told if _momentary(one, knowledge)]
            placed[kind] = [one for one in own if one.times or one.named_places]
    placed = {kind: told for kind, told in placed.items() if told}
    clocks = frozenset({kind for kind, told in placed.items() if any(map(_by_clock, told))})
    opening = sorted({one.start for one in claims if not one.headline})[:OPENING]
    return Told(deeds, placed, clocks, bygone, frozenset(opening))


def _kind(claim: Claim, knowledge: Knowledge) -> str:
    """Return the kind of a deed by which it is told once: an inquiry that opens begins, as a bridge does not.

    To announce a thing is of its own kind among all that is said.
    """
    kind = kind_of(claim)
    if kind == SAYING:
        return claim.predicate.lemma
    goes_on = kind == DOORS and claim.predicate.sense
    if goes_on and any(knowledge.nominals.is_event(one.head) for one in undergoing(claim)):
        return COURSE
    return knowledge.predicates.occasion(kind, claim.predicate.sense)


def _of_now(year: int, article: Article) -> bool:
    return article.published is not None and article.published.year == year


def _held(claim: Claim) -> bool:
    """Tell whether a claim is of a deed that was, is or is going to be."""
    stance = claim.stance
    if stance.polarity is not Polarity.ASSERTED or claim.predicate.form == "copula":
        return False
    return stance.modality in _WORLDS and stance.phase not in _OVER


def _momentary(claim: Claim, knowledge: Knowledge) -> bool:
    """Tell whether a deed happens once, as to say something does not."""
    lasting = knowledge.predicates.lasting if claim.predicate.family else _VAGUE
    return kind_of(claim) not in lasting and not speaks(claim, knowledge)


def _by_clock(claim: Claim) -> bool:
    return any(when.minute_of_day is not None for when in claim.times)


def _bits(a: Claim, b: Claim, kind: str, left: Told, right: Told, knowledge: Knowledge) -> float:
    """Return the bits for one deed that both give another time or place; 0 where it may be two, or nothing differs."""
    where: Agree = lambda x, y: one_place(x, y, knowledge)  # type: ignore[arg-type]  # noqa: E731
    clocks = kind in left.clocks or kind in right.clocks  # beside them days count for nothing
    if not (_apart(moments(a), moments(b), None if clocks else _when) or _apart(spots(a), spots(b), where)):
        return 0.0
    if not one_side(a, b) or not _one_age(a, b, left, right) or _other_counts(a, b):
        return 0.0
    how = fit(a, b, knowledge)
    if how is Fit.OTHER:
        return 0.0
    own, other = _of_deed(a, b, left.deeds[kind], knowledge), _of_deed(b, a, right.deeds[kind], knowledge)
    times, places = _agree(own, other, moments, _when), _agree(own, other, spots, where)
    differ = (times is False and _both(a, b, moments)) or (places is False and _both(a, b, spots))
    if not differ:
        return 0.0
    only = kind_of(a) in knowledge.predicates.once
    agreeing = times is True or places is True
    told_first = a.start in left.opening and b.start in right.opening
    if how is Fit.OPEN and not (agreeing or only or told_first):
        return 0.0
    return ONCE + AGREEING * agreeing + ONLY_ONCE * only


def _other_counts(a: Claim, b: Claim) -> bool:
    """Tell whether either counts one lot, and not the same: four killed on Monday are not three killed on Tuesday."""
    if not a.quantities or not b.quantities:
        return False
    mine, theirs = ([one for one in claim.quantities if not (one.unit or one.ordinal)] for claim in (a, b))
    return len(mine) == len(theirs) == 1 and not can_both_hold(mine[0], theirs[0])


def _one_age(a: Claim, b: Claim, left: Told, right: Told) -> bool:
    """Tell whether neither sentence is of a year gone by, or both are dated to the year themselves."""
    mine, theirs = left.bygone.get(a.start, _NO_YEARS), right.bygone.get(b.start, _NO_YEARS)
    return mine == theirs or all(any(when.year for when in claim.times) for claim in (a, b))


def _of_deed(claim: Claim, other: Claim, told: Sequence[Claim], knowledge: Knowledge) -> list[Claim]:
    """Return those claims of an article that may be of the deed of ``claim`` and ``other``."""
    return [
        one
        for one in told
        if one.id == claim.id
        or (one_side(one, other) and all(fit(one, each, knowledge) is not Fit.OTHER for each in (claim, other)))
    ]


def moments(claim: Claim) -> tuple[Value, ...]:
    """Return the times at which a deed is said to have happened."""
    return tuple([when for when in claim.times if when.relation == "at" and not when.recurring])


def spots(claim: Claim) -> tuple[Value, ...]:
    """Return the places in which a deed is said to have happened."""
    return claim.named_places


def _both(a: Claim, b: Claim, values: Callable[[Claim], tuple[Value, ...]]) -> bool:
    return bool(values(a) and values(b))


def _apart(mine: Sequence[Value], theirs: Sequence[Value], agree: Agree | None) -> bool:
    """Tell whether both give a value, and none of one agrees with one of the other, as far as that is known."""
    if not mine or not theirs:
        return False
    return agree is None or not any(agree(x, y) for x in mine for y in theirs)


def _agree(
    own: Sequence[Claim], other: Sequence[Claim], values: Callable[[Claim], tuple[Value, ...]], agree: Agree
) -> bool | None:
    """Tell whether both articles give the deed one value and these agree, or differ; None where either has several."""
    mine, theirs = (_finest([value for claim in told for value in values(claim)]) for told in (own, other))
    across = [held for x in mine for y in theirs if (held := agree(x, y)) is not None]
    if not across or any(agree(x, y) is False for told in (mine, theirs) for x in told for y in told):
        return None
    return True if all(across) else False if not any(across) else None


def _finest(values: list[Value]) -> list[Value]:
    """Return the clock times where there are any: two of them differ though both are of one Friday."""
    clocks: list[Value] = [v for v in values if isinstance(v, When) and v.minute_of_day is not None]
    return clocks or values


def _when(left: Value, right: Value) -> bool | None:
    """Tell whether two times agree; None where they are of other scales: a clock says nothing of the day."""
    if not (isinstance(left, When) and isinstance(right, When)):
        return None
    return compatible(left, right) if same_scale(left, right) else None

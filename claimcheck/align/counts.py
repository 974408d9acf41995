"""Two articles of one story -> figures that answer one question, where neither article answers it twice.

How many were on board, how high the fine is: a report on one event mostly says it once, in whatever words. A question
that an article answers with several figures (two towns, two days, soldiers and rebels) is left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.compare.quantities import base, can_both_hold, normal_noun, rated
from claimcheck.knowledge.figures import FIGURE, question
from claimcheck.models import Claim
from claimcheck.remembering import ARTICLES, remembered

COUNT = "count"  # the attribute of a claim that says how many something happened to
ONE_COUNT = "one count"  # the rule that pairs such claims
ASKED_ONCE = 6.0  # bits for one question that both answer, and each only once; set by hand
SLIP = 2.0  # bits where the two figures are one but for digits that changed places: by chance one pair in fifty


def one_count(left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pair the figures of two articles that are the only answers of theirs to one question."""
    others = _answers(right)
    for asked, mine in _answers(left).items():
        yield from ((a, b) for a in mine for b in others.get(asked, ()))


def whole(claim: Claim) -> str:
    """Return what a figure counts: the unit, '' where the question is about all, else the noun that narrows it."""
    amount, row = claim.quantities[0], question(claim.value)
    if "" in row.get("unit", ()):
        return ""
    if amount.unit or amount.change:
        return f"{base(amount)}{'/' if row.get('each') or rated(claim, amount) else ''}"
    plain = amount.noun in row.get("all", ()) or (amount.value == 1 and amount.noun in row.get("one", ()))
    return "" if not amount.noun or plain else normal_noun(amount.noun)


@remembered(ARTICLES)
def _answers(claims: Sequence[Claim]) -> dict[tuple[str, str], list[Claim]]:
    """Return the figures of an article by the question that they answer, where it gives it one answer."""
    found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.attribute == COUNT and claim.value != FIGURE:
            found[claim.value, whole(claim)].append(claim)
    return {asked: told for asked, told in found.items() if all(_agree(claim, told[0]) for claim in told)}


def _agree(left: Claim, right: Claim) -> bool:
    a, b = left.quantities[0], right.quantities[0]
    narrowed = "unit" not in question(left.value) and set(a.qualifiers) != set(b.qualifiers)
    return not narrowed and can_both_hold(a, b)
